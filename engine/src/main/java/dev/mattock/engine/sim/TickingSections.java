package dev.mattock.engine.sim;

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
  /** Bits of an order that tell the section of a chunk. */
  static final int SLOT_BITS = 4;

  private static final int FIRST_CAPACITY = 64;

  private final Terrain terrain;
  private final SimulatedArea area;
  private long areaVersion = -1;
  private long tickingVersion = -1;

  /** The chunks of the area when they were last looked at, and what ticked in them. */
  private Chunk[] chunks = {};

  private TickingSlots[] slots = {};

  /** See {@link #wakes}. */
  private boolean[] woken = {};

  /** The number of the first section of each chunk; behind the last, how many there are. */
  private int[] firsts = {};

  /** The ticking cells of each section. */
  private long[][] cells = new long[FIRST_CAPACITY][];

  /** Which words of those hold anything: enough to tell of most draws that they hit nothing. */
  private long[] words = new long[FIRST_CAPACITY];

  private int[] places = new int[3 * FIRST_CAPACITY];

  /** The number of the chunk in the area, and of the section in the chunk. */
  private int[] orders = new int[FIRST_CAPACITY];

  /** What enters the draws of each. */
  private long[] subjects = new long[FIRST_CAPACITY];

  private int size;

  /** How many there were when they were found before. */
  private int known;

  TickingSections(World world) {
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
      slots = new TickingSlots[area.size()];
      woken = new boolean[area.size()];
      firsts = new int[area.size() + 1];
    }
    known = size;
    size = 0;
    for (int i = 0; i < area.size(); i++) {
      slots[i] = terrain.ticking(area.chunkX(i), area.chunkZ(i));
      chunks[i] = terrain.chunk(area.chunkX(i), area.chunkZ(i));
      woken[i] = false;
      firsts[i] = size;
      addAll(i);
    }
    firsts[area.size()] = size;
  }

  /** Takes up the changed chunks of the area of before; whether they tick in the same sections. */
  private boolean renewed() {
    for (int i = 0; i < area.size(); i++) {
      TickingSlots now = terrain.ticking(area.chunkX(i), area.chunkZ(i));
      chunks[i] = terrain.chunk(area.chunkX(i), area.chunkZ(i));
      woken[i] = false;
      if (now != slots[i] && !renewed(i, now)) {
        return false;
      }
    }
    return true;
  }

  private boolean renewed(int number, TickingSlots ticking) {
    slots[number] = ticking;
    int at = firsts[number];
    int end = firsts[number + 1];
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

  private void addAll(int number) {
    TickingSlots ticking = slots[number];
    int left = ticking.slots();
    for (int i = 0; left != 0; i++, left &= left - 1) {
      int sectionY = Integer.numberOfTrailingZeros(left);
      add(ticking.cells(i), area.chunkX(number), sectionY, area.chunkZ(number));
      orders[size - 1] = (number << SLOT_BITS) | sectionY;
    }
  }

  private void add(long[] ticking, int chunkX, int sectionY, int chunkZ) {
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, 2 * size);
      words = Arrays.copyOf(words, 2 * size);
      places = Arrays.copyOf(places, 6 * size);
      orders = Arrays.copyOf(orders, 2 * size);
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
      subjects[size] = subject(chunkX, sectionY, chunkZ);
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

  /** Ascends with the sections; the upper bits are the number of the chunk in the area. */
  int order(int index) {
    return orders[index];
  }

  /** What enters the draws of a section, mixed already. */
  static long subject(int chunkX, int sectionY, int chunkZ) {
    long place = Randomness.place(chunkX, sectionY, chunkZ);
    return Hash64.mix(Randomness.what(Purpose.RANDOM_TICK, place, 0));
  }

  /**
   * Whether what ticked in a chunk of the area was but a part of what may, because nothing was
   * written near, and something is now; says so once.
   *
   * @param number of the chunk in the area
   */
  boolean wakes(int number) {
    if (woken[number] || slots[number] != chunks[number].restless()) {
      return false;
    }
    woken[number] = slots[number] != terrain.ticking(area.chunkX(number), area.chunkZ(number));
    return woken[number];
  }

  /** A chunk of the area as it was when it was last looked at; it must not have been written. */
  Chunk chunk(int number) {
    return chunks[number];
  }
}
