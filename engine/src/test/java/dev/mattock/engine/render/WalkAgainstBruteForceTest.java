package dev.mattock.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.render.Scene.Picture;
import org.junit.jupiter.api.Test;

/** Depth and ids against a search over all cells that knows nothing of walking. */
class WalkAgainstBruteForceTest {
  private static final RenderSettings SETTINGS =
      new RenderSettings(16, 12, 80, 12, RenderSettings.PixelLayout.HWC, false);
  private static final int REACH = 13;
  private static final String[] STUFF = {"stone", "dirt", "sand", "cobblestone"};

  /** Pixels whose ray passes so near an edge that rounding decides what it meets. */
  private static final double EDGE = 2e-4;

  @Test
  void eachRayMeetsTheNearestCellOnItsWay() {
    int compared = 0;
    for (int seed = 0; seed < 24; seed++) {
      Scene scene = Scene.empty();
      clutter(scene, seed);
      long hash = Hash64.of(seed, -1);
      double x = Hash64.toUnit(Hash64.of(hash, 1)) - 0.5;
      double y = 64 + Hash64.toUnit(Hash64.of(hash, 2));
      double z = Hash64.toUnit(Hash64.of(hash, 3)) - 0.5;
      double yaw = 360 * Hash64.toUnit(Hash64.of(hash, 4));
      double pitch = 180 * Hash64.toUnit(Hash64.of(hash, 5)) - 90;
      Picture picture = Scene.picture(scene.view(x, y, z, yaw, pitch), SETTINGS);
      compared += compare(scene, picture, new double[] {x, y, z}, yaw, pitch, seed);
    }
    assertThat(compared).isGreaterThan(24 * 16 * 12 * 9 / 10);
  }

  private static void clutter(Scene scene, int seed) {
    for (int i = 0; i < 160; i++) {
      long hash = Hash64.of(seed, i);
      int x = Hash64.toBounded(hash, 23) - 11;
      int y = 64 + Hash64.toBounded(Hash64.of(hash, 1), 23) - 11;
      int z = Hash64.toBounded(Hash64.of(hash, 2), 23) - 11;
      if (Math.abs(x) + Math.abs(y - 64) + Math.abs(z) > 3) {
        scene.put(x, y, z, STUFF[i % STUFF.length]);
      }
    }
  }

  private static int compare(
      Scene scene, Picture picture, double[] eye, double yaw, double pitch, int seed) {
    int compared = 0;
    for (int row = 0; row < SETTINGS.height(); row++) {
      for (int column = 0; column < SETTINGS.width(); column++) {
        double[] direction = direction(column, row, yaw, pitch);
        Nearest nearest = search(scene, eye, direction);
        if (nearest.clear > EDGE) {
          compared++;
          String place = "seed %d, column %d, row %d".formatted(seed, column, row);
          assertThat(picture.segmentation(column, row)).as(place).isEqualTo(nearest.state);
          assertThat(Math.abs(picture.depth(column, row) - nearest.distance))
              .as(place)
              .isLessThan(1e-3);
        }
      }
    }
    return compared;
  }

  private static double[] direction(int column, int row, double yaw, double pitch) {
    double tangent = Math.tan(Math.toRadians(SETTINGS.fovDegrees() / 2));
    double u = ((column + 0.5) / SETTINGS.width() * 2 - 1) * tangent * 16 / 12;
    double v = (1 - (row + 0.5) / SETTINGS.height() * 2) * tangent;
    double length = Math.sqrt(1 + u * u + v * v);
    double p = Math.toRadians(pitch);
    double a = Math.toRadians(yaw);
    double ahead = (Math.cos(p) + v * Math.sin(p)) / length;
    double up = (v * Math.cos(p) - Math.sin(p)) / length;
    double right = u / length;
    return new double[] {
      -Math.sin(a) * ahead - Math.cos(a) * right, up, Math.cos(a) * ahead - Math.sin(a) * right
    };
  }

  private static final class Nearest {
    int state;
    double distance = SETTINGS.viewDistance();

    /** How far the ray stays from every edge that could change what it meets. */
    double clear = 1;
  }

  private static Nearest search(Scene scene, double[] eye, double[] direction) {
    Nearest nearest = new Nearest();
    for (int y = 64 - REACH; y <= 64 + REACH; y++) {
      for (int z = -REACH; z <= REACH; z++) {
        for (int x = -REACH; x <= REACH; x++) {
          int state = scene.world.state(x, y, z);
          if (state != 0) {
            meet(nearest, state, new int[] {x, y, z}, eye, direction);
          }
        }
      }
    }
    return nearest;
  }

  private static void meet(
      Nearest nearest, int state, int[] cell, double[] eye, double[] direction) {
    double near = Double.NEGATIVE_INFINITY;
    double far = Double.POSITIVE_INFINITY;
    for (int axis = 0; axis < 3; axis++) {
      double a = (cell[axis] - eye[axis]) / direction[axis];
      double b = (cell[axis] + 1 - eye[axis]) / direction[axis];
      near = Math.max(near, Math.min(a, b));
      far = Math.min(far, Math.max(a, b));
    }
    nearest.clear = Math.min(nearest.clear, Math.abs(far - near));
    if (near <= far && near >= 0) {
      nearest.clear = Math.min(nearest.clear, Math.abs(near - SETTINGS.viewDistance()));
      if (near < nearest.distance) {
        nearest.distance = near;
        nearest.state = state;
      }
    }
  }
}
