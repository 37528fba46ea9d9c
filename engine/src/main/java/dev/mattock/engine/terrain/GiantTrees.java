package dev.mattock.engine.terrain;

/** Draws the forms of trees with a trunk of 2x2 blocks. */
final class GiantTrees {
  private GiantTrees() {}

  private static void trunk(TreeSketch sketch, int height) {
    for (int y = 0; y < height; y++) {
      for (int i = 0; i < 4; i++) {
        sketch.log(i & 1, y, i >> 1);
      }
    }
  }

  /** A disc of leaves about the middle of the trunk; its radius is from the trunk's corners. */
  private static void disc(TreeSketch sketch, int y, int radius) {
    for (int z = -radius; z <= radius + 1; z++) {
      for (int x = -radius; x <= radius + 1; x++) {
        int dx = x > 0 ? x - 1 : x;
        int dz = z > 0 ? z - 1 : z;
        if (dx * dx + dz * dz <= radius * radius + 1) {
          sketch.leaf(x, y, z);
        }
      }
    }
  }

  /** A cone around the upper part of the trunk, ragged because every other layer is wider. */
  private static void cone(TreeSketch sketch, int height, int deep, double widest) {
    sketch.leaf(0, height, 0);
    for (int i = 1; i <= deep; i++) {
      int radius = (int) (widest * i / deep) + ((i & 1) == 0 && i > 2 ? 1 : 0);
      disc(sketch, height - i, Math.min(4, radius));
    }
    disc(sketch, height, 0);
  }

  /** A giant spruce: a cone over most of the trunk. */
  static void tiered(TreeSketch sketch) {
    int height = sketch.drawHeight();
    trunk(sketch, height);
    cone(sketch, height, Math.min(height - 3, 13 + sketch.draw(4)), 3.5);
  }

  /** A giant pine: a cone at the top only. */
  static void tufted(TreeSketch sketch) {
    int height = sketch.drawHeight();
    trunk(sketch, height);
    cone(sketch, height, 4 + sketch.draw(4), 3);
  }

  /** A giant jungle tree: a broad crown, and short branches with flat crowns below it. */
  static void branching(TreeSketch sketch) {
    int height = sketch.drawHeight();
    trunk(sketch, height);
    disc(sketch, height + 1, 2);
    disc(sketch, height, 4);
    disc(sketch, height - 1, 5);
    int side = sketch.draw(4);
    for (int y = height - 5 - sketch.draw(3); y > height / 2; y -= 3 + sketch.draw(3)) {
      branch(sketch, y, side);
      side += 1 + sketch.draw(2);
    }
  }

  /** Three logs outwards from a side of the trunk, under a little crown. */
  private static void branch(TreeSketch sketch, int y, int side) {
    int dx = (side & 1) == 0 ? (side & 2) - 1 : 0;
    int dz = (side & 1) == 1 ? (side & 2) - 1 : 0;
    int x = dx > 0 ? 1 : 0;
    int z = dz > 0 ? 1 : 0;
    for (int step = 1; step <= 3; step++) {
      sketch.log(x + dx * step, y + step / 2, z + dz * step, dx != 0 ? "x" : "z");
    }
    SmallTrees.square(sketch, x + 3 * dx, y + 1, z + 3 * dz, 2, 0);
    SmallTrees.square(sketch, x + 3 * dx, y + 2, z + 3 * dz, 1, 0);
  }

  /** A dark oak: a thick flat crown, and short stems that carry its rim. */
  static void canopy(TreeSketch sketch) {
    int height = sketch.drawHeight();
    trunk(sketch, height);
    for (int z = -1; z <= 2; z++) {
      for (int x = -1; x <= 2; x++) {
        boolean beside = x < 0 || x > 1 || z < 0 || z > 1;
        if (beside && sketch.draw(3) == 0) {
          int length = 2 + sketch.draw(3);
          for (int y = height - length; y < height; y++) {
            sketch.log(x, y, z);
          }
        }
      }
    }
    slab(sketch, height - 2, 2);
    slab(sketch, height - 1, 3);
    slab(sketch, height, 3);
    slab(sketch, height + 1, 1);
  }

  /** A square of leaves about the trunk without its corners. */
  private static void slab(TreeSketch sketch, int y, int radius) {
    for (int z = -radius; z <= radius + 1; z++) {
      for (int x = -radius; x <= radius + 1; x++) {
        boolean edgeX = x == -radius || x == radius + 1;
        boolean edgeZ = z == -radius || z == radius + 1;
        if (!(edgeX && edgeZ)) {
          sketch.leaf(x, y, z);
        }
      }
    }
  }
}
