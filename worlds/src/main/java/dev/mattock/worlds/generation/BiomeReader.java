package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Problems;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.content.YamlMap;
import dev.mattock.engine.content.YamlNode;
import dev.mattock.engine.content.YamlReader;
import dev.mattock.worlds.generation.Biome.Climate;
import dev.mattock.worlds.generation.Biome.Plant;
import dev.mattock.worlds.generation.Biome.Range;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads trees and biomes from YAML; every problem is noted with file and line. */
final class BiomeReader {
  private static final int MOST_SHARES = 100;

  private enum Cover {
    GRASS,
    SAND
  }

  private final Content content;
  private final Map<String, TreeKind> trees = new LinkedHashMap<>();

  private BiomeReader(Content content) {
    this.content = content;
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
    map.require("trees").flatMap(YamlNode::map).ifPresent(this::readTrees);
    ImmutableList.Builder<Biome> biomes = ImmutableList.builder();
    Optional<YamlMap> found = map.require("biomes").flatMap(YamlNode::map);
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
    map.rejectUnknownKeys();
    return biomes.build();
  }

  private void readTrees(YamlMap map) {
    for (String name : map.keys()) {
      map.find(name)
          .flatMap(YamlNode::map)
          .ifPresent(tree -> trees.put(name, readTree(name, tree)));
    }
  }

  private TreeKind readTree(String name, YamlMap map) {
    Range height = map.require("height").map(this::range).orElse(new Range(1, 1));
    TreeKind tree =
        new TreeKind(
            name,
            map.require("trunk").map(this::state).orElse(0),
            map.require("crown").map(this::state).orElse(0),
            (int) height.low(),
            (int) height.high());
    if (tree.minHeight() < 1 || tree.maxHeight() > Trees.TALLEST_TRUNK) {
      map.node().problem("height must be within 1..%d".formatted(Trees.TALLEST_TRUNK));
    }
    map.rejectUnknownKeys();
    return tree;
  }

  private Biome readBiome(int id, String name, YamlMap map) {
    Biome biome =
        new Biome(
            id,
            name,
            new ClimateBox(map.find("when").map(this::climate).orElse(ImmutableMap.of())),
            map.require("alone").map(this::climate).orElse(ImmutableMap.of()),
            map.choice("cover", Cover.class, Cover.GRASS) == Cover.SAND,
            map.number("groves", 0, 1, 0),
            map.number("solitary", 0, 1, 0),
            map.find("trees").flatMap(YamlNode::map).map(this::shares).orElse(ImmutableList.of()),
            map.find("plants").flatMap(YamlNode::map).map(this::plants).orElse(ImmutableList.of()),
            map.find("flowers").map(this::states).orElse(ImmutableList.of()),
            map.number("patches", 0, 1, 0));
    if (biome.trees().isEmpty() && biome.groves() + biome.solitary() > 0) {
      map.node().problem("groves and solitary need trees");
    }
    if (biome.flowers().isEmpty() && biome.patches() > 0) {
      map.node().problem("patches need flowers");
    }
    map.rejectUnknownKeys();
    return biome;
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

  private ImmutableList<TreeKind> shares(YamlMap map) {
    ImmutableList.Builder<TreeKind> shares = ImmutableList.builder();
    for (String name : map.keys()) {
      int share = map.integer(name, 1, MOST_SHARES, 1);
      TreeKind tree = trees.get(name);
      if (tree == null) {
        map.node().problem(UnknownNameException.of("tree", name, trees.keySet()).getMessage());
        continue;
      }
      for (int i = 0; i < share; i++) {
        shares.add(tree);
      }
    }
    return shares.build();
  }

  private ImmutableList<Plant> plants(YamlMap map) {
    ImmutableList.Builder<Plant> plants = ImmutableList.builder();
    for (String name : map.keys()) {
      double chance = map.number(name, 0, 1, 0);
      plants.add(new Plant(state(name, map.node()), chance));
    }
    return plants.build();
  }

  private ImmutableList<Integer> states(YamlNode node) {
    return node.oneOrMore().stream().map(this::state).collect(ImmutableList.toImmutableList());
  }

  private int state(YamlNode node) {
    return node.string().map(name -> state(name, node)).orElse(0);
  }

  private int state(String name, YamlNode node) {
    try {
      return content.stateId(name);
    } catch (UnknownNameException e) {
      node.problem(e.getMessage());
      return 0;
    }
  }
}
