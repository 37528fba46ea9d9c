package dev.mattock.engine.sim;

/** Cocoa ripens at one random tick in five, whatever the light. */
final class CocoaRule implements BlockRule {
  private static final int ONE_IN = 5;

  private final Growth growth;

  CocoaRule(Growth growth) {
    this.growth = growth;
  }

  @Override
  public void randomTick(int x, int y, int z, int state) {
    if (!growth.ripe(state) && growth.oneIn(ONE_IN, x, y, z)) {
      growth.ripen(x, y, z, state, 1);
    }
  }
}
