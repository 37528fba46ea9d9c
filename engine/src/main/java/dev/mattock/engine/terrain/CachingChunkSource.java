package dev.mattock.engine.terrain;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.mattock.engine.content.Content;

/**
 * Generates and lights chunks, and keeps as many as its bound of memory allows. Whatever is dropped
 * is made again, equal. Two threads that ask for the same chunk at once may both make it; both
 * results are equal too.
 */
public final class CachingChunkSource implements ChunkSource {
  private static final int BYTES_PER_CHUNK = 2_000;
  private static final int SHARE_OF_LONE = 2;

  private final Generator generator;
  private final Cache<Key, LoneChunk> alone;
  private final Cache<Key, Chunk> lit;
  private final ThreadLocal<InitialLight> lights;

  private record Key(long seed, int chunkX, int chunkZ) {}

  /**
   * A source with an empty cache.
   *
   * @param maxBytes bound on the memory that cached chunks take, roughly; at least 1 MiB
   */
  public CachingChunkSource(Content content, Generator generator, long maxBytes) {
    if (maxBytes < 1 << 20) {
      throw new IllegalArgumentException(
          "maxBytes must be at least 1048576 (1 MiB), but is " + maxBytes);
    }
    this.generator = generator;
    alone =
        CacheBuilder.newBuilder()
            .maximumWeight(maxBytes / SHARE_OF_LONE)
            .weigher((Key key, LoneChunk chunk) -> weight(chunk))
            .build();
    lit =
        CacheBuilder.newBuilder()
            .maximumWeight(maxBytes - maxBytes / SHARE_OF_LONE)
            .weigher((Key key, Chunk chunk) -> weight(chunk))
            .build();
    lights = ThreadLocal.withInitial(() -> new InitialLight(content));
  }

  @Override
  public Generator generator() {
    return generator;
  }

  @Override
  public Chunk chunk(long seed, int chunkX, int chunkZ) {
    Key key = new Key(seed, chunkX, chunkZ);
    Chunk known = lit.getIfPresent(key);
    if (known != null) {
      return known;
    }
    LoneChunk[] nine = new LoneChunk[9];
    for (int i = 0; i < 9; i++) {
      nine[i] = alone(seed, chunkX + i % 3 - 1, chunkZ + i / 3 - 1);
    }
    Chunk made = lights.get().join(chunkX, chunkZ, nine);
    lit.put(key, made);
    return made;
  }

  private LoneChunk alone(long seed, int chunkX, int chunkZ) {
    Key key = new Key(seed, chunkX, chunkZ);
    LoneChunk known = alone.getIfPresent(key);
    if (known != null) {
      return known;
    }
    LoneChunk made = lights.get().alone(generator.generate(seed, chunkX, chunkZ));
    alone.put(key, made);
    return made;
  }

  private static int weight(LoneChunk chunk) {
    int bytes = BYTES_PER_CHUNK;
    for (int i = 0; i < Chunk.SECTIONS; i++) {
      bytes += chunk.raw().sections()[i].ownBytes() + chunk.lights()[i].ownBytes();
    }
    return bytes;
  }

  private static int weight(Chunk chunk) {
    int bytes = BYTES_PER_CHUNK;
    for (int i = 0; i < Chunk.SECTIONS; i++) {
      bytes += chunk.section(i).ownBytes() + chunk.light(i).ownBytes();
    }
    return bytes;
  }
}
