package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;

/**
 * A kind of tree, as data: {@code engine.terrain.TreeShapes} makes shapes of it.
 *
 * @param name its name in {@code trees.yaml}
 * @param form how trunk and crown are built
 * @param log default state of the block of its trunk: upright, where logs have an axis
 * @param leaves default state of the block of its crown
 * @param minHeight fewest blocks of trunk
 * @param maxHeight most blocks of trunk
 * @param vines chance of a vine at each free side of the crown's rim
 * @param trunkVines chance of a vine at each free side of the trunk
 * @param cocoa chance that cocoa grows on the trunk
 */
public record TreeType(
    String name,
    Form form,
    int log,
    int leaves,
    int minHeight,
    int maxHeight,
    double vines,
    double trunkVines,
    double cocoa) {

  /** How trunk and crown are built, and how many saplings side by side it takes. */
  public enum Form {
    /** A straight trunk and a round crown of four layers: oak, birch, small jungle trees. */
    ROUND(1),
    /** The same with a crown one block wider: the oaks of swamps. */
    BROAD(1),
    /** A tall trunk with branches that each bear a ball of leaves: great oaks. */
    BRANCHING(1),
    /** Layers that widen and narrow in turn from the top down: spruces. */
    TIERED(1),
    /** A bare trunk with a narrow cone at the top: pines. */
    TUFTED(1),
    /** A trunk of 2x2 blocks with a cone: giant spruces. */
    GIANT_TIERED(2),
    /** A trunk of 2x2 blocks with a cone at the top only: giant pines. */
    GIANT_TUFTED(2),
    /** A trunk of 2x2 blocks with branches and flat crowns: giant jungle trees. */
    GIANT_BRANCHING(2),
    /** A log in a bush: the undergrowth of jungles. */
    BUSH(1),
    /** A trunk that leans, and flat crowns: acacias. */
    FORKED(1),
    /** A trunk of 2x2 blocks under a flat thick crown: dark oaks. */
    CANOPY(2),
    /** A stem under a wide flat cap: huge brown mushrooms. */
    FLAT_CAP(1),
    /** A stem under a dome: huge red mushrooms. */
    DOME_CAP(1);

    private final int width;

    Form(int width) {
      this.width = width;
    }

    /** Blocks along an edge of the trunk: saplings side by side that it grows from. */
    public int width() {
      return width;
    }

    /** Whether it is no tree but a huge mushroom. */
    public boolean isMushroom() {
      return this == FLAT_CAP || this == DOME_CAP;
    }
  }

  /** A kind of tree and how often it comes of a sapling, against the others. */
  public record Share(TreeType tree, int weight) {}

  /**
   * What a sapling or mushroom grows into.
   *
   * @param one the trees that one alone becomes, perhaps none
   * @param four the trees that four in a square become, perhaps none
   */
  public record Sapling(ImmutableList<Share> one, ImmutableList<Share> four) {
    /** What never becomes a tree. */
    public static final Sapling NONE = new Sapling(ImmutableList.of(), ImmutableList.of());
  }
}
