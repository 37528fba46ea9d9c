package dev.mattock.agent.hierarchy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.agent.goal.Failure;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.memory.Experience;
import dev.mattock.agent.memory.Recollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of an episode's plans: makes experiences of them, and keeps its own failures. */
final class Diary {
  private final Faculties faculties;
  private final String task;
  private final Intent intent;
  private final List<PlanStep> done = new ArrayList<>();
  private final List<Experience> failures = new ArrayList<>();
  private final Situation start;
  private Plan plan;
  private Situation planned;
  private int plannedAt;

  Diary(Faculties faculties, String task, Intent intent, Situation start) {
    this.faculties = faculties;
    this.task = task;
    this.intent = intent;
    this.start = start;
    planned = start;
    plan = new Plan(intent, ImmutableList.of());
  }

  /** A plan is taken up. */
  void adopt(Plan adopted, Situation situation, int tick) {
    plan = adopted;
    planned = situation;
    plannedAt = tick;
  }

  /** A step, or a part of one, is done. */
  void done(PlanStep step) {
    done.add(step);
  }

  /** The plan failed. */
  void failed(Failure failure, int tick) {
    Experience experience = experience(plan, planned, Optional.of(failure), tick - plannedAt);
    failures.add(experience);
    faculties.memory().remember(experience);
  }

  /**
   * All is reached. What is kept is the way from the start, if it is one that can be gone again,
   * else the plan that was carried out last.
   *
   * @param last the step under way when the episode ended, if there was one
   */
  void succeeded(Optional<PlanStep> last, int tick) {
    ImmutableList.Builder<PlanStep> all = ImmutableList.builder();
    Plan way = new Plan(intent, all.addAll(done).addAll(last.stream().toList()).build());
    boolean again = faculties.check().check(way, start).isEmpty();
    faculties
        .memory()
        .remember(
            again
                ? experience(way, start, Optional.empty(), tick)
                : experience(plan, planned, Optional.empty(), tick - plannedAt));
  }

  /** This episode's failures, the last first. */
  ImmutableList<Recollection> ownFailures() {
    return failures.reversed().stream()
        .map(experience -> new Recollection(experience, 1))
        .collect(ImmutableList.toImmutableList());
  }

  private Experience experience(
      Plan tried, Situation situation, Optional<Failure> failure, int ticks) {
    ImmutableDoubleArray view =
        situation.frame().map(faculties.view()).orElse(ImmutableDoubleArray.of());
    ImmutableMap<String, Integer> inventory = situation.inventory();
    return new Experience(
        faculties.clock().instant(), task, inventory, view, tried, failure, ticks);
  }
}
