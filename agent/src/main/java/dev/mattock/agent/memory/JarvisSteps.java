package dev.mattock.agent.memory;

import com.google.common.collect.ImmutableList;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Subgoal;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The steps of plans in JARVIS-1's form: {@code {goal: {item: n}, type, text}}. */
final class JarvisSteps {
  private static final String GOAL = "goal";
  private static final String TYPE = "type";
  private static final String NUMBERS = "numbers";

  private final UnaryOperator<String> names;

  JarvisSteps(UnaryOperator<String> names) {
    this.names = names;
  }

  /** A goal of several items becomes a step each. */
  ImmutableList<PlanStep> read(JsonPlace plan) throws MalformedEntryException {
    ImmutableList.Builder<PlanStep> steps = ImmutableList.builder();
    for (JsonPlace step : plan.elements()) {
      String type = step.at(TYPE).text("");
      if (type.equals("reach") || type.equals("look_at")) {
        steps.add(new PlanStep(point(type, step.at(NUMBERS)), step.at("text").text(type)));
        continue;
      }
      ImmutableList<String> items = step.at(GOAL).keys();
      if (items.isEmpty()) {
        throw step.at(GOAL).malformed("an item is missing", null);
      }
      for (String item : items) {
        int count = step.at(GOAL).at(item).positive(1);
        Subgoal goal = goal(type, names.apply(item), count, step);
        String words = "%s %d %s".formatted(type, count, item);
        String text = step.at("text").text("");
        steps.add(new PlanStep(goal, text.contains(" ") ? text : words));
      }
    }
    return steps.build();
  }

  private static Subgoal goal(String type, String name, int count, JsonPlace step)
      throws MalformedEntryException {
    return switch (type) {
      case "mine" -> new Subgoal.Mine(name, count);
      case "craft" -> new Subgoal.Craft(name, count);
      case "smelt" -> new Subgoal.Smelt(name, count);
      case "kill" -> new Subgoal.Kill(name, count);
      case "place" -> new Subgoal.Place(name);
      case "use" -> new Subgoal.Use(name);
      case "hold" -> new Subgoal.Hold(name);
      case "find" -> new Subgoal.Find(name);
      default ->
          throw step.at(TYPE).malformed("'%s' is not mine, craft or smelt".formatted(type), null);
    };
  }

  private static Subgoal point(String type, JsonPlace numbers) throws MalformedEntryException {
    ImmutableList<JsonPlace> all = numbers.elements();
    int expected = type.equals("reach") ? 4 : 3;
    if (all.size() != expected) {
      throw numbers.malformed(expected + " numbers are expected", null);
    }
    double x = all.get(0).real();
    double y = all.get(1).real();
    double z = all.get(2).real();
    if (expected == 3) {
      return new Subgoal.LookAt(x, y, z);
    }
    double distance = all.get(3).real();
    if (!(distance > 0)) {
      throw numbers.malformed("the distance must be positive, but is " + distance, null);
    }
    return new Subgoal.Reach(x, y, z, distance);
  }

  static void write(List<PlanStep> steps, ArrayNode into) {
    for (PlanStep step : steps) {
      ObjectNode node = into.addObject();
      switch (step.goal()) {
        case Subgoal.Mine(String item, int count) -> named(node, "mine", item, count);
        case Subgoal.Craft(String item, int count) -> named(node, "craft", item, count);
        case Subgoal.Smelt(String item, int count) -> named(node, "smelt", item, count);
        case Subgoal.Kill(String mob, int count) -> named(node, "kill", mob, count);
        case Subgoal.Place(String item) -> named(node, "place", item, 1);
        case Subgoal.Use(String item) -> named(node, "use", item, 1);
        case Subgoal.Hold(String item) -> named(node, "hold", item, 1);
        case Subgoal.Find(String name) -> named(node, "find", name, 1);
        case Subgoal.Reach(double x, double y, double z, double distance) ->
            numbered(node, "reach", x, y, z, distance);
        case Subgoal.LookAt(double x, double y, double z) -> numbered(node, "look_at", x, y, z);
      }
      node.put("text", step.text());
    }
  }

  private static void named(ObjectNode node, String type, String name, int count) {
    node.putObject(GOAL).put(name, count);
    node.put(TYPE, type);
  }

  private static void numbered(ObjectNode node, String type, double... numbers) {
    node.putObject(GOAL);
    node.put(TYPE, type);
    ArrayNode array = node.putArray(NUMBERS);
    for (double number : numbers) {
      array.add(number);
    }
  }
}
