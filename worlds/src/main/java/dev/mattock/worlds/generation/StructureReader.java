package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Problems;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.content.YamlMap;
import dev.mattock.engine.content.YamlNode;
import dev.mattock.engine.content.YamlReader;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads {@code structures.yaml}; every problem is noted with file and line. */
final class StructureReader {
  private static final int MOST_WEIGHT = 100;
  private static final int WIDEST_SPACING = 64;
  private static final int MOST_ATTEMPTS = 64;

  private final Content content;
  private final Collection<String> biomeNames;
  private final Map<String, ImmutableMap<String, String>> palettes = new TreeMap<>();
  private ImmutableMap<String, YamlNode> legend = ImmutableMap.of();
  private ImmutableMap<String, YamlNode> templates = ImmutableMap.of();

  /** What is built. */
  record Plans(ImmutableList<StructureKind> kinds, Shares rooms, int attempts) {}

  private StructureReader(Content content, Collection<String> biomeNames) {
    this.content = content;
    this.biomeNames = biomeNames;
  }

  /**
   * Reads the structures that ship with Mattock.
   *
   * @throws dev.mattock.engine.content.ContentException listing every problem in the data
   */
  static Plans readBuiltIn(Content content, Collection<String> biomeNames) {
    Problems problems = new Problems();
    Optional<YamlNode> root =
        YamlReader.readResource(StructureReader.class, "structures.yaml", problems);
    return read(content, biomeNames, root, problems);
  }

  /** Reads structures from a root node. */
  static Plans read(
      Content content, Collection<String> biomeNames, Optional<YamlNode> root, Problems problems) {
    Optional<Plans> plans =
        root.flatMap(YamlNode::map)
            .flatMap(map -> new StructureReader(content, biomeNames).readAll(map));
    problems.throwIfAny();
    return plans.orElseThrow();
  }

  private Optional<Plans> readAll(YamlMap map) {
    legend = entries(map, "legend");
    templates = entries(map, "templates");
    entries(map, "palettes").forEach((name, node) -> palettes.put(name, palette(node)));
    ImmutableList.Builder<StructureKind> kinds = ImmutableList.builder();
    map.require("mineshafts")
        .flatMap(YamlNode::map)
        .flatMap(this::mineshafts)
        .ifPresent(kinds::add);
    map.require("landmarks")
        .flatMap(YamlNode::map)
        .ifPresent(
            landmarks ->
                TemplateReader.entries(landmarks)
                    .forEach((name, node) -> landmark(name, node).ifPresent(kinds::add)));
    map.require("villages").flatMap(YamlNode::map).map(this::villages).ifPresent(kinds::add);
    Optional<YamlMap> dungeons = map.require("dungeons").flatMap(YamlNode::map);
    Optional<Shares> rooms = dungeons.flatMap(found -> shares(found, "rooms", palette(found)));
    int attempts = dungeons.map(found -> found.integer("attempts", 0, MOST_ATTEMPTS)).orElse(0);
    dungeons.ifPresent(YamlMap::rejectUnknownKeys);
    map.rejectUnknownKeys();
    return rooms.map(found -> new Plans(kinds.build(), found, attempts));
  }

  private static ImmutableMap<String, YamlNode> entries(YamlMap map, String key) {
    return map.require(key)
        .flatMap(YamlNode::map)
        .map(TemplateReader::entries)
        .orElse(ImmutableMap.of());
  }

  private static ImmutableMap<String, String> palette(YamlNode node) {
    ImmutableMap.Builder<String, String> palette = ImmutableMap.builder();
    node.map()
        .ifPresent(
            map ->
                TemplateReader.entries(map)
                    .forEach((key, value) -> palette.put(key, value.string().orElse("air"))));
    return palette.buildOrThrow();
  }

  /** The palette that a structure names. */
  private ImmutableMap<String, String> palette(YamlMap map) {
    String name = map.string("palette");
    if (!palettes.containsKey(name)) {
      map.node().problem(UnknownNameException.of("palette", name, palettes.keySet()).getMessage());
    }
    return palettes.getOrDefault(name, ImmutableMap.of());
  }

  private Optional<StructureTemplate> template(
      String name, YamlNode at, ImmutableMap<String, String> palette) {
    YamlNode node = templates.get(name);
    if (node == null) {
      at.problem(UnknownNameException.of("template", name, templates.keySet()).getMessage());
      return Optional.empty();
    }
    return new TemplateReader(content, legend, templates, palette).read(name, node);
  }

  private Optional<StructureTemplate> template(
      YamlMap map, String key, ImmutableMap<String, String> palette) {
    return map.require(key)
        .flatMap(node -> node.string().flatMap(name -> template(name, node, palette)));
  }

