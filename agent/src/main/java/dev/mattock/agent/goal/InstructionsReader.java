package dev.mattock.agent.goal;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mattock.agent.goal.Target.Kind;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Families;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.content.Problems;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.content.YamlMap;
import dev.mattock.engine.content.YamlNode;
import dev.mattock.engine.content.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads instructions.yaml against a content; all that is wrong is reported at once. */
final class InstructionsReader {
  private static final String FILE = "instructions.yaml";
  private static final Splitter WORDS = Splitter.on(' ');

  private final ImmutableListMultimap.Builder<Target, String> names =
      ImmutableListMultimap.builder();
  private final ImmutableListMultimap.Builder<Target, String> uses =
      ImmutableListMultimap.builder();

  private InstructionsReader() {}

  /** The instructions that ship. */
  static Instructions read(Content content) {
    Problems problems = new Problems();
    Instructions instructions =
        YamlReader.readResource(InstructionsReader.class, FILE, problems)
            .flatMap(YamlNode::map)
            .map(map -> new InstructionsReader().instructions(map, content, problems))
            .orElse(null);
    problems.throwIfAny();
    return instructions;
  }

  /** Instructions of a text, for tests. */
  static Instructions parse(String text, Content content) {
    Problems problems = new Problems();
    Instructions instructions =
        YamlReader.read(FILE, text, problems)
            .flatMap(YamlNode::map)
            .map(map -> new InstructionsReader().instructions(map, content, problems))
            .orElse(null);
    problems.throwIfAny();
    return instructions;
  }

  private Instructions instructions(YamlMap map, Content content, Problems problems) {
    readTargets(map, "items", Kind.ITEM, content.items().stream().map(Item::name).toList());
    readTargets(map, "mobs", Kind.MOB, content.mobs().stream().map(MobType::name).toList());
    readTargets(map, "biomes", Kind.BIOME, content.biomes().keySet().asList());
    Instructions read =
        new Instructions(
            verbs(map),
            set(map, "fillers"),
            set(map, "measures"),
            set(map, "subordinators"),
            set(map, "breaks"),
            set(map, "negators"),
            set(map, "questions"),
            pairs(map, "same"),
            names.build(),
            uses.build(),
            kin(map, problems),
            list(map, "refused"));
    map.rejectUnknownKeys();
    return read;
  }

  private static ImmutableMap<ImmutableList<String>, Deed> verbs(YamlMap map) {
    Map<ImmutableList<String>, Deed> verbs = new LinkedHashMap<>();
    map.require("verbs")
        .flatMap(YamlNode::map)
        .ifPresent(
            deeds -> {
              for (Deed deed : Deed.values()) {
                for (String verb : list(deeds, deed.name().toLowerCase(Locale.ROOT))) {
                  if (verbs.put(ImmutableList.copyOf(WORDS.split(verb)), deed) != null) {
                    deeds.node().problem("the verb \"" + verb + "\" stands twice");
                  }
                }
              }
              deeds.rejectUnknownKeys();
            });
    return ImmutableMap.copyOf(verbs);
  }

  private void readTargets(YamlMap map, String key, Kind kind, List<String> known) {
    map.require(key)
        .flatMap(YamlNode::map)
        .ifPresent(
            targets -> {
              for (String pattern : targets.keys()) {
                targets
                    .find(pattern)
                    .flatMap(YamlNode::map)
                    .ifPresent(said -> readTarget(said, pattern, kind, known));
              }
            });
  }

  private void readTarget(YamlMap said, String pattern, Kind kind, List<String> known) {
    List<String> called = list(said, "names", ImmutableList.of());
    List<String> used = list(said, "uses", ImmutableList.of());
    said.rejectUnknownKeys();
    boolean found = false;
    for (String name : known) {
      if (matches(pattern, name)) {
        found = true;
        Target target = new Target(kind, name);
        String star = star(pattern, name);
        called.forEach(text -> names.put(target, text.replace("*", star)));
        used.forEach(text -> uses.put(target, text.replace("*", star)));
      }
    }
    if (!found) {
      said.node()
          .problem(
              UnknownNameException.of(kind.name().toLowerCase(Locale.ROOT), pattern, known)
                  .getMessage());
    }
  }

  private static boolean matches(String pattern, String name) {
    return pattern.startsWith("*")
        ? name.endsWith(pattern.substring(1)) && name.length() >= pattern.length()
        : name.equals(pattern);
  }

  private static String star(String pattern, String name) {
    return pattern.startsWith("*")
        ? name.substring(0, name.length() - pattern.length() + 1).replace('_', ' ')
        : "";
  }

  private static ImmutableList<ImmutableList<String>> kin(YamlMap map, Problems problems) {
    Families families = Families.builtIn(problems);
    ImmutableList.Builder<ImmutableList<String>> kin = ImmutableList.builder();
    for (String pattern : list(map, "kin")) {
      YamlReader.read(FILE, "\"" + pattern + "\": {}", problems)
          .map(families::expandKeys)
          .ifPresent(
              named ->
                  kin.add(
                      named.stream()
                          .map(Families.Named::name)
                          .collect(ImmutableList.toImmutableList())));
    }
    return kin.build();
  }

  private static ImmutableSet<String> set(YamlMap map, String key) {
    ImmutableList<String> words = list(map, key);
    Set<String> once = ImmutableSet.copyOf(words);
    if (once.size() < words.size()) {
      map.node().problem(key + " names a word twice");
    }
    return ImmutableSet.copyOf(once);
  }

  private static ImmutableMap<String, String> pairs(YamlMap map, String key) {
    ImmutableMap.Builder<String, String> pairs = ImmutableMap.builder();
    map.require(key)
        .flatMap(YamlNode::map)
        .ifPresent(words -> words.keys().forEach(word -> pairs.put(word, words.string(word))));
    return pairs.buildOrThrow();
  }

  private static ImmutableList<String> list(YamlMap map, String key) {
    map.require(key);
    return list(map, key, ImmutableList.of());
  }

  private static ImmutableList<String> list(
      YamlMap map, String key, ImmutableList<String> fallback) {
    return map.find(key)
        .flatMap(YamlNode::list)
        .map(
            nodes ->
                nodes.stream()
                    .flatMap(node -> node.string().stream())
                    .collect(ImmutableList.toImmutableList()))
        .orElse(fallback);
  }
}
