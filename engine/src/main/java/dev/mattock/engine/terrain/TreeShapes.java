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
  private final int air;
  private final int dirt;

  /** Shapes made of the blocks of a content. */
  public TreeShapes(Content content) {
    this.content = content;
    hangings = new TreeHangings(content);
    air = content.stateId("air");
    dirt = content.blocks().stream().anyMatch(block -> block.name().equals("dirt"))
        ? content.stateId("dirt")
        : air;
    givesWay = new boolean[content.states().size()];
    for (BlockState state : content.states()) {
      String block = state.blockName();
      boolean replaceable =
          content.blockOf(state.id()).replaceable() && !content.blockOf(state.id()).fluid();
      givesWay[state.id()] =
          replaceable
              || content.blockTags().containsEntry(LEAVES, block)
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
          return grow(canvas, west, y, north, draw(sapling.four(), hash));
        }
      }
    }
    return !sapling.one().isEmpty() && grow(canvas, x, y, z, draw(sapling.one(), hash));
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

  private TreeShape draw(ImmutableList<Share> shares, long hash) {
    int total = 0;
    for (Share share : shares) {
      total += share.weight();
    }
    int left = Hash64.toBounded(hash, total);
    for (Share share : shares) {
      left -= share.weight();
      if (left < 0) {
        return shape(share.tree(), Hash64.mix(hash));
      }
    }
    throw new IllegalStateException("a draw fell outside of all weights");
  }

  private boolean grow(TreeCanvas canvas, int x, int y, int z, TreeShape shape) {
    if (!hasRoom(canvas, x, y, z, shape)) {
      return false;
    }
    for (int i = 0; i < shape.width() * shape.width(); i++) {
      int footX = x + shape.x(i);
      int footZ = z + shape.z(i);
      canvas.set(footX, y, footZ, air);
      if (shape.isTree() && content.soil(canvas.state(footX, y - 1, footZ))) {
        canvas.set(footX, y - 1, footZ, dirt);
      }
    }
    boolean[] grown = new boolean[shape.size()];
    for (int i = 0; i < shape.size(); i++) {
      int state = canvas.state(x + shape.x(i), y + shape.y(i), z + shape.z(i));
      boolean held = shape.holds(i) < 0 || grown[shape.holds(i)];
      grown[i] = held && (shape.isWood(i) ? givesWay[state] : state == air);
      if (grown[i]) {
        canvas.set(x + shape.x(i), y + shape.y(i), z + shape.z(i), shape.state(i));
      }
    }
    return true;
  }

  /** All wood needs room, and above the foot so do the cells right around the trunk. */
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
      if ((inner || shape.isWood(i))
          && !givesWay[canvas.state(x + shape.x(i), y + shape.y(i), z + shape.z(i))]) {
        return false;
      }
    }
    return true;
  }
}
