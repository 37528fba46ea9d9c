package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.sim.Randomness.Purpose;
import dev.mattock.engine.terrain.Chunk;
import dev.mattock.engine.terrain.Section;
import dev.mattock.engine.terrain.Terrain;
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
  private long editVersion = -1;
  private Section[] sections = new Section[FIRST_CAPACITY];
  private int[] layers = new int[FIRST_CAPACITY];
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
    if (areaVersion == area.version() && editVersion == terrain.editVersion()) {
      return;
    }
    known = size;
    size = 0;
    for (int i = 0; i < area.size(); i++) {
      Chunk chunk = terrain.chunk(area.chunkX(i), area.chunkZ(i));
      for (int y = 0; y < Chunk.SECTIONS; y++) {
        int ticking = chunk.section(y).tickingLayers(content);
        if (ticking != 0) {
          add(chunk.section(y), ticking, area.chunkX(i), y, area.chunkZ(i));
        }
      }
    }
    areaVersion = area.version();
    editVersion = terrain.editVersion();
  }

  private void add(Section section, int ticking, int chunkX, int sectionY, int chunkZ) {
    if (size == sections.length) {
      sections = Arrays.copyOf(sections, 2 * size);
      layers = Arrays.copyOf(layers, 2 * size);
      places = Arrays.copyOf(places, 6 * size);
      subjects = Arrays.copyOf(subjects, 2 * size);
    }
    sections[size] = section;
    layers[size] = ticking;
    int at = 3 * size;
    if (size >= known
        || places[at] != chunkX
        || places[at + 1] != sectionY
        || places[at + 2] != chunkZ) {
      places[at] = chunkX;
      places[at + 1] = sectionY;
      places[at + 2] = chunkZ;
      subjects[size] =
          Randomness.what(Purpose.RANDOM_TICK, Randomness.place(chunkX, sectionY, chunkZ), 0);
    }
    size++;
  }

  int size() {
    return size;
  }

  /** What enters the draws of a section. */
  long subject(int index) {
    return subjects[index];
  }

  /** Whether a cell, by {@link Section#index}, holds a state that random ticks do something to. */
  boolean ticks(int index, int cell) {
    return (layers[index] >> (cell >> 8) & 1) != 0
        && content.randomTicks(sections[index].state(cell));
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
