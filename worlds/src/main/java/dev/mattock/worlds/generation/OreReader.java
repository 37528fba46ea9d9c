package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Problems;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.content.YamlMap;
import dev.mattock.engine.content.YamlNode;
import dev.mattock.engine.content.YamlReader;
import dev.mattock.engine.terrain.Chunk;
import dev.mattock.worlds.generation.Ore.Spread;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads {@code ores.yaml}; every problem is noted with file and line. */
final class OreReader {
  private static final int LARGEST = 40;
  private static final int MOST_VEINS = 64;

  private final Content content;

  /** The ores, and the states that they may lie in. */
  record Table(ImmutableSet<Integer> host, ImmutableList<Ore> ores) {}

  private OreReader(Content content) {
    this.content = content;
  }

  /**
   * Reads the ores that ship with Mattock.
   *
   * @throws dev.mattock.engine.content.ContentException listing every problem in the data
   */
  static Table readBuiltIn(Content content) {
    Problems problems = new Problems();
    Optional<YamlNode> root = YamlReader.readResource(OreReader.class, "ores.yaml", problems);
    return read(content, root, problems);
  }

  /** Reads ores from a root node. */
  static Table read(Content content, Optional<YamlNode> root, Problems problems) {
    Optional<Table> table = root.flatMap(YamlNode::map).map(new OreReader(content)::readAll);
    problems.throwIfAny();
    return table.orElseThrow();
  }

  private Table readAll(YamlMap map) {
    ImmutableSet.Builder<Integer> host = ImmutableSet.builder();
    map.require("host").ifPresent(node -> node.oneOrMore().forEach(name -> host.add(state(name))));
    ImmutableList.Builder<Ore> ores = ImmutableList.builder();
    map.require("ores")
        .flatMap(YamlNode::list)
        .ifPresent(list -> list.forEach(node -> node.map().ifPresent(ore -> ores.add(ore(ore)))));
    map.rejectUnknownKeys();
    return new Table(host.build(), ores.build());
  }

  private Ore ore(YamlMap map) {
    int[] veins = range(map, "veins", MOST_VEINS);
    int[] height = range(map, "height", Chunk.HEIGHT - 1);
    ImmutableSet.Builder<String> biomes = ImmutableSet.builder();
    map.find("biomes").ifPresent(node -> node.oneOrMore().forEach(name -> biome(name, biomes)));
    Ore ore =
        new Ore(
            map.require("block").map(this::state).orElse(0),
            map.integer("size", 0, LARGEST),
            veins[0],
            veins[1],
            map.choice("spread", Spread.class, Spread.EVEN),
            height[0],
            height[1],
            biomes.build());
    map.rejectUnknownKeys();
    return ore;
  }

  /** One number for both ends, or two. */
  private static int[] range(YamlMap map, String key, int most) {
    Optional<YamlNode> found = map.require(key);
    if (found.isEmpty()) {
      return new int[2];
    }
    ImmutableList<YamlNode> ends = found.get().oneOrMore();
    if (ends.size() <= 2) {
      OptionalInt low = ends.getFirst().integer(0, most);
      OptionalInt high = ends.getLast().integer(0, most);
      if (low.orElse(0) <= high.orElse(most)) {
        return new int[] {low.orElse(0), high.orElse(most)};
      }
    }
    found.get().problem(key + " must be one number or [low, high] with low <= high");
    return new int[2];
  }

  private void biome(YamlNode node, ImmutableSet.Builder<String> biomes) {
    Optional<String> name = node.string();
    if (name.isPresent() && !content.biomes().containsKey(name.get())) {
      node.problem(
          UnknownNameException.of("biome", name.get(), content.biomes().keySet()).getMessage());
    }
    name.ifPresent(biomes::add);
  }

  private int state(YamlNode node) {
    Optional<String> name = node.string();
    try {
      return name.isPresent() ? content.stateId(name.get()) : 0;
    } catch (UnknownNameException e) {
      node.problem(e.getMessage());
      return 0;
    }
  }
}
