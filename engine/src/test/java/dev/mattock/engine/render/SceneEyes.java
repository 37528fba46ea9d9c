package dev.mattock.engine.render;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.sim.World;

/** Looks at a world from where it is hardest to get right, in any direction. */
final class SceneEyes {
  private static final int WAYS = 12;
  private static final int TRIES = 48;

  private final byte[] kinds;

  SceneEyes(Content content) {
    kinds = new BlockLooks(content, Scene.ATLAS).kind;
  }

  /**
   * Chooses an eye.
   *
   * @param hotspots x, y and z of places where there is something to see
   */
  View open(World world, double[][] hotspots, Draw draw) {
    int which = draw.below(hotspots.length);
    double[] eye = hotspots[which].clone();
    for (int axis = 0; axis < 3; axis++) {
      eye[axis] += draw.within(-8, 8);
    }
    switch (draw.below(WAYS)) {
      case 0, 1 -> {
        return new View().ofPlayer(world, which);
      }
      case 2 -> {
        int axis = draw.below(3);
        eye[axis] = Math.rint(eye[axis]);
      }
      case 3 -> onCorner(eye, draw);
      case 4 -> besideBorder(eye, draw);
      case 5, 6 -> moveInto(world, eye, draw);
      case 7 -> eye[1] = draw.among(-300.25, -16, -1, -0.5, 255.5, 256, 271, 400.75, 600);
      default -> eye[1] += draw.within(-2, 6);
    }
    if (draw.oneIn(3)) {
      return towards(world, eye, hotspots[which], draw);
    }
    return new View().free(world, eye[0], eye[1], eye[2], yaw(draw), pitch(draw));
  }

  /** About towards a place. */
  private static View towards(World world, double[] eye, double[] place, Draw draw) {
    double x = place[0] - eye[0];
    double y = place[1] - eye[1];
    double z = place[2] - eye[2];
    double yaw = Math.toDegrees(Math.atan2(-x, z)) + draw.within(-20, 20);
    double pitch = -Math.toDegrees(Math.atan2(y, Math.hypot(x, z))) + draw.within(-20, 20);
    return new View().free(world, eye[0], eye[1], eye[2], yaw, pitch);
  }

  /** To the corner of a cell or of a section. */
  private static void onCorner(double[] eye, Draw draw) {
    int edge = draw.among(1, 16);
    for (int axis = 0; axis < 3; axis++) {
      eye[axis] = Math.floor(eye[axis] / edge) * edge;
    }
  }

  /** As near to the border of a cell as numbers allow. */
  private static void besideBorder(double[] eye, Draw draw) {
    for (int axis = 0; axis < 3; axis++) {
      double border = Math.floor(eye[axis]);
      eye[axis] =
          draw.among(Math.nextDown(border), Math.nextUp(border), border - 1e-7, border + 1e-7);
    }
  }

  /** Into a cell of one kind, if there is one near: rock, leaves, water, lava, or a small block. */
  private void moveInto(World world, double[] eye, Draw draw) {
    int wanted =
        draw.among(
            BlockLooks.FLUID,
            BlockLooks.MOLTEN,
            BlockLooks.CUBE,
            BlockLooks.HOLED_CUBE,
            BlockLooks.BOXES);
    for (int i = 0; i < TRIES; i++) {
      int x = (int) Math.floor(eye[0]) + draw.below(17) - 8;
      int y = (int) Math.floor(eye[1]) + draw.below(25) - 12;
      int z = (int) Math.floor(eye[2]) + draw.below(17) - 8;
      if (kinds[world.state(x, y, z)] == wanted) {
        eye[0] = x + draw.among(0, 0.5, draw.within(0, 1));
        eye[1] = y + draw.among(0, 0.5, 0.95, draw.within(0, 1));
        eye[2] = z + draw.among(0, 0.5, draw.within(0, 1));
        return;
      }
    }
  }

  private static double yaw(Draw draw) {
    return switch (draw.below(6)) {
      case 0 -> 45.0 * draw.below(9) - 180;
      case 1 -> 90.0 * draw.below(4) + draw.among(1e-5, -1e-5, 1e-12);
      case 2 -> draw.among(1e7, -123_456.75, 720);
      default -> draw.within(-180, 180);
    };
  }

  private static double pitch(Draw draw) {
    return switch (draw.below(8)) {
      case 0 -> draw.among(-90, 90);
      case 1 -> draw.among(-89.9999, 89.9999, -90 + 1e-7, 90 - 1e-7);
      case 2 -> draw.among(0, 45, -45, 1e-6);
      case 3 -> draw.within(60, 90);
      case 4 -> draw.among(100, 180, -135);
      default -> draw.within(-60, 60);
    };
  }
}
