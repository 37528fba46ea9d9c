package dev.mattock.agent.controller;

import com.google.common.collect.ImmutableSet;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.sim.Action;
import dev.mattock.replays.record.Annotation;
import java.util.function.Consumer;

/**
 * Acts for a batch of rows. It is handed the modalities that it declares and no others. An instance
 * keeps what it must remember about each row and is used by one thread at a time.
 */
public interface Policy extends AutoCloseable {
  /** A short name for reports. */
  String name();

  /** The modalities that it reads. */
  ImmutableSet<Modality> reads();

  /**
   * Decides for every row.
   *
   * @param observations one row an agent, holding {@link #reads()} alone
   * @param first whether the row's observation is the first of an episode: forget what was before
   * @param actions one a row, overwritten
   */
  void act(ObservationBatch observations, boolean[] first, Action[] actions);

  /**
   * Says what it thought at its last decision for a row, for those who watch: kinds as in {@link
   * Annotation}, such as "value", "goal" and "plan". Says nothing unless overridden.
   *
   * @param tick of the row's episode at which the decision was made
   * @param player which player of its world the row is
   * @param into gets the remarks, all about that tick and player
   */
  default void remark(int row, int tick, int player, Consumer<Annotation> into) {}

  /**
   * Told that a row's episode has ended; its next observation is of another one. What is remarked
   * afterwards still belongs to the episode. Does nothing unless overridden.
   *
   * @param succeeded whether the row's player reached the goal
   * @param forGood whether it ended by what happened, such as death, and not by the budget
   */
  default void ended(int row, boolean succeeded, boolean forGood) {}

  /** Frees what is not on the Java heap. */
  @Override
  default void close() {}
}
