package dev.mattock.agent.hierarchy;

import java.util.Objects;

/**
 * How a hierarchical agent goes about things.
 *
 * @param instruction what it is told, in words
 * @param ticksPerDecision the env's frame skip, at least 1
 * @param mostReplans times that it plans anew in an episode before it gives up, at least 0
 * @param mostRejections times that a plan that fails its check goes back to the planner, at least 0
 * @param recalled most memories that a planner is handed, at least 0
 * @param startTime time of day at which episodes begin, ticks since sunrise, 0..23,999
 * @param daylightCycle whether time passes
 * @param frame whether it looks at the picture
 */
public record HierarchySettings(
    String instruction,
    int ticksPerDecision,
    int mostReplans,
    int mostRejections,
    int recalled,
    int startTime,
    boolean daylightCycle,
    boolean frame) {
  /** Replans before it gives up, when nothing else is said. */
  public static final int REPLANS = 16;

  /** Times that a plan goes back to the planner, when nothing else is said. */
  public static final int REJECTIONS = 3;

  /** Memories that a planner is handed, when nothing else is said. */
  public static final int RECALLED = 5;

  public HierarchySettings {
    Objects.requireNonNull(instruction, "instruction");
    require("ticksPerDecision", ticksPerDecision, 1, Integer.MAX_VALUE);
    require("mostReplans", mostReplans, 0, Integer.MAX_VALUE);
    require("mostRejections", mostRejections, 0, Integer.MAX_VALUE);
    require("recalled", recalled, 0, Integer.MAX_VALUE);
    require("startTime", startTime, 0, 23_999);
  }

  /** The usual limits, at noon that never ends, without eyes. */
  public static HierarchySettings of(String instruction, int ticksPerDecision) {
    return new HierarchySettings(
        instruction, ticksPerDecision, REPLANS, REJECTIONS, RECALLED, 6_000, false, false);
  }

  /** The same with another bound on planning anew. */
  public HierarchySettings withMostReplans(int most) {
    return new HierarchySettings(
        instruction,
        ticksPerDecision,
        most,
        mostRejections,
        recalled,
        startTime,
        daylightCycle,
        frame);
  }

  /** The same with other words. */
  HierarchySettings withInstruction(String words) {
    return new HierarchySettings(
        words,
        ticksPerDecision,
        mostReplans,
        mostRejections,
        recalled,
        startTime,
        daylightCycle,
        frame);
  }

  /** The same at a time of day. */
  public HierarchySettings withTime(int start, boolean passes) {
    return new HierarchySettings(
        instruction, ticksPerDecision, mostReplans, mostRejections, recalled, start, passes, frame);
  }

  /** The same with or without eyes. */
  public HierarchySettings withFrame(boolean seen) {
    return new HierarchySettings(
        instruction,
        ticksPerDecision,
        mostReplans,
        mostRejections,
        recalled,
        startTime,
        daylightCycle,
        seen);
  }

  private static void require(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s must be in %d..%d, but is %d".formatted(name, least, most, value));
    }
  }
}
