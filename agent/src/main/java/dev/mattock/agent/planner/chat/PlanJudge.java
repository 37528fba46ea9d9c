package dev.mattock.agent.planner.chat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.agent.planner.PlanRequest;
import dev.mattock.agent.planner.PlanSteps;
import dev.mattock.agent.planner.SelfCheck;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.UnknownNameException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads plans in JARVIS-1's form, a JSON list of {@code {goal: {item: n}, type, text}}, and
 * rehearses them. That form has no word for the last act of an intent that is not about having
 * something: it is added.
 */
final class PlanJudge implements AnswerJudge {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int MOST_STEPS = 200;
  private static final int MOST_PROBLEMS = 8;
  private static final int MOST_LETTERS = 120;

  private final SelfCheck check;
  private final ImmutableSet<String> items;

  PlanJudge(Content content) {
    this.check = new SelfCheck(content);
    this.items = content.items().stream().map(Item::name).collect(ImmutableSet.toImmutableSet());
  }

  @Override
  public Verdict judge(String answer, PlanRequest request) {
    Optional<String> list = JsonInText.lastList(answer);
    if (list.isEmpty()) {
      return new Verdict.Rejected("there is no JSON list in the answer");
    }
    try {
      return read(MAPPER.readTree(list.get()), request);
    } catch (JacksonException e) {
      return new Verdict.Rejected("the list is no JSON: " + brief(e.getOriginalMessage()));
    }
  }

  private Verdict read(JsonNode list, PlanRequest request) {
    if (list.size() > MOST_STEPS) {
      return new Verdict.Rejected(
          "the plan has %d steps; at most %d".formatted(list.size(), MOST_STEPS));
    }
    List<String> problems = new ArrayList<>();
    ImmutableList.Builder<PlanStep> steps = ImmutableList.builder();
    for (int i = 0; i < list.size(); i++) {
      String where = "step " + (i + 1) + ": ";
      step(list.get(i), where, problems).ifPresent(steps::add);
    }
    return problems.isEmpty()
        ? rehearsed(
            new Plan(request.intent(), withLastAct(steps.build(), request.intent())), request)
        : new Verdict.Rejected(
            String.join("; ", problems.subList(0, Math.min(MOST_PROBLEMS, problems.size()))));
  }

  private Verdict rehearsed(Plan plan, PlanRequest request) {
    return check
        .check(plan, request.situation())
        .<Verdict>map(failure -> new Verdict.Rejected(failure.explanation()))
        .orElseGet(() -> new Verdict.Accepted(plan));
  }

  private static ImmutableList<PlanStep> withLastAct(List<PlanStep> steps, Intent intent) {
    ImmutableList.Builder<PlanStep> all = ImmutableList.<PlanStep>builder().addAll(steps);
    switch (intent.verb()) {
      case HAVE -> {}
      case KILL -> all.add(PlanSteps.of(new Subgoal.Kill(intent.name(), intent.count())));
      case FIND -> all.add(PlanSteps.of(new Subgoal.Find(intent.name())));
      case PLACE -> all.addAll(times(new Subgoal.Place(intent.name()), intent.count()));
      case USE -> all.addAll(times(new Subgoal.Use(intent.name()), intent.count()));
    }
    return all.build();
  }

  private static List<PlanStep> times(Subgoal goal, int count) {
    return Collections.nCopies(Math.min(count, MOST_STEPS), PlanSteps.of(goal));
  }

  private Optional<PlanStep> step(JsonNode step, String where, List<String> problems) {
    JsonNode goal = step.path("goal");
    if (!goal.isObject() || goal.size() != 1) {
      problems.add(where + "goal must name one item and its count");
      return Optional.empty();
    }
    Map.Entry<String, JsonNode> entry = goal.properties().iterator().next();
    String item = entry.getKey();
    if (!items.contains(item)) {
      problems.add(where + UnknownNameException.of("item", brief(item), items).getMessage());
      return Optional.empty();
    }
    if (!entry.getValue().isIntegralNumber() || entry.getValue().asInt(0) < 1) {
      problems.add(where + "the count of " + item + " must be a whole number above 0");
      return Optional.empty();
    }
    return subgoal(step.path("type").asString(""), item, entry.getValue().asInt(0), where, problems)
        .map(subgoal -> new PlanStep(subgoal, text(step, subgoal)));
  }

  private static String text(JsonNode step, Subgoal subgoal) {
    String text = brief(step.path("text").asString(""));
    return text.isEmpty() ? PlanSteps.of(subgoal).text() : text;
  }

  /** Text of a model in one line that can be shown. */
  private static String brief(String text) {
    String head = text.substring(0, Math.min(text.length(), MOST_LETTERS));
    return head.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }

  private static Optional<Subgoal> subgoal(
      String type, String item, int count, String where, List<String> problems) {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "mine" -> Optional.of(new Subgoal.Mine(item, count));
      case "craft" -> Optional.of(new Subgoal.Craft(item, count));
      case "smelt" -> Optional.of(new Subgoal.Smelt(item, count));
      default -> {
        problems.add(where + "type must be mine, craft or smelt, but is \"" + brief(type) + "\"");
        yield Optional.empty();
      }
    };
  }
}
