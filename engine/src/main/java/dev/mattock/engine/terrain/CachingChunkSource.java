package dev.mattock.engine.terrain;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.mattock.engine.content.Content;

/**
 * Generates and lights chunks, and keeps as many as its bound of memory allows: a few at hand, and
 * many more packed, some ten times smaller. Whatever is dropped is made again, equal. Two threads
 * that ask for the same chunk at once may both make it; both results are equal too.
 */
public final class CachingChunkSource implements ChunkSource {
  private static final int BYTES_PER_CHUNK = 2_000;

  /** Of the memory, one part in so many is for chunks at hand, lit and lit alone. */
  private static final int SHARE_AT_HAND = 4;

  private final Generator generator;
  private final Cache<Key, LoneChunk> alone;
  private final Cache<Key, Chunk> lit;
  private final Cache<Key, PackedChunk> packed;
  private final ThreadLocal<Workshop> workshops;

  private record Key(long seed, int chunkX, int chunkZ) {}

  /** What one thread makes and packs chunks with. */
  private record Workshop(InitialLight light, RestlessCells restless, Runs runs) {}

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
    long atHand = maxBytes / SHARE_AT_HAND;
    alone =
        CacheBuilder.newBuilder()
            .maximumWeight(atHand)
            .weigher((Key key, LoneChunk chunk) -> weight(chunk))
            .build();
    lit =
        CacheBuilder.newBuilder()
            .maximumWeight(atHand)
            .weigher((Key key, Chunk chunk) -> weight(chunk))
            .build();
    packed =
        CacheBuilder.newBuilder()
            .maximumWeight(maxBytes - 2 * atHand)
            .weigher((Key key, PackedChunk chunk) -> chunk.bytes())
            .build();
    workshops =
        ThreadLocal.withInitial(
            () -> new Workshop(new InitialLight(content), new RestlessCells(content), new Runs()));
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
    PackedChunk kept = packed.getIfPresent(key);
    Chunk made =
        kept != null && kept.isLit() ? kept.lit(chunkX, chunkZ) : joined(key, chunkX, chunkZ);
    lit.put(key, made);
    return made;
  }

  private Chunk joined(Key key, int chunkX, int chunkZ) {
    LoneChunk[] nine = new LoneChunk[9];
    for (int i = 0; i < 9; i++) {
      nine[i] = alone(new Key(key.seed, chunkX + i % 3 - 1, chunkZ + i / 3 - 1));
    }
    Workshop workshop = workshops.get();
    Chunk made = workshop.light.join(chunkX, chunkZ, nine, workshop.restless.find(nine));
    PackedChunk kept = packed.getIfPresent(key);
    if (kept == null) {
      kept = PackedChunk.of(workshop.runs, nine[4]);
    }
    packed.put(key, kept.with(workshop.runs, made));
    return made;
  }

  private LoneChunk alone(Key key) {
    LoneChunk known = alone.getIfPresent(key);
    if (known != null) {
      return known;
    }
    PackedChunk kept = packed.getIfPresent(key);
    LoneChunk made = kept != null ? kept.alone() : made(key);
    alone.put(key, made);
    return made;
  }

  private LoneChunk made(Key key) {
    Workshop workshop = workshops.get();
    LoneChunk made = workshop.light.alone(generator.generate(key.seed, key.chunkX, key.chunkZ));
    packed.put(key, PackedChunk.of(workshop.runs, made));
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
