package dev.mattock.agent.planner;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.agent.Observations;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.ToolClass;
import dev.mattock.worlds.suite.SuiteTask;
import dev.mattock.worlds.suite.Suites;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BrokenPlansTest {
  private static final Content CONTENT = Observations.CONTENT;
  private static final ImmutableList<SuiteTask> TASKS = new Suites().suite("jarvis1").tasks();

  /** Broken plans of each kind; 200 in all. */
  private static final int BROKEN = 40;

  private final SymbolicPlanner planner = new SymbolicPlanner(CONTENT);
  private final SelfCheck check = new SelfCheck(CONTENT);
  private final ExhaustiveReplay judge = new ExhaustiveReplay(CONTENT);

  /** How a plan is broken. */
  private enum Breakage {
    STEP_REMOVED,
    COUNT_LOWERED,
    STEPS_SWAPPED,
    ITEM_RENAMED,
    MEANS_DROPPED
  }

  private Plan plan(SuiteTask task) {
    PlanRequest request =
        PlanRequest.of(
            Intent.have(task.item()), Situation.of(ImmutableMap.copyOf(task.inventory())));
    return ((PlanAnswer.Planned) planner.plan(request)).plan();
  }

  @Test
  void theJudgeLetsWholePlansPass() {
    for (int i = 0; i < TASKS.size(); i += 5) {
      SuiteTask task = TASKS.get(i);
      Plan plan = plan(task);
      assertThat(judge.works(plan, task.inventory()))
          .as("%s%n%s", task.name(), plan.lines())
          .isTrue();
    }
  }

  @Test
  void theSelfCheckFindsEveryBrokenPlan() {
    List<String> missed = new ArrayList<>();
    int strict = 0;
    for (Breakage how : Breakage.values()) {
      int broken = 0;
      for (int seed = 1; broken < BROKEN; seed++) {
        SuiteTask task = TASKS.get(Hash64.toBounded(Hash64.of(seed, 1), TASKS.size()));
        Plan plan = broken(plan(task), how, seed).orElse(null);
        if (plan == null) {
          continue;
        }
        Situation situation = Situation.of(ImmutableMap.copyOf(task.inventory()));
        boolean passes = check.check(plan, situation).isEmpty();
        boolean works = judge.works(plan, task.inventory());
        broken += works ? 0 : 1;
        strict += works && !passes ? 1 : 0;
        if (!works && passes) {
          missed.add("seed %d, %s, %s:%n%s".formatted(seed, task.name(), how, plan.lines()));
        }
      }
    }
    System.out.printf(
        "broken plans missed: %d of 200; refused though they work: %d%n", missed.size(), strict);

    assertThat(missed).isEmpty();
  }

  private static Optional<Plan> broken(Plan plan, Breakage how, int seed) {
    List<PlanStep> steps = new ArrayList<>(plan.steps());
    int at = Hash64.toBounded(Hash64.of(seed, 3), steps.size());
    int other = Hash64.toBounded(Hash64.of(seed, 4), steps.size());
    Subgoal goal = steps.get(at).goal();
    switch (how) {
      case STEP_REMOVED -> steps.remove(at);
      case COUNT_LOWERED -> {
        if (count(goal) == 1) {
          return Optional.empty();
        }
        int less = 1 + Hash64.toBounded(Hash64.of(seed, 5), count(goal) - 1);
        steps.set(at, PlanStep.of(with(goal, item(goal), less)));
      }
      case STEPS_SWAPPED -> {
        PlanStep step = steps.get(at);
        steps.set(at, steps.get(other));
        steps.set(other, step);
      }
      case ITEM_RENAMED -> {
        int item = 1 + Hash64.toBounded(Hash64.of(seed, 6), CONTENT.items().size() - 1);
        steps.set(at, PlanStep.of(with(goal, CONTENT.item(item).name(), count(goal))));
      }
      case MEANS_DROPPED -> {
        if (!isMeans(item(goal))) {
          return Optional.empty();
        }
        steps.remove(at);
      }
    }
    return Optional.of(new Plan(plan.intent(), ImmutableList.copyOf(steps)));
  }

  /** Whether something is a tool, a station or mere fuel. */
  private static boolean isMeans(String name) {
    int item = CONTENT.itemId(name);
    return CONTENT.item(item).tool() != ToolClass.NONE
        || !Knowledge.of(CONTENT).stationOf(item).isEmpty()
        || CONTENT.item(item).fuelTicks() > 0;
  }

  private static String item(Subgoal goal) {
    return switch (goal) {
      case Subgoal.Mine(String item, int _) -> item;
      case Subgoal.Craft(String item, int _) -> item;
      case Subgoal.Smelt(String item, int _) -> item;
      default -> throw new AssertionError("not in these plans: " + goal);
    };
  }

  private static int count(Subgoal goal) {
    return switch (goal) {
      case Subgoal.Mine(String _, int count) -> count;
      case Subgoal.Craft(String _, int count) -> count;
      case Subgoal.Smelt(String _, int count) -> count;
      default -> throw new AssertionError("not in these plans: " + goal);
    };
  }

  private static Subgoal with(Subgoal goal, String item, int count) {
    return switch (goal) {
      case Subgoal.Mine _ -> new Subgoal.Mine(item, count);
      case Subgoal.Craft _ -> new Subgoal.Craft(item, count);
      case Subgoal.Smelt _ -> new Subgoal.Smelt(item, count);
      default -> throw new AssertionError("not in these plans: " + goal);
    };
  }
}
