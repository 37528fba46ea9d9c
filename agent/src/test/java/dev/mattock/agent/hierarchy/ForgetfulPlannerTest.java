package dev.mattock.agent.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.agent.memory.Experience;
import dev.mattock.agent.memory.Recollection;
import dev.mattock.agent.planner.PlanAnswer;
import dev.mattock.agent.planner.PlanRequest;
import dev.mattock.agent.planner.Planner;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForgetfulPlannerTest {
  private static final int STEPS = 100;

  private static final Plan WHOLE =
      Stage.plan(
          Stage.LOGS,
          IntStream.rangeClosed(1, STEPS)
              .mapToObj(count -> new Subgoal.Mine("oak_log", count))
              .toArray(Subgoal[]::new));

  private static final PlanRequest REQUEST =
      PlanRequest.of(Stage.LOGS, Situation.of(ImmutableMap.of()));

  private static Planner perfect() {
    return new Planner() {
      @Override
      public String name() {
        return "perfect";
      }

      @Override
      public PlanAnswer plan(PlanRequest request) {
        return new PlanAnswer.Planned(WHOLE, "perfect", ImmutableList.of());
      }
    };
  }

  private static ImmutableList<PlanStep> steps(Planner planner, PlanRequest request) {
    return ((PlanAnswer.Planned) planner.plan(request)).plan().steps();
  }

  @Test
  void forgetsAboutAsOftenAsItIsToldAndKeepsTheOrder() {
    ForgetfulPlanner planner = new ForgetfulPlanner(perfect(), 0.3, 7);
    int kept = 0;
    for (int i = 0; i < 50; i++) {
      ImmutableList<PlanStep> steps = steps(planner, REQUEST);
      assertThat(WHOLE.steps()).containsSubsequence(steps);
      kept += steps.size();
    }
    assertThat(kept / 50.0).isBetween(67.0, 73.0);
  }

  @Test
  void theDrawsDependOnTheSeedAndTheNumberOfThePlanAlone() {
    ForgetfulPlanner one = new ForgetfulPlanner(perfect(), 0.3, 7);
    ForgetfulPlanner same = new ForgetfulPlanner(perfect(), 0.3, 7);
    ForgetfulPlanner other = new ForgetfulPlanner(perfect(), 0.3, 8);
    ImmutableList<PlanStep> first = steps(one, REQUEST);
    assertThat(steps(same, REQUEST)).isEqualTo(first);
    assertThat(steps(one, REQUEST)).isNotEqualTo(first);
    assertThat(steps(other, REQUEST)).isNotEqualTo(first);
  }

  @Test
  void whatARecalledSuccessHoldsIsNotForgotten() {
    ForgetfulPlanner planner = new ForgetfulPlanner(perfect(), 1, 7);
    Subgoal known = new Subgoal.Mine("oak_log", 5);
    Experience success =
        new Experience(
            Instant.EPOCH,
            "logs",
            ImmutableMap.of(),
            ImmutableDoubleArray.of(),
            Stage.plan(Stage.LOGS, known),
            Optional.empty(),
            10);
    PlanRequest reminded =
        new PlanRequest(
            REQUEST.instruction(),
            REQUEST.intent(),
            REQUEST.situation(),
            ImmutableList.of(new Recollection(success, 1)),
            Optional.empty());
    assertThat(steps(planner, REQUEST)).isEmpty();
    assertThat(steps(planner, reminded)).extracting(PlanStep::goal).containsExactly(known);
  }

  @Test
  void rejectsAProbabilityThatIsNone() {
    assertThatThrownBy(() -> new ForgetfulPlanner(perfect(), 1.5, 0))
        .hasMessageContaining("0..1")
        .hasMessageContaining("1.5");
    assertThatThrownBy(() -> new ForgetfulPlanner(perfect(), Double.NaN, 0))
        .hasMessageContaining("NaN");
  }
}
