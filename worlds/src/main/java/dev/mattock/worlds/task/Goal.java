package dev.mattock.worlds.task;

import com.google.common.collect.ImmutableList;

/**
 * What is to be achieved: a reward machine (Toro Icarte et al. 2018) over events and state. Goals
 * about what was done count from the moment when their turn comes; {@link Have} counts what was
 * gained since the start of the episode, never what was given.
 */
public sealed interface Goal {
  /**
   * To carry {@code count} more of the items than at the start. It holds while it is true: what is
   * used up no longer counts.
   */
  record Have(Selection items, int count) implements Goal {
    public Have {
      requirePositive("count", count);
    }
  }

  /** To have broken that many of the blocks. */
  record Mine(Selection blocks, int count) implements Goal {
    public Mine {
      requirePositive("count", count);
    }
  }

  /** To have crafted that many of the items. */
  record Craft(Selection items, int count) implements Goal {
    public Craft {
      requirePositive("count", count);
    }
  }

  /** To have placed that many of the blocks. */
  record Place(Selection blocks, int count) implements Goal {
    public Place {
      requirePositive("count", count);
    }
  }

  /**
   * To stand near a place: the task's point, or any of the blocks that were there at the start.
   *
   * @param target the blocks' name; {@link #POINT} for the task's point
   * @param distance how near, blocks, from the feet to the centre of the place
   */
  record Reach(String target, double distance) implements Goal {
    /** The task's point. */
    public static final String POINT = "point";

    public Reach {
      if (!(distance > 0 && distance <= 64)) {
        throw new IllegalArgumentException("distance must be in (0, 64], but is " + distance);
      }
    }
  }

  /** To be alive after that many ticks of its turn. */
  record Survive(int ticks) implements Goal {
    public Survive {
      requirePositive("ticks", ticks);
    }
  }

  /** At least {@code count} of the goals at the same time: all of them, any of them, or between. */
  record Count(int count, ImmutableList<Goal> goals) implements Goal {
    public Count {
      requirePositive("count", count);
      if (count > goals.size()) {
        throw new IllegalArgumentException(
            "count must be at most the number of goals, %d, but is %d"
                .formatted(goals.size(), count));
      }
    }
  }

  /** One goal after the other; each begins when the one before is reached. */
  record Sequence(ImmutableList<Goal> goals) implements Goal {
    public Sequence {
      requirePositive("the number of goals", goals.size());
    }
  }

  /** The goal within so many ticks of its turn, or all is lost. */
  record Within(int ticks, Goal goal) implements Goal {
    public Within {
      requirePositive("ticks", ticks);
    }
  }

  /** Holds as long as the goal has never been reached; then all is lost. */
  record Never(Goal goal) implements Goal {}

  private static void requirePositive(String name, int value) {
    if (value <= 0) {
      throw new IllegalArgumentException(name + " must be positive, but is " + value);
    }
  }
}
