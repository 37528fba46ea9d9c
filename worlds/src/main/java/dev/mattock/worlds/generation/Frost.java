package dev.mattock.worlds.generation;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;

/** Lays snow on what lies under the sky and ice on water, where the climate freezes. */
final class Frost {
  /** Most blocks that trees and what grows on them rise above the ground. */
  private static final int HIGHEST_GROWTH = 40;

  private final int air;
  private final int water;
  private final int ice;
  private final int snow;
  private final int[] snowy;
  private final boolean[] bears;

  Frost(Content content) {
    air = content.stateId("air");
    water = content.stateId("water");
    ice = content.stateId("ice");
    snow = content.stateId("snow");
    snowy = new int[content.states().size()];
    bears = new boolean[content.states().size()];
    content
        .states()
        .forEach(
            state -> {
              boolean turns = state.properties().containsKey("snowy");
              snowy[state.id()] =
                  turns ? content.withProperty(state.id(), "snowy", "true") : state.id();
              boolean leaves = content.blockTags().containsEntry("leaves", state.blockName());
              bears[state.id()] = leaves || content.solidFace(state.id(), Face.UP);
            });
  }

  void lay(Landscape landscape, ChunkCanvas canvas) {
    for (int z = 0; z < 16; z++) {
      for (int x = 0; x < 16; x++) {
        int column = Landscape.column(x, z);
        int ground = landscape.ground(column);
        if (landscape.biome(column).life().freezes(ground + HIGHEST_GROWTH)) {
          lay(landscape.biome(column), ground, canvas, x, z);
        }
      }
    }
  }

  private void lay(Biome biome, int ground, ChunkCanvas canvas, int x, int z) {
    int y = Math.min(254, Math.max(ground, Relief.SEA_LEVEL) + HIGHEST_GROWTH);
    while (canvas.get(x, y, z) == air) {
      y--;
    }
    int top = canvas.get(x, y, z);
    if (top == water) {
      if (biome.life().freezes(y)) {
        canvas.set(x, y, z, ice);
      }
    } else if (bears[top] && biome.life().freezes(y + 1)) {
      canvas.set(x, y, z, snowy[top]);
      canvas.set(x, y + 1, z, snow);
    }
  }
}
