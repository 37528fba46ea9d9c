package dev.mattock.engine.terrain;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.terrain.LightFlood.Channel;

/**
 * The land of one world: generated chunks, shared, below what this world has written, its own.
 * Chunks load when they are first asked for. Light, heights and the terrain hash are kept at each
 * edit. One thread at a time.
 *
 * <p>Ownership is one bit per slot: a chunk object, and within it a section, is copied on the first
 * write after it became shared; {@link #snapshot} makes everything shared again at the price of a
 * few words.
 *
 * <p>Light is exact in every loaded chunk: an edit loads the 3x3 chunks around it, and light goes
 * no further.
 */
public final class Terrain {
  private static final int AIR = 0;
  private static final int OPEN_SKY = 0xF0;

  private final Content content;
  private final ChunkSource source;
  private final String generatorIdentity;
  private long seed;
  private final LightFlood flood;
  private final Window window = new Window();
  private ChunkTable table = new ChunkTable();
  private boolean tableShared;
  private long hash;
  private long editVersion;
  private long tickingVersion;
  private Chunk last;
  private int lastX;
  private int lastZ;

  /** Land as generated. */
  public Terrain(Content content, ChunkSource source, long seed) {
    this.content = content;
    this.source = source;
    this.seed = seed;
    generatorIdentity = source.generator().identity();
    flood = new LightFlood(content);
  }

  /**
   * Land as it was when {@code snapshot} was taken.
   *
   * @throws IllegalArgumentException if {@code source} generates other land than the snapshot's
   */
  public static Terrain of(Content content, ChunkSource source, TerrainSnapshot snapshot) {
    Terrain terrain = new Terrain(content, source, snapshot.seed());
    terrain.restore(snapshot);
    return terrain;
  }

  /** The seed of the land. */
  public long seed() {
    return seed;
  }

  /** What hands out the land as generated. */
  public ChunkSource source() {
    return source;
  }

  /** The block state at a place; air above and below the world. */
  public int state(int x, int y, int z) {
    if ((y & ~0xFF) != 0) {
      return AIR;
    }
    return chunk(x >> 4, z >> 4).state(x & 15, y, z & 15);
  }

  /**
   * Writes a block state, and keeps light, heights and hash.
   *
   * @throws IllegalArgumentException if y is not 0..255 or there is no such state
   */
  public void setState(int x, int y, int z, int stateId) {
    checkWritable(y, stateId);
    int chunkX = x >> 4;
    int chunkZ = z >> 4;
    int old = chunk(chunkX, chunkZ).state(x & 15, y, z & 15);
    if (old == stateId) {
      return;
    }
    loadAround(chunkX, chunkZ);
    Chunk owned = own(chunkX, chunkZ);
    int ticking = owned.tickingVersion();
    owned.setState(x & 15, y, z & 15, stateId, content.randomTicks(stateId));
    tickingVersion += owned.tickingVersion() - ticking;
    long place = Hash64.of(x, y, z);
    hash ^= Hash64.combine(place, content.stateHash(old));
    hash ^= Hash64.combine(place, content.stateHash(stateId));
    editVersion++;
    updateHeight(x, y, z, stateId);
    updateLight(x, y, z, old, stateId);
  }

  /** The chunk at chunk coordinates (block coordinates divided by 16, rounded down); loads it. */
  public Chunk chunk(int chunkX, int chunkZ) {
    if (last != null && lastX == chunkX && lastZ == chunkZ) {
      return last;
    }
    Chunk chunk = chunkIfLoaded(chunkX, chunkZ);
    if (chunk == null) {
      chunk = load(chunkX, chunkZ);
    }
    last = chunk;
    lastX = chunkX;
    lastZ = chunkZ;
    return chunk;
  }

  /** The chunk at chunk coordinates if it is loaded, else null. */
  public Chunk chunkIfLoaded(int chunkX, int chunkZ) {
    return table.chunkAt(table.slotOf(ChunkTable.key(chunkX, chunkZ)));
  }

  /**
   * The sections of a chunk in which random ticks may do something to the land as it is now; loads
   * it. Stays the same as long as {@link #tickingVersion} does.
   */
  public TickingSlots ticking(int chunkX, int chunkZ) {
    Chunk chunk = chunk(chunkX, chunkZ);
    TickingSlots restless = chunk.restless();
    return restless == null || writtenAround(chunkX, chunkZ) ? chunk.ticking(content) : restless;
  }

  private boolean writtenAround(int chunkX, int chunkZ) {
    if (!table.anyWritten()) {
      return false;
    }
    for (int i = 0; i < 9; i++) {
      Chunk near = chunkIfLoaded(chunkX + i % 3 - 1, chunkZ + i / 3 - 1);
      if (near != null && near.written()) {
        return true;
      }
    }
    return false;
  }

