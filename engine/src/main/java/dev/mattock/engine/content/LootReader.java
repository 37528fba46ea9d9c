package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Reads what a block drops: {@code none}, an item, or a list of items and of maps with chance,
 * count, tool and state. A block that says nothing drops the item of its own name.
 */
final class LootReader {
  private static final int MOST_TIMES = 16;

  private final Names items;
  private final ImmutableMap<String, ImmutableList<String>> properties;

  /**
   * Reads loot of a block.
   *
   * @param items the items that exist
   * @param properties of the block, for {@code when}
   */
  LootReader(Names items, ImmutableMap<String, ImmutableList<String>> properties) {
    this.items = items;
    this.properties = properties;
  }

  LootTable read(String blockName, YamlMap block) {
    Optional<YamlNode> drops = block.find("drops");
    if (drops.isEmpty()) {
      return always(items.find(blockName, block.node()));
    }
    if (drops.get().isText() && drops.get().string().orElse("").equals("none")) {
      return LootTable.EMPTY;
    }
    return new LootTable(
        drops.get().oneOrMore().stream()
            .flatMap(node -> entries(blockName, node))
            .collect(ImmutableList.toImmutableList()));
  }

  private static LootTable always(OptionalInt itemId) {
    return itemId.isPresent()
        ? new LootTable(ImmutableList.of(plain(itemId.getAsInt())))
        : LootTable.EMPTY;
  }

  private static LootTable.Entry plain(int itemId) {
    return new LootTable.Entry(
        itemId, 1, 1, 1, ToolClass.NONE, ToolClass.NONE, false, ImmutableList.of());
  }

  /** The entry that stands there, as often as it says. */
  private Stream<LootTable.Entry> entries(String blockName, YamlNode node) {
    if (!node.isMap()) {
      OptionalInt id = items.find(node);
      return id.isPresent() ? Stream.of(plain(id.getAsInt())) : Stream.empty();
    }
    return node.map().stream().flatMap(map -> entries(blockName, map));
  }

  private Stream<LootTable.Entry> entries(String blockName, YamlMap map) {
    OptionalInt id =
        map.find("item").map(items::find).orElseGet(() -> items.find(blockName, map.node()));
    int[] count = map.find("count").map(node -> range(node, 64)).orElse(new int[] {1, 1});
    double chance = map.number("chance", 1e-9, 1, 1);
    ToolClass tool = map.choice("tool", ToolClass.class, ToolClass.NONE);
    ToolClass unlessTool = map.choice("unless_tool", ToolClass.class, ToolClass.NONE);
    boolean exclusive = map.bool("exclusive", false);
    int times = map.integer("times", 1, MOST_TIMES, 1);
    ImmutableList<LootTable.Condition> when = when(map);
    map.rejectUnknownKeys();
    return id.isEmpty()
        ? Stream.empty()
        : Collections.nCopies(
            times,
            new LootTable.Entry(
                id.getAsInt(), count[0], count[1], chance, tool, unlessTool, exclusive, when))
            .stream();
  }

  private ImmutableList<LootTable.Condition> when(YamlMap map) {
    return map
        .find("when")
        .flatMap(YamlNode::map)
        .map(conditions -> StateReader.conditions(conditions, properties))
        .orElse(ImmutableMap.of())
        .entrySet()
        .stream()
        .map(condition -> new LootTable.Condition(condition.getKey(), condition.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  /** A number, or [fewest, most]. */
  static int[] range(YamlNode node, int limit) {
    int[] bounds =
        node.oneOrMore().stream()
            .flatMapToInt(number -> number.integer(0, limit).stream())
            .toArray();
    if (bounds.length == 1) {
      return new int[] {bounds[0], bounds[0]};
    }
    if (bounds.length != 2 || bounds[0] > bounds[1]) {
      node.problem(node.label() + " must be a number or [fewest, most]");
      return new int[] {1, 1};
    }
    return bounds;
  }
}
