package dev.mattock.engine.sim;

/**
 * The random draws of a world in its present tick. What all draws of a tick have in common is kept
 * until tick, seed or salt change.
 */
final class TickDraws {
  private final WorldState state;
  private long tick = -1;
  private long seed;
  private long salt;
  private long stem;

  TickDraws(WorldState state) {
    this.state = state;
  }

  /** What all draws of this tick have in common. */
  long stem() {
    if (tick != state.tick || seed != state.seed || salt != state.salt) {
      tick = state.tick;
      seed = state.seed;
      salt = state.salt;
      stem = Randomness.stem(seed, salt, tick);
    }
    return stem;
  }

  /** A draw of {@link Randomness} in this tick. */
  long draw(Randomness.Purpose purpose, long subject, int index) {
    return Randomness.draw(stem(), Randomness.what(purpose, subject, index));
  }
}
