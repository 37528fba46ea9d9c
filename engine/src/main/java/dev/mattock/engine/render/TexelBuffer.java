package dev.mattock.engine.render;

import org.lwjgl.opengl.GL33C;

/** A buffer that shaders read by texels. Belongs to the thread that owns the context. */
final class TexelBuffer {
  private static final int SMALLEST = 64;

  private final int format;
  private final int texture;
  private int buffer;
  private long bytes;

  /**
   * An empty one.
   *
   * @param format such as {@code GL_R32UI}
   */
  TexelBuffer(int format) {
    this.format = format;
    texture = GL33C.glGenTextures();
    attach(GL33C.glGenBuffers(), SMALLEST, GL33C.GL_STREAM_DRAW);
  }

  private void attach(int newBuffer, long size, int usage) {
    buffer = newBuffer;
    bytes = size;
    GL33C.glBindBuffer(GL33C.GL_TEXTURE_BUFFER, buffer);
    GL33C.glBufferData(GL33C.GL_TEXTURE_BUFFER, bytes, usage);
    GL33C.glBindTexture(GL33C.GL_TEXTURE_BUFFER, texture);
    GL33C.glTexBuffer(GL33C.GL_TEXTURE_BUFFER, format, buffer);
  }

  /** Holds what is staged, and nothing else. */
  void fill(GlStaging staged) {
    GL33C.glBindBuffer(GL33C.GL_TEXTURE_BUFFER, buffer);
    bytes = Math.max(bytes, staged.size());
    GL33C.glBufferData(GL33C.GL_TEXTURE_BUFFER, bytes, GL33C.GL_STREAM_DRAW);
    if (staged.size() > 0) {
      GL33C.nglBufferSubData(GL33C.GL_TEXTURE_BUFFER, 0, staged.size(), staged.address());
    }
  }

  /**
   * Makes room and keeps what it holds.
   *
   * @throws GlException if the driver has no such memory
   */
  void reserve(long wanted) {
    if (wanted <= bytes) {
      return;
    }
    int old = buffer;
    long kept = bytes;
    attach(GL33C.glGenBuffers(), wanted, GL33C.GL_DYNAMIC_DRAW);
    if (GL33C.glGetError() == GL33C.GL_OUT_OF_MEMORY) {
      throw new GlException(
          "the driver has no %d MiB for the sections: give less with -D%s"
              .formatted(wanted >> 20, GlMachine.MEMORY_PROPERTY));
    }
    GL33C.glBindBuffer(GL33C.GL_COPY_READ_BUFFER, old);
    GL33C.glCopyBufferSubData(GL33C.GL_COPY_READ_BUFFER, GL33C.GL_TEXTURE_BUFFER, 0, 0, kept);
    GL33C.glDeleteBuffers(old);
  }

  /** Overwrites a part. */
  void put(long offset, long address, long size) {
    GL33C.glBindBuffer(GL33C.GL_TEXTURE_BUFFER, buffer);
    GL33C.nglBufferSubData(GL33C.GL_TEXTURE_BUFFER, offset, size, address);
  }

  /** Makes it what a sampler of that unit reads. */
  void bind(int unit) {
    GL33C.glActiveTexture(GL33C.GL_TEXTURE0 + unit);
    GL33C.glBindTexture(GL33C.GL_TEXTURE_BUFFER, texture);
  }
}
