package dev.mattock.engine.sim;

/** Moves what flies, and lets it hit. */
final class ProjectileTicks {
  private final World world;

  ProjectileTicks(World world) {
    this.world = world;
  }

  void run() {}
}
