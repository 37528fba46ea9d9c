package dev.mattock.engine.terrain;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.terrain.LightFlood.Channel;
import java.util.Arrays;

/**
 * Lights generated chunks, in two steps so that neighbours share most of the work: {@link #alone}
 * lights a chunk as if nothing were around it, and {@link #join} lets light pass over the borders
 * of 3x3 such chunks. Light only ever rises, so both together come to the one fixed point of the
 * rule of {@link LightFlood}. Not for two threads at once.
 */
final class InitialLight {
  private static final int COLUMNS = Section.SIZE * Section.SIZE;

  private final Content content;
  private final LightFlood flood;
  private final Window window = new Window();
  private final short[] lowest = new short[COLUMNS];

  InitialLight(Content content) {
    this.content = content;
    flood = new LightFlood(content);
  }

  /** Lights one chunk alone. */
  LoneChunk alone(Generator.RawChunk raw) {
    short[] heights = heights(raw.sections());
    LightSection[] lights = openSky(heights);
    for (int sectionY = 0; sectionY < Chunk.SECTIONS; sectionY++) {
      window.put(1, sectionY, 1, raw.sections()[sectionY], lights[sectionY]);
      if (lights[sectionY].cells() != null) {
        window.allowWriting(1, sectionY, 1);
      }
    }
    flood.overMiddleAlone();
    int lowestSky = lightSkyAlone(heights);
    int[] lamps = lightBlocksAlone(raw.sections());
    return new LoneChunk(raw, heights, window.lights(1, 1), lowestSky, lamps[0], lamps[1]);
  }

  /**
   * The lit chunk in the middle of nine.
   *
   * @param nine chunks lit alone, {@code z * 3 + x} from the north-west corner
   * @param restless what {@link RestlessCells} found in them
   */
  Chunk join(int chunkX, int chunkZ, LoneChunk[] nine, TickingSlots restless) {
    boolean emits = false;
    for (int i = 0; i < 9; i++) {
      emits |= nine[i].emits();
      for (int sectionY = 0; sectionY < Chunk.SECTIONS; sectionY++) {
        window.put(
            i % 3, sectionY, i / 3, nine[i].raw().sections()[sectionY], nine[i].lights()[sectionY]);
      }
    }
    flood.overWindowTowardsMiddle();
    joinBorders(nine, Channel.SKY);
    flood.spread(window, Channel.SKY);
    if (emits) {
      joinBorders(nine, Channel.BLOCK);
      flood.spread(window, Channel.BLOCK);
    }
    LoneChunk middle = nine[4];
    return new Chunk(chunkX, chunkZ, middle.raw(), window.lights(1, 1), middle.heights(), restless);
  }

  private short[] heights(Section[] sections) {
    short[] heights = new short[COLUMNS];
    int missing = COLUMNS;
    for (int sectionY = Chunk.SECTIONS - 1; sectionY >= 0 && missing > 0; sectionY--) {
      Section section = sections[sectionY];
      if (!section.isUniform() || content.lightOpacity(section.state(0)) != 0) {
        missing -= findHeights(section, sectionY * Section.SIZE, heights);
      }
    }
    return heights;
  }

  private int findHeights(Section section, int bottom, short[] heights) {
    int found = 0;
    for (int column = 0; column < COLUMNS; column++) {
      if (heights[column] != 0) {
        continue;
      }
      int y = Section.SIZE - 1;
      while (y >= 0 && content.lightOpacity(section.state((y << 8) | column)) == 0) {
        y--;
      }
      if (y >= 0) {
        heights[column] = (short) (bottom + y + 1);
        found++;
      }
    }
    return found;
  }

  /** Full sky light from each column's height up, none below. */
  private static LightSection[] openSky(short[] heights) {
    int least = Chunk.HEIGHT;
    int most = 0;
    for (short height : heights) {
      least = Math.min(least, height);
      most = Math.max(most, height);
    }
    LightSection[] lights = new LightSection[Chunk.SECTIONS];
    for (int sectionY = 0; sectionY < Chunk.SECTIONS; sectionY++) {
      int bottom = sectionY * Section.SIZE;
      if (bottom >= most) {
        lights[sectionY] = LightSection.FULL_SKY;
      } else if (bottom + Section.SIZE <= least) {
        lights[sectionY] = LightSection.DARK;
      } else {
        lights[sectionY] = LightSection.of(openCells(heights, bottom));
      }
    }
    return lights;
  }

  private static byte[] openCells(short[] heights, int bottom) {
    byte[] cells = new byte[Section.VOLUME];
    for (int y = 0; y < Section.SIZE; y++) {
      for (int column = 0; column < COLUMNS; column++) {
        cells[(y << 8) | column] = (byte) (bottom + y >= heights[column] ? 0xF0 : 0);
      }
    }
    return cells;
  }

