package dev.mattock.engine.sim;

import dev.mattock.engine.content.Hash64;

/**
 * Mushrooms spread at one random tick in 25, unless five are near within 9x3x9 blocks: in four
 * steps over free ground on which they would hold, and one more where they come up.
 */
final class MushroomRule implements BlockRule {
  private static final int ONE_IN = 25;
  private static final int CROWD = 5;
  private static final int REACH = 4;
  private static final int STEPS = 4;

  private final Growth growth;
  private final Support support;
  private int toX;
  private int toY;
  private int toZ;

  MushroomRule(Growth growth, Support support) {
    this.growth = growth;
    this.support = support;
  }

  @Override
  public void randomTick(int x, int y, int z, int state) {
    if (!growth.oneIn(ONE_IN, x, y, z) || isCrowded(x, y, z, growth.block(state))) {
      return;
    }
    step(x, y, z, x, y, z, 1);
    int fromX = x;
    int fromY = y;
    int fromZ = z;
    for (int i = 0; i < STEPS; i++) {
      if (isFree(state)) {
        fromX = toX;
        fromY = toY;
        fromZ = toZ;
      }
      step(x, y, z, fromX, fromY, fromZ, i + 2);
    }
    if (isFree(state)) {
      growth.world.setState(toX, toY, toZ, state);
    }
  }

  /** Draws the next place: up to one beside, and up to one above or below, mostly level. */
  private void step(int x, int y, int z, int fromX, int fromY, int fromZ, int index) {
    int draw = Hash64.toBounded(growth.draw(x, y, z, index), 36);
    toX = fromX + draw % 3 - 1;
    toZ = fromZ + draw / 3 % 3 - 1;
    toY = fromY + draw / 9 % 2 - draw / 18;
  }

  private boolean isFree(int state) {
    return toY > 0
        && toY < 256
        && growth.terrain.state(toX, toY, toZ) == Growth.AIR
        && support.holds(state, toX, toY, toZ);
  }

  private boolean isCrowded(int x, int y, int z, int block) {
    int left = CROWD;
    for (int dy = -1; dy <= 1; dy++) {
      for (int dz = -REACH; dz <= REACH; dz++) {
        for (int dx = -REACH; dx <= REACH; dx++) {
          if (growth.block(growth.terrain.state(x + dx, y + dy, z + dz)) == block && --left == 0) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
