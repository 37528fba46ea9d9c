package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Biome.Category;
import dev.mattock.engine.content.Biome.Precipitation;
import dev.mattock.engine.content.Biome.Spawn;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the climate and the mobs of biomes. */
final class BiomeReader {
  private static final double USUAL_PACK_CHANCE = 0.1;
  private static final int MOST_WEIGHT = 10_000;
  private static final int MOST_AT_ONCE = 64;

  private final Names blockNames;

  BiomeReader(Names blockNames) {
    this.blockNames = blockNames;
  }

  /** Reads the biomes under the key {@code biomes} of a file. */
  ImmutableList<Biome> read(YamlNode root) {
    ImmutableList.Builder<Biome> biomes = ImmutableList.builder();
    Optional<YamlMap> file = root.map();
    file.ifPresent(
        map -> {
          Templates templates = Templates.read(map);
          map.require("biomes")
              .map(templates::applyToEach)
              .flatMap(YamlNode::map)
              .ifPresent(entries -> readAll(entries, biomes));
          templates.rejectUnused();
          map.rejectUnknownKeys();
        });
    return biomes.build();
  }

  private void readAll(YamlMap entries, ImmutableList.Builder<Biome> biomes) {
    for (String name : entries.keys()) {
      entries
          .find(name)
          .flatMap(YamlNode::map)
          .ifPresent(entry -> biomes.add(readBiome(name, entry)));
    }
  }

  private Biome readBiome(String name, YamlMap map) {
    Map<Category, ImmutableList<Spawn>> spawns = new EnumMap<>(Category.class);
    for (Category category : Category.values()) {
      ImmutableList.Builder<Spawn> list = ImmutableList.builder();
      map.find(category.name().toLowerCase(Locale.ROOT))
          .flatMap(YamlNode::list)
          .ifPresent(
              nodes ->
                  nodes.forEach(
                      node -> node.map().flatMap(BiomeReader::readSpawn).ifPresent(list::add)));
      spawns.put(category, list.build());
    }
    Biome biome =
        new Biome(
            name,
            map.number("temperature", -2, 3),
            map.number("downfall", 0, 1),
            map.choice("precipitation", Precipitation.class, Precipitation.RAIN),
            map.number("pack_chance", 0, 1, USUAL_PACK_CHANCE),
            flowers(map),
            ImmutableMap.copyOf(spawns));
    map.rejectUnknownKeys();
    return biome;
  }

  private ImmutableList<String> flowers(YamlMap map) {
    ImmutableList.Builder<String> flowers = ImmutableList.builder();
    map.find("flowers")
        .map(YamlNode::oneOrMore)
        .orElse(ImmutableList.of())
        .forEach(
            node -> blockNames.find(node).ifPresent(id -> flowers.add(blockNames.list().get(id))));
    return flowers.build();
  }

  private static Optional<Spawn> readSpawn(YamlMap map) {
    String mob = map.string("mob");
    int weight = map.integer("weight", 1, MOST_WEIGHT);
    int min = map.integer("min", 1, MOST_AT_ONCE, 1);
    int max = map.integer("max", 1, MOST_AT_ONCE, min);
    map.rejectUnknownKeys();
    if (max < min) {
      map.node().problem("max must be at least min, %d, but is %d".formatted(min, max));
      return Optional.empty();
    }
    return Optional.of(new Spawn(mob, weight, min, max));
  }
}
