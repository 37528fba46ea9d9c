package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads {@code chest_loot.yaml}; every problem is noted with file and line. */
final class ChestLootReader {
  private static final int MOST_ROLLS = 27;
  private static final int MOST_WEIGHT = 1000;
  private static final int MOST_COUNT = 64;

  private final Names items;

  ChestLootReader(Names items) {
    this.items = items;
  }

  /** All tables by name. */
  ImmutableMap<String, ChestLoot> read(YamlNode root) {
    ImmutableMap.Builder<String, ChestLoot> tables = ImmutableMap.builder();
    Optional<YamlMap> file = root.map();
    Optional<YamlMap> found = file.flatMap(map -> map.require("tables")).flatMap(YamlNode::map);
    found.ifPresent(
        map -> {
          for (String name : map.keys()) {
            map.find(name)
                .flatMap(YamlNode::list)
                .ifPresent(pools -> tables.put(name, new ChestLoot(name, pools(pools))));
          }
        });
    file.ifPresent(YamlMap::rejectUnknownKeys);
    return tables.buildOrThrow();
  }

  private ImmutableList<ChestLoot.Pool> pools(ImmutableList<YamlNode> nodes) {
    ImmutableList.Builder<ChestLoot.Pool> pools = ImmutableList.builder();
    for (YamlNode node : nodes) {
      Optional<YamlMap> found = node.map();
      if (found.isEmpty()) {
        continue;
      }
      YamlMap map = found.get();
      int[] rolls = range(map, "rolls", MOST_ROLLS);
      ImmutableList.Builder<ChestLoot.Entry> entries = ImmutableList.builder();
      map.require("entries")
          .flatMap(YamlNode::list)
          .ifPresent(list -> list.forEach(entry -> entry(entry).ifPresent(entries::add)));
      map.rejectUnknownKeys();
      if (entries.build().isEmpty()) {
        node.problem("a pool needs an entry");
      } else {
        pools.add(new ChestLoot.Pool(rolls[0], rolls[1], entries.build()));
      }
    }
    return pools.build();
  }

  private Optional<ChestLoot.Entry> entry(YamlNode node) {
    Optional<YamlMap> found = node.map();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    YamlMap map = found.get();
    int weight = map.integer("weight", 1, MOST_WEIGHT, 1);
    int[] count = range(map, "count", MOST_COUNT);
    boolean nothing = map.bool("nothing", false);
    OptionalInt item =
        nothing
            ? OptionalInt.of(0)
            : map.require("item").map(items::find).orElse(OptionalInt.empty());
    map.rejectUnknownKeys();
    if (item.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ChestLoot.Entry(item.getAsInt(), weight, Math.max(1, count[0]), Math.max(1, count[1])));
  }

  /** One number for both ends, or two; 1 if the key is missing. */
  private static int[] range(YamlMap map, String key, int most) {
    Optional<YamlNode> found = map.find(key);
    if (found.isEmpty()) {
      return new int[] {1, 1};
    }
    ImmutableList<YamlNode> ends = found.get().oneOrMore();
    if (ends.isEmpty() || ends.size() > 2) {
      found.get().problem(key + " must be one number or [low, high]");
      return new int[] {1, 1};
    }
    int low = ends.getFirst().integer(1, most).orElse(1);
    int high = ends.getLast().integer(1, most).orElse(low);
    if (low > high) {
      found.get().problem("%s must be [low, high] with low <= high".formatted(key));
      return new int[] {1, 1};
    }
    return new int[] {low, high};
  }
}
