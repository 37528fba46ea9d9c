package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.sim.Randomness.Purpose;
import dev.mattock.engine.terrain.Chunk;
import dev.mattock.engine.terrain.Section;
import dev.mattock.engine.terrain.Terrain;
import dev.mattock.engine.terrain.TickingSlots;
import java.util.Arrays;

/**
 * The sections of the simulated land in which random ticks may do something, by z, x and y: found
 * anew when land or area changed, so that a tick in which nothing did looks nothing up.
 */
final class TickingSections {
  private static final int FIRST_CAPACITY = 64;

  private final Content content;
  private final Terrain terrain;
  private final SimulatedArea area;
  private long areaVersion = -1;
  private long tickingVersion = -1;

  /** The chunks of the area when they were last looked at, and their versions. */
  private Chunk[] chunks = {};

  private int[] versions = {};

  /** The number of the first section of each chunk; behind the last, how many there are. */
  private int[] firsts = {};

  /** The ticking cells of each section. */
  private long[][] cells = new long[FIRST_CAPACITY][];

  /** Which words of those hold anything: enough to tell of most draws that they hit nothing. */
  private long[] words = new long[FIRST_CAPACITY];

  private int[] places = new int[3 * FIRST_CAPACITY];

  /** What enters the draws of each. */
  private long[] subjects = new long[FIRST_CAPACITY];

  private int size;

  /** How many there were when they were found before. */
  private int known;

  TickingSections(World world) {
    content = world.content();
    terrain = world.terrain();
    area = world.area();
  }

  /** Finds the sections of this moment; loads what is simulated. */
  void update() {
    if (areaVersion == area.version() && tickingVersion == terrain.tickingVersion()) {
      return;
    }
    if (areaVersion != area.version() || !renewed()) {
      findAll();
    }
    areaVersion = area.version();
    tickingVersion = terrain.tickingVersion();
  }

  private void findAll() {
    if (firsts.length <= area.size()) {
      chunks = new Chunk[area.size()];
      versions = new int[area.size()];
      firsts = new int[area.size() + 1];
    }
    known = size;
    size = 0;
    for (int i = 0; i < area.size(); i++) {
      chunks[i] = terrain.chunk(area.chunkX(i), area.chunkZ(i));
      versions[i] = chunks[i].tickingVersion();
      firsts[i] = size;
      addAll(chunks[i], area.chunkX(i), area.chunkZ(i));
    }
    firsts[area.size()] = size;
  }

  /** Takes up the changed chunks of the area of before; whether they tick in the same sections. */
  private boolean renewed() {
    for (int i = 0; i < area.size(); i++) {
      Chunk chunk = terrain.chunk(area.chunkX(i), area.chunkZ(i));
      boolean changed = chunk != chunks[i] || chunk.tickingVersion() != versions[i];
      if (changed && !renewed(i, chunk)) {
        return false;
      }
    }
    return true;
  }

  private boolean renewed(int number, Chunk chunk) {
    chunks[number] = chunk;
    versions[number] = chunk.tickingVersion();
    int at = firsts[number];
    int end = firsts[number + 1];
    TickingSlots ticking = chunk.ticking(content);
    int left = ticking.slots();
    for (int i = 0; left != 0; i++, left &= left - 1) {
      if (at == end || places[3 * at + 1] != Integer.numberOfTrailingZeros(left)) {
        return false;
      }
      put(at++, ticking.cells(i));
    }
    return at == end;
  }

  private void put(int index, long[] ticking) {
    cells[index] = ticking;
    words[index] = ticking[Section.TICKING_WORDS];
  }

  private void addAll(Chunk chunk, int chunkX, int chunkZ) {
    TickingSlots ticking = chunk.ticking(content);
    int left = ticking.slots();
    for (int i = 0; left != 0; i++, left &= left - 1) {
      add(ticking.cells(i), chunkX, Integer.numberOfTrailingZeros(left), chunkZ);
    }
  }

  private void add(long[] ticking, int chunkX, int sectionY, int chunkZ) {
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, 2 * size);
      words = Arrays.copyOf(words, 2 * size);
      places = Arrays.copyOf(places, 6 * size);
      subjects = Arrays.copyOf(subjects, 2 * size);
    }
    put(size, ticking);
    int at = 3 * size;
    if (size >= known
        || places[at] != chunkX
        || places[at + 1] != sectionY
        || places[at + 2] != chunkZ) {
      places[at] = chunkX;
      places[at + 1] = sectionY;
      places[at + 2] = chunkZ;
      long place = Randomness.place(chunkX, sectionY, chunkZ);
      subjects[size] = Hash64.mix(Randomness.what(Purpose.RANDOM_TICK, place, 0));
    }
    size++;
  }

  int size() {
    return size;
  }

  /** What enters the draws of a section, mixed already. */
  long subject(int index) {
    return subjects[index];
  }

  /** Which words of its {@link #cells} hold anything, a bit each. */
  long words(int index) {
    return words[index];
  }

  /** The cells of a section that random ticks do something to, see {@link Section#tickingCells}. */
  long[] cells(int index) {
    return cells[index];
  }

  /** x of the western side of a section. */
  int x(int index) {
    return places[3 * index] << 4;
  }

  /** y of the bottom of a section. */
  int y(int index) {
    return places[3 * index + 1] << 4;
  }

  /** z of the northern side of a section. */
  int z(int index) {
    return places[3 * index + 2] << 4;
  }
}
