package dev.mattock.agent.controller;

import com.google.common.collect.ImmutableSet;
import dev.mattock.agent.goal.Cause;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.sim.Action;
import java.util.Objects;

/**
 * Carries out subgoals for a batch of rows. It is handed the modalities that it declares and no
 * others. An instance keeps what it must remember about each row and is used by one thread at a
 * time.
 */
public interface Controller extends AutoCloseable {
  /** How a row stands with its subgoal after a decision. */
  sealed interface Standing {
    /** It goes on. */
    record Running() implements Standing {}

    /** The subgoal is reached: the row did nothing in this decision. */
    record Done() implements Standing {}

    /** It is given up: the row did nothing in this decision. */
    record Failed(Cause cause, String explanation) implements Standing {
      public Failed {
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(explanation, "explanation");
      }
    }
  }

  /** A short name for reports. */
  String name();

  /** The modalities that it reads. */
  ImmutableSet<Modality> reads();

  /** Whether it knows how to go about a subgoal at all. */
  boolean supports(Subgoal goal);

  /**
   * Decides for every row. A row whose goal is another object than at the decision before begins
   * anew.
   *
   * @param observations one row an agent, holding {@link #reads()} alone
   * @param first whether the row's observation is the first of an episode: forget what was before
   * @param goals one a row; null for a row that is to do nothing
   * @param actions one a row, overwritten
   * @param standings one a row, overwritten
   */
  void act(
      ObservationBatch observations,
      boolean[] first,
      Subgoal[] goals,
      Action[] actions,
      Standing[] standings);

  /** Frees what is not on the Java heap. */
  @Override
  default void close() {}
}
