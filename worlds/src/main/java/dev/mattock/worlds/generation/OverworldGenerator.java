package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.terrain.Generator;

/**
 * The overworld: countries by temperature and humidity, from snowy tundras to deserts, with hills,
 * rivers, lakes and seas. Immutable and safe for any number of threads.
 */
public final class OverworldGenerator implements Generator {
  private final OverworldSettings settings;
  private final ImmutableList<Biome> biomes;
  private final Lands lands;
  private final DeepRock deepRock;
  private final GroundLayers groundLayers;
  private final Caves caves;
  private final OreVeins oreVeins;
  private final Structures structures;
  private final Trees trees;
  private final Vegetation vegetation;
  private final Frost frost;
  private final Herds herds;

  /**
   * A generator.
   *
   * @throws UnknownNameException if the settings name a biome that does not exist
   */
  public OverworldGenerator(Content content, OverworldSettings settings) {
    this.settings = settings;
    biomes = BiomeReader.readBuiltIn(content);
    lands = new Lands(new Relief(biomes, only(settings.biome()), settings.relief()));
    deepRock = new DeepRock(content);
    groundLayers = new GroundLayers(content);
    caves = new Caves(content);
    oreVeins = new OreVeins(content, OreReader.readBuiltIn(content));
    structures = structures(content);
    trees = new Trees(content, settings.trees());
    vegetation = new Vegetation(content);
    frost = new Frost(content);
    herds = new Herds(content);
  }

  private Biome only(String name) {
    if (name.isEmpty()) {
      return null;
    }
    return biomes.stream()
        .filter(biome -> biome.name().equals(name))
        .findFirst()
        .orElseThrow(() -> UnknownNameException.of("biome", name, biomeNames()));
  }

  private Structures structures(Content content) {
    StructureReader.Plans plans = StructureReader.readBuiltIn(content, biomeNames());
    Dungeons dungeons = new Dungeons(content, plans.rooms(), plans.attempts());
    return new Structures(content, plans.kinds(), dungeons, lands);
  }

  /** Names of all biomes; the index is the id. */
  public ImmutableList<String> biomeNames() {
    return biomes.stream().map(Biome::name).collect(ImmutableList.toImmutableList());
  }

  @Override
  public String identity() {
    return "overworld biome=%s trees=%s relief=%s caves=%s structures=%s"
        .formatted(
            settings.biome(),
            settings.trees(),
            settings.relief(),
            settings.caves(),
            settings.structures());
  }

  @Override
  public ImmutableSet<String> lootTables() {
    if (!settings.structures()) {
      return ImmutableSet.of();
    }
    return structures.lootTables(
        settings.biome().isEmpty()
            ? ImmutableSet.copyOf(biomeNames())
            : ImmutableSet.of(settings.biome()));
  }

  @Override
  public RawChunk generate(long seed, int chunkX, int chunkZ) {
    Landscape landscape = lands.shape(seed, chunkX, chunkZ);
    ChunkCanvas canvas = new ChunkCanvas();
    deepRock.lay(seed, landscape, canvas);
    groundLayers.lay(seed, landscape, canvas);
    if (settings.caves()) {
      caves.carve(seed, landscape, canvas);
    }
    oreVeins.lay(seed, landscape, canvas);
    if (settings.structures()) {
      structures.build(seed, landscape, canvas);
    }
    trees.grow(seed, landscape, canvas);
    vegetation.sow(seed, landscape, canvas);
    frost.lay(landscape, canvas);
    canvas.setInhabitants(herds.settle(seed, landscape, canvas));
    return canvas.toRawChunk(landscape.biomeIds());
  }

  @Override
  public String biomeAt(long seed, int x, int z) {
    byte[] ids = lands.shape(seed, x >> 4, z >> 4).biomeIds();
    return biomeName(ids[(z & 15) * 16 + (x & 15)] & 0xFF);
  }

  @Override
  public String biomeName(int biomeId) {
    return biomes.get(biomeId).name();
  }
}
