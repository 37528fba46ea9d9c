package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.terrain.Chunk;
import java.util.Arrays;

/**
 * Lays ores and pockets of other earth into stone. A vein is a row of balls that overlap, along a
 * level line through a hashed place, in the form of the genre: longest and thickest for the
 * greatest sizes, and ragged, because every ball has a radius of its own. Each chunk draws the
 * veins that begin in it and in its eight neighbours, always in the same order, and keeps the part
 * inside itself.
 */
final class OreVeins {
  private static final long PURPOSE = Hash64.of("ore veins");
  private static final long STEP = 0x9E3779B97F4A7C15L;

  /** Factor on radii that brings the blocks of a chunk to those counted in worlds of the genre. */
  private static final double THICKNESS = 1.02;

  private final ImmutableList<Ore> ores;
  private final boolean[] host;

  OreVeins(Content content, OreReader.Table table) {
    ores = table.ores();
    host = new boolean[content.states().size()];
    table.host().forEach(state -> host[state] = true);
  }

  void lay(long seed, Landscape landscape, ChunkCanvas canvas) {
    int chunkX = landscape.originX() >> 4;
    int chunkZ = landscape.originZ() >> 4;
    int top = landscape.highestGround();
    boolean[] columns = new boolean[256];
    for (int i = 0; i < ores.size(); i++) {
      Ore ore = ores.get(i);
      if (!columnsOf(ore, landscape, columns)) {
        continue;
      }
      Vein vein = new Vein(canvas, ore, columns);
      for (int z = chunkZ - 1; z <= chunkZ + 1; z++) {
        for (int x = chunkX - 1; x <= chunkX + 1; x++) {
          long key = Hash64.of(Hash64.of(seed, PURPOSE, i), x, z);
          layFrom(vein, key, (x - chunkX) << 4, (z - chunkZ) << 4, top);
        }
      }
    }
  }

  /** Which columns may hold an ore; false if none. */
  private static boolean columnsOf(Ore ore, Landscape landscape, boolean[] columns) {
    if (ore.biomes().isEmpty()) {
      Arrays.fill(columns, true);
      return true;
    }
    boolean any = false;
    for (int i = 0; i < columns.length; i++) {
      Biome biome = landscape.biome(Landscape.column(i & 15, i >> 4));
      columns[i] = ore.biomes().contains(biome.name());
      any |= columns[i];
    }
    return any;
  }

  /** Lays the veins that begin in the chunk whose corner is at local coordinates. */
  private void layFrom(Vein vein, long key, int cornerX, int cornerZ, int top) {
    int veins = vein.ore.drawVeins(key);
    for (int i = 1; i <= veins; i++) {
      long draw = Hash64.mix(key + i * STEP);
      int x = cornerX + (int) (draw & 15);
      int z = cornerZ + (int) ((draw >>> 4) & 15);
      if (vein.reaches(x) && vein.reaches(z)) {
        int y = vein.ore.drawY(Hash64.mix(draw));
        if (y <= top + vein.reach) {
          vein.lay(x, y, z, draw >>> 8);
        }
      }
    }
  }

  /** The pen that draws one kind of ore into one chunk. */
  private final class Vein {
    private final ChunkCanvas canvas;
    private final Ore ore;
    private final boolean[] columns;
    private final int balls;
    private final double halfLength;
    private final double thickest;
    private final int reach;

    Vein(ChunkCanvas canvas, Ore ore, boolean[] columns) {
      this.canvas = canvas;
      this.ore = ore;
      this.columns = columns;
      balls = Math.min(ore.size(), 3 + ore.size() / 6);
      halfLength = ore.size() / 8.0;
      thickest = ore.size() / 16.0;
      reach = (int) Math.ceil(halfLength + thickest + 1);
    }

    boolean reaches(int local) {
      return local >= -reach && local <= 15 + reach;
    }

    void lay(int x, int y, int z, long draw) {
      if (balls == 0) {
        if (ChunkCanvas.inChunk(x, z)) {
          canvas.replaceRow(x, x, y, z, host, columns, ore.stateId());
        }
        return;
      }
      double east = halfLength * Compass.east(draw);
      double south = halfLength * Compass.south(draw);
      int dipAtStart = (int) ((draw >>> 8) % 3) - 2;
      int dipAtEnd = (int) ((draw >>> 16) % 3) - 2;
      double middleX = x + ((draw >>> 24) & 15) / 16.0;
      double middleZ = z + ((draw >>> 28) & 15) / 16.0;
      long radii = Hash64.mix(draw);
      for (int ball = 0; ball < balls; ball++) {
        double along = (double) ball / balls;
        double swell = 1 + 4 * along * (1 - along);
        double size = Hash64.toUnit(Hash64.mix(radii + ball));
        layBall(
            middleX + east * (1 - 2 * along),
            y + dipAtStart + along * (dipAtEnd - dipAtStart),
            middleZ + south * (1 - 2 * along),
            THICKNESS * (swell * size * thickest + 1) / 2);
      }
    }

    private void layBall(double x, double y, double z, double radius) {
      int north = Math.max(0, (int) Math.ceil(z - radius - 0.5));
      int south = Math.min(15, (int) Math.floor(z + radius - 0.5));
      if (north > south || x + radius < 0 || x - radius > 16) {
        return;
      }
      int bottom = Math.max(1, (int) Math.ceil(y - radius - 0.5));
      int top = Math.min(Chunk.HEIGHT - 1, (int) Math.floor(y + radius - 0.5));
      for (int cellY = bottom; cellY <= top; cellY++) {
        double dy = cellY + 0.5 - y;
        for (int cellZ = north; cellZ <= south; cellZ++) {
          double dz = cellZ + 0.5 - z;
          double left = radius * radius - dz * dz - dy * dy;
          if (left > 0) {
            double half = Math.sqrt(left);
            int west = Math.max(0, (int) Math.ceil(x - half - 0.5));
            int east = Math.min(15, (int) Math.floor(x + half - 0.5));
            canvas.replaceRow(west, east, cellY, cellZ, host, columns, ore.stateId());
          }
        }
      }
    }
  }
}
