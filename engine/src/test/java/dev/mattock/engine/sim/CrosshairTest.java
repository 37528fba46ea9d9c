package dev.mattock.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.engine.content.Box;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.entity.Player;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrosshairTest {
  private static final String[] STUFF = {
    "stone", "oak_slab[type=bottom]", "torch", "poppy", "oak_stairs", "oak_fence_gate", "water"
  };

  /** A cloud of blocks around a player, and the nearest hit by trying every cell in reach. */
  @ParameterizedTest
  @ValueSource(ints = {0, -37, 1_000_003, -10_000_001})
  void findsTheNearestOfAllBoxesInReach(int origin) {
    World world = TestWorlds.flat();
    for (int i = 0; i < 150; i++) {
      long draw = Hash64.of(3, origin, i);
      world.setState(
          origin + Hash64.toBounded(draw, 11) - 5,
          101 + Hash64.toBounded(Hash64.mix(draw), 11) - 5,
          origin + Hash64.toBounded(Hash64.mix(draw + 1), 11) - 5,
          TestWorlds.CONTENT.stateId(STUFF[i % STUFF.length]));
    }
    world.addPlayer(origin + 0.37, 99.4, origin + 0.61, 0, 0);
    Player player = world.player(0);
    Crosshair crosshair = new Crosshair();
    int hits = 0;
    for (int i = 0; i < 2_000; i++) {
      player.yaw = (float) (Hash64.toUnit(Hash64.of(7, i)) * 360 - 180);
      player.pitch = (float) (Hash64.toUnit(Hash64.of(8, i)) * 180 - 90);
      world.look(0, crosshair);
      double expected = nearest(world, player);
      String what = "ray " + i + " from " + origin;
      if (expected <= Crosshair.REACH - 1e-6) {
        assertThat(crosshair.hit()).as(what).isTrue();
        assertThat(crosshair.distance()).as(what).isCloseTo(expected, within(1e-6));
        assertThat(world.state(crosshair.x(), crosshair.y(), crosshair.z()))
            .as(what)
            .isEqualTo(crosshair.state());
        hits++;
      } else if (expected > Crosshair.REACH + 1e-6) {
        assertThat(crosshair.hit()).as(what).isFalse();
      }
    }
    assertThat(hits).isBetween(200, 1_900);
  }

  private static double nearest(World world, Player player) {
    double level = Degrees.cos(player.pitch);
    double[] direction = {
      -Degrees.sin(player.yaw) * level, -Degrees.sin(player.pitch), Degrees.cos(player.yaw) * level
    };
    double[] eye = {player.x, player.y + player.eyeHeight(), player.z};
    double best = Double.POSITIVE_INFINITY;
    for (int x = -6; x <= 6; x++) {
      for (int y = -6; y <= 6; y++) {
        for (int z = -6; z <= 6; z++) {
          int cellX = (int) Math.floor(player.x) + x;
          int cellY = 101 + y;
          int cellZ = (int) Math.floor(player.z) + z;
          int state = world.state(cellX, cellY, cellZ);
          for (Box box : world.content().state(state).shape()) {
            double[] low = {cellX + box.minX(), cellY + box.minY(), cellZ + box.minZ()};
            double[] high = {cellX + box.maxX(), cellY + box.maxY(), cellZ + box.maxZ()};
            best = Math.min(best, distance(eye, direction, low, high));
          }
        }
      }
    }
    return best;
  }

  private static double distance(double[] eye, double[] direction, double[] low, double[] high) {
    double enter = 0;
    double leave = Double.POSITIVE_INFINITY;
    for (int axis = 0; axis < 3; axis++) {
      double a = (low[axis] - eye[axis]) / direction[axis];
      double b = (high[axis] - eye[axis]) / direction[axis];
      enter = Math.max(enter, Math.min(a, b));
      leave = Math.min(leave, Math.max(a, b));
    }
    return enter <= leave ? enter : Double.POSITIVE_INFINITY;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, -10_000_000})
  void seesEveryFaceAlongTheAxes(int at) {
    World world = TestWorlds.flat();
    world.addPlayer(at + 0.5, 100, at + 0.5, 0, 0);
    Player player = world.player(0);
    for (Face face : Face.values()) {
      world.setState(
          at - 3 * face.stepX(),
          101 - 3 * face.stepY(),
          at - 3 * face.stepZ(),
          TestWorlds.CONTENT.stateId("stone"));
    }
    Crosshair crosshair = new Crosshair();
    for (Face face : Face.values()) {
      player.pitch = face == Face.UP ? 90 : face == Face.DOWN ? -90 : 0;
      player.yaw =
          switch (face) {
            case WEST -> -90;
            case EAST -> 90;
            case NORTH -> 0;
            default -> -180;
          };
      world.look(0, crosshair);
      assertThat(crosshair.hit()).as(face + " at " + at).isTrue();
      assertThat(crosshair.face()).as("at " + at).isEqualTo(face);
    }
  }

  @Test
  void looksAboveAndBelowTheWorldWithoutError() {
    World world = TestWorlds.flat();
    world.addPlayer(0.5, 300, 0.5, 0, 30);
    world.addPlayer(0.5, -80, 0.5, 0, -30);
    Crosshair crosshair = new Crosshair();
    for (int i = 0; i < 2; i++) {
      world.look(i, crosshair);
      assertThat(crosshair.hit()).isFalse();
    }
  }
}
