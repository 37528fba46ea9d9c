package dev.mattock.worlds.generation;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;

/**
 * Lays coal into stone: at most one lump in each cube of 8x8x8 blocks, about one percent of all
 * stone. A lump that reaches over a border is laid by each chunk for itself; none reaches into
 * sections that the chunk shares.
 */
final class CoalSeams {
  private static final long PURPOSE = Hash64.of("coal");
  private static final int CUBE = 8;
  private static final int REACH = 2;
  private static final double CHANCE = 0.25;

  private final int stone;
  private final int coal;

  CoalSeams(Content content) {
    stone = content.stateId("stone");
    coal = content.stateId("coal_ore");
  }

  void lay(long seed, Landscape landscape, ChunkCanvas canvas) {
    long purpose = Hash64.of(seed, PURPOSE);
    int bottom = canvas.firstOpenY() / CUBE;
    int top = landscape.highestGround() / CUBE;
    int west = Math.floorDiv(landscape.originX() - REACH, CUBE);
    int east = Math.floorDiv(landscape.originX() + 15 + REACH, CUBE);
    int north = Math.floorDiv(landscape.originZ() - REACH, CUBE);
    int south = Math.floorDiv(landscape.originZ() + 15 + REACH, CUBE);
    for (int cubeZ = north; cubeZ <= south; cubeZ++) {
      for (int cubeX = west; cubeX <= east; cubeX++) {
        for (int cubeY = bottom; cubeY <= top; cubeY++) {
          long hash = Hash64.of(purpose, cubeX, cubeY, cubeZ);
          if (Hash64.toUnit(hash) < CHANCE) {
            layLump(
                canvas,
                cubeX * CUBE - landscape.originX(),
                cubeY * CUBE,
                cubeZ * CUBE - landscape.originZ(),
                Hash64.mix(hash));
          }
        }
      }
    }
  }

  /** Lays a ragged ball somewhere in the cube at a local corner. */
  private void layLump(ChunkCanvas canvas, int cornerX, int cornerY, int cornerZ, long hash) {
    int centreX = cornerX + (int) (hash & 7);
    int centreY = cornerY + (int) ((hash >>> 3) & 7);
    int centreZ = cornerZ + (int) ((hash >>> 6) & 7);
    int size = 2 + (int) ((hash >>> 9) & 3);
    long ragged = Hash64.mix(hash);
    for (int y = Math.max(canvas.firstOpenY(), centreY - REACH); y <= centreY + REACH; y++) {
      for (int z = centreZ - REACH; z <= centreZ + REACH; z++) {
        for (int x = centreX - REACH; x <= centreX + REACH; x++) {
          int distance =
              (x - centreX) * (x - centreX)
                  + (y - centreY) * (y - centreY)
                  + (z - centreZ) * (z - centreZ);
          if (distance <= size && ChunkCanvas.inChunk(x, z)) {
            long cell = ((y - centreY) * 5L + (z - centreZ)) * 5L + (x - centreX);
            boolean chosen = (Hash64.mix(ragged + cell) & 3) != 0;
            if (chosen && canvas.get(x, y, z) == stone) {
              canvas.set(x, y, z, coal);
            }
          }
        }
      }
    }
  }
}
