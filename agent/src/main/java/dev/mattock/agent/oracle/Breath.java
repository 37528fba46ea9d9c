package dev.mattock.agent.oracle;

/**
 * Cells in which one can breathe.
 *
 * @param moves of the body
 */
record Breath(Moves moves) implements Destination {
  @Override
  public double cost(int x, int y, int z) {
    return moves.water(x, y + 1, z) ? Double.POSITIVE_INFINITY : 0;
  }

  @Override
  public double estimate(int x, int y, int z) {
    return 0;
  }
}
