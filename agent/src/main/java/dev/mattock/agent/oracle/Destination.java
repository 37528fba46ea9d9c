package dev.mattock.agent.oracle;

/** Where a path shall end. Costs are in ticks. */
interface Destination {
  /** What is still to be paid by one who stands in a cell; infinite if it is not there yet. */
  double cost(int x, int y, int z);

  /** A guess, rather too low, of the way from a cell and what is to be paid at its end. */
  double estimate(int x, int y, int z);
}
