package dev.mattock.engine.env;

/** Memory for the observations of a number of rows. */
public final class ObservationBatch {
  private final int rows;

  ObservationBatch(int rows) {
    this.rows = rows;
  }

  /** How many rows there are. */
  public int rows() {
    return rows;
  }
}