  /** How many chunks are loaded. */
  public int loadedChunks() {
    return table.size();
  }

  /**
   * Light at a place, packed as in {@link LightSection#packed}; full sky above the world, dark
   * below.
   */
  public int packedLight(int x, int y, int z) {
    if ((y & ~0xFF) != 0) {
      return y < 0 ? 0 : OPEN_SKY;
    }
    return chunk(x >> 4, z >> 4).packedLight(x & 15, y, z & 15);
  }

  /** Sky light at a place, 0..15, as at noon. */
  public int skyLight(int x, int y, int z) {
    return Channel.SKY.level(packedLight(x, y, z));
  }

  /** Light from blocks at a place, 0..15. */
  public int blockLight(int x, int y, int z) {
    return Channel.BLOCK.level(packedLight(x, y, z));
  }

  /** y above the highest cell of a column that dims light; 0 for an empty column. */
  public int height(int x, int z) {
    return chunk(x >> 4, z >> 4).height(x & 15, z & 15);
  }

  /** The biome id of a column. */
  public int biome(int x, int z) {
    return chunk(x >> 4, z >> 4).biome(x & 15, z & 15);
  }

  /** The biome of a column. */
  public String biomeName(int x, int z) {
    return source.generator().biomeName(biome(x, z));
  }

  /**
   * A hash of what was written against what was generated: 0 for untouched land, the same whatever
   * was loaded and in whichever order it was written; putting the old block back restores it.
   */
  public long hash() {
    return hash;
  }

  /**
   * Grows whenever blocks, light or the chunk objects behind them may have changed, also on load,
   * unload and restore. What was read stays valid while it stands.
   */
  public long editVersion() {
    return editVersion;
  }

  /**
   * Grows whenever chunks or their sections may be other objects, or what {@link #ticking} says of
   * them. While it stands, so do those.
   */
  public long tickingVersion() {
    return tickingVersion;
  }

  /** The land at this moment. Takes a few words; later edits copy what they touch. */
  public TerrainSnapshot snapshot() {
    table.disown();
    tableShared = true;
    return new TerrainSnapshot(table, generatorIdentity, seed, hash);
  }

  /**
   * Goes back to a snapshot of this land, or over to one of another world's from an equal
   * generator; takes over its seed.
   *
   * @throws IllegalArgumentException if the snapshot is of land from another generator
   */
  public void restore(TerrainSnapshot snapshot) {
    if (!snapshot.generatorIdentity().equals(generatorIdentity)) {
      throw new IllegalArgumentException(
          "the snapshot is of land from \"%s\", but this is \"%s\""
              .formatted(snapshot.generatorIdentity(), generatorIdentity));
    }
    seed = snapshot.seed();
    table = snapshot.table();
    tableShared = true;
    hash = snapshot.hash();
    last = null;
    editVersion++;
    tickingVersion++;
  }

  /**
   * Drops chunks that {@code keep} does not accept, to save memory. Chunks that were edited or lit
   * anew are never dropped, the others load again when asked for: nothing simulated changes. Costs
   * no memory when there is nothing to drop.
   */
  public void unloadUnless(ChunkFilter keep) {
    ChunkTable kept = table.without(keep);
    if (kept == table) {
      return;
    }
    table = kept;
    tableShared = false;
    last = null;
    editVersion++;
    tickingVersion++;
  }

  /** Drops unwritten chunks further than {@code radius} chunks (on either axis) from a chunk. */
  public void unloadBeyond(int centreChunkX, int centreChunkZ, int radius) {
    unloadUnless(
        (chunkX, chunkZ) ->
            Math.abs((long) chunkX - centreChunkX) <= radius
                && Math.abs((long) chunkZ - centreChunkZ) <= radius);
  }

  /**
   * Shows every section that was written since it was generated, by this world or by those it was
   * restored from, in ascending order of chunk and section: what a save has to hold.
   */
  public void forEachEditedSection(SectionVisitor visitor) {
    for (long key : table.sortedKeys()) {
      Chunk chunk = table.chunkAt(table.slotOf(key));
      for (int sectionY = 0; sectionY < Chunk.SECTIONS; sectionY++) {
        if ((chunk.editedSections() & (1 << sectionY)) != 0) {
          visitor.visit(chunk.chunkX(), sectionY, chunk.chunkZ(), chunk.section(sectionY));
        }
      }
    }
  }

