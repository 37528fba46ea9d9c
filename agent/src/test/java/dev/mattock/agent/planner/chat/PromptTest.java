package dev.mattock.agent.planner.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.agent.goal.Cause;
import dev.mattock.agent.goal.Failure;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.agent.memory.Experience;
import dev.mattock.agent.memory.Recollection;
import dev.mattock.agent.planner.PlanRequest;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PromptTest {
  private static final Failure FAILURE =
      new Failure("mine 3 iron_ore", Cause.NO_TOOL, "no stone_pickaxe was carried");

  private static final Situation SITUATION =
      new Situation(
          ImmutableMap.of("oak_log", 3, "apple", 2),
          ImmutableSet.of("furnace", "crafting_table"),
          13,
          9,
          12.4,
          70,
          -8.6,
          "birch_forest",
          13_500,
          Optional.empty());

  private static Recollection memory(String task, Optional<Failure> failure) {
    Plan plan =
        new Plan(
            Intent.have("stick"),
            ImmutableList.of(new PlanStep(new Subgoal.Mine("oak_log", 1), "mine 1 oak_log")));
    return new Recollection(
        new Experience(
            Instant.EPOCH,
            task,
            ImmutableMap.of("bread", 1),
            ImmutableDoubleArray.of(),
            plan,
            failure,
            321),
        0.9);
  }

  @Test
  void tellsAllThatIsKnown() {
    PlanRequest request =
        new PlanRequest(
            "I need\nsticks",
            Intent.have("stick"),
            SITUATION,
            ImmutableList.of(
                memory("make sticks", Optional.empty()),
                memory("fetch iron", Optional.of(FAILURE))),
            Optional.of(FAILURE));

    assertThat(Prompt.text(request).lines())
        .containsExactly(
            "Instruction: I need sticks",
            "In names of the world: have stick",
            "Inventory: 2 apple, 3 oak_log",
            "Stations at hand: crafting_table, furnace",
            "Life: health 13 of 20, food 9 of 20",
            "Place: biome birch_forest, x 12, y 70, z -9 (the sea's level is y 63)",
            "Time: night, 13500 of 24000 ticks since sunrise",
            "Plans that worked before, to follow:",
            "- make sticks, carrying 1 bread: mine 1 oak_log -> done in 321 ticks",
            "Plans that failed before, to avoid:",
            "- fetch iron, carrying 1 bread: mine 1 oak_log -> failed: mine 3 iron_ore: no"
                + " stone_pickaxe was carried (no tool)",
            "The last plan failed: mine 3 iron_ore: no stone_pickaxe was carried (no tool)");
  }

  @Test
  void saysNothingOfWhatThereIsNot() {
    PlanRequest request = PlanRequest.of(Intent.have("stick"), Situation.of(ImmutableMap.of()));
    assertThat(Prompt.text(request))
        .contains("Inventory: empty")
        .contains("Stations at hand: none")
        .doesNotContain("failed")
        .doesNotContain("worked before");
  }

  @Test
  void hasABoundWhateverIsAsked() {
    String endless = "dig ".repeat(25_000);
    Failure failure = new Failure(endless, Cause.TIME_OUT, endless);
    ImmutableList.Builder<Recollection> memories = ImmutableList.builder();
    for (int i = 0; i < 1_000; i++) {
      memories.add(memory(endless, i % 2 == 0 ? Optional.empty() : Optional.of(failure)));
    }
    PlanRequest request =
        new PlanRequest(
            endless, Intent.have("stick"), SITUATION, memories.build(), Optional.of(failure));

    assertThat(Prompt.text(request).length()).isLessThan(30_000);
  }
}
