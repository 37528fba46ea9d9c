package dev.mattock.agent.hierarchy;

import dev.mattock.agent.goal.Subgoal;

/**
 * How long a subgoal may take before it counts as failed. JARVIS-1 cuts a subgoal of mining off
 * after 600 ticks (Wang et al. 2023, arXiv 2311.05997); here it is that for each item, and the way
 * to the first of them besides.
 */
final class Patience {
  /** Ticks to find a thing that may be a thousand blocks away. */
  private static final int EXPEDITION = 9_000;

  private static final int MINE_TICKS = 600;

  /** Ticks in which a furnace cooks one item, and some to spare. */
  private static final int COOK_TICKS = 260;

  private static final int HANDIWORK = 1_200;
  private static final double TICKS_A_BLOCK = 40;

  /** Ticks that a subgoal may take, begun at a place. */
  int ticks(Subgoal goal, double x, double y, double z) {
    return switch (goal) {
      case Subgoal.Mine mine -> EXPEDITION + bounded(mine.count(), MINE_TICKS);
      case Subgoal.Kill kill -> EXPEDITION + bounded(kill.count(), MINE_TICKS);
      case Subgoal.Find find -> EXPEDITION;
      case Subgoal.Smelt smelt -> HANDIWORK + bounded(smelt.count(), COOK_TICKS);
      case Subgoal.Reach reach -> {
        double dx = reach.x() - x;
        double dy = reach.y() - y;
        double dz = reach.z() - z;
        double blocks = Math.sqrt(dx * dx + dy * dy + dz * dz);
        yield (int) Math.min(1_000_000, HANDIWORK + TICKS_A_BLOCK * blocks);
      }
      case Subgoal.Craft craft -> HANDIWORK;
      case Subgoal.Place place -> HANDIWORK;
      case Subgoal.Use use -> HANDIWORK;
      case Subgoal.LookAt look -> HANDIWORK;
      case Subgoal.Hold hold -> HANDIWORK;
    };
  }

  private static int bounded(int count, int each) {
    return (int) Math.min(1_000_000L, (long) count * each);
  }
}
