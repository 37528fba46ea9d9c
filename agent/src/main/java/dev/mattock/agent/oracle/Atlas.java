package dev.mattock.agent.oracle;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.mattock.engine.terrain.Generator;
import dev.mattock.engine.terrain.Generator.RawChunk;
import dev.mattock.engine.terrain.Section;
import dev.mattock.engine.terrain.Terrain;
import java.util.BitSet;
import java.util.Optional;

/**
 * Land far from anybody, as its generator makes it: glances at single chunks and the biomes of
 * places, remembered. Nothing is loaded into any world. For one thread.
 */
final class Atlas {
  private static final int MOST_SIGHTS = 1 << 14;
  private static final int MOST_BIOMES = 1 << 15;
  private static final int MOST_REGIONS = 64;

  /** Chunks to each side of a region for which ways are guessed alike. */
  private static final int REGION = 8;

  private static final double SEA_LEVEL = 63;

  private final Kinds kinds;
  private final BitSet scratch = new BitSet();
  private final Cache<Place, ChunkSight> sights =
      CacheBuilder.newBuilder().maximumSize(MOST_SIGHTS).build();
  private final Cache<Place, String> biomes =
      CacheBuilder.newBuilder().maximumSize(MOST_BIOMES).build();

  private final Cache<Place, FarTicks> regions =
      CacheBuilder.newBuilder().maximumSize(MOST_REGIONS).build();

  private record Place(Generator generator, long seed, int chunkX, int chunkZ) {}

  Atlas(Kinds kinds) {
    this.kinds = kinds;
  }

  /** What a glance at a chunk tells. */
  ChunkSight sight(Generator generator, long seed, int chunkX, int chunkZ) {
    Place place = new Place(generator, seed, chunkX, chunkZ);
    ChunkSight known = sights.getIfPresent(place);
    if (known == null) {
      RawChunk chunk = generator.generate(seed, chunkX, chunkZ);
      known = ChunkSight.of(chunk, kinds, scratch);
      sights.put(place, known);
    }
    return known;
  }

  /** The biome in the middle of a chunk. */
  String biome(Generator generator, long seed, int chunkX, int chunkZ) {
    Place place = new Place(generator, seed, chunkX, chunkZ);
    String known = biomes.getIfPresent(place);
    if (known == null) {
      known = generator.biomeAt(seed, (chunkX << 4) + 8, (chunkZ << 4) + 8);
      biomes.put(place, known);
    }
    return known;
  }

  /** Guesses of the ways from somewhere near a player, the same for all who are in a region. */
  FarTicks farTicks(Body body) {
    int chunkX = Cells.floor(body.player().x) >> 4;
    int chunkZ = Cells.floor(body.player().z) >> 4;
    Terrain terrain = body.terrain();
    Place place =
        new Place(
            terrain.source().generator(),
            terrain.seed(),
            Math.floorDiv(chunkX, REGION),
            Math.floorDiv(chunkZ, REGION));
    FarTicks known = regions.getIfPresent(place);
    if (known == null) {
      int middleX = place.chunkX * REGION + REGION / 2;
      int middleZ = place.chunkZ * REGION + REGION / 2;
      FarLook look = new FarLook(this, terrain, middleX, middleZ);
      known = FarTicks.of(look, body.content().states().size());
      regions.put(place, known);
    }
    return known;
  }

  /** Where in a chunk something is; nothing if it does not occur. */
  Optional<double[]> locate(Generator generator, long seed, int chunkX, int chunkZ, Quarry quarry) {
    RawChunk chunk = generator.generate(seed, chunkX, chunkZ);
    return switch (quarry) {
      case Quarry.Blocks(BitSet states) -> topmost(chunk, chunkX, chunkZ, states);
      case Quarry.Mobs(var names) ->
          chunk.inhabitants().stream()
              .filter(one -> names.contains(one.mob()))
              .findFirst()
              .map(one -> new double[] {one.x(), one.y(), one.z()});
      case Quarry.Biomes biomes ->
          Optional.of(new double[] {(chunkX << 4) + 8.5, SEA_LEVEL, (chunkZ << 4) + 8.5});
    };
  }

  private static Optional<double[]> topmost(RawChunk chunk, int chunkX, int chunkZ, BitSet states) {
    for (int i = chunk.sections().length - 1; i >= 0; i--) {
      Section section = chunk.sections()[i];
      if (section.isUniform() && !states.get(section.state(0))) {
        continue;
      }
      for (int index = Section.VOLUME - 1; index >= 0; index--) {
        if (states.get(section.state(index))) {
          return Optional.of(
              new double[] {
                (chunkX << 4) + (index & 15) + 0.5,
                (i << 4) + (index >> 8),
                (chunkZ << 4) + (index >> 4 & 15) + 0.5
              });
        }
      }
    }
    return Optional.empty();
  }
}
