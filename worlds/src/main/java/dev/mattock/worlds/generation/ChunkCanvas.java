package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.terrain.Chunk;
import dev.mattock.engine.terrain.Fixture;
import dev.mattock.engine.terrain.Generator.RawChunk;
import dev.mattock.engine.terrain.Inhabitant;
import dev.mattock.engine.terrain.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The blocks of one chunk while it is made. Local coordinates: x and z 0..15, y 0..255. */
final class ChunkCanvas {
  private static final int AIR = 0;

  private final short[][] sections = new short[Chunk.SECTIONS][];
  private final List<Placed> fixtures = new ArrayList<>();
  private ImmutableList<Inhabitant> inhabitants = ImmutableList.of();
  private int firstOpenY;

  /** A fixture, and the block that it speaks of. */
  private record Placed(Fixture fixture, int stateId) {}

  static boolean inChunk(int x, int z) {
    return ((x | z) & ~15) == 0;
  }

  /** The state at a place. */
  int get(int x, int y, int z) {
    short[] cells = sections[y >> 4];
    return cells == null ? AIR : cells[Section.index(x, y & 15, z)];
  }

  void set(int x, int y, int z, int stateId) {
    cells(y >> 4)[Section.index(x, y & 15, z)] = (short) stateId;
  }

  /** Fills a column from {@code fromY} up to but without {@code toY}. */
  void fill(int x, int z, int fromY, int toY, int stateId) {
    for (int y = fromY; y < toY; y++) {
      set(x, y, z, stateId);
    }
  }

  /**
   * Puts a state into the cells of a row that hold one of some states.
   *
   * @param fromX first local x
   * @param toX last local x
   * @param replaced of each state whether it is replaced
   * @param columns of each column, {@code z * 16 + x}, whether it may change
   */
  void replaceRow(
      int fromX, int toX, int y, int z, boolean[] replaced, boolean[] columns, int stateId) {
    short[] cells = sections[y >> 4];
    if (cells == null) {
      return;
    }
    int row = Section.index(0, y & 15, z);
    for (int x = fromX; x <= toX; x++) {
      if (replaced[cells[row + x] & 0xFFFF] && columns[z * 16 + x]) {
        cells[row + x] = (short) stateId;
      }
    }
  }

  /** Fills a whole section, on top of those below. */
  void fillSection(int sectionY, int stateId) {
    Arrays.fill(cells(sectionY), (short) stateId);
    firstOpenY = (sectionY + 1) * Section.SIZE;
  }

  /** The lowest y that {@link #fillSection} left open. */
  int firstOpenY() {
    return firstOpenY;
  }

  /** Says what a block that has just been set holds beyond its state, as long as it stays. */
  void addFixture(Fixture fixture) {
    fixtures.add(new Placed(fixture, stateOf(fixture)));
  }

  private int stateOf(Fixture fixture) {
    return get(fixture.x() & 15, fixture.y(), fixture.z() & 15);
  }

  /** Says which animals live in this chunk from the start. */
  void setInhabitants(ImmutableList<Inhabitant> animals) {
    inhabitants = animals;
  }

  RawChunk toRawChunk(byte[] biomes) {
    Section[] made = new Section[Chunk.SECTIONS];
    for (int i = 0; i < made.length; i++) {
      made[i] = sections[i] == null ? Section.uniform(AIR) : Section.of(sections[i]);
    }
    return new RawChunk(made, biomes, standing(), inhabitants);
  }

  private ImmutableList<Fixture> standing() {
    ImmutableList.Builder<Fixture> standing = ImmutableList.builder();
    for (Placed placed : fixtures) {
      if (stateOf(placed.fixture()) == placed.stateId()) {
        standing.add(placed.fixture());
      }
    }
    return standing.build();
  }

  private short[] cells(int sectionY) {
    if (sections[sectionY] == null) {
      sections[sectionY] = new short[Section.VOLUME];
    }
    return sections[sectionY];
  }
}
