package dev.mattock.engine.sim;

/** Brings mobs into the world. */
final class MobSpawning {
  private final World world;

  MobSpawning(World world) {
    this.world = world;
  }

  void run() {}
}
