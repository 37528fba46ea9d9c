package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableSet;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.terrain.Chunk;
import dev.mattock.engine.terrain.Generator;
import dev.mattock.engine.terrain.Generator.RawChunk;
import dev.mattock.engine.terrain.Section;
import java.util.HashMap;
import java.util.Map;

/** Generated land without light, by world coordinates: what the tests of generators look at. */
final class Land {
  static final Content CONTENT = Content.load();

  private static final ImmutableSet<String> GROUND =
      ImmutableSet.of(
          "bedrock",
          "stone",
          "granite",
          "diorite",
          "andesite",
          "dirt",
          "coarse_dirt",
          "podzol",
          "grass_block",
          "sand",
          "red_sand",
          "sandstone",
          "gravel",
          "clay");

  private final Generator generator;
  private final long seed;
  private final Map<Long, RawChunk> chunks = new HashMap<>();

  Land(Generator generator, long seed) {
    this.generator = generator;
    this.seed = seed;
  }

  static Generator overworld() {
    return new OverworldGenerator(CONTENT, OverworldSettings.DEFAULT);
  }

  static Generator overworld(String onlyBiome) {
    return new OverworldGenerator(CONTENT, new OverworldSettings(onlyBiome, 1, 1));
  }

  /** Land of one biome that nobody built on. */
  static Generator wilderness(String onlyBiome) {
    return new OverworldGenerator(CONTENT, new OverworldSettings(onlyBiome, 1, 1, true, false));
  }

  /** The name of the block at a place. */
  String block(int x, int y, int z) {
    return CONTENT.state(state(x, y, z)).blockName();
  }

  int state(int x, int y, int z) {
    return state(chunk(x >> 4, z >> 4), x & 15, y, z & 15);
  }

  String biome(int x, int z) {
    RawChunk chunk = chunk(x >> 4, z >> 4);
    return generator.biomeName(chunk.biomes()[(z & 15) << 4 | (x & 15)]);
  }

  /** y of the topmost block of a column that bodies collide with, leaves and logs left out. */
  int ground(int x, int z) {
    int y = Chunk.HEIGHT - 1;
    while (!isGround(block(x, y, z))) {
      y--;
    }
    return y;
  }

  private static boolean isGround(String block) {
    return GROUND.contains(block) || block.endsWith("terracotta") || block.endsWith("_ore");
  }

  boolean isLog(int x, int y, int z) {
    return block(x, y, z).endsWith("_log");
  }

  private RawChunk chunk(int chunkX, int chunkZ) {
    long key = ((long) chunkX << 32) | (chunkZ & 0xFFFF_FFFFL);
    return chunks.computeIfAbsent(key, _ -> generator.generate(seed, chunkX, chunkZ));
  }

  static int state(RawChunk chunk, int x, int y, int z) {
    return chunk.sections()[y >> 4].state(Section.index(x, y & 15, z));
  }

  /** A hash of every block by name and every biome by name. */
  static long hash(Generator generator, RawChunk chunk) {
    long hash = 0;
    for (int y = 0; y < Chunk.HEIGHT; y++) {
      for (int column = 0; column < 256; column++) {
        int state = state(chunk, column & 15, y, column >> 4);
        hash = Hash64.combine(hash, CONTENT.stateHash(state));
      }
    }
    for (byte biome : chunk.biomes()) {
      hash = Hash64.combine(hash, Hash64.of(generator.biomeName(biome)));
    }
    return hash;
  }
}
