package dev.mattock.engine.sim;

/** Lets blocks fall and land. */
final class FallingBlockTicks {
  private final World world;

  FallingBlockTicks(World world) {
    this.world = world;
  }

  void run() {}
}
