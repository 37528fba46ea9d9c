package dev.mattock.engine.terrain;

import dev.mattock.engine.content.Content;

/**
 * The land of one world: generated chunks, shared, below what this world has written, its own.
 * Chunks load when they are first asked for. Light and the terrain hash are kept at each edit.
 *
 * <p>Ownership is one bit per slot: a chunk object, and within it a section, is copied on the first
 * write after it became shared; {@link #share()} makes everything shared again at the price of a few
 * words.
 */
public final class Terrain {
  private final Content content;
  private final ChunkSource source;
  private final long seed;

  /** Land as generated. */
  public Terrain(Content content, ChunkSource source, long seed) {
    this.content = content;
    this.source = source;
    this.seed = seed;
  }
}
