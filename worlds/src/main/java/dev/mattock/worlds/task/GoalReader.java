package dev.mattock.worlds.task;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.content.YamlMap;
import dev.mattock.engine.content.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * Reads goals, and finds those that can never be reached. A goal is a map with one key that says
 * which kind it is, and the keys of that kind beside it.
 */
final class GoalReader {
  private static final int MAX_COUNT = 1_000_000;
  private static final double MAX_REACH = 64;

  private final Content content;
  private final Obtainable obtainable;
  private final boolean hasPoint;
  private final int budgetTicks;
  private final ImmutableMap<String, Kind> kinds =
      ImmutableMap.<String, Kind>builder()
          .put("have", this::have)
          .put("mine", this::mine)
          .put("craft", this::craft)
          .put("place", this::place)
          .put("reach", this::reach)
          .put("survive", this::survive)
          .put("all", (map, node) -> goals(node).flatMap(goals -> count(goals.size(), goals, map)))
          .put("any", (map, node) -> goals(node).flatMap(goals -> count(1, goals, map)))
          .put("count", this::countOf)
          .put("sequence", this::sequence)
          .put("within", this::within)
          .put("never", this::never)
          .buildOrThrow();

  private interface Kind {
    /** Reads a goal of this kind; {@code node} is the value of the key that names it. */
    Optional<Goal> read(YamlMap map, YamlNode node);
  }

  /**
   * A reader.
   *
   * @param hasPoint whether the task's start has a point to go to
   * @param budgetTicks of the task
   */
  GoalReader(Content content, Obtainable obtainable, boolean hasPoint, int budgetTicks) {
    this.content = content;
    this.obtainable = obtainable;
    this.hasPoint = hasPoint;
    this.budgetTicks = budgetTicks;
  }

  /** Reads the goal of a task. */
  Optional<Goal> read(YamlNode node) {
    Optional<Goal> goal = part(node);
    if (goal.isPresent() && reachedAtOnce(goal.get())) {
      node.problem("goal is reached at once: it asks only for what must never happen");
    }
    return goal;
  }

  private Optional<Goal> part(YamlNode node) {
    Optional<YamlMap> found = node.map();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    YamlMap map = found.get();
    List<String> named = kindsNamed(map);
    if (named.size() != 1) {
      node.problem(complaint(node, map, named));
      return Optional.empty();
    }
    String kind = named.getFirst();
    Optional<Goal> goal = map.require(kind).flatMap(value -> kinds.get(kind).read(map, value));
    map.rejectUnknownKeys();
    return goal;
  }

  /** Kinds among the keys; beside another kind {@code count} is only how many. */
  private List<String> kindsNamed(YamlMap map) {
    List<String> named = map.keys().stream().filter(kinds::containsKey).toList();
    return named.size() > 1 ? named.stream().filter(kind -> !kind.equals("count")).toList() : named;
  }

  private String complaint(YamlNode node, YamlMap map, List<String> named) {
    if (named.isEmpty() && map.keys().size() == 1) {
      String key = map.keys().iterator().next();
      return UnknownNameException.of("goal", key, kinds.keySet()).getMessage();
    }
    return "%s must have one of the keys %s, but has %s"
        .formatted(node.label(), kinds.keySet(), map.keys());
  }

  private Optional<Goal> have(YamlMap map, YamlNode node) {
    int count = map.integer("count", 1, MAX_COUNT, 1);
    Optional<Selection> items = Reading.items(content, node);
    require(node, items.map(obtainable::canHave), "nothing drops or makes it");
    return items.map(selection -> new Goal.Have(selection, count));
  }

  private Optional<Goal> mine(YamlMap map, YamlNode node) {
    int count = map.integer("count", 1, MAX_COUNT, 1);
    Optional<Selection> blocks = Reading.blocks(content, node);
    require(node, blocks.map(obtainable::canMine), "it cannot be broken");
    return blocks.map(selection -> new Goal.Mine(selection, count));
  }

  private Optional<Goal> craft(YamlMap map, YamlNode node) {
    int count = map.integer("count", 1, MAX_COUNT, 1);
    Optional<Selection> items = Reading.items(content, node);
    require(node, items.map(obtainable::canCraft), "no recipe makes it");
    return items.map(selection -> new Goal.Craft(selection, count));
  }

