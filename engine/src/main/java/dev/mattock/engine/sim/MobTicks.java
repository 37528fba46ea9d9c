package dev.mattock.engine.sim;

/** Animals and monsters: what they want, where they go, what becomes of them. */
final class MobTicks {
  private final World world;

  MobTicks(World world) {
    this.world = world;
  }

  void run() {}
}
