package dev.mattock.engine.sim;

/** Blocks that hold items: what they hold comes and goes with them. */
class HolderRule implements BlockRule {
  private final Containers containers;

  HolderRule(Containers containers) {
    this.containers = containers;
  }

  /** What lies in blocks. */
  final Containers containers() {
    return containers;
  }

  @Override
  public final void placed(int x, int y, int z, int state) {
    containers.placed(x, y, z, state);
  }

  @Override
  public final void removed(int x, int y, int z, int oldState, int newState) {
    containers.removed(x, y, z, oldState);
  }
}
