package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the entries of blocks.yaml. */
final class BlockReader {
  private static final ImmutableSet<String> AXES = ImmutableSet.of("x", "y", "z");
  private static final ImmutableSet<String> SIDES =
      ImmutableSet.of("north", "east", "south", "west");
  private static final ImmutableSet<String> HALVES = ImmutableSet.of("top", "bottom");

  private final Names blocks;
  private final Names items;

  BlockReader(Names blocks, Names items) {
    this.blocks = blocks;
    this.items = items;
  }

  BlockType read(int id, int firstStateId, Families.Named entry) {
    YamlMap map = entry.node().map().orElseGet(() -> new YamlMap(entry.node(), ImmutableMap.of()));
    map.find("item"); // read with the items
    StateReader stateReader = new StateReader(map, entry.name(), id);
    ToolClass tool = map.choice("tool", ToolClass.class, ToolClass.NONE);
    boolean requiresTool = map.bool("requires_tool", false);
    if (requiresTool && tool == ToolClass.NONE) {
      map.node().problem(entry.name() + " requires a tool, but its tool is none");
    }
    BlockType block =
        new BlockType(
            id,
            entry.name(),
            hardness(map),
            tool,
            requiresTool,
            map.integer("tier", 0, 4, 0),
            map.bool("replaceable", false),
            map.choice("support", BlockType.Support.class, BlockType.Support.NONE),
            map.bool("fluid", false),
            map.number("slipperiness", 0.01, 0.999, 0.6),
            new LootReader(items).read(entry.name(), map),
            map.string("station", ""),
            placement(map, stateReader.properties()),
            wallForm(map),
            stateReader.properties(),
            behaviours(map),
            map.string("becomes", ""),
            stateReader.states(firstStateId));
    map.rejectUnknownKeys();
    return block;
  }

  /** A number, or the word unbreakable. */
  private static double hardness(YamlMap map) {
    Optional<YamlNode> node = map.require("hardness");
    if (node.isEmpty()) {
      return 0;
    }
    if (node.get().isText() && node.get().string().orElse("").equals("unbreakable")) {
      return -1;
    }
    return node.get().number(0, 100).orElse(0);
  }

  private static ImmutableSet<Behaviour> behaviours(YamlMap map) {
    return map.find("behaviours").map(YamlNode::oneOrMore).orElse(ImmutableList.of()).stream()
        .flatMap(node -> node.choice(Behaviour.class).stream())
        .collect(Sets.toImmutableEnumSet());
  }

  private String wallForm(YamlMap map) {
    Optional<YamlNode> node = map.find("wall_form");
    OptionalInt id = node.map(blocks::find).orElse(OptionalInt.empty());
    return id.isPresent() ? blocks.list().get(id.getAsInt()) : "";
  }

  private static ImmutableMap<String, BlockType.Placement> placement(
      YamlMap map, ImmutableMap<String, ImmutableList<String>> properties) {
    ImmutableMap.Builder<String, BlockType.Placement> rules = ImmutableMap.builder();
    Optional<YamlMap> written = map.find("placement").flatMap(YamlNode::map);
    if (written.isEmpty()) {
      return ImmutableMap.of();
    }
    for (String property : written.get().keys()) {
      YamlNode node = written.get().require(property).orElseThrow();
      node.choice(BlockType.Placement.class)
          .ifPresent(
              rule -> {
                checkRule(node, property, rule, properties);
                rules.put(property, rule);
              });
    }
    return rules.buildOrThrow();
  }

  private static void checkRule(
      YamlNode node,
      String property,
      BlockType.Placement rule,
      ImmutableMap<String, ImmutableList<String>> properties) {
    ImmutableList<String> values = properties.get(property);
    if (values == null) {
      node.problem(UnknownNameException.of("property", property, properties.keySet()).getMessage());
      return;
    }
    Set<String> needed =
        switch (rule) {
          case CLICKED_AXIS -> AXES;
          case CLICKED_SIDE, ALONG_VIEW, TOWARD_PLAYER, CLICKED_SIDE_OR_TOWARD_PLAYER -> SIDES;
          case CLICKED_HALF -> HALVES;
        };
    if (!values.containsAll(needed)) {
      node.problem(
          "%s needs the values %s, but %s has %s"
              .formatted(rule.name().toLowerCase(Locale.ROOT), needed, property, values));
    }
  }
}
