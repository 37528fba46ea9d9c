package dev.mattock.worlds.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.terrain.Generator.RawChunk;
import org.junit.jupiter.api.Test;

class CoalSeamsTest {
  private static final Content CONTENT = Land.CONTENT;

  @Test
  void aboutOnePercentOfStoneBecomesCoal() {
    int coal = 0;
    for (int i = 0; i < 50; i++) {
      coal += count(laid("stone", i, 0), "coal_ore");
    }
    double share = coal / (50 * 256.0 * 80);
    assertThat(share).isBetween(0.007, 0.02);
  }

  @Test
  void nothingButStoneBecomesCoal() {
    for (String block : new String[] {"dirt", "sand", "bedrock", "water"}) {
      assertThat(count(laid(block, 0, 0), "coal_ore")).as(block).isZero();
    }
  }

  @Test
  void lumpsGoOnOverChunkBorders() {
    int pairs = 0;
    for (int i = 0; i < 40; i++) {
      RawChunk west = laid("stone", i, 0);
      RawChunk east = laid("stone", i + 1, 0);
      for (int y = 0; y < 80; y++) {
        for (int z = 0; z < 16; z++) {
          if (isCoal(west, 15, y, z) && isCoal(east, 0, y, z)) {
            pairs++;
          }
        }
      }
    }
    assertThat(pairs).isGreaterThan(50);
  }

  private static RawChunk laid(String block, int chunkX, int chunkZ) {
    Landscape landscape = new Landscape(chunkX, chunkZ);
    ChunkCanvas canvas = new ChunkCanvas();
    for (int z = 0; z < 16; z++) {
      for (int x = 0; x < 16; x++) {
        landscape.set(Landscape.column(x, z), 79, null);
        canvas.fill(x, z, 0, 80, CONTENT.stateId(block));
      }
    }
    new CoalSeams(CONTENT).lay(3, landscape, canvas);
    return canvas.toRawChunk(new byte[256]);
  }

  private static int count(RawChunk chunk, String block) {
    int count = 0;
    for (int y = 0; y < 256; y++) {
      for (int column = 0; column < 256; column++) {
        int state = Land.state(chunk, column & 15, y, column >> 4);
        count += CONTENT.state(state).blockName().equals(block) ? 1 : 0;
      }
    }
    return count;
  }

  private static boolean isCoal(RawChunk chunk, int x, int y, int z) {
    return Land.state(chunk, x, y, z) == CONTENT.stateId("coal_ore");
  }
}
