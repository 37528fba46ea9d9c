package dev.mattock.engine.terrain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Content;

/**
 * Light by the rule alone: sweeps over a box of chunks until nothing changes. Slow and plain; what
 * the floods are checked against.
 */
final class LightOracle {
  private final Content content = TestLand.CONTENT;
  private final int originX;
  private final int originZ;
  private final int edge;
  private final int[] states;
  private final int[] sky;
  private final int[] block;

  /**
   * Light of the chunks up to {@code radius} around one, computed from the blocks of those alone.
   */
  LightOracle(Terrain terrain, int chunkX, int chunkZ, int radius) {
    edge = (2 * radius + 1) * 16;
    originX = (chunkX - radius) * 16;
    originZ = (chunkZ - radius) * 16;
    states = new int[edge * edge * 256];
    sky = new int[states.length];
    block = new int[states.length];
    for (int y = 0; y < 256; y++) {
      for (int z = 0; z < edge; z++) {
        for (int x = 0; x < edge; x++) {
          states[index(x, y, z)] = terrain.state(originX + x, y, originZ + z);
        }
      }
    }
    boolean changed;
    do {
      changed = sweep();
    } while (changed);
  }

  /** Compares all but the outermost chunks, whose light may come from outside the box. */
  void assertSame(Terrain terrain, String what) {
    for (int y = 0; y < 256; y++) {
      for (int z = 16; z < edge - 16; z++) {
        for (int x = 16; x < edge - 16; x++) {
          int expected = sky[index(x, y, z)] << 4 | block[index(x, y, z)];
          int actual = terrain.packedLight(originX + x, y, originZ + z);
          if (actual != expected) {
            assertThat(Integer.toHexString(actual))
                .as("%s: light at %d %d %d", what, originX + x, y, originZ + z)
                .isEqualTo(Integer.toHexString(expected));
          }
        }
      }
    }
  }

  private boolean sweep() {
    boolean changed = false;
    for (int y = 255; y >= 0; y--) {
      for (int z = 0; z < edge; z++) {
        for (int x = 0; x < edge; x++) {
          int i = index(x, y, z);
          int newSky = skyAt(x, y, z);
          int newBlock =
              Math.max(content.lightEmission(states[i]), brightestAround(block, x, y, z) - cost(i));
          changed |= newSky > sky[i] || newBlock > block[i];
          sky[i] = Math.max(sky[i], newSky);
          block[i] = Math.max(block[i], newBlock);
        }
      }
    }
    return changed;
  }

  private int skyAt(int x, int y, int z) {
    int i = index(x, y, z);
    int opacity = content.lightOpacity(states[i]);
    int above = y == 255 ? 15 : sky[index(x, y + 1, z)];
    int fallen = above == 15 ? 15 - opacity : 0;
    return Math.max(fallen, brightestAround(sky, x, y, z) - cost(i));
  }

  private int brightestAround(int[] light, int x, int y, int z) {
    int most = 0;
    most = x > 0 ? Math.max(most, light[index(x - 1, y, z)]) : most;
    most = x < edge - 1 ? Math.max(most, light[index(x + 1, y, z)]) : most;
    most = z > 0 ? Math.max(most, light[index(x, y, z - 1)]) : most;
    most = z < edge - 1 ? Math.max(most, light[index(x, y, z + 1)]) : most;
    most = y > 0 ? Math.max(most, light[index(x, y - 1, z)]) : most;
    return y < 255 ? Math.max(most, light[index(x, y + 1, z)]) : most;
  }

  private int cost(int index) {
    return Math.max(1, content.lightOpacity(states[index]));
  }

  private int index(int x, int y, int z) {
    return (y * edge + z) * edge + x;
  }
}
