package dev.mattock.engine.content;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys of a map in a YAML file. Reading a key makes it known; {@link #rejectUnknownKeys()} then
 * notes every key that nobody asked for. Accessors without a fallback note a missing key and return
 * a neutral value: the reading goes on, and fails at the end.
 */
public final class YamlMap {
  private final YamlNode node;
  private final ImmutableMap<String, YamlNode.Field> fields;
  private final Set<String> known = new TreeSet<>();

  YamlMap(YamlNode node, ImmutableMap<String, YamlNode.Field> fields) {
    this.node = node;
    this.fields = fields;
  }

  /** The map as a value, for problems that concern the whole of it. */
  public YamlNode node() {
    return node;
  }

  /** All keys, in the file's order. */
  public ImmutableSet<String> keys() {
    return fields.keySet();
  }

  /** Whether the key is there. */
  public boolean has(String key) {
    known.add(key);
    return fields.containsKey(key);
  }

  /** The value of a key that may be missing. */
  public Optional<YamlNode> find(String key) {
    known.add(key);
    return Optional.ofNullable(fields.get(key)).map(YamlNode.Field::node);
  }

  /** The value of a key that must be there. */
  public Optional<YamlNode> require(String key) {
    Optional<YamlNode> found = find(key);
    if (found.isEmpty()) {
      node.problem(node.label() + " lacks the key \"" + key + "\"");
    }
    return found;
  }

  /** A text; "" after a problem. */
  public String string(String key) {
    return require(key).flatMap(YamlNode::string).orElse("");
  }

  /** A text, or {@code fallback} if the key is missing. */
  public String string(String key, String fallback) {
    return find(key).flatMap(YamlNode::string).orElse(fallback);
  }

  /** A whole number from {@code min} to {@code max}; {@code min} after a problem. */
  public int integer(String key, int min, int max) {
    return require(key).map(value -> value.integer(min, max).orElse(min)).orElse(min);
  }

  /** A whole number from {@code min} to {@code max}, or {@code fallback} if the key is missing. */
  public int integer(String key, int min, int max, int fallback) {
    return find(key).map(value -> value.integer(min, max).orElse(fallback)).orElse(fallback);
  }

  /** A number from {@code min} to {@code max}; {@code min} after a problem. */
  public double number(String key, double min, double max) {
    return require(key).map(value -> value.number(min, max).orElse(min)).orElse(min);
  }

  /** A number from {@code min} to {@code max}, or {@code fallback} if the key is missing. */
  public double number(String key, double min, double max, double fallback) {
    return find(key).map(value -> value.number(min, max).orElse(fallback)).orElse(fallback);
  }

  /** true or false, or {@code fallback} if the key is missing. */
  public boolean bool(String key, boolean fallback) {
    return find(key).flatMap(YamlNode::bool).orElse(fallback);
  }

  /** A constant written in lower case, or {@code fallback} if the key is missing. */
  public <E extends Enum<E>> E choice(String key, Class<E> type, E fallback) {
    return find(key).flatMap(value -> value.choice(type)).orElse(fallback);
  }

  /** Notes every key that was not asked for, with the nearest one that was. */
  public void rejectUnknownKeys() {
    fields.forEach(
        (key, field) -> {
          if (!known.contains(key)) {
            node.problemAt(field.line(), UnknownNameException.of("key", key, known).getMessage());
          }
        });
  }
}
