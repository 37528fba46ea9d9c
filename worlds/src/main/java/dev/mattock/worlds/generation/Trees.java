package dev.mattock.worlds.generation;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.worlds.generation.Landscape.Surface;
import java.util.ArrayList;
import java.util.List;

/**
 * Grows trees. The plane is divided into squares, small ones for groves and large ones for trees
 * that stand alone; at most one tree stands in each, at a hashed place. Each chunk grows every tree
 * whose crown can reach it and keeps the part inside itself; trees are grown in the same order
 * everywhere, so that the parts fit.
 */
final class Trees {
  /** Edge in blocks of the squares that groves are planted in. */
  static final int GROVE_SQUARE = 5;

  /** Edge in blocks of the squares that solitary trees are planted in. */
  static final int SOLITARY_SQUARE = 28;

  /** Highest trunk in blocks. */
  static final int TALLEST_TRUNK = 12;

  private static final long GROVE = Hash64.of("grove");
  private static final long SOLITARY = Hash64.of("solitary tree");
  private static final int CROWN_RADIUS = 2;
  private static final int GROVE_GAP = 1;
  private static final int SOLITARY_GAP = 8;

  private final int air;
  private final int dirt;
  private final double density;

  /** A tree in local coordinates of the chunk. */
  private record Tree(TreeKind kind, int x, int y, int z, int height, long hash) {}

  /**
   * Grows trees.
   *
   * @param density factor on every biome's chances
   */
  Trees(Content content, double density) {
    this.density = density;
    air = content.stateId("air");
    dirt = content.stateId("dirt");
  }

  void grow(long seed, Landscape landscape, ChunkCanvas canvas) {
    List<Tree> trees = new ArrayList<>();
    plant(Hash64.of(seed, GROVE), GROVE_SQUARE, GROVE_GAP, landscape, trees);
    plant(Hash64.of(seed, SOLITARY), SOLITARY_SQUARE, SOLITARY_GAP, landscape, trees);
    for (Tree tree : trees) {
      growTrunk(tree, canvas);
    }
    for (Tree tree : trees) {
      growCrown(tree, canvas);
    }
  }

  private void plant(long purpose, int square, int gap, Landscape landscape, List<Tree> trees) {
    int west = Math.floorDiv(landscape.originX() - CROWN_RADIUS, square);
    int east = Math.floorDiv(landscape.originX() + 15 + CROWN_RADIUS, square);
    int north = Math.floorDiv(landscape.originZ() - CROWN_RADIUS, square);
    int south = Math.floorDiv(landscape.originZ() + 15 + CROWN_RADIUS, square);
    for (int squareZ = north; squareZ <= south; squareZ++) {
      for (int squareX = west; squareX <= east; squareX++) {
        long hash = Hash64.of(purpose, squareX, squareZ);
        int x = squareX * square + Hash64.toBounded(hash, square - gap) - landscape.originX();
        int z =
            squareZ * square
                + Hash64.toBounded(Hash64.mix(hash), square - gap)
                - landscape.originZ();
        if (reaches(x) && reaches(z)) {
          plantAt(x, z, hash, square == GROVE_SQUARE, landscape, trees);
        }
      }
    }
  }

  private static boolean reaches(int local) {
    return local >= -CROWN_RADIUS && local < 16 + CROWN_RADIUS;
  }

  private void plantAt(
      int x, int z, long hash, boolean grove, Landscape landscape, List<Tree> trees) {
    int column = Landscape.column(x, z);
    Biome biome = landscape.biome(column);
    double chance = density * (grove ? biome.groves() : biome.solitary());
    long draw = Hash64.of(hash, 1);
    if (landscape.surface(column) != Surface.GRASS || Hash64.toUnit(draw) >= chance) {
      return;
    }
    TreeKind kind = biome.trees().get(Hash64.toBounded(Hash64.of(hash, 2), biome.trees().size()));
    int spread = kind.maxHeight() - kind.minHeight() + 1;
    int height = kind.minHeight() + Hash64.toBounded(Hash64.of(hash, 3), spread);
    trees.add(new Tree(kind, x, landscape.ground(column) + 1, z, height, Hash64.of(hash, 4)));
  }

  private void growTrunk(Tree tree, ChunkCanvas canvas) {
    if (ChunkCanvas.inChunk(tree.x(), tree.z())) {
      canvas.set(tree.x(), tree.y() - 1, tree.z(), dirt);
      canvas.fill(tree.x(), tree.z(), tree.y(), tree.y() + tree.height(), tree.kind().trunk());
    }
  }

  /** Four layers of leaves around and above the top of the trunk, the upper two narrower. */
  private void growCrown(Tree tree, ChunkCanvas canvas) {
    int top = tree.y() + tree.height();
    for (int y = top - 3; y <= top; y++) {
      int radius = y >= top - 1 ? CROWN_RADIUS - 1 : CROWN_RADIUS;
      for (int dz = -radius; dz <= radius; dz++) {
        for (int dx = -radius; dx <= radius; dx++) {
          boolean corner = Math.abs(dx) == radius && Math.abs(dz) == radius;
          if (!corner || keepsCorner(tree, y, dx, dz)) {
            addLeaves(canvas, tree.x() + dx, y, tree.z() + dz, tree.kind().crown());
          }
        }
      }
    }
  }

  /** Corners are there by chance, and never in the topmost layer. */
  private static boolean keepsCorner(Tree tree, int y, int dx, int dz) {
    int below = tree.y() + tree.height() - y;
    int bit = below * 4 + (dx > 0 ? 2 : 0) + (dz > 0 ? 1 : 0);
    return below > 0 && ((tree.hash() >>> bit) & 1) != 0;
  }

  private void addLeaves(ChunkCanvas canvas, int x, int y, int z, int leaves) {
    if (ChunkCanvas.inChunk(x, z) && canvas.get(x, y, z) == air) {
      canvas.set(x, y, z, leaves);
    }
  }
}