  private Optional<Goal> place(YamlMap map, YamlNode node) {
    int count = map.integer("count", 1, MAX_COUNT, 1);
    Optional<Selection> blocks = Reading.blocks(content, node);
    require(node, blocks.map(obtainable::canPlace), "no item places it");
    return blocks.map(selection -> new Goal.Place(selection, count));
  }

  private Optional<Goal> reach(YamlMap map, YamlNode node) {
    double distance = map.number("distance", Double.MIN_NORMAL, MAX_REACH, 2);
    return target(node, content, hasPoint).map(text -> new Goal.Reach(text, distance));
  }

  /** The point, or blocks by name or tag, as it is written. */
  static Optional<String> target(YamlNode node, Content content, boolean hasPoint) {
    Optional<String> text = node.string();
    if (text.equals(Optional.of(Goal.Reach.POINT))) {
      if (!hasPoint) {
        node.problem(node.label() + " is the point, but spawn has none: add spawn.point");
      }
      return text;
    }
    return Reading.blocks(content, node).map(Selection::text);
  }

  private Optional<Goal> survive(YamlMap map, YamlNode node) {
    return ticks(node).map(Goal.Survive::new);
  }

  private Optional<Goal> countOf(YamlMap map, YamlNode node) {
    int count = node.integer(1, MAX_COUNT).orElse(1);
    return map.require("of").flatMap(this::goals).flatMap(goals -> count(count, goals, map));
  }

  private Optional<Goal> count(int count, ImmutableList<Goal> goals, YamlMap map) {
    return Reading.checked(map.node(), () -> new Goal.Count(count, goals));
  }

  private Optional<Goal> sequence(YamlMap map, YamlNode node) {
    return goals(node).flatMap(goals -> Reading.checked(node, () -> new Goal.Sequence(goals)));
  }

  private Optional<Goal> within(YamlMap map, YamlNode node) {
    Optional<Integer> ticks = ticks(node);
    Optional<Goal> goal = map.require("goal").flatMap(this::part);
    return ticks.flatMap(limit -> goal.map(inner -> new Goal.Within(limit, inner)));
  }

  private Optional<Goal> never(YamlMap map, YamlNode node) {
    return part(node).map(Goal.Never::new);
  }

  /** All goals of a list, or nothing if one of them is wrong. */
  private Optional<ImmutableList<Goal>> goals(YamlNode node) {
    Optional<ImmutableList<YamlNode>> nodes = node.list();
    if (nodes.isEmpty()) {
      return Optional.empty();
    }
    ImmutableList<Goal> goals =
        nodes.get().stream()
            .map(this::part)
            .flatMap(Optional::stream)
            .collect(ImmutableList.toImmutableList());
    if (nodes.get().isEmpty()) {
      node.problem(node.label() + " needs at least one goal");
    }
    return goals.size() == nodes.get().size() && !goals.isEmpty()
        ? Optional.of(goals)
        : Optional.empty();
  }

  private Optional<Integer> ticks(YamlNode node) {
    Optional<Integer> ticks = node.integer(1, Integer.MAX_VALUE).stream().boxed().findFirst();
    if (ticks.isPresent() && ticks.get() > budgetTicks) {
      node.problem(
          "%s takes %d ticks, but the episode is cut off after budgetTicks, %d"
              .formatted(node.label(), ticks.get(), budgetTicks));
    }
    return ticks;
  }

  private static void require(YamlNode node, Optional<Boolean> possible, String reason) {
    if (possible.isPresent() && !possible.get()) {
      node.problem("%s can never be reached: %s".formatted(node.label(), reason));
    }
  }

  private static boolean reachedAtOnce(Goal goal) {
    return switch (goal) {
      case Goal.Never never -> true;
      case Goal.Count count ->
          count.goals().stream().filter(GoalReader::reachedAtOnce).count() >= count.count();
      case Goal.Sequence sequence -> sequence.goals().stream().allMatch(GoalReader::reachedAtOnce);
      case Goal.Within within -> reachedAtOnce(within.goal());
      case Goal.Have have -> false;
      case Goal.Mine mine -> false;
      case Goal.Craft craft -> false;
      case Goal.Place place -> false;
      case Goal.Reach reach -> false;
      case Goal.Survive survive -> false;
    };
  }
}
