package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.terrain.Section;

/**
 * The sections that lie wholly below the soil: bedrock at the bottom, stone with coal above. They
 * are drawn by place from a stock made once, so that all chunks of all worlds share a few hundred
 * sections: half the memory of a world would go there, where hardly anybody looks.
 */
final class DeepRock {
  private static final long PURPOSE = Hash64.of("deep rock");
  private static final long BEDROCK = Hash64.of("bedrock");
  private static final int STOCK = 128;
  private static final int ROUGH_BEDROCK = 4;

  private final ImmutableList<Section> bottoms;
  private final ImmutableList<Section> middles;

  DeepRock(Content content) {
    int bedrock = content.stateId("bedrock");
    int stone = content.stateId("stone");
    CoalSeams seams = new CoalSeams(content);
    ImmutableList.Builder<Section> withBedrock = ImmutableList.builder();
    ImmutableList.Builder<Section> without = ImmutableList.builder();
    for (int i = 0; i < STOCK; i++) {
      without.add(rock(i, stone, seams).section(0).asCommon());
      ChunkCanvas canvas = rock(STOCK + i, stone, seams);
      layBedrock(canvas, i, bedrock);
      withBedrock.add(canvas.section(0).asCommon());
    }
    bottoms = withBedrock.build();
    middles = without.build();
  }

  /** Puts rock into every section that lies wholly below the soil. */
  void lay(long seed, Landscape landscape, ChunkCanvas canvas) {
    long purpose = Hash64.of(seed, PURPOSE);
    int sections = (landscape.lowestGround() - GroundLayers.DEEPEST_SOIL) >> 4;
    for (int sectionY = 0; sectionY < sections; sectionY++) {
      long draw = Hash64.of(purpose, landscape.originX(), sectionY, landscape.originZ());
      ImmutableList<Section> stock = sectionY == 0 ? bottoms : middles;
      canvas.share(sectionY, stock.get(Hash64.toBounded(draw, STOCK)));
    }
  }

  private static ChunkCanvas rock(int variant, int stone, CoalSeams seams) {
    ChunkCanvas canvas = new ChunkCanvas();
    Landscape landscape = new Landscape(variant, 0);
    for (int z = 0; z < 16; z++) {
      for (int x = 0; x < 16; x++) {
        landscape.set(Landscape.column(x, z), Section.SIZE - 1, null);
        canvas.fill(x, z, 0, Section.SIZE, stone);
      }
    }
    seams.lay(PURPOSE, landscape, canvas);
    return canvas;
  }

  /** One whole layer, and four above it that thin out. */
  private static void layBedrock(ChunkCanvas canvas, int variant, int bedrock) {
    for (int column = 0; column < 256; column++) {
      for (int y = 0; y <= ROUGH_BEDROCK; y++) {
        double draw = Hash64.toUnit(Hash64.of(BEDROCK, variant, column, y));
        if (draw * (ROUGH_BEDROCK + 1) < ROUGH_BEDROCK + 1 - y) {
          canvas.set(column & 15, y, column >> 4, bedrock);
        }
      }
    }
  }
}
