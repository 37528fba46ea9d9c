package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.CONTENT;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.entity.Errand;
import dev.mattock.engine.entity.Mob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathFinderTest {
  private final World world = TestWorlds.withPlayer();
  private final PathFinder paths = new PathFinder(world, new CellKinds(CONTENT, world.terrain()));
  private final Mob walker = TestMobs.grown(world, "zombie", 0.5, 64, 0.5);
  private final Errand errand = walker.errand();

  private boolean find(double x, double y, double z) {
    return find(x, y, z, 0.6, 1.95);
  }

  private boolean find(double x, double y, double z, double width, double height) {
    errand.x = x;
    errand.y = y;
    errand.z = z;
    return paths.find(0.5, 64, 0.5, width, height, false, errand);
  }

  private int endX() {
    return PathFinder.packedX(errand.step(errand.length - 1));
  }

  private int endY() {
    return PathFinder.packedY(errand.step(errand.length - 1));
  }

  private int endZ() {
    return PathFinder.packedZ(errand.step(errand.length - 1));
  }

  @Test
  void cellsArePackedWithoutLoss() {
    for (int i = 0; i < 1_000; i++) {
      int x = Hash64.toBounded(Hash64.of(1, i), 200_000_000) - 100_000_000;
      int y = Hash64.toBounded(Hash64.of(2, i), 256);
      int z = Hash64.toBounded(Hash64.of(3, i), 200_000_000) - 100_000_000;
      long cell = PathFinder.pack(x, y, z);
      assertThat(PathFinder.packedX(cell)).as("draw " + i).isEqualTo(x);
      assertThat(PathFinder.packedY(cell)).as("draw " + i).isEqualTo(y);
      assertThat(PathFinder.packedZ(cell)).as("draw " + i).isEqualTo(z);
    }
  }

  @Test
  void goesStraightOverOpenLand() {
    assertThat(find(10.5, 64, 0.5)).isTrue();
    assertThat(errand.length).as("to beside the goal").isEqualTo(9);
    assertThat(endX()).isEqualTo(9);
    assertThat(endZ()).isZero();
  }

  @Test
  void cutsNoCorners() {
    put(world, 1, 64, 0, "stone");
    put(world, 1, 65, 0, "stone");
    assertThat(find(2.5, 64, 2.5)).isTrue();
    assertThat(PathFinder.packedX(errand.step(0))).isZero();
    assertThat(PathFinder.packedZ(errand.step(0))).isEqualTo(1);
  }

  private void wall(String block, int height) {
    for (int z = -6; z <= 6; z++) {
      for (int y = 64; y < 64 + height; y++) {
        put(world, 4, y, z, block);
      }
    }
  }

  @Test
  void goesAroundWallsTwoHigh() {
    wall("stone", 2);
    assertThat(find(8.5, 64, 0.5)).isTrue();
    assertThat(errand.length).isGreaterThan(12);
    for (int i = 0; i < errand.length; i++) {
      assertThat(PathFinder.packedY(errand.step(i))).isEqualTo(64);
    }
  }

  @Test
  void stepsOverWallsOneHigh() {
    wall("stone", 1);
    assertThat(find(8.5, 64, 0.5)).isTrue();
    assertThat(errand.length).isLessThan(9);
  }

  @Test
  void goesAroundFences() {
    wall("oak_fence", 1);
    assertThat(find(8.5, 64, 0.5)).isTrue();
    assertThat(errand.length).isGreaterThan(12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lava", "fire", "cactus", "sweet_berry_bush"})
  void keepsOffWhatHarms(String block) {
    for (int z = -6; z <= 6; z += 2) {
      put(world, 4, 63, z, "sand");
      world.setState(4, 64, z, CONTENT.stateId(block));
    }
    assertThat(find(4.5, 64, 2.5)).isTrue();
    for (int i = 0; i < errand.length; i++) {
      long step = errand.step(i);
      assertThat(PathFinder.packedX(step) == 4 && PathFinder.packedZ(step) % 2 == 0)
          .as("step " + i)
          .isFalse();
    }
    assertThat(find(8.5, 64, 0.5)).isTrue();
    assertThat(endX()).isGreaterThan(6);
  }

  private void dig(int depth) {
    for (int z = -30; z <= 30; z++) {
      for (int x = 4; x <= 30; x++) {
        for (int y = 63; y > 63 - depth; y--) {
          put(world, x, y, z, "air");
        }
      }
    }
  }

  @Test
  void walksDownThreeBlocks() {
    dig(3);
    assertThat(find(8.5, 61, 0.5)).isTrue();
    assertThat(endY()).isEqualTo(61);
  }

  @Test
  void doesNotJumpDownFour() {
    dig(4);
    find(8.5, 60, 0.5);
    assertThat(endY()).isEqualTo(64);
  }

  @Test
  void theWideGoThroughNoNarrowGap() {
    wall("stone", 2);
    put(world, 4, 64, 0, "air");
    put(world, 4, 65, 0, "air");
    assertThat(find(8.5, 64, 0.5, 0.6, 1.95)).isTrue();
    assertThat(errand.length).isLessThan(9);
    assertThat(find(8.5, 64, 0.5, 1.4, 0.9)).isTrue();
    assertThat(errand.length).isGreaterThan(10);
  }

  @Test
  void theTallGoUnderNoLowCeiling() {
    for (int z = -6; z <= 6; z++) {
      put(world, 4, 65, z, "stone");
      put(world, 4, 66, z, "stone");
    }
    assertThat(find(8.5, 64, 0.5, 0.9, 0.9)).isTrue();
    assertThat(errand.length).isLessThan(9);
    assertThat(find(8.5, 64, 0.5)).isTrue();
    assertThat(errand.length).isGreaterThan(12);
  }

  @Test
  void leadsToTheNearestCellWhereThereIsNoWay() {
    for (int z = -3; z <= 3; z++) {
      for (int x = -3; x <= 3; x++) {
        if (Math.abs(x) == 3 || Math.abs(z) == 3) {
          put(world, x, 64, z, "stone");
          put(world, x, 65, z, "stone");
        }
      }
    }
    assertThat(find(8.5, 64, 0.5)).isTrue();
    assertThat(endX()).isEqualTo(2);
    assertThat(find(2.5, 64, 0.5)).isTrue();
  }

  @Test
  void staysWithinItsBudget() {
    for (int i = 0; i < 200; i++) {
      int x = Hash64.toBounded(Hash64.of(5, i), 60) - 30;
      int z = Hash64.toBounded(Hash64.of(6, i), 60) - 30;
      find(x + 0.5, 90, z + 0.5);
      assertThat(errand.length).as("goal " + x + ", " + z).isBetween(0, Errand.MOST_STEPS);
    }
  }
}
