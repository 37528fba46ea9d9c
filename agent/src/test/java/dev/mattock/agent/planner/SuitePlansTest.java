package dev.mattock.agent.planner;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.mattock.agent.Observations;
import dev.mattock.agent.goal.Failure;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.planner.PlanAnswer.Planned;
import dev.mattock.engine.content.Content;
import dev.mattock.worlds.suite.SuiteTask;
import dev.mattock.worlds.suite.Suites;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuitePlansTest {
  private static final Content CONTENT = Observations.CONTENT;

  @Test
  void allTasksOfTheSuiteArePlannedAndPassTheCheck() {
    SymbolicPlanner planner = new SymbolicPlanner(CONTENT);
    SelfCheck check = new SelfCheck(CONTENT);
    List<String> wrong = new ArrayList<>();
    long start = System.nanoTime();
    for (SuiteTask task : new Suites().suite("jarvis1").tasks()) {
      Situation situation = Situation.of(ImmutableMap.copyOf(task.inventory()));
      Intent intent = Intent.have(task.item());
      if (planner.plan(PlanRequest.of(intent, situation)) instanceof Planned planned) {
        if (Boolean.getBoolean("plans")) {
          System.out.println(task.name() + "\n  " + planned.plan().lines().replace("\n", "\n  "));
        }
        Optional<Failure> failure = check.check(planned.plan(), situation);
        failure.ifPresent(why -> wrong.add(task.name() + ": " + why + planned.plan().lines()));
      } else {
        wrong.add(task.name() + ": no plan");
      }
    }
    System.out.printf(Locale.ROOT, "191 plans in %.0f ms%n", (System.nanoTime() - start) / 1e6);

    assertThat(wrong).isEmpty();
  }
}
