package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.at;
import static dev.mattock.engine.sim.TestWorlds.hold;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.item;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.entity.Player;
import org.junit.jupiter.api.Test;

class BucketsTest {
  private final World world = TestWorlds.withPlayer();
  private final Player player = world.player(0);

  private void give(String item) {
    player.inventory().set(0, item(item), 1, 0);
  }

  /** Looks down at the cell two blocks ahead. */
  private void lookAhead() {
    player.pitch = 38;
  }

  @Test
  void anEmptyBucketTakesUpASourceAndAFullOnePoursItOut() {
    put(world, 0, 63, 2, "water");
    give("bucket");
    lookAhead();
    hold(world, Keys.USE, 1);
    assertThat(at(world, 0, 63, 2)).isEqualTo("air");
    assertThat(player.heldItem()).isEqualTo(item("water_bucket"));
    idle(world, 5);
    put(world, 0, 63, 2, "stone");
    hold(world, Keys.USE, 1);
    assertThat(at(world, 0, 64, 2)).isEqualTo("water[level=0]");
    assertThat(player.heldItem()).isEqualTo(item("bucket"));
  }

  @Test
  void lavaToo() {
    put(world, 0, 63, 2, "lava");
    give("bucket");
    lookAhead();
    hold(world, Keys.USE, 1);
    assertThat(player.heldItem()).isEqualTo(item("lava_bucket"));
  }

  @Test
  void flowingWaterFillsNoBucket() {
    put(world, 0, 63, 2, "water[level=3]");
    give("bucket");
    lookAhead();
    hold(world, Keys.USE, 1);
    assertThat(player.heldItem()).isEqualTo(item("bucket"));
    assertThat(TestWorlds.lastRefusal(world)).isEqualTo(Refusal.NOT_USABLE);
  }

  @Test
  void ofSeveralBucketsOneIsFilled() {
    put(world, 0, 63, 2, "water");
    player.inventory().set(0, item("bucket"), 3, 0);
    lookAhead();
    hold(world, Keys.USE, 1);
    assertThat(player.inventory().total(item("bucket"))).isEqualTo(2);
    assertThat(player.inventory().total(item("water_bucket"))).isEqualTo(1);
  }

  @Test
  void waterPouredOverLavaMakesObsidian() {
    put(world, 0, 63, 2, "lava");
    give("water_bucket");
    player.pitch = 15;
    put(world, 0, 64, 3, "stone");
    put(world, 0, 65, 3, "stone");
    hold(world, Keys.USE, 1);
    idle(world, 8);
    assertThat(at(world, 0, 63, 2)).isEqualTo("obsidian");
  }
}
