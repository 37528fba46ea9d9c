package dev.mattock.agent.goal;

/**
 * What a controller is asked to do, in names of the content. {@link Mine}, {@link Craft} and {@link
 * Smelt} are the three types of JARVIS-1's plans (Wang et al. 2023, arXiv 2311.05997).
 */
public sealed interface Subgoal {
  /**
   * To gain {@code count} more of an item out of the world, by whatever gives it: breaking, picking
   * up, hunting, shearing, milking, filling a bucket. The tools for it must be carried.
   */
  record Mine(String item, int count) implements Subgoal {
    public Mine {
      requirePositive(count);
    }
  }

  /**
   * To gain at least {@code count} more of an item by crafting; the ingredients must be carried.
   */
  record Craft(String item, int count) implements Subgoal {
    public Craft {
      requirePositive(count);
    }
  }

  /** To gain {@code count} more of an item by cooking; what is cooked and fuel must be carried. */
  record Smelt(String item, int count) implements Subgoal {
    public Smelt {
      requirePositive(count);
    }
  }

  /** To kill so many of a kind of mob. */
  record Kill(String mob, int count) implements Subgoal {
    public Kill {
      requirePositive(count);
    }
  }

  /** To stand within {@code distance} blocks of a point, measured from the feet. */
  record Reach(double x, double y, double z, double distance) implements Subgoal {
    public Reach {
      if (!(distance > 0)) {
        throw new IllegalArgumentException("distance must be positive, but is " + distance);
      }
    }
  }

  /** To come within sight of a block, mob or biome of that name. */
  record Find(String name) implements Subgoal {}

  /** To have a point in the crosshair's line. */
  record LookAt(double x, double y, double z) implements Subgoal {}

  /** To place an item as a block somewhere near. */
  record Place(String item) implements Subgoal {}

  /** To use an item: eat or drink it, or sleep in it if it is a bed. */
  record Use(String item) implements Subgoal {}

  /** To hold an item in the hand, or wear it. */
  record Hold(String item) implements Subgoal {}

  private static void requirePositive(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("count must be at least 1, but is " + count);
    }
  }
}
