package dev.mattock.engine.terrain;

/** Draws the forms of trees and huge mushrooms with a trunk one block wide. */
final class SmallTrees {
  /** Eight ways that a branch can lean. */
  private static final int[] LEAN_X = {1, 1, 0, -1, -1, -1, 0, 1};

  private static final int[] LEAN_Z = {0, 1, 1, 1, 0, -1, -1, -1};

  private SmallTrees() {}

  /** An upright trunk from the foot. */
  static void trunk(TreeSketch sketch, int height) {
    for (int y = 0; y < height; y++) {
      sketch.log(0, y, 0);
    }
  }

  /** Four layers of leaves around and above the top of the trunk, the upper two narrower. */
  static void round(TreeSketch sketch, int radius) {
    int height = sketch.drawHeight();
    trunk(sketch, height);
    for (int y = height - 3; y <= height; y++) {
      int layer = y >= height - 1 ? radius - 1 : radius;
      square(sketch, 0, y, 0, layer, y == height ? 0 : 0.5);
    }
  }

  /** A square of leaves whose corners are there with a chance. */
  static void square(TreeSketch sketch, int x, int y, int z, int radius, double corners) {
    for (int dz = -radius; dz <= radius; dz++) {
      for (int dx = -radius; dx <= radius; dx++) {
        boolean corner = radius > 0 && Math.abs(dx) == radius && Math.abs(dz) == radius;
        if (!corner || sketch.chance(corners)) {
          sketch.leaf(x + dx, y, z + dz);
        }
      }
    }
  }

  /** A trunk with boughs in its upper half; each bough and the top bear a ball of leaves. */
  static void branching(TreeSketch sketch) {
    int height = sketch.drawHeight();
    trunk(sketch, height);
    ball(sketch, 0, height - 1, 0);
    int lean = sketch.draw(8);
    int boughs = 2 + sketch.draw(3);
    for (int i = 0; i < boughs; i++) {
      int from = height / 2 + sketch.draw(Math.max(1, height - 3 - height / 2));
      int[] tip = bough(sketch, lean, from, 2 + sketch.draw(3), height - 1);
      ball(sketch, tip[0], tip[1], tip[2]);
      lean += 2 + sketch.draw(2);
    }
  }

  /** Logs that lean outwards and rise every other step; returns the last of them. */
  private static int[] bough(TreeSketch sketch, int lean, int from, int length, int highest) {
    int dx = LEAN_X[lean & 7];
    int dz = LEAN_Z[lean & 7];
    int reach = dx != 0 && dz != 0 ? Math.min(length, 3) : length;
    int y = from;
    for (int step = 1; step <= reach; step++) {
      y = Math.min(highest, from + step / 2);
      sketch.log(dx * step, y, dz * step, dz == 0 ? "x" : "z");
    }
    return new int[] {dx * reach, y, dz * reach};
  }

  private static void ball(TreeSketch sketch, int x, int y, int z) {
    square(sketch, x, y - 1, z, 1, 1);
    square(sketch, x, y, z, 2, 0);
    square(sketch, x, y + 1, z, 2, 0);
    square(sketch, x, y + 2, z, 1, 0.5);
  }

  /**
   * Layers from the top down that widen by one each, up to a limit that grows too, and then start
   * again from narrow.
   */
  static void tiered(TreeSketch sketch) {
    int height = sketch.drawHeight();
    trunk(sketch, height);
    int bare = 1 + sketch.draw(2);
    int widest = 2 + sketch.draw(2);
    int radius = sketch.draw(2);
    int limit = 1;
    int narrow = 0;
    for (int y = height; y >= bare; y--) {
      square(sketch, 0, y, 0, radius, 0);
      if (radius >= limit) {
        radius = narrow;
        narrow = 1;
        limit = Math.min(limit + 1, widest);
      } else {
        radius++;
      }
    }
  }

  /** A narrow cone at the top of a bare trunk. */
  static void tufted(TreeSketch sketch) {
    int height = sketch.drawHeight();
    trunk(sketch, height);
    int deep = 3 + sketch.draw(2);
    int widest = 1 + sketch.draw(2);
    for (int i = 0; i <= deep; i++) {
      int radius = i == deep ? widest - 1 : Math.min(widest, i == 0 ? 0 : (i + 1) / 2);
      square(sketch, 0, height - i, 0, radius, 0);
    }
  }

  /** One log in leaves. */
  static void bush(TreeSketch sketch) {
    trunk(sketch, 1);
    square(sketch, 0, 0, 0, 2, 0.5);
    square(sketch, 0, 1, 0, 1, 0.5);
    sketch.leaf(0, 2, 0);
  }

  /** A trunk that leans over under a flat crown, and most often a second one. */
  static void forked(TreeSketch sketch) {
    int height = sketch.drawHeight();
    int lean = 2 * sketch.draw(4);
    int straight = height - 1 - sketch.draw(3);
    int[] tip = leaning(sketch, lean, straight, height, 3);
    flatCrown(sketch, tip, 3);
    if (sketch.chance(0.7)) {
      int other = (lean + 2 + 2 * sketch.draw(3)) & 7;
      int from = Math.max(2, straight - 1 - sketch.draw(2));
      flatCrown(sketch, leaning(sketch, other, from, Math.max(from + 2, height - 2), 3), 2);
    }
  }

  /** An upright trunk that from a height on goes a step outwards with each step up. */
  private static int[] leaning(TreeSketch sketch, int lean, int straight, int height, int most) {
    int x = 0;
    int z = 0;
    for (int y = 0; y < height; y++) {
      if (y >= straight && Math.abs(x) < most && Math.abs(z) < most) {
        x += LEAN_X[lean];
        z += LEAN_Z[lean];
      }
      sketch.log(x, y, z);
    }
    return new int[] {x, height - 1, z};
  }

  private static void flatCrown(TreeSketch sketch, int[] tip, int radius) {
    square(sketch, tip[0], tip[1], tip[2], radius, 0);
    square(sketch, tip[0], tip[1] + 1, tip[2], radius - 1, 0);
    square(sketch, tip[0], tip[1] + 1, tip[2], 1, 1);
  }

  /** A stem under a flat cap of 7x7 blocks without its corners. */
  static void flatCap(TreeSketch sketch) {
    int height = sketch.drawHeight();
    trunk(sketch, height);
    cap(sketch, height, 3);
  }

  /** A stem under a dome: a roof of 3x3 blocks, and walls of 5x5 without corners below it. */
  static void domeCap(TreeSketch sketch) {
    int height = sketch.drawHeight();
    trunk(sketch, height);
    for (int dz = -1; dz <= 1; dz++) {
      for (int dx = -1; dx <= 1; dx++) {
        sketch.wood(dx, height, dz, sketch.type().leaves());
      }
    }
    for (int y = height - 3; y < height; y++) {
      for (int i = -1; i <= 1; i++) {
        sketch.wood(-2, y, i, sketch.type().leaves());
        sketch.wood(2, y, i, sketch.type().leaves());
        sketch.wood(i, y, -2, sketch.type().leaves());
        sketch.wood(i, y, 2, sketch.type().leaves());
      }
    }
  }

  private static void cap(TreeSketch sketch, int y, int radius) {
    for (int dz = -radius; dz <= radius; dz++) {
      for (int dx = -radius; dx <= radius; dx++) {
        if (Math.abs(dx) < radius || Math.abs(dz) < radius) {
          sketch.wood(dx, y, dz, sketch.type().leaves());
        }
      }
    }
  }
}
