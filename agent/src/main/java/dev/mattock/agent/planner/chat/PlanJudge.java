package dev.mattock.agent.planner.chat;

import com.google.common.collect.ImmutableList;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.PlanFormatException;
import dev.mattock.agent.goal.PlanFormats;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.agent.planner.PlanRequest;
import dev.mattock.agent.planner.SelfCheck;
import dev.mattock.engine.content.Content;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads plans in the forms of {@link PlanFormats}, whatever stands around them, and rehearses them.
 * JARVIS-1's form has no word for the last act of an intent that is not about having something:
 * where it is missing, it is added.
 */
final class PlanJudge implements AnswerJudge {
  /** A line of the spoken form. */
  private static final Pattern SPOKEN = Pattern.compile("\\b[a-z]+\\(\\s*obj\\s*=");

  private static final int MOST_LETTERS_OF_A_LINE = 1_000;
  private static final int MOST_LETTERS_OF_A_TEXT = 120;

  private final PlanFormats formats;
  private final SelfCheck check;

  PlanJudge(Content content) {
    formats = new PlanFormats(content);
    check = new SelfCheck(content);
  }

  @Override
  public Verdict judge(String answer, PlanRequest request) {
    try {
      List<PlanStep> steps = read(answer).stream().map(PlanJudge::brief).toList();
      return rehearsed(new Plan(request.intent(), ended(steps, request.intent())), request);
    } catch (PlanFormatException e) {
      return new Verdict.Rejected(e.getMessage());
    }
  }

  private List<PlanStep> read(String answer) throws PlanFormatException {
    Optional<String> list = JsonInText.lastList(answer);
    if (list.isPresent()) {
      return formats.readJson(list.get());
    }
    String spoken =
        answer
            .lines()
            .filter(line -> line.length() <= MOST_LETTERS_OF_A_LINE)
            .filter(line -> SPOKEN.matcher(line).find())
            .collect(Collectors.joining("\n"));
    if (spoken.isEmpty()) {
      throw new PlanFormatException(List.of("there is no JSON list in the answer"));
    }
    return formats.readSpoken(spoken);
  }

  private Verdict rehearsed(Plan plan, PlanRequest request) {
    return check
        .check(plan, request.situation())
        .<Verdict>map(failure -> new Verdict.Rejected(failure.explanation()))
        .orElseGet(() -> new Verdict.Accepted(plan));
  }

  /** The steps, and what is missing of the last act. */
  private static ImmutableList<PlanStep> ended(List<PlanStep> steps, Intent intent) {
    int missing = intent.count() - steps.stream().mapToInt(step -> done(step.goal(), intent)).sum();
    List<PlanStep> acts = missing < 1 ? List.of() : acts(intent, missing);
    return ImmutableList.<PlanStep>builder().addAll(steps).addAll(acts).build();
  }

  /** How much of an intent's last act a step is. */
  private static int done(Subgoal goal, Intent intent) {
    String name = intent.name();
    return switch (goal) {
      case Subgoal.Kill(String mob, int count)
          when intent.verb() == Intent.Verb.KILL && mob.equals(name) ->
          count;
      case Subgoal.Find(String found)
          when intent.verb() == Intent.Verb.FIND && found.equals(name) ->
          intent.count();
      case Subgoal.Place(String item)
          when intent.verb() == Intent.Verb.PLACE && item.equals(name) ->
          1;
      case Subgoal.Use(String item) when intent.verb() == Intent.Verb.USE && item.equals(name) -> 1;
      default -> 0;
    };
  }

  private static List<PlanStep> acts(Intent intent, int count) {
    return switch (intent.verb()) {
      case HAVE -> List.of();
      case KILL -> List.of(PlanStep.of(new Subgoal.Kill(intent.name(), count)));
      case FIND -> List.of(PlanStep.of(new Subgoal.Find(intent.name())));
      case PLACE -> times(new Subgoal.Place(intent.name()), count);
      case USE -> times(new Subgoal.Use(intent.name()), count);
    };
  }

  private static List<PlanStep> times(Subgoal goal, int count) {
    return Collections.nCopies(Math.min(count, PlanFormats.MOST_STEPS), PlanStep.of(goal));
  }

  /** A step whose text is one line that can be shown. */
  private static PlanStep brief(PlanStep step) {
    String text = step.text();
    String head = text.substring(0, Math.min(text.length(), MOST_LETTERS_OF_A_TEXT));
    String line = head.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.isEmpty() ? PlanStep.of(step.goal()) : new PlanStep(step.goal(), line);
  }
}
