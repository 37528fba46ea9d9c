package dev.mattock.engine.render;

import java.lang.foreign.MemorySegment;
import org.lwjgl.opengl.GL33C;

/**
 * A buffer through which pixels come back: the driver copies into it when it gets there, and it is
 * mapped when they are wanted. Belongs to the thread that owns the context; what is mapped may be
 * read by any.
 */
final class GlReadBack {
  private final int buffer = GL33C.glGenBuffers();
  private long bytes;
  private boolean isMapped;
  private MemorySegment mapped = MemorySegment.NULL;

  /** Makes room, and makes it the target of {@code what}. */
  void bind(int what, long wanted) {
    GL33C.glBindBuffer(what, buffer);
    if (isMapped) {
      GL33C.glUnmapBuffer(what);
      isMapped = false;
    }
    if (wanted > bytes) {
      bytes = wanted;
      GL33C.glBufferData(what, bytes, GL33C.GL_STREAM_READ);
    }
  }

  /** Waits for the pixels and makes them visible. */
  @SuppressWarnings("restricted") // the launcher enables native access
  void map() {
    GL33C.glBindBuffer(GL33C.GL_COPY_WRITE_BUFFER, buffer);
    long address =
        GL33C.nglMapBufferRange(GL33C.GL_COPY_WRITE_BUFFER, 0, bytes, GL33C.GL_MAP_READ_BIT);
    if (address == 0) {
      throw new GlException(
          "the driver does not give back pixels: error 0x"
              + Integer.toHexString(GL33C.glGetError()));
    }
    isMapped = true;
    if (mapped.address() != address || mapped.byteSize() != bytes) {
      mapped = MemorySegment.ofAddress(address).reinterpret(bytes);
    }
  }

  /** What was mapped last. */
  MemorySegment mapped() {
    return mapped;
  }
}
