package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads the entries of items.yaml and makes the items of blocks: each block has an item of its name
 * that places it, unless it says {@code item: none}. An entry in items.yaml with the name of a
 * block says how that item differs.
 */
final class ItemReader {
  static final String AIR = "air";

  private final Map<String, YamlNode> entries = new LinkedHashMap<>();
  private final Set<String> blockItems = new LinkedHashSet<>();
  private final Names names;

  ItemReader(ImmutableList<Families.Named> blocks, ImmutableList<Families.Named> items) {
    for (Families.Named block : blocks) {
      if (block.name().equals(AIR) || hasItem(block)) {
        blockItems.add(block.name());
      }
    }
    items.forEach(item -> entries.put(item.name(), item.node()));
    Set<String> all = new LinkedHashSet<>();
    all.add(AIR);
    all.addAll(blockItems);
    all.addAll(entries.keySet());
    names = new Names("item", ImmutableList.copyOf(all));
  }

  private static boolean hasItem(Families.Named block) {
    YamlNode.Field field = block.node().fields().get("item");
    if (field == null) {
      return true;
    }
    if (!field.node().string().orElse("").equals("none")) {
      field.node().problem("item can only be none; how an item differs stands in items.yaml");
    }
    return false;
  }

  Names names() {
    return names;
  }

  ImmutableList<Item> read(Names blocks) {
    ImmutableList.Builder<Item> items = ImmutableList.builder();
    for (int id = 0; id < names.list().size(); id++) {
      items.add(read(id, names.list().get(id), blocks));
    }
    return items.build();
  }

  private Item read(int id, String name, Names blocks) {
    YamlNode node = entries.get(name);
    Optional<YamlMap> found = node == null ? Optional.empty() : node.map();
    if (found.isEmpty()) {
      return plain(id, name, blocks);
    }
    YamlMap map = found.get();
    int durability = map.integer("durability", 1, 10_000, 0);
    Item item =
        new Item(
            id,
            name,
            map.integer("max_stack", 1, 64, durability > 0 ? 1 : 64),
            map.choice("tool", ToolClass.class, ToolClass.NONE),
            map.integer("tier", 0, 4, -1),
            map.number("mining_speed", 0.1, 100, 1),
            map.number("attack_damage", 0, 100, 1),
            map.number("attack_speed", 0.1, 100, 4),
            durability,
            placed(name, map, blocks),
            map.choice("slot", Item.EquipmentSlot.class, Item.EquipmentSlot.MAINHAND),
            map.choice("use", ItemUse.class, ItemUse.NONE));
    map.rejectUnknownKeys();
    if (item.tool() != ToolClass.NONE && item.tier() < 0) {
      map.node().problem(name + " is a tool and needs a tier");
    }
    return item;
  }

  private int placed(String name, YamlMap map, Names blocks) {
    OptionalInt said = map.find("places").map(blocks::find).orElse(OptionalInt.empty());
    return said.orElse(ownBlock(name, blocks));
  }

  private int ownBlock(String name, Names blocks) {
    return blockItems.contains(name) && !name.equals(AIR) ? blocks.id(name) : -1;
  }

  private Item plain(int id, String name, Names blocks) {
    return new Item(
        id,
        name,
        64,
        ToolClass.NONE,
        -1,
        1,
        1,
        4,
        0,
        ownBlock(name, blocks),
        Item.EquipmentSlot.MAINHAND,
        ItemUse.NONE);
  }
}
