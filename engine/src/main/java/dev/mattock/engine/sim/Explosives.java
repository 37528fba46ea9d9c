package dev.mattock.engine.sim;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.entity.Props;

/** Tnt: lit it becomes a prop with a fuse; an explosion lights it with a short one. */
final class Explosives implements BlockRule {
  /** Ticks from lighting to the bang. */
  static final int FUSE_TICKS = 80;

  /** Fuse of what an explosion lit: 10 to 29 ticks. */
  private static final int LEAST_FUSE = 10;

  private static final int FUSE_SPAN = 20;
  private static final double HOP = 0.2;

  private final World world;

  Explosives(World world) {
    this.world = world;
  }

  /** Turns the tnt at a place into a lit one, hopping a little. */
  void prime(int x, int y, int z, int fuseTicks) {
    world.setState(x, y, z, 0);
    Props props = world.props();
    int prop = props.add(Props.Kind.TNT, 0, x + 0.5, y, z + 0.5, 0);
    props.setVelocity(prop, 0, HOP, 0);
    props.setTimer(prop, fuseTicks);
  }

  @Override
  public boolean exploded(int x, int y, int z, int state) {
    long draw = world.draw(Randomness.Purpose.EXPLOSION, Randomness.place(x, y, z), 1);
    prime(x, y, z, LEAST_FUSE + Hash64.toBounded(draw, FUSE_SPAN));
    return true;
  }
}
