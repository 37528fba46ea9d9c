package dev.mattock.engine.env;

/**
 * What a step brought, row by row. Allocated once and overwritten by each step. Where a row ended,
 * its observation in the step's destination is already the first of the next episode, and its last
 * one lies in {@link #finalObservations()}.
 */
public final class StepResult {
  private final float[] reward;
  private final boolean[] terminated;
  private final boolean[] truncated;
  private final boolean[] succeeded;
  private final float[] episodeReturn;
  private final int[] episodeTicks;
  private final boolean[] idle;
  private final ObservationBatch finalObservations;

  /** Room for the rows of {@code finalObservations}. */
  public StepResult(ObservationBatch finalObservations) {
    int rows = finalObservations.rows();
    this.finalObservations = finalObservations;
    reward = new float[rows];
    terminated = new boolean[rows];
    truncated = new boolean[rows];
    succeeded = new boolean[rows];
    episodeReturn = new float[rows];
    episodeTicks = new int[rows];
    idle = new boolean[rows];
  }

  /** Rewards of the step, summed over its ticks. */
  public float[] reward() {
    return reward;
  }

  /** Rows whose episode ended for good: no value lies beyond. */
  public boolean[] terminated() {
    return terminated;
  }

  /** Rows whose episode was cut off by the budget: bootstrap from the final observation. */
  public boolean[] truncated() {
    return truncated;
  }

  /** Whether the goal was reached; meaningful for ended rows. */
  public boolean[] succeeded() {
    return succeeded;
  }

  /** Undiscounted return of the episode up to now; of the whole episode for ended rows. */
  public float[] episodeReturn() {
    return episodeReturn;
  }

  /** Ticks of the episode up to now; of the whole episode for ended rows. */
  public int[] episodeTicks() {
    return episodeTicks;
  }

  /**
   * Rows whose own episode ended in an earlier step while other players of their world play on:
   * their actions do nothing, they earn nothing, and they are not to be learned from. Never true
   * with one player a world.
   */
  public boolean[] idle() {
    return idle;
  }

  /** Whether a row ended in this step. */
  public boolean ended(int row) {
    return terminated[row] || truncated[row];
  }

  /** The last observations of rows that ended in this step; other rows are stale. */
  public ObservationBatch finalObservations() {
    return finalObservations;
  }
}
