package dev.mattock.agent.goal;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Plans as JSON: a list of {@code {goal: {item: n}, type, text}}. */
final class PlanJson {
  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_SINGLE_QUOTES,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
              JsonReadFeature.ALLOW_YAML_COMMENTS,
              JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  private final PlanNames names;

  PlanJson(PlanNames names) {
    this.names = names;
  }

  ImmutableList<PlanStep> read(String text) throws PlanFormatException {
    JsonNode list = list(text);
    List<String> problems = new ArrayList<>();
    List<PlanStep> steps = new ArrayList<>();
    for (int i = 0; i < list.size() && steps.size() <= PlanFormats.MOST_STEPS; i++) {
      read(list.get(i), "step " + (i + 1) + ": ", steps, problems);
    }
    if (steps.size() > PlanFormats.MOST_STEPS) {
      problems.add("the plan has more than %d steps".formatted(PlanFormats.MOST_STEPS));
    }
    if (!problems.isEmpty()) {
      throw new PlanFormatException(problems);
    }
    return ImmutableList.copyOf(steps);
  }

  private JsonNode list(String text) throws PlanFormatException {
    JsonNode root;
    try {
      root = mapper.readTree(text);
    } catch (JacksonException e) {
      String place =
          e.getLocation() == null
              ? ""
              : "line %d, column %d: "
                  .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
      throw new PlanFormatException(
          ImmutableList.of(place + "this is no JSON: " + e.getOriginalMessage()));
    }
    if (root.isObject()) {
      for (JsonNode value : root) {
        if (value.isArray()) {
          return value;
        }
      }
    }
    if (!root.isArray()) {
      throw new PlanFormatException(ImmutableList.of("a plan is a list of steps"));
    }
    return root;
  }

  private void read(JsonNode step, String place, List<PlanStep> steps, List<String> problems) {
    String type = step.path("type").asString("").strip().toLowerCase(Locale.ROOT);
    String text = step.path("text").asString("").strip();
    JsonNode goal = step.path("goal");
    if (!step.isObject() || goal.isMissingNode()) {
      problems.add(place + "a step is an object with a goal, a type and a text");
      return;
    }
    if (!goal.isObject() || goal.isEmpty()) {
      problems.add(place + "the goal is an object of items and counts");
      return;
    }
    for (String name : goal.propertyNames()) {
      try {
        Subgoal meant = new PlanFormats.Named(type, name, count(name, goal.get(name))).goal(names);
        boolean told = !text.isEmpty() && goal.size() == 1;
        steps.add(told ? new PlanStep(meant, text) : PlanStep.of(meant));
      } catch (IllegalArgumentException e) {
        problems.add(place + e.getMessage());
      }
    }
  }

  private static int count(String name, JsonNode count) {
    if (count.isNull()) {
      return 1;
    }
    String written = count.asString("").strip();
    if (!written.matches("-?[0-9]{1,6}")) {
      throw new IllegalArgumentException(
          "the count of %s must be a whole number, but is %s".formatted(name, shown(count)));
    }
    return Integer.parseInt(written);
  }

  private static String shown(JsonNode node) {
    String text = node.toString();
    return text.length() > 40 ? text.substring(0, 40) + "..." : text;
  }

  String write(List<PlanStep> steps) {
    ArrayNode list = mapper.createArrayNode();
    for (PlanStep step : steps) {
      PlanFormats.Named named = PlanFormats.Named.of(step.goal());
      if (named != null) {
        ObjectNode node = list.addObject();
        node.putObject("goal").put(named.name(), named.count());
        node.put("type", named.verb());
        node.put("text", step.text());
      }
    }
    return mapper.writeValueAsString(list);
  }
}
