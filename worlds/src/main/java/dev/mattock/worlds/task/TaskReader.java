package dev.mattock.worlds.task;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.Problems;
import dev.mattock.engine.content.YamlMap;
import dev.mattock.engine.content.YamlNode;
import dev.mattock.engine.content.YamlReader;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.env.ActionHead;
import dev.mattock.engine.sim.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Reads tasks from YAML; every problem is noted with file and line, and reading goes on. */
final class TaskReader {
  private static final int MAX_BUDGET = 10_000_000;
  private static final int MAX_PLAYERS = 64;
  private static final int LAST_TIME = 23_999;
  private static final int NOON = 6_000;

  private final Content content;
  private final Obtainable obtainable;
  private final Problems problems;

  TaskReader(Content content, Obtainable obtainable, Problems problems) {
    this.content = content;
    this.obtainable = obtainable;
    this.problems = problems;
  }

  /**
   * Reads one task.
   *
   * @param name {@code group/name}
   * @param file names the text in problems
   * @return nothing if anything was wrong
   */
  Optional<TaskSpec> read(String name, String file, String text) {
    Optional<YamlMap> map = YamlReader.read(file, text, problems).flatMap(YamlNode::map);
    return map.flatMap(found -> read(name, found, text));
  }

  private Optional<TaskSpec> read(String name, YamlMap map, String text) {
    int budget = map.integer("budgetTicks", 1, MAX_BUDGET);
    Land land = map.find("world").flatMap(YamlNode::map).map(this::land).orElse(Land.USUAL);
    Rules rules =
        map.find("rules").flatMap(YamlNode::map).map(RulesReader::read).orElse(Rules.VANILLA);
    Optional<SpawnSpec> spawn =
        map.has("spawn")
            ? map.find("spawn").flatMap(YamlNode::map).flatMap(new SpawnReader(content)::read)
            : Optional.of(SpawnSpec.ANYWHERE);
    boolean hasPoint = spawn.map(found -> found.point() != null).orElse(true);
    RewardSpec reward =
        map.find("reward")
            .flatMap(YamlNode::map)
            .map(new RewardReader(content, hasPoint)::read)
            .orElse(RewardSpec.SPARSE);
    GoalReader goals = new GoalReader(content, obtainable, hasPoint, budget);
    Optional<Goal> goal = map.require("goal").flatMap(goals::read);
    ImmutableMap<Integer, Integer> inventory =
        map.find("inventory").flatMap(YamlNode::map).map(this::inventory).orElse(ImmutableMap.of());
    ImmutableList<String> commands =
        map.find("commands").map(this::commands).orElse(ImmutableList.of());
    String instruction = map.string("instruction");
    int players = map.integer("players", 1, MAX_PLAYERS, 1);
    boolean together = map.bool("together", false);
    if (together && players == 1) {
      map.require("together")
          .ifPresent(node -> node.problem("together needs players: at least 2, but there is 1"));
    }
    map.rejectUnknownKeys();
    if (spawn.isEmpty() || goal.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new TaskSpec(
            name,
            land.generator(),
            land.settings(),
            land.time(),
            rules,
            players,
            together,
            spawn.get(),
            inventory,
            instruction,
            goal.get(),
            reward,
            budget,
            commands,
            text));
  }

  private record Land(String generator, ImmutableMap<String, String> settings, int time) {
    static final Land USUAL = new Land("overworld", ImmutableMap.of(), NOON);
  }

  private Land land(YamlMap map) {
    String generator = map.string("generator", Land.USUAL.generator());
    int time = map.integer("time", 0, LAST_TIME, NOON);
    TreeMap<String, String> settings = new TreeMap<>();
    map.find("settings")
        .flatMap(YamlNode::map)
        .ifPresent(
            found -> {
              for (String key : found.keys()) {
                found
                    .require(key)
                    .flatMap(YamlNode::scalar)
                    .ifPresent(value -> settings.put(key, value));
              }
            });
    map.rejectUnknownKeys();
    return new Land(generator, ImmutableMap.copyOf(settings), time);
  }

  private ImmutableMap<Integer, Integer> inventory(YamlMap map) {
    ImmutableMap.Builder<Integer, Integer> items = ImmutableMap.builder();
    int slots = 0;
    for (String key : map.keys()) {
      YamlNode node = map.require(key).orElseThrow();
      Optional<Item> item = Reading.checked(node, () -> content.item(content.itemId(key)));
      int count = node.integer(1, Inventory.STORAGE * 64).orElse(1);
      if (item.isPresent()) {
        items.put(item.get().id(), count);
        slots += Math.ceilDiv(count, item.get().maxStack());
      }
    }
    if (slots > Inventory.STORAGE) {
      map.node()
          .problem(
              "inventory needs %d slots, but there are %d".formatted(slots, Inventory.STORAGE));
    }
    return items.buildOrThrow();
  }

  private ImmutableList<String> commands(YamlNode node) {
    List<String> commands = new ArrayList<>();
    for (YamlNode entry : node.oneOrMore()) {
      Optional<String> text = entry.string();
      if (text.isPresent()
          && Reading.checked(entry, () -> ActionHead.command(content, text.get())).isPresent()) {
        if (commands.contains(text.get())) {
          entry.problem("the command " + text.get() + " is there twice");
        }
        commands.add(text.get());
      }
    }
    return ImmutableList.copyOf(commands);
  }
}
