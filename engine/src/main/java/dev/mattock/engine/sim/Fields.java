package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.StateProperty;
import dev.mattock.engine.terrain.Terrain;

/**
 * How fast crops grow where they stand, by the genre's formula. Points: 1, and for the farmland
 * below 1, wet 3, for each of the eight around it a quarter of that. The same crop beside it both
 * along x and along z, or at a corner, halves them.
 */
final class Fields {
  private static final float BEST = 25;
  private static final float DRY_POINTS = 1;
  private static final float WET_POINTS = 3;
  private static final float AROUND = 4;

  private final Content content;
  private final Terrain terrain;
  private final StateProperty moisture;

  Fields(Growth growth) {
    content = growth.content;
    terrain = growth.terrain;
    moisture = content.property("moisture");
  }

  /** One random tick in so many makes the crop older. */
  int oneIn(int x, int y, int z, int state) {
    return (int) (BEST / points(x, y, z, state)) + 1;
  }

  private float points(int x, int y, int z, int state) {
    float points = 1;
    for (int dx = -1; dx <= 1; dx++) {
      for (int dz = -1; dz <= 1; dz++) {
        float here = ground(terrain.state(x + dx, y - 1, z + dz));
        points += dx == 0 && dz == 0 ? here : here / AROUND;
      }
    }
    return crowded(x, y, z, content.state(state).blockId()) ? points / 2 : points;
  }

  private float ground(int state) {
    if (!content.behaves(state, Behaviour.FARMLAND)) {
      return 0;
    }
    return moisture.number(state) > 0 ? WET_POINTS : DRY_POINTS;
  }

  private boolean crowded(int x, int y, int z, int block) {
    boolean alongX = grows(x - 1, y, z, block) || grows(x + 1, y, z, block);
    boolean alongZ = grows(x, y, z - 1, block) || grows(x, y, z + 1, block);
    return (alongX && alongZ)
        || grows(x - 1, y, z - 1, block)
        || grows(x + 1, y, z - 1, block)
        || grows(x - 1, y, z + 1, block)
        || grows(x + 1, y, z + 1, block);
  }

  private boolean grows(int x, int y, int z, int block) {
    return content.state(terrain.state(x, y, z)).blockId() == block;
  }
}
