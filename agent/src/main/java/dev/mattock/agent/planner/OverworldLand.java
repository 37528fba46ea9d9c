package dev.mattock.agent.planner;

import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.ContentException;
import dev.mattock.engine.content.Problems;
import dev.mattock.engine.content.YamlMap;
import dev.mattock.engine.content.YamlNode;
import dev.mattock.engine.content.YamlReader;
import dev.mattock.worlds.task.Occurrence;
import java.util.Optional;

/**
 * What there is in the overworld, from a file that ships with Mattock, so that it need not be
 * surveyed at each start.
 *
 * @param land what {@link dev.mattock.worlds.suite.LandSurvey} finds there
 */
record OverworldLand(Occurrence land) {
  static final String FILE = "/dev/mattock/agent/planner/overworld.yaml";

  /** Of the blocks of a content; read once for each content. */
  static Occurrence of(Content content) {
    return content.derived(OverworldLand.class, any -> read()).land();
  }

  /**
   * Reads the file.
   *
   * @throws ContentException listing every problem of it
   */
  private static OverworldLand read() {
    Problems problems = new Problems();
    Optional<YamlMap> map =
        YamlReader.readResource(OverworldLand.class, FILE, problems).flatMap(YamlNode::map);
    Occurrence land =
        new Occurrence(
            shares(map, "blocks"),
            shares(map, "chests"),
            shares(map, "spawners"),
            shares(map, "biomes"));
    map.ifPresent(YamlMap::rejectUnknownKeys);
    problems.throwIfAny();
    return new OverworldLand(land);
  }

  private static ImmutableMap<String, Double> shares(Optional<YamlMap> file, String key) {
    ImmutableMap.Builder<String, Double> shares = ImmutableMap.builder();
    Optional<YamlMap> map = file.flatMap(keys -> keys.require(key)).flatMap(YamlNode::map);
    if (map.isPresent()) {
      for (String name : map.get().keys()) {
        shares.put(name, map.get().number(name, Double.MIN_VALUE, 1));
      }
    }
    return shares.buildOrThrow();
  }

  /** The file's text for a land, shares to six places. */
  static String text(Occurrence land) {
    StringBuilder text = new StringBuilder(1 << 14);
    text.append(
            "# What there is in the overworld: the part of all chunks that holds each thing, as\n")
        .append(
            "# worlds.suite.LandSurvey finds it. OverworldLandTest says when it is out of date.\n");
    write("blocks", land.blocks(), text);
    write("chests", land.chests(), text);
    write("spawners", land.spawners(), text);
    write("biomes", land.biomes(), text);
    return text.toString();
  }

  private static void write(String key, ImmutableMap<String, Double> shares, StringBuilder text) {
    text.append(key).append(":\n");
    shares.forEach(
        (name, share) -> text.append("  ").append(name).append(": ").append(share).append('\n'));
  }
}
