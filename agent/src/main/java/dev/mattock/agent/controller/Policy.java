package dev.mattock.agent.controller;

import com.google.common.collect.ImmutableSet;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.sim.Action;

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

  /** Frees what is not on the Java heap. */
  @Override
  default void close() {}
}
