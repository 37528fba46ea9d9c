package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads what a block drops: {@code none}, an item, or a list of items and of maps with chance,
 * count and tool. A block that says nothing drops the item of its own name.
 */
final class LootReader {
  private final Names items;

  LootReader(Names items) {
    this.items = items;
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
            .flatMap(node -> entry(node).stream())
            .collect(ImmutableList.toImmutableList()));
  }

  private static LootTable always(OptionalInt itemId) {
    return itemId.isPresent()
        ? new LootTable(ImmutableList.of(plain(itemId.getAsInt())))
        : LootTable.EMPTY;
  }

  private static LootTable.Entry plain(int itemId) {
    return new LootTable.Entry(itemId, 1, 1, 1, ToolClass.NONE, ToolClass.NONE, false);
  }

  private Optional<LootTable.Entry> entry(YamlNode node) {
    if (!node.isMap()) {
      OptionalInt id = items.find(node);
      return id.isPresent() ? Optional.of(plain(id.getAsInt())) : Optional.empty();
    }
    return node.map().flatMap(this::entry);
  }

  private Optional<LootTable.Entry> entry(YamlMap map) {
    OptionalInt id = map.require("item").map(items::find).orElse(OptionalInt.empty());
    int[] count = map.find("count").map(LootReader::range).orElse(new int[] {1, 1});
    double chance = map.number("chance", 1e-9, 1, 1);
    ToolClass tool = map.choice("tool", ToolClass.class, ToolClass.NONE);
    ToolClass unlessTool = map.choice("unless_tool", ToolClass.class, ToolClass.NONE);
    boolean exclusive = map.bool("exclusive", false);
    map.rejectUnknownKeys();
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LootTable.Entry(
                id.getAsInt(), count[0], count[1], chance, tool, unlessTool, exclusive));
  }

  /** A count, or [fewest, most]. */
  private static int[] range(YamlNode node) {
    int[] bounds =
        node.oneOrMore().stream().flatMapToInt(number -> number.integer(0, 64).stream()).toArray();
    if (bounds.length == 1) {
      return new int[] {bounds[0], bounds[0]};
    }
    if (bounds.length != 2 || bounds[0] > bounds[1]) {
      node.problem("count must be a number or [fewest, most]");
      return new int[] {1, 1};
    }
    return bounds;
  }
}