  private int lightSkyAlone(short[] heights) {
    int lowestSky = Chunk.HEIGHT;
    for (int column = 0; column < COLUMNS; column++) {
      lowest[column] = (short) shineDown(column, heights[column]);
      lowestSky = Math.min(lowestSky, lowest[column]);
    }
    for (int column = 0; column < COLUMNS; column++) {
      if ((column & 15) != 15) {
        exchangeColumns(heights, column, column + 1, LightWindow.STEP_X);
      }
      if (column < COLUMNS - Section.SIZE) {
        exchangeColumns(heights, column, column + Section.SIZE, LightWindow.STEP_Z);
      }
    }
    return Math.min(lowestSky, flood.spread(window, Channel.SKY));
  }

  /** Dims light down one column from its height; the lowest y that is lit. */
  private int shineDown(int column, int height) {
    int base = middleCell(column);
    int level = LightFlood.FULL;
    int y = height - 1;
    while (y >= 0) {
      int cell = base + y * LightWindow.STEP_Y;
      int state = window.state(cell);
      // Entering the world's top cell costs its opacity; it is not a step between cells.
      level =
          y == Chunk.HEIGHT - 1
              ? flood.source(Channel.SKY, cell, state)
              : level - flood.cost(state);
      if (level <= 0) {
        break;
      }
      window.setPacked(cell, Channel.SKY.withLevel(window.packed(cell), level));
      y--;
    }
    return y + 1;
  }

  private void exchangeColumns(short[] heights, int columnA, int columnB, int step) {
    int cell = middleCell(columnA);
    int bottom = Math.min(lowest[columnA], lowest[columnB]);
    for (int y = Math.max(heights[columnA], heights[columnB]) - 1; y >= bottom; y--) {
      int at = cell + y * LightWindow.STEP_Y;
      flood.exchange(window, Channel.SKY, at, at + step);
    }
  }

  /** Spreads the light of blocks; the lowest and the highest y of those that give any. */
  private int[] lightBlocksAlone(Section[] sections) {
    int[] range = {Chunk.HEIGHT, -1};
    for (int sectionY = 0; sectionY < Chunk.SECTIONS; sectionY++) {
      Section section = sections[sectionY];
      if (section.isUniform() && content.lightEmission(section.state(0)) == 0) {
        continue;
      }
      for (int index = 0; index < Section.VOLUME; index++) {
        int emission = content.lightEmission(section.state(index));
        if (emission != 0) {
          int y = sectionY * Section.SIZE + (index >> 8);
          int cell = middleCell(index & 0xFF) + y * LightWindow.STEP_Y;
          flood.raise(window, Channel.BLOCK, cell, emission);
          range[0] = Math.min(range[0], y);
          range[1] = Math.max(range[1], y);
        }
      }
    }
    flood.spread(window, Channel.BLOCK);
    return range;
  }

  private static int middleCell(int column) {
    return LightWindow.cell(Section.SIZE + (column & 15), 0, Section.SIZE + (column >> 4));
  }

  /** Lets light pass over the twelve borders between nine chunks. */
  private void joinBorders(LoneChunk[] nine, Channel channel) {
    for (int line = 0; line < 3; line++) {
      for (int border = 1; border < 3; border++) {
        for (int i = 0; i < Section.SIZE; i++) {
          int along = line * Section.SIZE + i;
          int before = border * Section.SIZE - 1;
          joinColumns(nine, channel, LightWindow.cell(before, 0, along), LightWindow.STEP_X);
          joinColumns(nine, channel, LightWindow.cell(along, 0, before), LightWindow.STEP_Z);
        }
      }
    }
  }

  /** Exchanges light between the column of a bottom cell and the next one over the border. */
  private void joinColumns(LoneChunk[] nine, Channel channel, int bottomCell, int step) {
    LoneChunk a = chunkOf(nine, bottomCell);
    LoneChunk b = chunkOf(nine, bottomCell + step);
    int top;
    int bottom;
    if (channel == Channel.SKY) {
      top = Math.max(a.heights()[column(bottomCell)], b.heights()[column(bottomCell + step)]);
      bottom = Math.min(a.lowestSky(), b.lowestSky());
    } else {
      top = Math.max(a.aboveLamplight(), b.aboveLamplight());
      bottom = Math.min(a.lowestLamplight(), b.lowestLamplight());
    }
    for (int y = top - 1; y >= bottom; y--) {
      int cell = bottomCell + y * LightWindow.STEP_Y;
      flood.exchange(window, channel, cell, cell + step);
    }
  }

  private static LoneChunk chunkOf(LoneChunk[] nine, int cell) {
    return nine[(LightWindow.z(cell) >> 4) * 3 + (LightWindow.x(cell) >> 4)];
  }

  private static int column(int cell) {
    return ((LightWindow.z(cell) & 15) << 4) | (LightWindow.x(cell) & 15);
  }

  /** Copies what it writes: lone chunks are shared. */
  private static final class Window extends LightWindow {
    @Override
    LightSection writableLight(int chunkX, int sectionY, int chunkZ, LightSection light) {
      return light.writableCopy();
    }

    LightSection[] lights(int chunkX, int chunkZ) {
      LightSection[] lights = new LightSection[Chunk.SECTIONS];
      Arrays.setAll(lights, sectionY -> light(chunkX, sectionY, chunkZ));
      return lights;
    }
  }
}
