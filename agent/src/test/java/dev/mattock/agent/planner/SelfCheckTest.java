package dev.mattock.agent.planner;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.agent.Observations;
import dev.mattock.agent.goal.Cause;
import dev.mattock.agent.goal.Failure;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.agent.goal.Subgoal.Craft;
import dev.mattock.agent.goal.Subgoal.Mine;
import dev.mattock.agent.goal.Subgoal.Place;
import dev.mattock.agent.goal.Subgoal.Smelt;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SelfCheckTest {
  private final SelfCheck check = new SelfCheck(Observations.CONTENT);

  private Optional<Failure> check(
      Intent intent, ImmutableMap<String, Integer> carried, Subgoal... goals) {
    ImmutableList<PlanStep> steps =
        Stream.of(goals).map(PlanStep::of).collect(ImmutableList.toImmutableList());
    return check.check(new Plan(intent, steps), Situation.of(carried));
  }

  private Failure failure(Intent intent, ImmutableMap<String, Integer> carried, Subgoal... goals) {
    return check(intent, carried, goals).orElseThrow();
  }

  private static ImmutableMap<String, Integer> nothing() {
    return ImmutableMap.of();
  }

  @Test
  void aPlanThatWorksPasses() {
    assertThat(
            check(
                Intent.have("stick"),
                nothing(),
                new Mine("oak_log", 1),
                new Craft("oak_planks", 4),
                new Craft("stick", 1)))
        .isEmpty();
  }

  @Test
  void missingIngredientsAreNamed() {
    Failure failure =
        failure(Intent.have("stick"), nothing(), new Mine("oak_log", 1), new Craft("stick", 4));

    assertThat(failure.step()).isEqualTo("craft 4 stick");
    assertThat(failure.cause()).isEqualTo(Cause.NO_INGREDIENTS);
    assertThat(failure.explanation()).startsWith("step 2: stick takes ");
  }

  @Test
  void aMissingToolIsNamed() {
    Failure failure = failure(Intent.have("cobblestone"), nothing(), new Mine("cobblestone", 1));

    assertThat(failure.cause()).isEqualTo(Cause.NO_TOOL);
    assertThat(failure.explanation()).contains("wooden_pickaxe");
    assertThat(
            check(
                Intent.have("iron_ore"),
                ImmutableMap.of("wooden_pickaxe", 1),
                new Mine("iron_ore", 1)))
        .map(Failure::cause)
        .contains(Cause.NO_TOOL);
  }

  @Test
  void toolsWearOut() {
    ImmutableMap<String, Integer> pickaxe = ImmutableMap.of("wooden_pickaxe", 1);
    Intent intent = Intent.have("cobblestone");

    assertThat(check(intent, pickaxe, new Mine("cobblestone", 59))).isEmpty();
    assertThat(failure(intent, pickaxe, new Mine("cobblestone", 60)).explanation())
        .contains("breaks before 60 uses");
    assertThat(
            failure(
                    intent,
                    pickaxe,
                    new Mine("cobblestone", 40),
                    new Mine("coal", 10),
                    new Mine("cobblestone", 10))
                .step())
        .isEqualTo("mine 10 cobblestone");
  }

  @Test
  void aStationMustBeThere() {
    ImmutableMap<String, Integer> planks = ImmutableMap.of("oak_planks", 12);

    assertThat(failure(Intent.have("chest"), planks, new Craft("chest", 1)).cause())
        .isEqualTo(Cause.NO_STATION);
    assertThat(
            check(
                Intent.have("chest"),
                planks,
                new Craft("crafting_table", 1),
                new Craft("chest", 1)))
        .isEmpty();
  }

  @Test
  void aFurnaceThatCannotBeTakenBackStaysWhereItIs() {
    ImmutableMap<String, Integer> carried =
        ImmutableMap.of("furnace", 1, "coal", 2, "sand", 1, "beef", 1);

    assertThat(
            check(
                Intent.have("glass"), carried, new Smelt("cooked_beef", 1), new Smelt("glass", 1)))
        .isEmpty();
    assertThat(
            failure(
                    Intent.have("glass"),
                    carried,
                    new Smelt("cooked_beef", 1),
                    new Mine("oak_log", 1),
                    new Smelt("glass", 1))
                .cause())
        .isEqualTo(Cause.NO_STATION);
  }

  @Test
  void fuelIsCounted() {
    Intent intent = new Intent(Intent.Verb.HAVE, "glass", 9);

    assertThat(
            failure(
                    intent,
                    ImmutableMap.of("furnace", 1, "sand", 9, "coal", 1),
                    new Smelt("glass", 9))
                .cause())
        .isEqualTo(Cause.NO_FUEL);
    assertThat(
            check(
                intent, ImmutableMap.of("furnace", 1, "sand", 9, "coal", 2), new Smelt("glass", 9)))
        .isEmpty();
  }

  @Test
  void roomIsCounted() {
    ImmutableMap<String, Integer> full = ImmutableMap.of("dirt", 36 * 64);

    assertThat(failure(Intent.have("oak_log"), full, new Mine("oak_log", 1)).cause())
        .isEqualTo(Cause.NO_SPACE);
  }

  @Test
  void whatDoesNotExistIsSaid() {
    Failure failure = failure(Intent.have("stick"), nothing(), new Mine("oak_lgo", 1));

    assertThat(failure.cause()).isEqualTo(Cause.NOT_FOUND);
    assertThat(failure.explanation()).contains("did you mean \"oak_log\"?");
    assertThat(failure(Intent.have("stick"), nothing(), new Mine("stone_pickaxe", 1)).cause())
        .isEqualTo(Cause.NOT_FOUND);
    assertThat(failure(Intent.have("coal"), nothing(), new Craft("oak_log", 1)).cause())
        .isEqualTo(Cause.NO_PLAN);
    assertThat(
            failure(new Intent(Intent.Verb.KILL, "cow", 1), nothing(), new Subgoal.Kill("cowx", 1))
                .cause())
        .isEqualTo(Cause.NOT_FOUND);
  }

  @Test
  void aPlanThatLeadsElsewhereFails() {
    Failure failure =
        failure(
            new Intent(Intent.Verb.HAVE, "oak_log", 3),
            ImmutableMap.of("oak_log", 5),
            new Mine("oak_log", 2));

    assertThat(failure.cause()).isEqualTo(Cause.NO_PLAN);
    assertThat(failure.explanation()).startsWith("the plan ends with 2 of 3");
    assertThat(
            failure(
                    new Intent(Intent.Verb.PLACE, "dirt", 2),
                    ImmutableMap.of("dirt", 2),
                    new Place("dirt"))
                .cause())
        .isEqualTo(Cause.NO_PLAN);
    assertThat(failure(Intent.have("dirt"), nothing()).cause()).isEqualTo(Cause.NO_PLAN);
  }
}
