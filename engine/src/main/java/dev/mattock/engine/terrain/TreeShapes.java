package dev.mattock.engine.terrain;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.BlockState;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.TreeType;
import dev.mattock.engine.content.TreeType.Sapling;
import dev.mattock.engine.content.TreeType.Share;

/**
 * Makes shapes of trees, each a pure function of the kind of tree and a hash, and grows saplings
 * into them. Generated land and saplings share it, so that trees look alike whoever planted them.
 * Immutable and safe for any number of threads.
 */
public final class TreeShapes {
  private static final String SAPLINGS = "saplings";
  private static final String LEAVES = "leaves";

  private final Content content;
  private final TreeHangings hangings;
  private final boolean[] givesWay;
  private final boolean[] leaves;
  private final int air;
  private final int dirt;

  /** Shapes made of the blocks of a content. */
  public TreeShapes(Content content) {
    this.content = content;
    hangings = new TreeHangings(content);
    air = content.stateId("air");
    dirt = content.stateId("dirt");
    givesWay = new boolean[content.states().size()];
    leaves = new boolean[content.states().size()];
    for (BlockState state : content.states()) {
      String block = state.blockName();
      boolean replaceable =
          content.blockOf(state.id()).replaceable() && !content.blockOf(state.id()).fluid();
      leaves[state.id()] = content.blockTags().containsEntry(LEAVES, block);
      givesWay[state.id()] =
          replaceable
              || leaves[state.id()]
              || content.blockTags().containsEntry(SAPLINGS, block)
              || content.behaves(state.id(), Behaviour.VINE);
    }
  }

  /** Whether a tree grows through a state: air, leaves, saplings, vines, what is replaceable. */
  public boolean givesWay(int stateId) {
    return givesWay[stateId];
  }

  /** The shape of a kind of tree that belongs to a hash. */
  public TreeShape shape(TreeType type, long hash) {
    TreeSketch sketch = new TreeSketch(content, type, hash);
    switch (type.form()) {
      case ROUND -> SmallTrees.round(sketch, 2);
      case BROAD -> SmallTrees.round(sketch, 3);
      case BRANCHING -> SmallTrees.branching(sketch);
      case TIERED -> SmallTrees.tiered(sketch);
      case TUFTED -> SmallTrees.tufted(sketch);
      case BUSH -> SmallTrees.bush(sketch);
      case FORKED -> SmallTrees.forked(sketch);
      case FLAT_CAP -> SmallTrees.flatCap(sketch);
      case DOME_CAP -> SmallTrees.domeCap(sketch);
      case GIANT_TIERED -> GiantTrees.tiered(sketch);
      case GIANT_TUFTED -> GiantTrees.tufted(sketch);
      case GIANT_BRANCHING -> GiantTrees.branching(sketch);
      case CANOPY -> GiantTrees.canopy(sketch);
    }
    return sketch.finish(hangings);
  }

  /**
   * Lets the sapling or mushroom at a place become a tree: of four in a square a giant one if there
   * is such a kind, else of one a small one. The ground below becomes dirt.
   *
   * @param hash a draw, which decides the kind and the shape
   * @return whether it grew; if not, because there is no room or it takes four, nothing changed
   */
  public boolean grow(TreeCanvas canvas, int x, int y, int z, long hash) {
    int blockId = content.state(canvas.state(x, y, z)).blockId();
    Sapling sapling = content.sapling(blockId);
    if (!sapling.four().isEmpty()) {
      for (int corner = 0; corner < 4; corner++) {
        int west = x - (corner & 1);
        int north = z - (corner >> 1);
        if (isSquare(canvas, west, y, north, blockId)) {
          return grow(canvas, west, y, north, draw(sapling.four(), hash), Hash64.mix(hash));
        }
      }
    }
    return !sapling.one().isEmpty()
        && grow(canvas, x, y, z, draw(sapling.one(), hash), Hash64.mix(hash));
  }

  private boolean isSquare(TreeCanvas canvas, int west, int y, int north, int blockId) {
    for (int i = 0; i < 4; i++) {
      int state = canvas.state(west + (i & 1), y, north + (i >> 1));
      if (content.state(state).blockId() != blockId) {
        return false;
      }
    }
    return true;
  }

  private static TreeType draw(ImmutableList<Share> shares, long hash) {
    int total = 0;
    for (Share share : shares) {
      total += share.weight();
    }
    int left = Hash64.toBounded(hash, total);
    for (Share share : shares) {
      left -= share.weight();
      if (left < 0) {
        return share.tree();
      }
    }
    throw new IllegalStateException("a draw fell outside of all weights");
  }

  private boolean grow(TreeCanvas canvas, int x, int y, int z, TreeType type, long hash) {
    TreeShape shape = shape(type, hash);
    if (!hasRoom(canvas, x, y, z, shape)) {
      return false;
    }
    for (int i = 0; i < shape.width() * shape.width(); i++) {
      int footX = x + shape.x(i);
      int footZ = z + shape.z(i);
      canvas.set(footX, y, footZ, air);
      if (!type.form().isMushroom() && content.soil(canvas.state(footX, y - 1, footZ))) {
        canvas.set(footX, y - 1, footZ, dirt);
      }
    }
    boolean[] grown = new boolean[shape.size()];
    for (int i = 0; i < shape.size(); i++) {
      if (shape.holds(i) < 0 || grown[shape.holds(i)]) {
        grown[i] = growCell(canvas, x + shape.x(i), y + shape.y(i), z + shape.z(i), shape, i);
      }
    }
    return true;
  }

  /** Whether there is room for a cell; leaves leave other leaves as they are. */
  private boolean growCell(TreeCanvas canvas, int x, int y, int z, TreeShape shape, int cell) {
    int state = canvas.state(x, y, z);
    if (shape.isCrown(cell) && leaves[state]) {
      return true;
    }
    boolean room = shape.isHanging(cell) ? state == air : givesWay[state];
    if (room) {
      canvas.set(x, y, z, shape.state(cell));
    }
    return room;
  }

  /** The trunk and the cells right around it need room; boughs and leaves further out do not. */
  private boolean hasRoom(TreeCanvas canvas, int x, int y, int z, TreeShape shape) {
    if (y < 1 || y + shape.top() >= Chunk.HEIGHT) {
      return false;
    }
    for (int i = 0; i < shape.size(); i++) {
      boolean inner =
          shape.y(i) > 0
              && shape.x(i) >= -1
              && shape.x(i) <= shape.width()
              && shape.z(i) >= -1
              && shape.z(i) <= shape.width();
      if (inner && !givesWay[canvas.state(x + shape.x(i), y + shape.y(i), z + shape.z(i))]) {
        return false;
      }
    }
    return true;
  }
}
