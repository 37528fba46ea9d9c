package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.hold;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.engine.content.Effect;
import dev.mattock.engine.entity.Player;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Food by the genre's published figures. */
class EatingTest {
  private final World world = TestWorlds.withPlayer();
  private final Player player = world.player(0);

  private void take(String name, int count) {
    player.inventory().set(0, item(name), count, 0);
    player.pitch = -60;
  }

  @ParameterizedTest
  @CsvSource({
    "apple, 4, 2.4, 32",
    "bread, 5, 6, 32",
    "cooked_beef, 8, 12.8, 32",
    "beef, 3, 1.8, 32",
    "cooked_porkchop, 8, 12.8, 32",
    "cooked_mutton, 6, 9.6, 32",
    "cooked_cod, 5, 6, 32",
    "cookie, 2, 0.4, 32",
    "baked_potato, 5, 6, 32",
    "carrot, 3, 3.6, 32",
    "melon_slice, 2, 1.2, 32",
    "dried_kelp, 1, 0.6, 16"
  })
  void eatingTakesItsTimeAndFeeds(String food, int nutrition, float saturation, int ticks) {
    take(food, 3);
    player.food = 4;
    player.saturation = 0;
    hold(world, Keys.USE, ticks);
    assertThat(player.food).as("one tick early").isEqualTo(4);
    hold(world, Keys.USE, 1);
    assertThat(player.food).isEqualTo(4 + nutrition);
    assertThat(player.saturation).isCloseTo(Math.min(4 + nutrition, saturation), within(1e-4f));
    assertThat(player.inventory().count(0)).isEqualTo(2);
    assertThat(TestWorlds.lastId(world, EventType.CONSUME_ITEM)).isEqualTo(item(food));
  }

  @Test
  void lettingGoEndsTheMeal() {
    take("apple", 1);
    player.food = 4;
    hold(world, Keys.USE, 20);
    idle(world, 1);
    hold(world, Keys.USE, 20);
    assertThat(player.food).isEqualTo(4);
  }

  @Test
  void nobodyEatsWithoutHunger() {
    take("apple", 1);
    hold(world, Keys.USE, 60);
    assertThat(player.inventory().count(0)).isEqualTo(1);
    assertThat(TestWorlds.lastRefusal(world)).isEqualTo(Refusal.NOT_HUNGRY);
  }

  @Test
  void goldenApplesAreEatenAnyTime() {
    take("golden_apple", 1);
    hold(world, Keys.USE, 33);
    assertThat(player.inventory().count(0)).isZero();
    assertThat(player.vitals().absorption).isEqualTo(4);
    assertThat(player.vitals().effectTicks(Effect.ABSORPTION)).isBetween(2_398, 2_400);
    assertThat(player.vitals().amplifier(Effect.REGENERATION)).isEqualTo(1);
    assertThat(player.vitals().effectTicks(Effect.REGENERATION)).isBetween(98, 100);
  }

  @Test
  void rottenFleshMakesHungryFourTimesInFive() {
    int sick = 0;
    for (int seed = 0; seed < 200; seed++) {
      World many = new World(TestWorlds.CONTENT, TestWorlds.FLAT, seed, 0, Rules.VANILLA);
      many.addPlayer(0.5, 64, 0.5, 0, -60);
      many.player(0).food = 4;
      many.player(0).inventory().set(0, item("rotten_flesh"), 1, 0);
      hold(many, Keys.USE, 33);
      sick += many.player(0).vitals().has(Effect.HUNGER) ? 1 : 0;
    }
    assertThat(sick / 200.0).isCloseTo(0.8, within(0.1));
  }

  @Test
  void stewsLeaveTheirBowl() {
    take("mushroom_stew", 1);
    player.food = 4;
    hold(world, Keys.USE, 33);
    assertThat(player.food).isEqualTo(10);
    assertThat(player.inventory().item(0)).isEqualTo(item("bowl"));
  }

  @Test
  void milkTakesAllEffectsAwayAndLeavesItsBucket() {
    take("milk_bucket", 1);
    world.combat().effects().apply(0, player, Effect.POISON, 0, 500);
    world.combat().effects().apply(0, player, Effect.SPEED, 0, 500);
    hold(world, Keys.USE, 33);
    assertThat(player.vitals().has(Effect.POISON)).isFalse();
    assertThat(player.vitals().has(Effect.SPEED)).isFalse();
    assertThat(player.inventory().item(0)).isEqualTo(item("bucket"));
  }

  @Test
  void eatersWalkAtAFifthOfTheirSpeed() {
    take("apple", 5);
    player.food = 4;
    hold(world, Keys.USE | Keys.FORWARD, 10);
    double z = player.z;
    hold(world, Keys.USE | Keys.FORWARD, 20);
    assertThat(player.z - z).isCloseTo(4.317 * 0.2, within(0.05));
  }

  @Test
  void theOffHandEatsWhenTheMainHandCannot() {
    take("stone_sword", 1);
    player.inventory().set(Using.OFFHAND, item("bread"), 2, 0);
    player.food = 4;
    hold(world, Keys.USE, 33);
    assertThat(player.food).isEqualTo(9);
    assertThat(player.inventory().count(Using.OFFHAND)).isEqualTo(1);
  }
}
