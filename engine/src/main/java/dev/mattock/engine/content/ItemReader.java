package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
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
  private final Map<String, Common> groups = new LinkedHashMap<>();
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

  /**
   * Reads all items.
   *
   * @param blocks for what they place
   * @param groups what the items of a tag have in common
   * @param tags the items of each tag
   */
  ImmutableList<Item> read(
      Names blocks, Optional<YamlNode> groups, ImmutableSetMultimap<String, String> tags) {
    readGroups(groups, tags);
    ImmutableList.Builder<Item> items = ImmutableList.builder();
    for (int id = 0; id < names.list().size(); id++) {
      items.add(read(id, names.list().get(id), blocks));
    }
    return items.build();
  }

  private void readGroups(Optional<YamlNode> section, ImmutableSetMultimap<String, String> tags) {
    Optional<YamlMap> map = section.flatMap(YamlNode::map);
    for (String tag : map.map(YamlMap::keys).orElse(ImmutableSet.of())) {
      YamlNode node = map.get().require(tag).orElseThrow();
      if (!tags.containsKey(tag)) {
        node.problem(UnknownNameException.of("item tag", tag, tags.keySet()).getMessage());
      }
      node.map()
          .ifPresent(
              common -> {
                Common group = Common.read(common, Common.NONE);
                common.rejectUnknownKeys();
                tags.get(tag).forEach(item -> groups.merge(item, group, Common::or));
              });
    }
  }

  private Item read(int id, String name, Names blocks) {
    YamlNode node = entries.get(name);
    Optional<YamlMap> found = node == null ? Optional.empty() : node.map();
    Common group = groups.getOrDefault(name, Common.NONE);
    if (found.isEmpty()) {
      return plain(id, name, blocks, group);
    }
    YamlMap map = found.get();
    int durability = map.integer("durability", 1, 10_000, 0);
    Optional<Food> food = map.find("food").flatMap(YamlNode::map).map(this::food);
    Common own = Common.read(map, group);
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
            map.choice("use", ItemUse.class, food.isPresent() ? ItemUse.FOOD : ItemUse.NONE),
            food,
            own.fuelTicks(),
            armor(map),
            own.compost(),
            map.find("remainder").map(names::find).orElse(OptionalInt.empty()).orElse(-1),
            map.string("unobtainable", ""));
    map.rejectUnknownKeys();
    check(item, map);
    return item;
  }

  private static void check(Item item, YamlMap map) {
    if (item.tool() != ToolClass.NONE && item.tier() < 0) {
      map.node().problem(item.name() + " is a tool and needs a tier");
    }
    if (item.use() == ItemUse.FOOD && item.food().isEmpty()) {
      map.node().problem(item.name() + " is used as food and needs the key \"food\"");
    }
  }

  private static Item.Armor armor(YamlMap map) {
    return new Item.Armor(
        map.integer("armor", 0, 20, 0),
        map.number("armor_toughness", 0, 20, 0),
        map.number("knockback_resistance", 0, 1, 0));
  }

  private Food food(YamlMap map) {
    Food food =
        new Food(
            map.integer("nutrition", 0, 20),
            map.number("saturation", 0, 20),
            map.bool("always", false),
            map.find("effects").flatMap(YamlNode::list).orElse(ImmutableList.of()).stream()
                .flatMap(node -> node.map().stream())
                .flatMap(effect -> effect(effect).stream())
                .collect(ImmutableList.toImmutableList()),
            map.find("returns").map(names::find).orElse(OptionalInt.empty()).orElse(-1),
            map.integer("eat_ticks", 1, 1000, Food.USUAL_TICKS));
    map.rejectUnknownKeys();
    return food;
  }

  private static Optional<Food.GivenEffect> effect(YamlMap map) {
    Optional<Effect> effect = map.require("effect").flatMap(node -> node.choice(Effect.class));
    int amplifier = map.integer("amplifier", 0, 255, 0);
    int ticks = map.integer("ticks", 1, 1_000_000);
    double chance = map.number("chance", 1e-9, 1, 1);
    map.rejectUnknownKeys();
    return effect.map(which -> new Food.GivenEffect(which, amplifier, ticks, chance));
  }

  private int placed(String name, YamlMap map, Names blocks) {
    OptionalInt said = map.find("places").map(blocks::find).orElse(OptionalInt.empty());
    return said.orElse(ownBlock(name, blocks));
  }

  private int ownBlock(String name, Names blocks) {
    return blockItems.contains(name) && !name.equals(AIR) ? blocks.id(name) : -1;
  }

  private Item plain(int id, String name, Names blocks, Common group) {
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
        ItemUse.NONE,
        Optional.empty(),
        group.fuelTicks(),
        Item.Armor.NONE,
        group.compost(),
        -1,
        "");
  }

  /** What items of a tag may have in common. */
  private record Common(int fuelTicks, double compost) {
    static final Common NONE = new Common(0, 0);

    static Common read(YamlMap map, Common otherwise) {
      return new Common(
          map.integer("fuel_ticks", 1, 100_000, otherwise.fuelTicks),
          map.number("compost", 1e-9, 1, otherwise.compost));
    }

    /** What both say, this one first. */
    Common or(Common other) {
      return new Common(
          fuelTicks > 0 ? fuelTicks : other.fuelTicks, compost > 0 ? compost : other.compost);
    }
  }
}
