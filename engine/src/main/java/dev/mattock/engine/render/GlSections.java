package dev.mattock.engine.render;

import dev.mattock.engine.terrain.LightSection;
import dev.mattock.engine.terrain.Section;
import org.lwjgl.opengl.GL33C;

/** Blocks and light of all sections that rays may meet, shared by all worlds that share them. */
final class GlSections implements AutoCloseable {
  private static final int BLOCK_BYTES = Section.VOLUME * Short.BYTES;
  private static final int LIGHT_BYTES = Section.VOLUME;

  private final SectionStore blocks;
  private final SectionStore lights;

  /**
   * Empty stores; made by the thread that owns the context.
   *
   * @param memory bytes that they may take together
   * @param mostTexels that the driver lets a buffer have, four bytes each
   */
  GlSections(GlThread thread, long memory, long mostTexels) {
    long sections = memory / (BLOCK_BYTES + LIGHT_BYTES);
    int most = (int) Math.min(sections, mostTexels * Integer.BYTES / BLOCK_BYTES);
    blocks = new SectionStore(thread, new TexelBuffer(GL33C.GL_R32UI), BLOCK_BYTES, most);
    lights = new SectionStore(thread, new TexelBuffer(GL33C.GL_R32UI), LIGHT_BYTES, most);
  }

  /** Begins a slice, see {@link SlotPool#beginSlice}. */
  void beginSlice() {
    blocks.pool().beginSlice();
    lights.pool().beginSlice();
  }

  /** Grows whenever a slot may have lost its section. */
  long evictions() {
    return blocks.pool().evictions() + lights.pool().evictions();
  }

  /** A section's number, see {@link GlWindow}; or {@link SectionStore#NO_ROOM}. */
  int entry(Section section, int hint) {
    return section.isUniform()
        ? GlWindow.UNIFORM | section.state(0)
        : blocks.use(section, section.writes(), section.cells(), hint);
  }

  /** The number of a section of light, see {@link GlWindow}; or {@link SectionStore#NO_ROOM}. */
  int entry(LightSection section, int hint) {
    return section.cells() == null
        ? GlWindow.UNIFORM | section.packed(0)
        : lights.use(section, section.writes(), section.cells(), hint);
  }

  /** Uses two numbers on. */
  void touch(int blockEntry, int lightEntry) {
    if (blockEntry >= 0) {
      blocks.pool().touch(blockEntry);
    }
    if (lightEntry >= 0) {
      lights.pool().touch(lightEntry);
    }
  }

  /** Sends all that was gathered on its way to the driver. */
  void flush() {
    blocks.flush();
    lights.flush();
  }

  /** Binds both to units of samplers. */
  void bind(int blockUnit, int lightUnit) {
    blocks.texels().bind(blockUnit);
    lights.texels().bind(lightUnit);
  }

  /** Slots of both kinds that hold something. */
  int used() {
    return blocks.pool().used() + lights.pool().used();
  }

  @Override
  public void close() {
    blocks.close();
    lights.close();
  }
}
