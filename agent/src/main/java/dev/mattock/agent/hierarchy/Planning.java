package dev.mattock.agent.hierarchy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.mattock.agent.goal.Cause;
import dev.mattock.agent.goal.Failure;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.memory.Recollection;
import dev.mattock.agent.planner.PlanAnswer;
import dev.mattock.agent.planner.PlanRequest;
import java.util.Optional;

/** Has a plan made and checked: what fails the check goes back to the planner with why. */
final class Planning {
  /** What came of it. */
  sealed interface Result {
    /** A plan to carry out. It may stop short of the intent: then only its beginning was sound. */
    record Adopted(Plan plan) implements Result {}

    /** There is none. */
    record Hopeless(Failure failure) implements Result {}
  }

  private final Faculties faculties;
  private final HierarchySettings settings;
  private final Journal journal;

  Planning(Faculties faculties, HierarchySettings settings, Journal journal) {
    this.faculties = faculties;
    this.settings = settings;
    this.journal = journal;
  }

  /**
   * Plans.
   *
   * @param own failures of this episode, recalled before all else
   */
  Result plan(
      Intent intent,
      Situation situation,
      ImmutableList<Recollection> own,
      Optional<Failure> failure) {
    ImmutableList<Recollection> memories = recall(intent, situation, own);
    journal.memories(memories);
    Optional<Failure> told = failure;
    PlanAnswer answer = ask(intent, situation, memories, told);
    for (int rejections = 0; ; rejections++) {
      switch (answer) {
        case PlanAnswer.Impossible(String why, ImmutableList<String> notes) -> {
          return new Result.Hopeless(new Failure(intent.toString(), Cause.NO_PLAN, why));
        }
        case PlanAnswer.Planned(Plan plan, String author, ImmutableList<String> notes) -> {
          Optional<PlanCheck.Rejection> rejection = faculties.check().check(plan, situation);
          if (rejection.isEmpty()) {
            return new Result.Adopted(plan);
          }
          journal.replan(rejection.get().failure());
          if (rejections == settings.mostRejections()) {
            return soundPart(plan, rejection.get());
          }
          told = Optional.of(rejection.get().failure());
        }
      }
      answer = ask(intent, situation, memories, told);
    }
  }

  private ImmutableList<Recollection> recall(
      Intent intent, Situation situation, ImmutableList<Recollection> own) {
    ImmutableList<Recollection> recalled =
        faculties.memory().recall(settings.instruction(), intent, situation, settings.recalled());
    return Iterables.size(own) == 0
        ? recalled
        : ImmutableList.copyOf(
            Iterables.limit(
                ImmutableList.<Recollection>builder()
                    .addAll(own)
                    .addAll(Iterables.filter(recalled, memory -> !holds(own, memory)))
                    .build(),
                settings.recalled()));
  }

  private static boolean holds(ImmutableList<Recollection> own, Recollection memory) {
    return own.stream().anyMatch(mine -> mine.experience().equals(memory.experience()));
  }

  /** Asks; if a failure leaves nothing to plan, once more as if it had not been. */
  private PlanAnswer ask(
      Intent intent,
      Situation situation,
      ImmutableList<Recollection> memories,
      Optional<Failure> failure) {
    String instruction = settings.instruction();
    PlanAnswer answer =
        faculties
            .planner()
            .plan(new PlanRequest(instruction, intent, situation, memories, failure));
    notes(answer);
    if (answer instanceof PlanAnswer.Impossible && failure.isPresent()) {
      answer =
          faculties
              .planner()
              .plan(new PlanRequest(instruction, intent, situation, memories, Optional.empty()));
      notes(answer);
    }
    return answer;
  }

  private void notes(PlanAnswer answer) {
    ImmutableList<String> notes =
        switch (answer) {
          case PlanAnswer.Planned planned -> planned.notes();
          case PlanAnswer.Impossible impossible -> impossible.notes();
        };
    notes.forEach(journal::note);
  }

  /** What comes before the first step that fails may be carried out all the same. */
  private static Result soundPart(Plan plan, PlanCheck.Rejection rejection) {
    if (rejection.step() == 0 || plan.steps().isEmpty()) {
      return new Result.Hopeless(rejection.failure());
    }
    return new Result.Adopted(new Plan(plan.intent(), plan.steps().subList(0, rejection.step())));
  }
}
