package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Problems;
import dev.mattock.engine.content.Templates;
import dev.mattock.engine.content.TreeType;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.content.YamlMap;
import dev.mattock.engine.content.YamlNode;
import dev.mattock.engine.content.YamlReader;
import dev.mattock.worlds.generation.Biome.Climate;
import dev.mattock.worlds.generation.Biome.Cover;
import dev.mattock.worlds.generation.Biome.Level;
import dev.mattock.worlds.generation.Biome.Plant;
import dev.mattock.worlds.generation.Biome.Range;
import dev.mattock.worlds.generation.Biome.Wood;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads biomes from YAML; every problem is noted with file and line. */
final class BiomeReader {
  private static final int MOST_SHARES = 100;
  private static final Wood NO_WOOD = new Wood(0, ImmutableList.of());

  private final Content content;
  private final GrowthReader growthReader;
  private ImmutableMap<String, Growth> growths = ImmutableMap.of();

  private BiomeReader(Content content) {
    this.content = content;
    growthReader = new GrowthReader(content);
  }

  /**
   * Reads the biomes that ship with Mattock.
   *
   * @throws dev.mattock.engine.content.ContentException listing every problem in the data
   */
  static ImmutableList<Biome> readBuiltIn(Content content) {
    Problems problems = new Problems();
    Optional<YamlNode> root = YamlReader.readResource(BiomeReader.class, "biomes.yaml", problems);
    return read(content, root, problems);
  }

  /** Reads biomes from a root node. */
  static ImmutableList<Biome> read(Content content, Optional<YamlNode> root, Problems problems) {
    BiomeReader reader = new BiomeReader(content);
    ImmutableList<Biome> biomes =
        root.flatMap(YamlNode::map).map(reader::readAll).orElse(ImmutableList.of());
    problems.throwIfAny();
    return biomes;
  }

  private ImmutableList<Biome> readAll(YamlMap map) {
    growths =
        map.find("growths")
            .flatMap(YamlNode::map)
            .map(growthReader::readAll)
            .orElse(ImmutableMap.of());
    Templates templates = Templates.read(map);
    ImmutableList.Builder<Biome> biomes = ImmutableList.builder();
    Optional<YamlMap> found =
        map.require("biomes").map(templates::applyToEach).flatMap(YamlNode::map);
    if (found.isPresent()) {
      int id = 0;
      for (String name : found.get().keys()) {
        int biomeId = id++;
        found
            .get()
            .find(name)
            .flatMap(YamlNode::map)
            .ifPresent(biome -> biomes.add(readBiome(biomeId, name, biome)));
      }
    }
    templates.rejectUnused();
    map.rejectUnknownKeys();
    return biomes.build();
  }

  private Biome readBiome(int id, String name, YamlMap map) {
    Biome biome =
        new Biome(
            id,
            name,
            life(name, map.node()),
            new ClimateBox(map.find("when").map(this::climate).orElse(ImmutableMap.of())),
            map.require("alone").map(this::climate).orElse(ImmutableMap.of()),
            map.choice("cover", Cover.class, Cover.GRASS),
            map.find("level").flatMap(YamlNode::map).map(BiomeReader::level).orElse(null),
            wood(map, "groves"),
            wood(map, "stands"),
            wood(map, "solitary"),
            plants(map),
            map.find("flowers")
                .flatMap(YamlNode::map)
                .map(this::flowers)
                .orElse(ImmutableList.of()),
            map.bool("flowers_follow_bloom", false),
            map.number("patches", 0, 1, 0),
            map.find("growths")
                .flatMap(YamlNode::map)
                .map(this::growths)
                .orElse(ImmutableList.of()));
    if (biome.flowers().isEmpty() && biome.patches() > 0) {
      map.node().problem("patches need flowers");
    }
    map.rejectUnknownKeys();
    return biome;
  }

