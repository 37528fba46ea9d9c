package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a block's properties and variants and makes its states of them. */
final class StateReader {
  private static final int MAX_STATES = 4096;
  private static final Pattern WORD = Pattern.compile("[a-z0-9_]+");

  private final YamlMap map;
  private final String blockName;
  private final int blockId;
  private final ImmutableMap<String, ImmutableList<String>> properties;
  private final Optional<String> turnedBy;
  private final Look base;
  private final ImmutableList<Variant> variants;
  private final ImmutableList<Variant> parts;

  /** A look for the states whose properties have certain values. */
  private record Variant(ImmutableMap<String, ImmutableSet<String>> when, Look look) {
    boolean covers(Map<String, String> state) {
      for (Map.Entry<String, ImmutableSet<String>> condition : when.entrySet()) {
        if (!condition.getValue().contains(state.get(condition.getKey()))) {
          return false;
        }
      }
      return true;
    }
  }

  StateReader(YamlMap map, String blockName, int blockId) {
    this.map = map;
    this.blockName = blockName;
    this.blockId = blockId;
    properties = readProperties();
    turnedBy = readTurnedBy();
    base = Look.read(map);
    variants = readVariants("variants");
    parts = readVariants("parts");
  }

  private ImmutableList<Variant> readVariants(String key) {
    return map.find(key).flatMap(YamlNode::list).orElse(ImmutableList.of()).stream()
        .flatMap(node -> node.map().stream())
        .map(this::readVariant)
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableMap<String, ImmutableList<String>> properties() {
    return properties;
  }

  private ImmutableMap<String, ImmutableList<String>> readProperties() {
    ImmutableMap.Builder<String, ImmutableList<String>> all = ImmutableMap.builder();
    int states = 1;
    Optional<YamlMap> written = map.find("properties").flatMap(YamlNode::map);
    if (written.isEmpty()) {
      return ImmutableMap.of();
    }
    for (String name : written.get().keys()) {
      YamlNode node = written.get().require(name).orElseThrow();
      ImmutableList<String> values = values(node);
      if (!WORD.matcher(name).matches()
          || !values.stream().allMatch(value -> WORD.matcher(value).matches())) {
        node.problem(
            "properties and their values have lower-case letters, digits and _, but here are %s: %s"
                .formatted(name, values));
      } else if (values.size() < 2 || states * values.size() > MAX_STATES) {
        node.problem(
            "a property needs at least 2 values, and a block has at most %d states"
                .formatted(MAX_STATES));
      } else {
        states *= values.size();
        all.put(name, values);
      }
    }
    return all.buildOrThrow();
  }

  private static ImmutableList<String> values(YamlNode node) {
    Set<String> values = new LinkedHashSet<>();
    for (YamlNode entry : node.list().orElse(ImmutableList.of())) {
      entry
          .scalar()
          .ifPresent(
              value -> {
                if (!values.add(value)) {
                  entry.problem("the value " + value + " is there twice");
                }
              });
    }
    return ImmutableList.copyOf(values);
  }

  private Optional<String> readTurnedBy() {
    Optional<YamlNode> node = map.find("turned_by");
    Optional<String> name = node.flatMap(YamlNode::string);
    if (name.isEmpty()) {
      return name;
    }
    ImmutableList<String> values = properties.get(name.get());
    if (values == null) {
      node.get()
          .problem(
              UnknownNameException.of("property", name.get(), properties.keySet()).getMessage());
      return Optional.empty();
    }
    if (!values.stream().allMatch(Turn::knows)) {
      node.get()
          .problem("turned_by needs values of north, east, south, west or x, y, z: " + values);
    }
    return name;
  }

  private Variant readVariant(YamlMap variant) {
    ImmutableMap<String, ImmutableSet<String>> when =
        variant
            .require("when")
            .flatMap(YamlNode::map)
            .map(conditions -> conditions(conditions, properties))
            .orElse(ImmutableMap.of());
    Look look = Look.read(variant);
    variant.rejectUnknownKeys();
    return new Variant(when, look);
  }

  /** The values that each property named in {@code conditions} may have. */
  static ImmutableMap<String, ImmutableSet<String>> conditions(
      YamlMap conditions, ImmutableMap<String, ImmutableList<String>> properties) {
    ImmutableMap.Builder<String, ImmutableSet<String>> when = ImmutableMap.builder();
    for (String property : conditions.keys()) {
      when.put(property, allowed(property, conditions.require(property).orElseThrow(), properties));
    }
    return when.buildOrThrow();
  }

  private static ImmutableSet<String> allowed(
      String property, YamlNode node, ImmutableMap<String, ImmutableList<String>> properties) {
    ImmutableList<String> known = properties.get(property);
    if (known == null) {
      node.problem(UnknownNameException.of("property", property, properties.keySet()).getMessage());
      return ImmutableSet.of();
    }
    ImmutableSet.Builder<String> values = ImmutableSet.builder();
    for (YamlNode entry : node.oneOrMore()) {
      entry
          .scalar()
          .ifPresent(
              value -> {
                if (!known.contains(value)) {
                  entry.problem(
                      UnknownNameException.of("value of " + property, value, known).getMessage());
                }
                values.add(value);
              });
    }
    return values.build();
  }

  /** All states, the last property counting fastest. */
  ImmutableList<BlockState> states(int firstId) {
    List<Map<String, String>> combinations = List.of(Map.of());
    for (Map.Entry<String, ImmutableList<String>> property : properties.entrySet()) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> combination : combinations) {
        for (String value : property.getValue()) {
          Map<String, String> next = new LinkedHashMap<>(combination);
          next.put(property.getKey(), value);
          longer.add(next);
        }
      }
      combinations = longer;
    }
    ImmutableList.Builder<BlockState> states = ImmutableList.builder();
    for (int i = 0; i < combinations.size(); i++) {
      states.add(state(firstId + i, ImmutableMap.copyOf(combinations.get(i))));
    }
    return states.build();
  }

  private BlockState state(int id, ImmutableMap<String, String> values) {
    Look look = base;
    for (Variant variant : variants) {
      if (variant.covers(values)) {
        look = variant.look().over(look);
      }
    }
    Turn turn = turnedBy.map(values::get).map(Turn::of).orElse(Turn.NONE);
    ImmutableList<Box> model =
        turned(withParts(values, look.modelOrShape(), look.model().isPresent(), Look::model), turn);
    return new BlockState(
        id,
        canonicalName(values),
        blockName,
        blockId,
        values,
        turned(
            withParts(
                values, look.collisionOrShape(), look.collision().isPresent(), Look::collision),
            turn),
        turned(withParts(values, look.shapeOrFull(), true, Look::shape), turn),
        model,
        model.isEmpty() ? ImmutableList.of() : faceTextures(look, turn),
        look.cutout().orElse(false),
        look.lightOpacityOrDefault(),
        look.lightEmission().orElse(0),
        look.randomTicks().orElse(false),
        look.replaceable().orElse(false));
  }

  /**
   * The boxes with those of every part whose condition holds.
   *
   * @param own whether the block has boxes of this sort of its own; if not, a part that says
   *     nothing of them has its shape instead
   */
  private ImmutableList<Box> withParts(
      ImmutableMap<String, String> values,
      ImmutableList<Box> boxes,
      boolean own,
      Function<Look, Optional<ImmutableList<Box>>> ofPart) {
    if (parts.isEmpty()) {
      return boxes;
    }
    ImmutableList.Builder<Box> all = ImmutableList.<Box>builder().addAll(boxes);
    for (Variant part : parts) {
      if (part.covers(values)) {
        Optional<ImmutableList<Box>> said = ofPart.apply(part.look());
        all.addAll((own ? said : said.or(part.look()::shape)).orElse(ImmutableList.of()));
      }
    }
    return all.build();
  }

  private String canonicalName(ImmutableMap<String, String> values) {
    return values.isEmpty()
        ? blockName
        : values.entrySet().stream()
            .map(property -> property.getKey() + "=" + property.getValue())
            .collect(Collectors.joining(",", blockName + "[", "]"));
  }

  private static ImmutableList<Box> turned(ImmutableList<Box> boxes, Turn turn) {
    return boxes.stream().map(turn::apply).collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<String> faceTextures(Look look, Turn turn) {
    String[] names = new String[Face.values().length];
    for (Face face : Face.values()) {
      Optional<String> texture = look.texture(face, blockName);
      if (texture.isEmpty()) {
        map.find("textures")
            .orElse(map.node())
            .problem(blockName + " has no texture for its face " + face);
      }
      names[turn.apply(face).ordinal()] = texture.orElse(blockName);
    }
    return ImmutableList.copyOf(names);
  }
}
