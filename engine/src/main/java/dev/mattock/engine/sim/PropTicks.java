package dev.mattock.engine.sim;

/** Boats, minecarts, paintings and other things. */
final class PropTicks {
  private final World world;

  PropTicks(World world) {
    this.world = world;
  }

  void run() {}
}
