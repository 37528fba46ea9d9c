package dev.mattock.worlds.suite;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.ContentException;
import dev.mattock.engine.content.Problems;
import dev.mattock.engine.content.YamlMap;
import dev.mattock.engine.content.YamlNode;
import dev.mattock.engine.content.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads the file of a suite. Every problem is noted with file and line. What a task means is
 * checked when it is read as a task, not here.
 */
final class SuiteReader {
  private static final String FOLDER = "/dev/mattock/worlds/suites/";
  private static final int MOST_TICKS = 10_000_000;
  private static final int MOST_MOBS = 16;
  private static final String ITEM = "{item}";

  private final List<SuiteTask> tasks = new ArrayList<>();
  private String world = "";
  private String rules = "";
  private String instruction = "";
  private int pack = 1;

  /** What the tasks of a group have in common. */
  private record Group(
      String name, int budgetTicks, ImmutableMap<String, Integer> inventory, String biome) {}

  private SuiteReader() {}

  /**
   * Reads a suite that ships with Mattock.
   *
   * @throws ContentException listing every problem of the file
   */
  static Suite readBuiltIn(String name) {
    Problems problems = new Problems();
    return read(
        name,
        YamlReader.readResource(SuiteReader.class, FOLDER + name + ".yaml", problems),
        problems);
  }

  /** Reads a suite from the root of its file. */
  static Suite read(String name, Optional<YamlNode> root, Problems problems) {
    SuiteReader reader = new SuiteReader();
    root.flatMap(YamlNode::map).ifPresent(reader::read);
    problems.throwIfAny();
    return new Suite(name, reader.tasks);
  }

  private void read(YamlMap map) {
    world = map.find("world").flatMap(YamlNode::map).map(SuiteReader::inline).orElse("");
    rules = map.find("rules").flatMap(YamlNode::map).map(SuiteReader::inline).orElse("");
    instruction = map.string("instruction");
    pack = map.integer("pack", 1, MOST_MOBS, 1);
    if (!instruction.contains(ITEM)) {
      map.node().problem("instruction must name the item with " + ITEM);
    }
    Optional<YamlMap> groups = map.require("groups").flatMap(YamlNode::map);
    if (groups.isPresent()) {
      for (String name : groups.get().keys()) {
        groups
            .get()
            .require(name)
            .flatMap(YamlNode::map)
            .ifPresent(group -> readGroup(name, group));
      }
    }
    map.rejectUnknownKeys();
  }

  /** A map of scalars as it stands in one line of YAML. */
  private static String inline(YamlMap map) {
    List<String> entries = new ArrayList<>();
    for (String key : map.keys()) {
      map.require(key)
          .flatMap(YamlNode::scalar)
          .ifPresent(value -> entries.add(key + ": " + value));
    }
    return "{" + String.join(", ", entries) + "}";
  }

  private void readGroup(String name, YamlMap map) {
    Group group =
        new Group(
            name,
            map.integer("budgetTicks", 1, MOST_TICKS),
            map.find("inventory")
                .flatMap(YamlNode::map)
                .map(SuiteReader::inventory)
                .orElse(ImmutableMap.of()),
            map.string("biome", ""));
    Optional<YamlNode> found = map.require("tasks");
    map.rejectUnknownKeys();
    if (found.isEmpty()) {
      return;
    }
    if (found.get().isList()) {
      for (YamlNode item : found.get().list().orElse(ImmutableList.of())) {
        item.string().ifPresent(text -> add(group, text, Detail.of(group), item));
      }
      return;
    }
    Optional<YamlMap> tasksOfGroup = found.get().map();
    if (tasksOfGroup.isPresent()) {
      for (String item : tasksOfGroup.get().keys()) {
        YamlNode node = tasksOfGroup.get().require(item).orElseThrow();
        add(group, item, detail(group, node), node);
      }
    }
  }

  private static ImmutableMap<String, Integer> inventory(YamlMap map) {
    ImmutableMap.Builder<String, Integer> items = ImmutableMap.builder();
    map.keys().forEach(item -> items.put(item, map.integer(item, 1, 64)));
    return items.buildOrThrow();
  }

  /** What may differ from task to task of a group. */
  private record Detail(int budgetTicks, ImmutableList<String> mobs, OptionalDouble published) {
    static Detail of(Group group) {
      return new Detail(group.budgetTicks(), ImmutableList.of(), OptionalDouble.empty());
    }
  }

  private static Detail detail(Group group, YamlNode node) {
    if (!node.isMap()) {
      return new Detail(group.budgetTicks(), ImmutableList.of(), node.number(0, 1));
    }
    YamlMap map = node.map().orElseThrow();
    OptionalDouble published =
        map.find("published").map(rate -> rate.number(0, 1)).orElse(OptionalDouble.empty());
    int budget = map.integer("budgetTicks", 1, MOST_TICKS, group.budgetTicks());
    ImmutableList.Builder<String> mobs = ImmutableList.builder();
    map.find("mobs")
        .ifPresent(list -> list.oneOrMore().forEach(mob -> mob.string().ifPresent(mobs::add)));
    map.rejectUnknownKeys();
    return new Detail(budget, mobs.build(), published);
  }

  private void add(Group group, String item, Detail detail, YamlNode node) {
    String name = group.name() + "/" + item;
    if (tasks.stream().anyMatch(task -> task.name().equals(name))) {
      node.problem("the task " + name + " is there twice");
      return;
    }
    tasks.add(
        new SuiteTask(
            name,
            item,
            detail.budgetTicks(),
            group.inventory(),
            group.biome(),
            detail.mobs(),
            detail.published(),
            text(group, item, detail)));
  }

  private String text(Group group, String item, Detail detail) {
    List<String> lines = new ArrayList<>();
    detail.published().ifPresent(rate -> lines.add("# Published success rate: " + rate));
    if (!world.isEmpty()) {
      lines.add("world: " + world);
    }
    if (!rules.isEmpty()) {
      lines.add("rules: " + rules);
    }
    List<String> spawn = new ArrayList<>();
    if (!group.biome().isEmpty()) {
      spawn.add("biome: " + group.biome());
    }
    if (!detail.mobs().isEmpty()) {
      List<String> mobs = detail.mobs().stream().map(mob -> mob + ": " + pack).toList();
      spawn.add("mobs: {" + String.join(", ", mobs) + "}");
    }
    if (!spawn.isEmpty()) {
      lines.add("spawn: {" + String.join(", ", spawn) + "}");
    }
    if (!group.inventory().isEmpty()) {
      List<String> given = new ArrayList<>();
      group.inventory().forEach((what, count) -> given.add(what + ": " + count));
      lines.add("inventory: {" + String.join(", ", given) + "}");
    }
    lines.add("instruction: " + instruction.replace(ITEM, item.replace('_', ' ')));
    lines.add("goal: {have: " + item + "}");
    lines.add("budgetTicks: " + detail.budgetTicks());
    return String.join("\n", lines) + "\n";
  }
}
