package dev.mattock.worlds.task;

import com.google.common.collect.ImmutableMap;

/**
 * Where a task starts. The place is on dry, solid ground under the open sky.
 *
 * @param near blocks that must be near; null for anywhere
 * @param minDistance horizontal blocks to the nearest of them, at least
 * @param maxDistance horizontal blocks to the nearest of them, at most
 * @param others how many other groups of them may be within {@code clearRadius}; -1 for any number
 * @param clearRadius horizontal blocks
 * @param facing which way the player looks
 * @param point a place to go to, or null
 * @param biome in which it must be; "" for any
 * @param mobs kinds of mobs that stand near it, and how many of each
 */
public record SpawnSpec(
    Selection near,
    double minDistance,
    double maxDistance,
    int others,
    double clearRadius,
    Facing facing,
    Point point,
    String biome,
    ImmutableMap<String, Integer> mobs) {

  /** Anywhere. */
  public static final SpawnSpec ANYWHERE =
      new SpawnSpec(null, 0, 0, -1, 0, Facing.RANDOM, null, "", ImmutableMap.of());

  /** Which way the player looks at first. */
  public enum Facing {
    /** Any way, level, whatever the target's bearing. */
    RANDOM,
    /** At the target, or the point. */
    TARGET
  }

  /**
   * A place that can be walked to, marked by a pillar.
   *
   * @param minDistance horizontal blocks from the start, at least
   * @param maxDistance at most
   * @param marker state of which the pillar is made
   * @param height of the pillar, blocks; 0 for none
   */
  public record Point(double minDistance, double maxDistance, int marker, int height) {
    public Point {
      requireRange(minDistance, maxDistance);
      if (height < 0 || height > 16) {
        throw new IllegalArgumentException("height must be in 0..16, but is " + height);
      }
    }
  }

  /** Furthest that anything may be asked to be from the start, blocks. */
  public static final double MAX_DISTANCE = 48;

  public SpawnSpec {
    requireRange(minDistance, maxDistance);
    if (others >= 0 && !(clearRadius >= maxDistance && clearRadius <= MAX_DISTANCE)) {
      throw new IllegalArgumentException(
          "the radius that is clear of others must be in %s..%s, but is %s"
              .formatted(maxDistance, MAX_DISTANCE, clearRadius));
    }
  }

  private static void requireRange(double min, double max) {
    if (!(min >= 0 && min <= max && max <= MAX_DISTANCE)) {
      throw new IllegalArgumentException(
          "distance must be 0 <= least <= most <= %s, but is [%s, %s]"
              .formatted(MAX_DISTANCE, min, max));
    }
  }
}
