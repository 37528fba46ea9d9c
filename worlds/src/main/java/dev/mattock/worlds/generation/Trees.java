package dev.mattock.worlds.generation;

import dev.mattock.engine.content.BlockState;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.TreeType;
import dev.mattock.engine.terrain.TreeShape;
import dev.mattock.worlds.generation.Biome.Wood;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Grows trees. The plane is divided into squares, small ones for groves, larger ones for stands of
 * big trees and the largest for trees that stand alone; at most one tree stands in each, at a
 * hashed place. Each chunk grows every tree that can reach it and keeps the part inside itself.
 * Which cells a tree has follows from its shape and the land alone, and where two trees want the
 * same cell it is wood before leaves, and of leaves those nearer to wood: so the parts fit.
 */
final class Trees {
  /** Edge in blocks of the squares that groves are planted in. */
  static final int GROVE_SQUARE = 5;

  /** Edge in blocks of the squares that stands are planted in. */
  static final int STAND_SQUARE = 8;

  /** Edge in blocks of the squares that solitary trees are planted in. */
  static final int SOLITARY_SQUARE = 28;

  private static final Planting GROVES =
      new Planting(Hash64.of("grove"), GROVE_SQUARE, 1, Biome::groves);
  private static final Planting STANDS =
      new Planting(Hash64.of("stand"), STAND_SQUARE, 2, Biome::stands);
  private static final Planting SOLITARY =
      new Planting(Hash64.of("solitary tree"), SOLITARY_SQUARE, 8, Biome::solitary);

  /** Most blocks that the ground below a trunk of 2x2 blocks may differ. */
  private static final int STEEPEST = 2;

  private final int dirt;
  private final double density;
  private final TreeStock stock;

  /** Steps to wood of leaves by state id, {@link #NO_LEAVES} for everything else. */
  private final byte[] leafDistance;

  private static final byte NO_LEAVES = 127;

  /** One spacing of trees. */
  private record Planting(long purpose, int square, int gap, Function<Biome, Wood> wood) {}

  /** A tree whose foot is at a place in local coordinates of the chunk. */
  private record Tree(TreeShape shape, int x, int y, int z) {
    /** Whether the box around it meets the chunk. */
    boolean meetsChunk() {
      return x + shape.east() >= 0
          && x + shape.west() < 16
          && z + shape.south() >= 0
          && z + shape.north() < 16;
    }
  }

  /**
   * Grows trees.
   *
   * @param density factor on every biome's chances
   */
  Trees(Content content, double density) {
    this.density = density;
    dirt = content.stateId("dirt");
    stock = new TreeStock(content);
    leafDistance = new byte[content.states().size()];
    for (BlockState state : content.states()) {
      String distance = state.properties().get("distance");
      boolean leaves = content.blockTags().containsEntry("leaves", state.blockName());
      leafDistance[state.id()] =
          leaves && distance != null ? Byte.parseByte(distance) : leaves ? 1 : NO_LEAVES;
    }
  }

  void grow(long seed, Landscape landscape, ChunkCanvas canvas) {
    List<Tree> trees = new ArrayList<>();
    plant(seed, STANDS, landscape, trees);
    plant(seed, GROVES, landscape, trees);
    plant(seed, SOLITARY, landscape, trees);
    boolean[] grown = new boolean[0];
    for (Tree tree : trees) {
      if (grown.length < tree.shape().size()) {
        grown = new boolean[tree.shape().size()];
      }
      growTree(tree, landscape, canvas, grown);
    }
    for (Tree tree : trees) {
      hangOn(tree, landscape, canvas, grown);
    }
  }

  private void plant(long seed, Planting planting, Landscape landscape, List<Tree> trees) {
    int square = planting.square();
    int west = Math.floorDiv(landscape.originX() - TreeShape.FAR_REACH, square);
    int east = Math.floorDiv(landscape.originX() + 15 + TreeShape.REACH, square);
    int north = Math.floorDiv(landscape.originZ() - TreeShape.FAR_REACH, square);
    int south = Math.floorDiv(landscape.originZ() + 15 + TreeShape.REACH, square);
    long purpose = Hash64.of(seed, planting.purpose());
    for (int squareZ = north; squareZ <= south; squareZ++) {
      for (int squareX = west; squareX <= east; squareX++) {
        long hash = Hash64.of(purpose, squareX, squareZ);
        int free = square - planting.gap();
        int x = squareX * square + Hash64.toBounded(hash, free) - landscape.originX();
        int z = squareZ * square + Hash64.toBounded(Hash64.mix(hash), free) - landscape.originZ();
        if (reaches(x) && reaches(z)) {
          plantAt(x, z, hash, planting, landscape, trees);
        }
      }
    }
  }

  private static boolean reaches(int local) {
    return local >= -TreeShape.FAR_REACH && local <= 15 + TreeShape.REACH;
  }