  /** Templates by name, each with a weight, or with {@code weight} and {@code most}. */
  private Optional<Shares> shares(YamlMap map, String key, ImmutableMap<String, String> palette) {
    Optional<YamlMap> found = map.require(key).flatMap(YamlNode::map);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    ImmutableList.Builder<Shares.Share> shares = ImmutableList.builder();
    for (String name : found.get().keys()) {
      Optional<YamlNode> value = found.get().find(name);
      Optional<YamlMap> detailed = value.filter(YamlNode::isMap).flatMap(YamlNode::map);
      int weight =
          detailed
              .map(share -> share.integer("weight", 1, MOST_WEIGHT))
              .orElseGet(() -> found.get().integer(name, 1, MOST_WEIGHT));
      int most =
          detailed.map(share -> share.integer("most", 1, MOST_WEIGHT)).orElse(Integer.MAX_VALUE);
      detailed.ifPresent(YamlMap::rejectUnknownKeys);
      template(name, found.get().node(), palette)
          .ifPresent(template -> shares.add(new Shares.Share(template, weight, most)));
    }
    if (found.get().keys().isEmpty()) {
      found.get().node().problem(key + " must name a template");
    }
    Shares made = new Shares(shares.build());
    return made.entries().isEmpty() ? Optional.empty() : Optional.of(made);
  }

  private ImmutableSet<String> biomes(YamlMap map) {
    ImmutableSet.Builder<String> biomes = ImmutableSet.builder();
    map.require("biomes")
        .ifPresent(node -> node.oneOrMore().forEach(name -> biome(name).ifPresent(biomes::add)));
    return biomes.build();
  }

  private Optional<String> biome(YamlNode node) {
    Optional<String> name = node.string();
    if (name.isPresent() && !biomeNames.contains(name.get())) {
      node.problem(UnknownNameException.of("biome", name.get(), biomeNames).getMessage());
    }
    return name;
  }

  private Optional<StructureKind> mineshafts(YamlMap map) {
    ImmutableMap<String, String> palette = palette(map);
    int spacing = map.integer("spacing", 4, WIDEST_SPACING);
    double chance = map.number("chance", 0, 1);
    Optional<Shares> corridors = shares(map, "corridors", palette);
    Optional<StructureTemplate> crossing = template(map, "crossing", palette);
    Optional<StructureTemplate> stairs = template(map, "stairs", palette);
    map.rejectUnknownKeys();
    if (corridors.isEmpty() || crossing.isEmpty() || stairs.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Mineshafts(
            new Mineshafts.Plan(spacing, chance, corridors.get(), crossing.get(), stairs.get())));
  }

  private Optional<StructureKind> landmark(String name, YamlNode node) {
    Optional<YamlMap> found = node.map();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    YamlMap map = found.get();
    Optional<StructureTemplate> template = template(name, node, palette(map));
    ImmutableSet<String> biomes = biomes(map);
    int spacing = map.integer("spacing", 4, WIDEST_SPACING);
    int sunk = map.integer("sunk", 0, 30, 0);
    map.rejectUnknownKeys();
    return template.map(building -> new Landmark(building, biomes, spacing, sunk));
  }

  private StructureKind villages(YamlMap map) {
    int spacing = map.integer("spacing", 9, WIDEST_SPACING);
    int separation = map.integer("separation", 1, spacing - 1);
    ImmutableMap.Builder<String, Villages.Style> styles = ImmutableMap.builder();
    entries(map, "styles")
        .forEach(
            (name, node) -> {
              Optional<YamlMap> found = node.map();
              if (found.isPresent()) {
                ImmutableSet<String> biomes = biomes(found.get());
                style(map, found.get())
                    .ifPresent(style -> biomes.forEach(biome -> styles.put(biome, style)));
              }
            });
    map.rejectUnknownKeys();
    return new Villages(spacing, separation, styles.buildKeepingLast());
  }

  /** A style: what all have in common, in materials of its own. */
  private Optional<Villages.Style> style(YamlMap common, YamlMap own) {
    ImmutableMap<String, String> palette = palette(own);
    Optional<Shares> centres = shares(common, "centres", palette);
    Optional<Shares> houses = shares(own.has("houses") ? own : common, "houses", palette);
    Optional<StructureTemplate> lamp = template(common, "lamp", palette);
    int road = own.require("road").map(this::state).orElse(0);
    int bridge = own.require("bridge").map(this::state).orElse(0);
    own.rejectUnknownKeys();
    if (centres.isEmpty() || houses.isEmpty() || lamp.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Villages.Style(centres.get(), houses.get(), lamp.get(), road, bridge));
  }

  private int state(YamlNode node) {
    Optional<String> name = node.string();
    try {
      return name.isPresent() ? content.stateId(name.get()) : 0;
    } catch (UnknownNameException e) {
      node.problem(e.getMessage());
      return 0;
    }
  }
}
