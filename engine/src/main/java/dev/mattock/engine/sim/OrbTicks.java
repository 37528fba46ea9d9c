package dev.mattock.engine.sim;

/** Experience on its way to players. */
final class OrbTicks {
  private final World world;

  OrbTicks(World world) {
    this.world = world;
  }

  void run() {}
}