  private void plantAt(
      int x, int z, long hash, Planting planting, Landscape landscape, List<Tree> trees) {
    int column = Landscape.column(x, z);
    Wood wood = planting.wood().apply(landscape.biome(column));
    if (Hash64.toUnit(Hash64.of(hash, 1)) >= density * wood.chance()) {
      return;
    }
    TreeType type = wood.trees().get(Hash64.toBounded(Hash64.of(hash, 2), wood.trees().size()));
    TreeShape shape = stock.shape(type, Hash64.of(hash, 3));
    int foot = foot(landscape, x, z, shape.width());
    if (foot > 0) {
      Tree tree = new Tree(shape, x, foot, z);
      if (tree.meetsChunk()) {
        trees.add(tree);
      }
    }
  }

  /** y of the lowest block of a trunk, above the lowest ground below it; 0 if none can stand. */
  private static int foot(Landscape landscape, int x, int z, int width) {
    int lowest = Integer.MAX_VALUE;
    int highest = 0;
    for (int i = 0; i < width * width; i++) {
      int column = Landscape.column(x + i % width, z + i / width);
      if (!landscape.surface(column).isSoil()) {
        return 0;
      }
      lowest = Math.min(lowest, landscape.ground(column));
      highest = Math.max(highest, landscape.ground(column));
    }
    return highest - lowest <= STEEPEST ? lowest + 1 : 0;
  }

  private void growTree(Tree tree, Landscape landscape, ChunkCanvas canvas, boolean[] grown) {
    TreeShape shape = tree.shape();
    for (int i = 0; i < shape.width() * shape.width(); i++) {
      int x = tree.x() + shape.x(i);
      int z = tree.z() + shape.z(i);
      if (ChunkCanvas.inChunk(x, z)) {
        canvas.set(x, tree.y() - 1, z, dirt);
      }
    }
    for (int i = 0; i < shape.size(); i++) {
      grown[i] = grows(tree, i, landscape, grown);
      if (grown[i] && !shape.isHanging(i)) {
        write(tree, i, canvas);
      }
    }
  }

  /** Whether a cell of a tree grows: by what it holds on to and the land, never by other trees. */
  private static boolean grows(Tree tree, int cell, Landscape landscape, boolean[] grown) {
    TreeShape shape = tree.shape();
    int holder = shape.holds(cell);
    if (holder >= 0 && !grown[holder]) {
      return false;
    }
    int x = tree.x() + shape.x(cell);
    int z = tree.z() + shape.z(cell);
    if (!Landscape.knows(x, z) || isTrunk(shape, cell)) {
      return true;
    }
    int ground = landscape.ground(Landscape.column(x, z));
    return tree.y() + shape.y(cell) > Math.max(ground, Relief.SEA_LEVEL - 1);
  }

  private static boolean isTrunk(TreeShape shape, int cell) {
    return shape.isWood(cell)
        && shape.x(cell) >= 0
        && shape.x(cell) < shape.width()
        && shape.z(cell) >= 0
        && shape.z(cell) < shape.width();
  }

  private void write(Tree tree, int cell, ChunkCanvas canvas) {
    int x = tree.x() + tree.shape().x(cell);
    int y = tree.y() + tree.shape().y(cell);
    int z = tree.z() + tree.shape().z(cell);
    if (!ChunkCanvas.inChunk(x, z)) {
      return;
    }
    int there = canvas.get(x, y, z);
    int state = tree.shape().state(cell);
    boolean wins =
        tree.shape().isWood(cell)
            ? stock.givesWay(there) || isTrunk(tree.shape(), cell)
            : there == 0 || (leafDistance[state] < leafDistance[there] && stock.givesWay(there));
    if (wins) {
      canvas.set(x, y, z, state);
    }
  }

  /** Vines and cocoa come last: where there is still air, and what they hold on to is there. */
  private void hangOn(Tree tree, Landscape landscape, ChunkCanvas canvas, boolean[] grown) {
    TreeShape shape = tree.shape();
    if (!shape.isHanging(shape.size() - 1)) {
      return;
    }
    for (int i = 0; i < shape.size(); i++) {
      grown[i] = grows(tree, i, landscape, grown);
      int x = tree.x() + shape.x(i);
      int z = tree.z() + shape.z(i);
      if (shape.isHanging(i) && grown[i] && ChunkCanvas.inChunk(x, z)) {
        boolean below = shape.isHanging(shape.holds(i));
        boolean held = !below || canvas.get(x, tree.y() + shape.y(i) + 1, z) == shape.state(i);
        if (held && canvas.get(x, tree.y() + shape.y(i), z) == 0) {
          canvas.set(x, tree.y() + shape.y(i), z, shape.state(i));
        }
      }
    }
  }
}