  private dev.mattock.engine.content.Biome life(String name, YamlNode node) {
    dev.mattock.engine.content.Biome life = content.biomes().get(name);
    if (life == null) {
      node.problem(
          UnknownNameException.of("biome of the engine", name, content.biomes().keySet())
              .getMessage());
    }
    return life;
  }

  private ImmutableMap<Climate, Range> climate(YamlNode node) {
    Map<Climate, Range> ranges = new EnumMap<>(Climate.class);
    node.map()
        .ifPresent(
            map -> {
              for (Climate climate : Climate.values()) {
                map.find(climate.name().toLowerCase(Locale.ROOT))
                    .ifPresent(value -> ranges.put(climate, range(value)));
              }
              map.rejectUnknownKeys();
            });
    return ImmutableMap.copyOf(ranges);
  }

  private Range range(YamlNode node) {
    ImmutableList<YamlNode> ends = node.list().orElse(ImmutableList.of());
    if (ends.size() == 2) {
      double low = ends.get(0).number(-10, 255).orElse(0);
      double high = ends.get(1).number(-10, 255).orElse(low);
      if (low <= high) {
        return new Range(low, high);
      }
    }
    node.problem(node.label() + " must be [low, high] with low <= high");
    return new Range(0, 0);
  }

  private static Level level(YamlMap map) {
    Level level = new Level(map.number("ground", 1, 200), map.number("bumps", 0, 40));
    map.rejectUnknownKeys();
    return level;
  }

  private Wood wood(YamlMap biome, String key) {
    return biome.find(key).flatMap(YamlNode::map).map(this::wood).orElse(NO_WOOD);
  }

  private Wood wood(YamlMap map) {
    Wood wood =
        new Wood(
            map.number("chance", 0, 1),
            map.require("trees")
                .flatMap(YamlNode::map)
                .map(trees -> shares(trees, this::tree))
                .orElse(ImmutableList.of()));
    map.rejectUnknownKeys();
    return wood.trees().isEmpty() ? NO_WOOD : wood;
  }

  private Optional<TreeType> tree(String name) {
    return Optional.of(content.tree(name));
  }

  /** Things by name, each as often as its share says. */
  private static <T> ImmutableList<T> shares(YamlMap map, Function<String, Optional<T>> find) {
    ImmutableList.Builder<T> shares = ImmutableList.builder();
    for (String name : map.keys()) {
      int share = map.integer(name, 1, MOST_SHARES, 1);
      try {
        find.apply(name)
            .ifPresent(
                found -> {
                  for (int i = 0; i < share; i++) {
                    shares.add(found);
                  }
                });
      } catch (UnknownNameException e) {
        map.node().problem(e.getMessage());
      }
    }
    return shares.build();
  }

  private ImmutableList<Plant> plants(YamlMap biome) {
    Optional<YamlMap> map = biome.find("plants").flatMap(YamlNode::map);
    ImmutableList.Builder<Plant> plants = ImmutableList.builder();
    if (map.isPresent()) {
      for (String name : map.get().keys()) {
        double chance = map.get().number(name, 0, 1, 0);
        growthReader
            .state(name, map.get().node())
            .ifPresent(state -> plants.add(plant(state, chance)));
      }
    }
    return plants.build();
  }

  private ImmutableList<Plant> flowers(YamlMap map) {
    return shares(map, name -> Optional.of(plant(content.stateId(name), 1)));
  }

  private Plant plant(int state, double chance) {
    boolean tall = content.state(state).properties().containsKey("half");
    return new Plant(state, tall ? content.withProperty(state, "half", "upper") : 0, chance);
  }

  private ImmutableList<Growth> growths(YamlMap map) {
    ImmutableList.Builder<Growth> found = ImmutableList.builder();
    for (String name : map.keys()) {
      double factor = map.number(name, 0, MOST_SHARES, 1);
      Growth growth = growths.get(name);
      if (growth == null) {
        map.node().problem(UnknownNameException.of("growth", name, growths.keySet()).getMessage());
      } else {
        found.add(growth.times(factor));
      }
    }
    return found.build();
  }
}
