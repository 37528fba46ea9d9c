package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.mattock.engine.content.MobType.Body;
import dev.mattock.engine.content.MobType.Care;
import dev.mattock.engine.content.MobType.Choice;
import dev.mattock.engine.content.MobType.Might;
import dev.mattock.engine.content.MobType.Pace;
import dev.mattock.engine.content.MobType.Place;
import dev.mattock.engine.content.MobType.Pool;
import dev.mattock.engine.content.MobType.Remains;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the kinds of mobs. */
final class MobReader {
  private static final double MOST_BLOCKS = 8;
  private static final double MOST_HEALTH = 1024;
  private static final int MOST_WEIGHT = 10_000;

  private final Names items;

  private MobReader(Names items) {
    this.items = items;
  }

  /** Reads the mobs under the key {@code mobs} of a file. */
  static ImmutableList<MobType> read(YamlNode root, Names items) {
    MobReader reader = new MobReader(items);
    ImmutableList.Builder<MobType> mobs = ImmutableList.builder();
    root.map()
        .ifPresent(
            file -> {
              Templates templates = Templates.read(file);
              file.require("mobs")
                  .map(templates::applyToEach)
                  .flatMap(YamlNode::map)
                  .ifPresent(entries -> reader.readAll(entries, mobs));
              templates.rejectUnused();
              file.rejectUnknownKeys();
            });
    ImmutableList<MobType> all = mobs.build();
    checkPrey(root, all);
    return all;
  }

  private static void checkPrey(YamlNode root, List<MobType> mobs) {
    Set<String> names = new HashSet<>();
    mobs.forEach(mob -> names.add(mob.name()));
    for (MobType mob : mobs) {
      for (String prey : mob.care().prey()) {
        if (!names.contains(prey)) {
          String message = UnknownNameException.of("mob", prey, names).getMessage();
          root.problem("prey of " + mob.name() + ": " + message);
        }
      }
    }
  }

  /** Notes a problem at every mob of a biome that is none. */
  static void checkSpawns(YamlNode biomes, List<MobType> mobs) {
    Set<String> names = new HashSet<>();
    mobs.forEach(mob -> names.add(mob.name()));
    checkMobKeys(biomes, names);
  }

  private static void checkMobKeys(YamlNode node, Set<String> names) {
    if (node.isList()) {
      node.oneOrMore().forEach(entry -> checkMobKeys(entry, names));
    }
    for (Map.Entry<String, YamlNode.Field> entry : node.fields().entrySet()) {
      YamlNode value = entry.getValue().node();
      if (!entry.getKey().equals("mob") || !value.isText()) {
        checkMobKeys(value, names);
        continue;
      }
      value
          .string()
          .filter(name -> !names.contains(name))
          .ifPresent(
              name -> value.problem(UnknownNameException.of("mob", name, names).getMessage()));
    }
  }

  private void readAll(YamlMap entries, ImmutableList.Builder<MobType> mobs) {
    int id = 0;
    for (String name : entries.keys()) {
      Optional<YamlMap> entry = entries.find(name).flatMap(YamlNode::map);
      if (entry.isPresent()) {
        mobs.add(readMob(id++, name, entry.get()));
      }
    }
  }

  private MobType readMob(int id, String name, YamlMap map) {
    MobType mob =
        new MobType(
            id,
            name,
            map.choice("category", Biome.Category.class, Biome.Category.CREATURE),
            body(map),
            might(map),
            pace(map),
            care(map),
            remains(map),
            map.choice("place", Place.class, Place.PASTURE),
            traits(map));
    map.rejectUnknownKeys();
    return mob;
  }

  private static Body body(YamlMap map) {
    return new Body(
        map.number("width", 0.1, MOST_BLOCKS),
        map.number("height", 0.1, MOST_BLOCKS),
        map.number("eye", 0.01, MOST_BLOCKS));
  }

  private Might might(YamlMap map) {
    return new Might(
        (float) map.number("health", 1, MOST_HEALTH),
        map.integer("armor", 0, 30, 0),
        map.number("knockback_resistance", 0, 1, 0),
        map.number("follow_range", 1, 64, 16),
        (float) map.number("attack", 0, MOST_HEALTH, 0),
        item(map, "missile"));
  }

  private static Pace pace(YamlMap map) {
    return new Pace(
        map.number("speed", 0.01, 2),
        map.number("stroll", 0.1, 10, 1),
        map.number("panic", 0.1, 10, 1),
        map.number("tempt", 0.1, 10, 1),
        map.number("chase", 0.1, 10, 1));
  }

