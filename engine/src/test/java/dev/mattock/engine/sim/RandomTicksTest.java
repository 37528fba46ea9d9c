package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.at;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.engine.content.StateProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three cells of each simulated section a tick, the same whoever looks. */
class RandomTicksTest {
  private static final int EDGE = 40;

  /** Wet farmland loses a step of moisture at each random tick far from water. */
  private static World fields(int randomTicks, long seed) {
    World world = Garden.of("stone", "plains", randomTicks, seed);
    for (int x = 2; x < 2 + EDGE; x++) {
      for (int z = -20; z < 20; z++) {
        put(world, x, 63, z, "farmland[moisture=7]");
      }
    }
    return world;
  }

  private static int lostMoisture(World world) {
    StateProperty moisture = world.content().property("moisture");
    int lost = 0;
    for (int x = 2; x < 2 + EDGE; x++) {
      for (int z = -20; z < 20; z++) {
        lost += 7 - moisture.number(world.state(x, 63, z));
      }
    }
    return lost;
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 1, 30})
  void eachCellIsTickedAsOftenAsTheRuleSays(int perSection) {
    World world = fields(perSection, perSection);
    int ticks = 3_000 / perSection;
    idle(world, ticks);
    double expected = EDGE * EDGE * (double) perSection * ticks / 4_096;
    assertThat((double) lostMoisture(world)).isCloseTo(expected, within(4 * Math.sqrt(expected)));
  }

  @Test
  void withoutRandomTicksNothingGrows() {
    World world = fields(0, 1);
    idle(world, 2_000);
    assertThat(lostMoisture(world)).isZero();
  }

  @Test
  void landOutsideTheSimulationDistanceSleeps() {
    World world = Garden.of("stone", Garden.ONE_EACH);
    put(world, 47, 63, 0, "farmland[moisture=7]");
    put(world, 48, 63, 0, "farmland[moisture=7]");
    idle(world, 5);
    assertThat(at(world, 47, 63, 0)).isNotEqualTo("farmland[moisture=7]");
    assertThat(at(world, 48, 63, 0)).isEqualTo("farmland[moisture=7]");
  }

  @Test
  void blocksPutLaterTickToo() {
    World world = Garden.of("stone", Garden.ONE_EACH);
    idle(world, 3);
    put(world, 3, 100, 3, "farmland[moisture=7]");
    idle(world, 6);
    assertThat(at(world, 3, 100, 3)).isNotEqualTo("farmland[moisture=7]");
  }

  @Test
  void whoPlaysFirstDoesNotMatter() {
    World here = fields(30, 7);
    World there = fields(30, 7);
    here.addPlayer(40.5, 64, 0.5, 0, 0);
    there.player(0).x = 40.5;
    there.addPlayer(0.5, 64, 0.5, 0, 0);
    for (int i = 0; i < 300; i++) {
      here.step(new Action[] {new Action(), new Action()});
      there.step(new Action[] {new Action(), new Action()});
    }
    assertThat(here.terrain().hash()).isNotZero().isEqualTo(there.terrain().hash());
  }

  @Test
  void goingOnFromASnapshotIsTheSameAsNeverHavingStopped() {
    World world = Garden.of("dirt", 100);
    for (int i = -16; i <= 16; i += 4) {
      put(world, i, 63, i, "grass_block");
      put(world, i + 2, 64, i, "oak_leaves[distance=1]");
    }
    idle(world, 100);
    World restored = World.of(world.snapshot());
    idle(world, 400);
    idle(restored, 400);
    assertThat(restored.hash()).isEqualTo(world.hash());
    World again = Garden.of("dirt", 100);
    again.restore(world.snapshot());
    idle(world, 200);
    idle(again, 200);
    assertThat(again.hash()).isEqualTo(world.hash());
  }

  @Test
  void loadedFromASaveItGoesOnTheSame() {
    World world = fields(30, 3);
    put(world, 10, 64, 0, "stone");
    idle(world, 100);
    World loaded =
        WorldSave.fromBytes(WorldSave.toBytes(world), world.content(), identity -> world.source());
    idle(world, 300);
    idle(loaded, 300);
    assertThat(loaded.hash()).isEqualTo(world.hash());
  }
}
