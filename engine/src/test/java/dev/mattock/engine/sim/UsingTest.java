package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.CONTENT;
import static dev.mattock.engine.sim.TestWorlds.at;
import static dev.mattock.engine.sim.TestWorlds.item;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.ItemUse;
import dev.mattock.engine.entity.Player;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order of the use key, with a body at a given distance and with hoes that are held. */
class UsingTest {
  private final World world = TestWorlds.withPlayer();
  private final Player player = world.player(0);
  private final List<String> log = new ArrayList<>();
  private final Crosshair crosshair = new Crosshair();
  private double bodyDistance = Double.POSITIVE_INFINITY;
  private boolean bodyTakes;
  private final Using using =
      new Using(
          world,
          new BodySights(List.of(new Body())),
          new BlockRules(world, List.of()),
          new ItemUses(CONTENT, List.of(ImmutableMap.of(ItemUse.TILL, new Hoe()))),
          new Placing(
              world,
              new Support(world, new Drops(world)),
              new Shapes(world),
              new Belongings(world),
              new Fluids(CONTENT, world.terrain())));

  private final class Body implements BodyRule {
    @Override
    public double meet(int index, Player p, Sight sight) {
      return bodyDistance;
    }

    @Override
    public void attack(int index, Player p) {
      log.add("attack");
    }

    @Override
    public boolean use(int index, Player p, int slot, boolean fresh) {
      log.add("body with " + CONTENT.item(p.inventory().item(slot)).name());
      return bodyTakes;
    }
  }

  private final class Hoe implements ItemRule {
    @Override
    public Refusal use(int index, Player p, int slot, Crosshair target) {
      log.add("begin in slot " + slot + (target.hit() ? "" : " at nothing"));
      Using.begin(p, slot);
      return null;
    }

    @Override
    public boolean hold(int index, Player p, int slot, int ticks) {
      return ticks < 5;
    }

    @Override
    public void release(int index, Player p, int slot, int ticks) {
      log.add("release after " + ticks);
    }
  }

  private void use() {
    world.look(0, crosshair);
    using.use(0, player, crosshair, true);
  }

  @Test
  void aBodyNearerThanTheBlockGoesFirst() {
    put(world, 0, 65, 3, "stone");
    world.give(0, item("cobblestone"), 2);
    bodyDistance = 2.4;
    bodyTakes = true;
    use();
    assertThat(log).containsExactly("body with cobblestone");
    assertThat(at(world, 0, 65, 2)).isEqualTo("air");
    bodyDistance = 2.6;
    use();
    assertThat(log).hasSize(1);
    assertThat(at(world, 0, 65, 2)).as("the block is 2.5 away").isEqualTo("cobblestone");
  }

  @Test
  void bodiesAreWithinReachUpToThreeBlocks() {
    bodyDistance = 3.01;
    use();
    assertThat(log).isEmpty();
    bodyDistance = 2.99;
    use();
    assertThat(log).containsExactly("body with air", "body with air");
  }

  @Test
  void nothingIsPlacedThroughABodyThatTakesNothing() {
    put(world, 0, 65, 3, "stone");
    world.give(0, item("cobblestone"), 1);
    bodyDistance = 1;
    use();
    assertThat(at(world, 0, 65, 2)).isEqualTo("air");
    assertThat(TestWorlds.lastRefusal(world)).isEqualTo(Refusal.OUT_OF_REACH);
  }

  @Test
  void theOffHandIsUsedWhenTheMainHandHasNoUse() {
    player.inventory().set(0, item("stick"), 1, 0);
    player.inventory().set(Using.OFFHAND, item("wooden_hoe"), 1, 0);
    use();
    assertThat(log).containsExactly("begin in slot 36 at nothing");
    assertThat(player.activity().usesOffhand).isTrue();
    assertThat(TestWorlds.count(world, EventType.REFUSED)).isZero();
  }

  @Test
  void whatIsUsedOverTimeEndsByItselfByReleaseOrByAnotherItem() {
    player.inventory().set(0, item("wooden_hoe"), 1, 0);
    use();
    for (int tick = 1; tick <= 4; tick++) {
      using.goOn(0, player, true);
      assertThat(player.activity().usedTicks).isEqualTo(tick);
    }
    using.goOn(0, player, true);
    assertThat(Using.busy(player)).isFalse();
    use();
    using.goOn(0, player, true);
    using.goOn(0, player, true);
    using.goOn(0, player, false);
    assertThat(Using.busy(player)).isFalse();
    assertThat(log).last().isEqualTo("release after 2");
    use();
    player.selectedSlot = 1;
    using.goOn(0, player, false);
    assertThat(Using.busy(player)).isFalse();
    assertThat(log).filteredOn(line -> line.startsWith("release")).hasSize(1);
  }
}
