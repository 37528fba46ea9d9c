package dev.mattock.worlds.task;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.sim.EventType;

/**
 * What a task pays. No policy sees any of it.
 *
 * @param success once, when the goal is reached
 * @param tick every tick; negative makes haste
 * @param events for what is done on the way
 * @param shaping potentials, see {@link Shaping}
 */
public record RewardSpec(
    double success,
    double tick,
    ImmutableList<EventReward> events,
    ImmutableList<Shaping> shaping) {

  /** 1 for success and nothing else. */
  public static final RewardSpec SPARSE =
      new RewardSpec(1, 0, ImmutableList.of(), ImmutableList.of());

  /**
   * Pays for an event.
   *
   * @param event what happens
   * @param things to which blocks or items; null for any
   * @param reward each time, or for each item
   * @param times how often at most in an episode
   */
  public record EventReward(EventType event, Selection things, double reward, int times) {
    public EventReward {
      if (times < 1) {
        throw new IllegalArgumentException("times must be at least 1, but is " + times);
      }
    }
  }

  /**
   * A potential phi of the state: a tick pays phi after it minus phi before it, and the last tick
   * of an episode that ends for good pays -phi (Ng, Harada, Russell 1999, with their gamma taken as
   * 1 and phi of terminal states as 0). The sum over such an episode is -phi(start), whatever is
   * done: shaping shows the way but pays no route more than another.
   *
   * @param kind what phi is
   * @param target blocks as they were at the start, or {@link Goal.Reach#POINT}
   * @param blocks the target as blocks; null for the point
   * @param scale reward a unit of the kind
   */
  public record Shaping(Kind kind, String target, Selection blocks, double scale) {
    /** What phi measures. */
    public enum Kind {
      /** Minus the distance from the eye to the nearest place of the target, in blocks. */
      APPROACH,
      /** Minus the angle between the view and the nearest place by angle, in half turns. */
      FACE,
      /** How much of a block of the target is mined, 0..1; 1 for good once one is. */
      MINING
    }

    public Shaping {
      if (!(scale > 0 && scale <= 100)) {
        throw new IllegalArgumentException("scale must be in (0, 100], but is " + scale);
      }
      if (kind == Kind.MINING && blocks == null) {
        throw new IllegalArgumentException("mining needs blocks, not " + target);
      }
    }
  }
}
