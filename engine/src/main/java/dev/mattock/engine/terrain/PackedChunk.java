package dev.mattock.engine.terrain;

import dev.mattock.engine.terrain.Generator.RawChunk;

/**
 * A generated chunk kept small, as {@link Runs}: its blocks, and its light alone and, once that is
 * known, among its neighbours. Unpacking takes a few hundredths of the time that making it took.
 * Immutable.
 */
final class PackedChunk {
  /** What is not runs: heights, biomes, arrays. */
  private static final int OTHER_BYTES = 1_800;

  private final Blocks blocks;
  private final LoneChunk frame;
  private final Light alone;
  private final Light lit;
  private final TickingSlots restless;

  private PackedChunk(
      Blocks blocks, LoneChunk frame, Light alone, Light lit, TickingSlots restless) {
    this.blocks = blocks;
    this.frame = frame;
    this.alone = alone;
    this.lit = lit;
    this.restless = restless;
  }

  static PackedChunk of(Runs runs, LoneChunk chunk) {
    Blocks blocks = Blocks.of(runs, chunk.raw());
    return new PackedChunk(
        blocks, chunk.with(blocks.rest, null), Light.of(runs, chunk.lights()), null, null);
  }

  /** The same, and the chunk that it became among its neighbours. */
  PackedChunk with(Runs runs, Chunk chunk) {
    LightSection[] lights = new LightSection[Chunk.SECTIONS];
    for (int i = 0; i < lights.length; i++) {
      lights[i] = chunk.light(i);
    }
    return new PackedChunk(blocks, frame, alone, Light.of(runs, lights), chunk.restless());
  }

  LoneChunk alone() {
    return frame.with(blocks.unpacked(), alone.unpacked());
  }

  /** Whether its light among its neighbours is known. */
  boolean isLit() {
    return lit != null;
  }

  /** The chunk among its neighbours, if it {@link #isLit}. */
  Chunk lit(int chunkX, int chunkZ) {
    return new Chunk(chunkX, chunkZ, blocks.unpacked(), lit.unpacked(), frame.heights(), restless);
  }

  /** Memory that it takes, roughly. */
  int bytes() {
    int bytes = OTHER_BYTES + length(blocks.runs) + length(alone.runs);
    return isLit() ? bytes + length(lit.runs) + restless.bytes() : bytes;
  }

  private static int length(byte[][] runs) {
    int length = 0;
    for (byte[] part : runs) {
      length += part == null ? 0 : part.length;
    }
    return length;
  }

  /**
   * What was generated.
   *
   * @param rest all of it, without those sections that are runs
   * @param runs null where a section is kept as it is
   */
  private record Blocks(RawChunk rest, byte[][] runs) {
    static Blocks of(Runs runs, RawChunk raw) {
      Section[] kept = raw.sections().clone();
      byte[][] packed = new byte[kept.length][];
      for (int i = 0; i < kept.length; i++) {
        packed[i] = kept[i].ownBytes() == 0 ? null : runs.ofStates(kept[i].cells());
        kept[i] = packed[i] == null ? kept[i] : null;
      }
      return new Blocks(raw.with(kept), packed);
    }

    RawChunk unpacked() {
      Section[] sections = rest.sections().clone();
      for (int i = 0; i < sections.length; i++) {
        sections[i] = runs[i] == null ? sections[i] : Section.of(Runs.states(runs[i]));
      }
      return rest.with(sections);
    }
  }

  /**
   * The light of 16 sections.
   *
   * @param rest null where a section is runs
   * @param runs null where a section is kept as it is
   */
  private record Light(LightSection[] rest, byte[][] runs) {
    static Light of(Runs runs, LightSection[] lights) {
      LightSection[] kept = lights.clone();
      byte[][] packed = new byte[kept.length][];
      for (int i = 0; i < kept.length; i++) {
        packed[i] = kept[i].cells() == null ? null : runs.ofLight(kept[i].cells());
        kept[i] = packed[i] == null ? kept[i] : null;
      }
      return new Light(kept, packed);
    }

    LightSection[] unpacked() {
      LightSection[] lights = rest.clone();
      for (int i = 0; i < lights.length; i++) {
        lights[i] = runs[i] == null ? lights[i] : LightSection.of(Runs.light(runs[i]));
      }
      return lights;
    }
  }
}
