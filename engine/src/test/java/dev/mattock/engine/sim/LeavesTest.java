package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.CONTENT;
import static dev.mattock.engine.sim.TestWorlds.at;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.engine.content.StateProperty;
import org.junit.jupiter.api.Test;

class LeavesTest {
  private static final StateProperty DISTANCE = CONTENT.property("distance");

  /** A log and a row of eight leaves going away from it. */
  private static World row(int randomTicks, boolean persistent) {
    World world = Garden.of("stone", randomTicks);
    put(world, 0, 70, 4, "oak_log");
    for (int i = 1; i <= 8; i++) {
      put(world, i, 70, 4, "oak_leaves[distance=7,persistent=" + persistent + "]");
    }
    return world;
  }

  @Test
  void countTheLeavesToTheNextLogUpToSeven() {
    World world = row(0, false);
    idle(world, 12);
    for (int i = 1; i <= 8; i++) {
      assertThat(DISTANCE.number(world.state(i, 70, 4))).as("leaf " + i).isEqualTo(Math.min(i, 7));
    }
  }

  @Test
  void noticeAMissingLogOneLeafATick() {
    World world = row(0, false);
    idle(world, 12);
    put(world, 0, 70, 4, "air");
    idle(world, 40);
    for (int i = 1; i <= 8; i++) {
      assertThat(DISTANCE.number(world.state(i, 70, 4))).as("leaf " + i).isEqualTo(7);
    }
  }

  @Test
  void stayWithinSixOfALog() {
    World world = row(3, false);
    idle(world, 12);
    idle(world, 20_000);
    for (int i = 1; i <= 8; i++) {
      assertThat(at(world, i, 70, 4).startsWith("oak_leaves")).as("leaf " + i).isEqualTo(i <= 6);
    }
  }

  @Test
  void putByHandNeverDecay() {
    World world = row(Garden.ONE_EACH, true);
    put(world, 0, 70, 4, "air");
    idle(world, 100);
    assertThat(at(world, 8, 70, 4)).isEqualTo("oak_leaves[distance=7,persistent=true]");
  }

  @Test
  void dropSaplingsOneInTwentyAndApplesOneInTwoHundred() {
    World world = Garden.of("stone", Garden.ONE_EACH);
    int leaves = 0;
    for (int y = 66; y < 80; y++) {
      for (int x = -15; x < 15; x++) {
        for (int z = 5; z < 15; z++) {
          put(world, x, y, z, "oak_leaves[distance=7]");
          leaves++;
        }
      }
    }
    idle(world, 20);
    assertThat(Garden.count(world, 70, "oak_leaves")).isZero();
    assertThat((double) lying(world, "oak_sapling"))
        .isCloseTo(leaves * 0.05, within(Garden.tolerance(leaves, 0.05)));
    assertThat((double) lying(world, "apple"))
        .isCloseTo(leaves * 0.005, within(Garden.tolerance(leaves, 0.005)));
  }

  private static int lying(World world, String item) {
    int count = 0;
    for (int i = 0; i < world.items().size(); i++) {
      if (world.items().item(i) == CONTENT.itemId(item)) {
        count += world.items().count(i);
      }
    }
    return count;
  }
}
