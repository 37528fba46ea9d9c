package dev.mattock.worlds.generation;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;

/** Fills the sections that lie wholly below the soil: bedrock at the bottom, stone above. */
final class DeepRock {
  /** y of the topmost bedrock: one whole layer at 0, and four above it that thin out. */
  static final int ROUGH_BEDROCK = 4;

  private static final long BEDROCK = Hash64.of("bedrock");
  private static final int BITS = 16;

  private final int bedrock;
  private final int stone;

  DeepRock(Content content) {
    bedrock = content.stateId("bedrock");
    stone = content.stateId("stone");
  }

  /** Puts rock into every section that lies wholly below the soil. */
  void lay(long seed, Landscape landscape, ChunkCanvas canvas) {
    int sections = (landscape.lowestGround() - GroundLayers.DEEPEST_SOIL) >> 4;
    for (int sectionY = 0; sectionY < sections; sectionY++) {
      canvas.fillSection(sectionY, stone);
    }
    long purpose = Hash64.of(seed, BEDROCK, landscape.originX(), landscape.originZ());
    for (int column = 0; column < 256; column++) {
      layBedrock(canvas, column, Hash64.mix(purpose + column));
    }
  }

  /** In layer y with chance (5 - y) / 5, by sixteen bits of the draw for each layer. */
  private void layBedrock(ChunkCanvas canvas, int column, long draw) {
    canvas.set(column & 15, 0, column >> 4, bedrock);
    for (int y = 1; y <= ROUGH_BEDROCK; y++) {
      long part = (draw >>> ((y - 1) * BITS)) & 0xFFFF;
      if (part * (ROUGH_BEDROCK + 1) < (ROUGH_BEDROCK + 1 - y) << BITS) {
        canvas.set(column & 15, y, column >> 4, bedrock);
      }
    }
  }
}
