package dev.mattock.engine.terrain;

/**
 * Blocks and light of 3x3 chunks: as far as light of the middle one can come from or go to. A cell
 * is one int: {@code y << 12 | z << 6 | x}, with x and z 0..47 counted from the north-west corner
 * of the nine.
 */
abstract class LightWindow {
  /** Blocks along one edge of the window. */
  static final int EDGE = 3 * Section.SIZE;

  static final int STEP_X = 1;
  static final int STEP_Z = 1 << 6;
  static final int STEP_Y = 1 << 12;

  private static final int SLOTS = 3 * 4 * Chunk.SECTIONS;

  private final Section[] sections = new Section[SLOTS];
  private final LightSection[] lights = new LightSection[SLOTS];
  private final boolean[] writable = new boolean[SLOTS];

  static int cell(int x, int y, int z) {
    return (y << 12) | (z << 6) | x;
  }

  static int x(int cell) {
    return cell & 63;
  }

  static int z(int cell) {
    return (cell >> 6) & 63;
  }

  static int y(int cell) {
    return cell >> 12;
  }

  /** Takes a section into the window; chunk coordinates 0..2, counted from the corner. */
  final void put(int chunkX, int sectionY, int chunkZ, Section section, LightSection light) {
    int slot = slot(chunkX, sectionY, chunkZ);
    sections[slot] = section;
    lights[slot] = light;
    writable[slot] = false;
  }

  /** Says that the light put in for a section may be written as it is. */
  final void allowWriting(int chunkX, int sectionY, int chunkZ) {
    writable[slot(chunkX, sectionY, chunkZ)] = true;
  }

  /** The light of a section as it is now. */
  final LightSection light(int chunkX, int sectionY, int chunkZ) {
    return lights[slot(chunkX, sectionY, chunkZ)];
  }

  final int state(int cell) {
    return sections[slot(cell)].state(index(cell));
  }

  final int packed(int cell) {
    return lights[slot(cell)].packed(index(cell));
  }

  final void setPacked(int cell, int packed) {
    int slot = slot(cell);
    if (!writable[slot]) {
      lights[slot] = writableLight((slot >> 4) & 3, slot & 15, slot >> 6, lights[slot]);
      writable[slot] = true;
    }
    lights[slot].set(index(cell), packed);
  }

  /** An object to write a section's light into, asked for once before the first write. */
  abstract LightSection writableLight(int chunkX, int sectionY, int chunkZ, LightSection light);

  private static int slot(int chunkX, int sectionY, int chunkZ) {
    return (chunkZ << 6) | (chunkX << 4) | sectionY;
  }

  private static int slot(int cell) {
    return ((cell >> 4) & 0xC0) | (cell & 0x30) | (cell >> 16);
  }

  private static int index(int cell) {
    return ((cell >> 4) & 0xF00) | ((cell >> 2) & 0xF0) | (cell & 0xF);
  }
}
