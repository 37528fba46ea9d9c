package dev.mattock.engine.sim;

/**
 * Sugar cane and cactus: the topmost block counts sixteen random ticks by its age, and then puts
 * another above it, up to three in all.
 */
final class StalkRule implements BlockRule {
  private static final int TALLEST = 3;

  private final Growth growth;

  StalkRule(Growth growth) {
    this.growth = growth;
  }

  @Override
  public void randomTick(int x, int y, int z, int state) {
    if (y >= 255 || growth.terrain.state(x, y + 1, z) != Growth.AIR || isTall(x, y, z, state)) {
      return;
    }
    if (growth.ripe(state)) {
      growth.world.setState(x, y + 1, z, growth.age.with(state, 0));
      growth.world.setState(x, y, z, growth.age.with(state, 0));
      growth.world.updates().add(x, y + 1, z);
    } else {
      growth.ripen(x, y, z, state, 1);
    }
  }

  private boolean isTall(int x, int y, int z, int state) {
    for (int i = 1; i < TALLEST; i++) {
      if (growth.block(growth.terrain.state(x, y - i, z)) != growth.block(state)) {
        return false;
      }
    }
    return true;
  }
}