  /**
   * Puts a saved section in place, as if each of its cells were set; it counts as edited.
   *
   * @param states {@link Section#VOLUME} state ids in {@link Section#index} order
   */
  public void applySavedSection(int chunkX, int sectionY, int chunkZ, short[] states) {
    if (sectionY < 0 || sectionY >= Chunk.SECTIONS) {
      throw new IllegalArgumentException("sectionY must be 0..15, but is " + sectionY);
    }
    if (states.length != Section.VOLUME) {
      throw new IllegalArgumentException("a section has 4096 cells, not " + states.length);
    }
    loadAround(chunkX, chunkZ);
    own(chunkX, chunkZ).markEdited(sectionY);
    for (int index = 0; index < Section.VOLUME; index++) {
      setState(
          (chunkX << 4) | (index & 15),
          (sectionY << 4) | (index >> 8),
          (chunkZ << 4) | ((index >> 4) & 15),
          states[index] & 0xFFFF);
    }
  }

  private void checkWritable(int y, int stateId) {
    if ((y & ~0xFF) != 0) {
      throw new IllegalArgumentException("y must be 0..255, but is " + y);
    }
    if (stateId < 0 || stateId >= content.states().size()) {
      throw new IllegalArgumentException(
          "stateId must be 0..%d, but is %d".formatted(content.states().size() - 1, stateId));
    }
  }

  private Chunk load(int chunkX, int chunkZ) {
    Chunk chunk = source.chunk(seed, chunkX, chunkZ);
    makeTableOwn();
    if (!table.add(chunk)) {
      table = table.grown();
      table.add(chunk);
    }
    editVersion++;
    tickingVersion++;
    return chunk;
  }

  private void loadAround(int chunkX, int chunkZ) {
    for (int dz = -1; dz <= 1; dz++) {
      for (int dx = -1; dx <= 1; dx++) {
        if (chunkIfLoaded(chunkX + dx, chunkZ + dz) == null) {
          load(chunkX + dx, chunkZ + dz);
        }
      }
    }
  }

  private void makeTableOwn() {
    if (tableShared) {
      table = table.copy();
      tableShared = false;
    }
  }

  /** A loaded chunk as an object that this world may write. */
  private Chunk own(int chunkX, int chunkZ) {
    makeTableOwn();
    int slot = table.slotOf(ChunkTable.key(chunkX, chunkZ));
    if (!table.ownsSlot(slot)) {
      table.replaceByOwned(slot, table.chunkAt(slot).copyOnWrite());
      last = null;
      editVersion++;
      tickingVersion++;
    }
    return table.chunkAt(slot);
  }

  private void updateHeight(int x, int y, int z, int stateId) {
    Chunk chunk = own(x >> 4, z >> 4);
    int height = chunk.height(x & 15, z & 15);
    if (content.lightOpacity(stateId) != 0) {
      if (y >= height) {
        chunk.setHeight(x & 15, z & 15, y + 1);
      }
    } else if (y == height - 1) {
      int below = y;
      while (below > 0 && content.lightOpacity(chunk.state(x & 15, below - 1, z & 15)) == 0) {
        below--;
      }
      chunk.setHeight(x & 15, z & 15, below);
    }
  }

  private void updateLight(int x, int y, int z, int old, int stateId) {
    boolean dims = content.lightOpacity(old) != content.lightOpacity(stateId);
    boolean emits = content.lightEmission(old) != content.lightEmission(stateId);
    if (!dims && !emits) {
      return;
    }
    window.centreOn(x >> 4, z >> 4);
    int cell = LightWindow.cell(Section.SIZE + (x & 15), y, Section.SIZE + (z & 15));
    flood.afterEdit(window, Channel.BLOCK, cell);
    if (dims) {
      flood.afterEdit(window, Channel.SKY, cell);
    }
  }

  /** The loaded chunks around an edit; writes go to chunks that this world owns. */
  private final class Window extends LightWindow {
    private int westChunkX;
    private int northChunkZ;

    void centreOn(int chunkX, int chunkZ) {
      westChunkX = chunkX - 1;
      northChunkZ = chunkZ - 1;
      for (int i = 0; i < 9; i++) {
        Chunk chunk = chunkIfLoaded(westChunkX + i % 3, northChunkZ + i / 3);
        for (int sectionY = 0; sectionY < Chunk.SECTIONS; sectionY++) {
          put(i % 3, sectionY, i / 3, chunk.section(sectionY), chunk.light(sectionY));
        }
      }
    }

    @Override
    LightSection writableLight(int chunkX, int sectionY, int chunkZ, LightSection light) {
      return own(westChunkX + chunkX, northChunkZ + chunkZ).ownLight(sectionY);
    }
  }
}
