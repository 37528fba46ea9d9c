package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Families of things that differ in a word: {@code wood: [oak, birch]}. A name in the data that
 * holds the placeholder {@code <wood>} stands for one thing a word, and the same word is put in
 * everything below that name.
 */
public final class Families {
  private static final Pattern PLACEHOLDER = Pattern.compile("<([^<>]*)>");

  /** What names of things look like. */
  static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  private final ImmutableMap<String, ImmutableList<String>> words;

  /** A name of the data with what stands below it, placeholders replaced. */
  public record Named(String name, YamlNode node) {}

  private Families(ImmutableMap<String, ImmutableList<String>> words) {
    this.words = words;
  }

  /** The families that ship with Mattock; without any, with a problem, if they cannot be read. */
  public static Families builtIn(Problems problems) {
    return YamlReader.readResource(Families.class, "families.yaml", problems)
        .map(Families::read)
        .orElseGet(() -> new Families(ImmutableMap.of()));
  }

  static Families read(YamlNode root) {
    ImmutableMap.Builder<String, ImmutableList<String>> words = ImmutableMap.builder();
    root.map()
        .ifPresent(
            map -> {
              map.find("families").flatMap(YamlNode::map).ifPresent(all -> readAll(all, words));
              map.rejectUnknownKeys();
            });
    return new Families(words.buildOrThrow());
  }

  private static void readAll(
      YamlMap all, ImmutableMap.Builder<String, ImmutableList<String>> words) {
    for (String name : all.keys()) {
      List<String> values = new ArrayList<>();
      all.require(name)
          .flatMap(YamlNode::list)
          .ifPresent(list -> list.forEach(entry -> entry.string().ifPresent(values::add)));
      words.put(name, ImmutableList.copyOf(new LinkedHashSet<>(values)));
    }
  }

  /** The things in a map of the data, by name; a name that comes twice is a problem. */
  public ImmutableList<Named> expandKeys(YamlNode map) {
    Map<String, YamlNode> things = new LinkedHashMap<>();
    map.map(); // notes a problem if it is none
    map.fields()
        .forEach(
            (key, field) -> {
              for (Map<String, String> choice : choices(key, field.node())) {
                YamlNode node = field.node().mapTexts(text -> fill(text, choice));
                String name = fill(key, choice);
                if (!NAME.matcher(name).matches()) {
                  node.problemAt(
                      field.line(),
                      "a name has lower-case letters, digits and _, but here is \"" + name + "\"");
                } else if (things.putIfAbsent(name, node.labelled(name)) != null) {
                  node.problemAt(field.line(), "\"" + name + "\" is there twice");
                }
              }
            });
    return things.entrySet().stream()
        .map(thing -> new Named(thing.getKey(), thing.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  /** The texts that a text in the data stands for. */
  ImmutableList<String> expandText(String text, YamlNode node) {
    return choices(text, node).stream()
        .map(choice -> fill(text, choice))
        .collect(ImmutableList.toImmutableList());
  }

  /** Every way to fill the placeholders of {@code text}: one empty way if there are none. */
  private List<Map<String, String>> choices(String text, YamlNode node) {
    List<Map<String, String>> choices = List.of(Map.of());
    for (String placeholder : placeholders(text)) {
      Optional<ImmutableList<String>> values = wordsOf(placeholder, node);
      if (values.isEmpty()) {
        return List.of();
      }
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> choice : choices) {
        for (String value : values.get()) {
          Map<String, String> next = new LinkedHashMap<>(choice);
          next.put(placeholder, value);
          longer.add(next);
        }
      }
      choices = longer;
    }
    return choices;
  }

  private Optional<ImmutableList<String>> wordsOf(String placeholder, YamlNode node) {
    ImmutableList<String> values = words.get(placeholder);
    if (values == null) {
      node.problem(UnknownNameException.of("family", placeholder, words.keySet()).getMessage());
    }
    return Optional.ofNullable(values);
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new LinkedHashSet<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static String fill(String text, Map<String, String> choice) {
    if (choice.isEmpty() || text.indexOf('<') < 0) {
      return text;
    }
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            match -> Matcher.quoteReplacement(choice.getOrDefault(match.group(1), match.group())));
  }
}
