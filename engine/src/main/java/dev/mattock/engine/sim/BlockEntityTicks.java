package dev.mattock.engine.sim;

/** Furnaces, campfires, hoppers and spawners at work. */
final class BlockEntityTicks {
  private final World world;

  BlockEntityTicks(World world) {
    this.world = world;
  }

  void run() {}
}
