package dev.mattock.replays.watch;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.env.Scenario;
import dev.mattock.engine.sim.Action;
import dev.mattock.replays.record.Annotation;

/**
 * One episode as far as it is known: a start, every player's action in every tick so far, and
 * remarks. Worlds and pictures are made again from it. It only grows; several threads may use it.
 */
public interface Timeline {
  /** What is played. */
  Scenario scenario();

  /** The seed of its start. */
  long seed();

  /** In a few words: task, seed, who plays. */
  String title();

  /** Through whose eyes it is watched unless asked otherwise, an index. */
  default int player() {
    return 0;
  }

  /** Ticks known so far; never fewer than before. */
  int ticks();

  /** Whether nothing more will come: {@link #ticks} is final. */
  boolean complete();

  /**
   * A hint that somebody would like to see the world after {@code tick} ticks. Where there is an
   * agent behind, it plays on to there; more than a complete episode has lets the next one begin.
   * Returns at once.
   */
  void want(int tick);

  /**
   * Reads what was done in a tick.
   *
   * @param tick from 0, less than {@link #ticks}
   * @param into one a player; overwritten
   * @throws IndexOutOfBoundsException if the tick is not known
   */
  void read(int tick, Action[] into);

  /**
   * The remarks so far about ticks in {@code [from, to)}, in order of tick. A remark about tick t
   * holds for the world after t ticks, and until the next of its kind. Once a tick is passed,
   * {@code t < ticks()}, or the episode is complete, no remark about it will follow.
   */
  ImmutableList<Annotation> annotations(int from, int to);
}
