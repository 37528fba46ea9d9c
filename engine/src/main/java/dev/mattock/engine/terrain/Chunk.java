package dev.mattock.engine.terrain;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.terrain.Generator.RawChunk;

/**
 * A column of 16x256x16 blocks with its light, biomes and height map. What a {@link ChunkSource}
 * hands out is immutable and shared between worlds, snapshots and templates; {@link Terrain} writes
 * only into chunks and sections that it owns.
 */
public final class Chunk {
  /** Sections in a chunk, bottom to top. */
  public static final int SECTIONS = 16;

  /** Height of the world in blocks; y is 0..255. */
  public static final int HEIGHT = SECTIONS * Section.SIZE;

  private final int chunkX;
  private final int chunkZ;
  private final RawChunk raw;
  private final Section[] sections;
  private final LightSection[] lights;
  private short[] heights;
  private final boolean written;
  private int editedSections;
  private int tickingVersion;
  private int writes;
  private TickingSlots ticking;
  private final TickingSlots restless;
  private int ownedSections;
  private int ownedLights;
  private boolean ownedHeights;

  /**
   * A chunk over arrays that the caller gives away.
   *
   * @param raw what was generated
   * @param lights 16 light sections, bottom to top
   * @param heights 256 heights, {@code z * 16 + x}: y above the highest cell whose light opacity is
   *     not 0, so that sky light is full from there up; 0 for an empty column
   */
  public Chunk(int chunkX, int chunkZ, RawChunk raw, LightSection[] lights, short[] heights) {
    this(chunkX, chunkZ, raw, lights, heights, null);
  }

  /** The same, with what {@link RestlessCells} found; null if nobody looked. */
  Chunk(
      int chunkX,
      int chunkZ,
      RawChunk raw,
      LightSection[] lights,
      short[] heights,
      TickingSlots restless) {
    if (raw.sections().length != SECTIONS || lights.length != SECTIONS) {
      throw new IllegalArgumentException(
          "a chunk has 16 sections and light sections, not %d and %d"
              .formatted(raw.sections().length, lights.length));
    }
    if (raw.biomes().length != 256 || heights.length != 256) {
      throw new IllegalArgumentException(
          "a chunk has 256 biomes and heights, not %d and %d"
              .formatted(raw.biomes().length, heights.length));
    }
    this.chunkX = chunkX;
    this.chunkZ = chunkZ;
    this.raw = raw;
    this.sections = raw.sections();
    this.lights = lights;
    this.heights = heights;
    this.restless = restless;
    written = false;
  }

  private Chunk(Chunk other) {
    chunkX = other.chunkX;
    chunkZ = other.chunkZ;
    raw = other.raw;
    sections = other.sections.clone();
    lights = other.lights.clone();
    heights = other.heights;
    restless = null;
    editedSections = other.editedSections;
    written = true;
  }

  /** Chunk coordinate: block x divided by 16, rounded down. */
  public int chunkX() {
    return chunkX;
  }

  /** Chunk coordinate: block z divided by 16, rounded down. */
  public int chunkZ() {
    return chunkZ;
  }

  /** The section at {@code y >> 4}. */
  public Section section(int sectionY) {
    return sections[sectionY];
  }

  /** The light of the section at {@code y >> 4}. */
  public LightSection light(int sectionY) {
    return lights[sectionY];
  }

  /** The biome id of a column, coordinates 0..15. */
  public int biome(int x, int z) {
    return raw.biomes()[(z << 4) | x] & 0xFF;
  }

  /** What was generated beyond block states; the blocks may have changed since. */
  public ImmutableList<Fixture> fixtures() {
    return raw.fixtures();
  }

  /** The animals that were generated with it. */
  public ImmutableList<Inhabitant> inhabitants() {
    return raw.inhabitants();
  }

  /** y above the highest cell of the column that dims light; coordinates 0..15. */
  public int height(int x, int z) {
    return heights[(z << 4) | x];
  }

  /** The state at coordinates in the chunk: x and z 0..15, y 0..255. */
  public int state(int x, int y, int z) {
    return sections[y >> 4].state(Section.index(x, y & 15, z));
  }

  /** Packed light at coordinates in the chunk, see {@link LightSection#packed}. */
  public int packedLight(int x, int y, int z) {
    return lights[y >> 4].packed(Section.index(x, y & 15, z));
  }

  /** Bit i says that section i was written since it was generated, by whichever world. */
  public int editedSections() {
    return editedSections;
  }

  /** Whether blocks or light may differ from what the source hands out. */
  boolean written() {
    return written;
  }

  /** A copy that owns nothing yet; it shares all sections. */
  Chunk copyOnWrite() {
    return new Chunk(this);
  }

  void setState(int x, int y, int z, int stateId, boolean ticks) {
    int slot = y >> 4;
    if ((ownedSections & (1 << slot)) == 0) {
      sections[slot] = sections[slot].writableCopy();
      ownedSections |= 1 << slot;
      editedSections |= 1 << slot;
      tickingChanged();
    }
    writes++;
    if (sections[slot].set(Section.index(x, y & 15, z), stateId, ticks)) {
      tickingChanged();
    }
  }

  private void tickingChanged() {
    tickingVersion++;
    ticking = null;
  }

  /**
   * Its sections in which random ticks may do something. Found when first asked for; whoever asks
   * finds the same.
   */
  public TickingSlots ticking(Content content) {
    TickingSlots known = ticking;
    if (known == null) {
      known = TickingSlots.of(sections, content);
      ticking = known;
    }
    return known;
  }

  /**
   * Its sections in which random ticks may do something as long as nothing is written in it and the
   * eight chunks around; null if that is not known.
   */
  public TickingSlots restless() {
    return restless;
  }

  /**
   * Grows whenever {@link #ticking} may be another: other sections, another object of {@link
   * Section#tickingCells}, or more of its words that hold anything.
   */
  public int tickingVersion() {
    return tickingVersion;
  }

  /** How often a block was written: while it stands, so do all sections. */
  public int writes() {
    return writes;
  }

  /** Says that a section counts as edited, whatever it holds. */
  void markEdited(int sectionY) {
    editedSections |= 1 << sectionY;
  }

  /** The light of a section as an object that the owner of this chunk may write. */
  LightSection ownLight(int sectionY) {
    if ((ownedLights & (1 << sectionY)) == 0) {
      lights[sectionY] = lights[sectionY].writableCopy();
      ownedLights |= 1 << sectionY;
    }
    return lights[sectionY];
  }

  void setHeight(int x, int z, int height) {
    if (!ownedHeights) {
      heights = heights.clone();
      ownedHeights = true;
    }
    heights[(z << 4) | x] = (short) height;
  }
}
