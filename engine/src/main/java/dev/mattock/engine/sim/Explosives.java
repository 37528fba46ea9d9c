package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Props;

/** Tnt that was lit: a prop with a fuse. */
final class Explosives {
  /** Ticks from lighting to the bang. */
  static final int FUSE_TICKS = 80;

  private final World world;

  Explosives(World world) {
    this.world = world;
  }

  /** Turns the tnt at a place into a lit one, hopping a little. */
  void prime(int x, int y, int z, int fuseTicks) {
    world.setState(x, y, z, 0);
    Props props = world.props();
    int prop = props.add(Props.Kind.TNT, 0, x + 0.5, y, z + 0.5, 0);
    props.setVelocity(prop, 0, 0.2, 0);
    props.setTimer(prop, fuseTicks);
  }
}