  private Care care(YamlMap map) {
    return new Care(
        itemSet(map, "food"),
        itemSet(map, "treats"),
        map.number("tame_chance", 0, 1, 0),
        map.find("prey")
            .map(
                node ->
                    node.oneOrMore().stream()
                        .flatMap(name -> name.string().stream())
                        .collect(ImmutableSet.toImmutableSet()))
            .orElse(ImmutableSet.of()),
        item(map, "lays"));
  }

  private int item(YamlMap map, String key) {
    return map.find(key).map(items::find).orElse(OptionalInt.empty()).orElse(-1);
  }

  private ImmutableSet<Integer> itemSet(YamlMap map, String key) {
    return ImmutableSet.copyOf(itemList(map, key));
  }

  private ImmutableList<Integer> itemList(YamlMap map, String key) {
    return map.find(key)
        .map(
            node ->
                node.oneOrMore().stream()
                    .flatMap(item -> items.find(item).stream().boxed())
                    .collect(ImmutableList.toImmutableList()))
        .orElse(ImmutableList.of());
  }

  private static ImmutableSet<MobTrait> traits(YamlMap map) {
    return map.find("traits")
        .map(
            node ->
                node.oneOrMore().stream()
                    .flatMap(trait -> trait.choice(MobTrait.class).stream())
                    .collect(Sets.toImmutableEnumSet()))
        .orElse(ImmutableSet.of());
  }

  private Remains remains(YamlMap map) {
    ImmutableList<Pool> loot =
        map.find("loot")
            .map(
                node ->
                    node.oneOrMore().stream()
                        .flatMap(pool -> pool(pool).stream())
                        .collect(ImmutableList.toImmutableList()))
            .orElse(ImmutableList.of());
    int[] experience = range(map, "experience", 1000);
    return new Remains(loot, itemList(map, "fleece"), experience[0], experience[1]);
  }

  private Optional<Pool> pool(YamlNode node) {
    return node.map()
        .map(
            map -> {
              int[] rolls = map.has("rolls") ? range(map, "rolls", 64) : new int[] {1, 1};
              Pool pool =
                  new Pool(
                      rolls[0],
                      rolls[1],
                      map.number("chance", 1e-9, 1, 1),
                      map.bool("by_player", false),
                      map.integer("variant", 0, 64, -1),
                      map.has("one_of")
                          ? choices(map)
                          : choice(map).map(ImmutableList::of).orElse(ImmutableList.of()));
              map.rejectUnknownKeys();
              return pool;
            });
  }

  private ImmutableList<Choice> choices(YamlMap map) {
    ImmutableList<Choice> choices =
        map.find("one_of").flatMap(YamlNode::list).orElse(ImmutableList.of()).stream()
            .flatMap(node -> node.map().stream())
            .flatMap(
                entry -> {
                  Optional<Choice> choice = choice(entry);
                  entry.rejectUnknownKeys();
                  return choice.stream();
                })
            .collect(ImmutableList.toImmutableList());
    if (choices.isEmpty()) {
      map.node().problem("one_of needs at least one choice");
    }
    return choices;
  }

  private Optional<Choice> choice(YamlMap map) {
    OptionalInt item = map.require("item").map(items::find).orElse(OptionalInt.empty());
    OptionalInt burnt = map.find("burnt").map(items::find).orElse(item);
    int[] count = map.has("count") ? range(map, "count", 64) : new int[] {1, 1};
    int weight = map.integer("weight", 1, MOST_WEIGHT, 1);
    return item.isEmpty() || burnt.isEmpty()
        ? Optional.empty()
        : Optional.of(new Choice(item.getAsInt(), burnt.getAsInt(), weight, count[0], count[1]));
  }

  /** A number, or [fewest, most]. */
  private static int[] range(YamlMap map, String key, int most) {
    Optional<YamlNode> node = map.require(key);
    int[] bounds =
        node.stream()
            .flatMap(value -> value.oneOrMore().stream())
            .flatMapToInt(number -> number.integer(0, most).stream())
            .toArray();
    if (bounds.length == 1) {
      return new int[] {bounds[0], bounds[0]};
    }
    if (bounds.length != 2 || bounds[0] > bounds[1]) {
      node.ifPresent(value -> value.problem(key + " must be a number or [fewest, most]"));
      return new int[] {1, 1};
    }
    return bounds;
  }
}
