package dev.mattock.engine.sim;

/** Ticks blocks at random places: growth, decay, spreading, snow and ice. */
final class RandomTicks {
  private final World world;

  RandomTicks(World world) {
    this.world = world;
  }

  void run() {}
}
