package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the entries of blocks.yaml. */
final class BlockReader {
  private static final ImmutableSet<String> AXES = ImmutableSet.of("x", "y", "z");
  private static final ImmutableSet<String> SIDES =
      ImmutableSet.of("north", "east", "south", "west");
  private static final ImmutableSet<String> HALVES = ImmutableSet.of("top", "bottom");
  private static final ImmutableSet<String> DIRECTIONS =
      ImmutableSet.of("north", "east", "south", "west", "up", "down");
  private static final ImmutableSet<String> DOWNWARD =
      ImmutableSet.of("north", "east", "south", "west", "down");
  private static final ImmutableSet<String> FACES = ImmutableSet.of("floor", "wall", "ceiling");
  private static final ImmutableSet<String> TRUTHS = ImmutableSet.of("false", "true");
  private static final ImmutableSet<String> RAILS = ImmutableSet.of("north_south", "east_west");
  private static final ImmutableSet<String> HINGES = ImmutableSet.of("left", "right");
  private static final ImmutableSet<String> ROTATIONS =
      IntStream.range(0, 16).mapToObj(Integer::toString).collect(ImmutableSet.toImmutableSet());

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
    ImmutableList<BlockState> states = stateReader.states(firstStateId);
    double hardness = hardness(map);
    int[] experience = experience(map);
    Optional<YamlMap> flammable = map.find("flammable").flatMap(YamlNode::map);
    BlockType block =
        new BlockType(
            id,
            entry.name(),
            hardness,
            tool,
            requiresTool,
            map.integer("tier", 0, 4, 0),
            states.getFirst().replaceable(),
            map.choice("support", BlockType.Support.class, BlockType.Support.NONE),
            map.bool("fluid", false),
            map.number("slipperiness", 0.01, 0.999, 0.6),
            new LootReader(items, stateReader.properties()).read(entry.name(), map),
            map.string("station", ""),
            placement(map, stateReader.properties()),
            wallForm(map),
            stateReader.properties(),
            behaviours(map, flammable.isPresent()),
            map.string("becomes", ""),
            map.number("blast_resistance", 0, 4_000_000, hardness < 0 ? 3_600_000 : hardness),
            experience[0],
            experience[1],
            map.integer("slots", 0, 54, 0),
            flammable.map(odds -> odds.integer("encouragement", 1, 100)).orElse(0),
            flammable.map(odds -> odds.integer("burn", 1, 100)).orElse(0),
            states);
    flammable.ifPresent(YamlMap::rejectUnknownKeys);
    map.rejectUnknownKeys();
    return block;
  }

  /** [least, most], or one number. */
  private static int[] experience(YamlMap map) {
    return map.find("experience").map(node -> LootReader.range(node, 1000)).orElse(new int[2]);
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

  private static ImmutableSet<Behaviour> behaviours(YamlMap map, boolean flammable) {
    Stream<Behaviour> written =
        map.find("behaviours").map(YamlNode::oneOrMore).orElse(ImmutableList.of()).stream()
            .flatMap(node -> node.choice(Behaviour.class).stream());
    Stream<Behaviour> burning = flammable ? Stream.of(Behaviour.FLAMMABLE) : Stream.empty();
    return Stream.concat(written, burning).collect(Sets.toImmutableEnumSet());
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
    ImmutableSet<String> needed = needed(rule);
    if (!values.containsAll(needed)) {
      node.problem(
          "%s needs the values %s, but %s has %s"
              .formatted(rule.name().toLowerCase(Locale.ROOT), needed, property, values));
    }
  }

  /** The values that a rule of placing chooses from. */
  private static ImmutableSet<String> needed(BlockType.Placement rule) {
    return switch (rule) {
      case CLICKED_AXIS -> AXES;
      case CLICKED_SIDE,
          ALONG_VIEW,
          TOWARD_PLAYER,
          CLICKED_SIDE_OR_TOWARD_PLAYER,
          CLICKED_SIDE_OR_ALONG_VIEW,
          INTO_CLICKED_SIDE,
          RIGHT_OF_VIEW ->
          SIDES;
      case CLICKED_HALF -> HALVES;
      case TOWARD_EYE -> DIRECTIONS;
      case CLICKED_FACE -> FACES;
      case INTO_CLICKED -> DOWNWARD;
      case ROTATION -> ROTATIONS;
      case BELOW_CLICKED, AGAINST, PLACED -> TRUTHS;
      case RAIL -> RAILS;
      case HINGE -> HINGES;
    };
  }
}
