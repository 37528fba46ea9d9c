package dev.mattock.agent.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.agent.goal.Cause;
import dev.mattock.agent.goal.Failure;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.agent.memory.Experience;
import dev.mattock.agent.memory.Recollection;
import dev.mattock.agent.planner.PlanAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliberationTest {
  private static final Subgoal ONE = new Subgoal.Mine("oak_log", 1);
  private static final Subgoal TWO = new Subgoal.Mine("oak_log", 2);
  private static final Subgoal BIRCH = new Subgoal.Mine("birch_log", 1);

  private final Stage stage = new Stage();

  @Test
  void goesThroughThePlanStepByStepAndRemembersThatItWorked() {
    Deliberation mind = stage.planned(BIRCH, TWO).mind(PlanCheck.none());

    assertThat(stage.goOn(mind)).isEqualTo(BIRCH);
    stage.gain("birch_log", 1);
    assertThat(stage.done(mind)).isEqualTo(BIRCH);
    assertThat(stage.goOn(mind)).isEqualTo(TWO);
    stage.gain("oak_log", 2);
    assertThat(stage.done(mind)).isEqualTo(TWO);
    assertThat(stage.goOn(mind)).isNull();
    assertThat(stage.goOn(mind)).isNull();

    assertThat(stage.remembered).hasSize(1);
    Experience experience = stage.remembered.getFirst();
    assertThat(experience.succeeded()).isTrue();
    assertThat(experience.task()).isEqualTo(Stage.WORDS);
    assertThat(experience.inventory()).isEmpty();
    assertThat(experience.plan().steps()).extracting(PlanStep::goal).containsExactly(BIRCH, TWO);
    assertThat(experience.costTicks()).isEqualTo(4 * Stage.TICKS);
    assertThat(stage.told("goal")).hasSize(2).last().isEqualTo("reached: have 2 oak_log");
    assertThat(stage.told.stream().filter(a -> a.kind().equals("plan")))
        .extracting(a -> a.numbers().get(0))
        .containsExactly(0.0, 1.0);
  }

  @Test
  void whatIsCarriedAtTheStartDoesNotCount() {
    stage.gain("oak_log", 5);
    Deliberation mind = stage.planned(TWO).mind(PlanCheck.none());

    stage.goOn(mind);
    stage.gain("oak_log", 2);
    stage.done(mind);
    assertThat(stage.goOn(mind)).isNull();
    assertThat(stage.requests).hasSize(1);
    assertThat(stage.requests.getFirst().intent()).isEqualTo(Stage.LOGS);
    assertThat(stage.remembered.getFirst().succeeded()).isTrue();
  }

  @Test
  void anInstructionThatMeansNothingIsLeftAlone() {
    Understanding nothing =
        words -> new Understanding.Understood.Nothing("I do not know how to " + words);
    Deliberation mind =
        new Deliberation(
            stage.faculties(nothing, PlanCheck.none()), HierarchySettings.of("fly to the moon", 4));

    assertThat(stage.goOn(mind)).isNull();
    assertThat(stage.goOn(mind)).isNull();
    mind.ended(false, false);
    assertThat(stage.requests).isEmpty();
    assertThat(stage.told("failure"))
        .containsExactly("NO_PLAN: I do not know how to fly to the moon");
  }

  @Test
  void withoutAPlanItGivesUpAndSaysWhy() {
    stage.answers.add(
        new PlanAnswer.Impossible("nothing drops oak_log", ImmutableList.of("asked twice")));
    Deliberation mind = stage.mind(PlanCheck.none());

    assertThat(stage.goOn(mind)).isNull();
    assertThat(stage.told("failure")).containsExactly("NO_PLAN: nothing drops oak_log");
    assertThat(stage.told("note")).containsExactly("asked twice");
  }

  @ParameterizedTest
  @EnumSource(Cause.class)
  void whateverFailsIsExplainedAndPlannedAnew(Cause cause) {
    Deliberation mind = stage.planned(TWO).planned(BIRCH, TWO).mind(PlanCheck.none());

    stage.goOn(mind);
    stage.gain("oak_log", 1);
    stage.health = 7;
    stage.fail(mind, cause);
    assertThat(stage.goOn(mind)).isEqualTo(BIRCH);

    assertThat(stage.requests).hasSize(2);
    assertThat(stage.requests.getLast().intent()).isEqualTo(Intent.have("oak_log"));
    Failure failure = stage.requests.getLast().failure().orElseThrow();
    assertThat(failure.cause()).isEqualTo(cause);
    assertThat(failure.step()).isEqualTo(TWO.toString());
    assertThat(failure.explanation())
        .contains("it went wrong", "gained 1 oak_log", "health was down to 7", "in plains");
    assertThat(stage.told("replan")).singleElement().asString().contains(cause.name());
    assertThat(stage.remembered).singleElement().matches(e -> e.failure().isPresent());
    assertThat(stage.requests.getLast().memories())
        .extracting(Recollection::experience)
        .contains(stage.remembered.getFirst());
  }

  @Test
  void aFailureThatLeavesNothingToPlanIsForgottenOnce() {
    stage.planned(TWO);
    stage.answers.add(new PlanAnswer.Impossible("not like this", ImmutableList.of()));
    stage.planned(TWO);
    Deliberation mind = stage.mind(PlanCheck.none());

    stage.fail(mind, Cause.NOT_FOUND);
    assertThat(stage.goOn(mind)).isEqualTo(TWO);
    assertThat(stage.requests.get(1).failure()).isPresent();
    assertThat(stage.requests.get(2).failure()).isEmpty();
  }

  @Test
  void eachTryIsAnObjectOfItsOwnSoThatControllersBeginAnew() {
    Deliberation mind = stage.planned(TWO).mind(PlanCheck.none());

    Subgoal before = stage.fail(mind, Cause.NO_PATH);
    Subgoal after = stage.goOn(mind);
    assertThat(after).isEqualTo(before).isNotSameAs(before);
    assertThat(stage.goOn(mind)).isSameAs(after);
  }

  @Test
  void givesUpAfterSoManyReplans() {
    stage.planned(TWO);
    HierarchySettings settings = HierarchySettings.of(Stage.WORDS, 4).withMostReplans(2);
    Deliberation mind = new Deliberation(stage.faculties(PlanCheck.none()), settings);

    int tries = 0;
    for (int i = 0; i < 1_000; i++) {
      tries += stage.fail(mind, Cause.NO_PATH) == null ? 0 : 1;
    }
    assertThat(tries).isEqualTo(3);
    assertThat(stage.requests).hasSize(3);
    assertThat(stage.told("replan")).hasSize(2);
    assertThat(stage.told("failure")).singleElement().asString().startsWith("NO_PATH: it went");
    assertThat(stage.remembered).hasSize(3);
  }

  @Test
  void whatFailsAtOnceAsBeforeIsTriedAgainAfterAWhile() {
    Deliberation mind = stage.planned(TWO).mind(PlanCheck.none());

    assertThat(stage.fail(mind, Cause.NO_PATH)).isEqualTo(TWO);
    assertThat(stage.fail(mind, Cause.NO_PATH)).as("once more at once").isEqualTo(TWO);
    int rest = 0;
    while (stage.goOn(mind) == null) {
      rest += Stage.TICKS;
    }
    assertThat(rest).isBetween(190, 210);
    assertThat(stage.fail(mind, Cause.NOT_FOUND)).as("under way").isEqualTo(TWO);
    assertThat(stage.goOn(mind)).as("another reason").isEqualTo(TWO);
  }

  @Test
  void doneIsNotBelievedWhenWhatWasPromisedIsMissing() {
    Deliberation mind = stage.planned(TWO).mind(PlanCheck.none());

    stage.goOn(mind);
    stage.gain("oak_log", 1);
    stage.done(mind);
    stage.goOn(mind);
    Failure failure = stage.requests.getLast().failure().orElseThrow();
    assertThat(failure.cause()).isEqualTo(Cause.OUT_OF_REACH);
    assertThat(failure.explanation()).contains("1 oak_log are missing");
  }

  @Test
  void aPlanThatEndsShortOfTheGoalIsFollowedByAnother() {
    Deliberation mind = stage.planned(ONE).planned(ONE).mind(PlanCheck.none());

    stage.goOn(mind);
    stage.gain("oak_log", 1);
    stage.done(mind);
    assertThat(stage.goOn(mind)).isEqualTo(ONE);
    assertThat(stage.requests.getLast().intent().count()).isEqualTo(1);
    assertThat(stage.requests.getLast().failure().orElseThrow().cause()).isEqualTo(Cause.NO_PLAN);
    stage.gain("oak_log", 1);
    stage.done(mind);
    assertThat(stage.goOn(mind)).isNull();
    assertThat(stage.remembered).singleElement().matches(Experience::succeeded);
    assertThat(stage.remembered.getFirst().plan().steps())
        .as("the whole way")
        .extracting(PlanStep::goal)
        .containsExactly(ONE, ONE);
  }

  @Test
  void aStepThatTakesTooLongIsCutOff() {
    Deliberation mind = stage.planned(TWO).mind(PlanCheck.none());
    int limit = new Patience().ticks(TWO, 0, 0, 0);

    for (int tick = 0; tick <= limit; tick += Stage.TICKS) {
      stage.goOn(mind);
      assertThat(stage.requests).hasSize(1);
    }
    stage.goOn(mind);
    assertThat(stage.requests.getLast().failure().orElseThrow().cause()).isEqualTo(Cause.TIME_OUT);
  }

  @Test
  void deathIsWaitedForAndPlannedAnew() {
    Deliberation mind = stage.planned(TWO).mind(PlanCheck.none());

    stage.goOn(mind);
    stage.alive = false;
    for (int i = 0; i < 5; i++) {
      assertThat(stage.goOn(mind)).isNull();
    }
    stage.alive = true;
    assertThat(stage.goOn(mind)).isEqualTo(TWO);
    assertThat(stage.requests).hasSize(2);
    assertThat(stage.requests.getLast().failure().orElseThrow().cause()).isEqualTo(Cause.DEATH);
    assertThat(stage.remembered).hasSize(1);
  }

  @Test
  void aPlanThatIsRejectedGoesBackWithWhy() {
    PlanCheck onlyTwo =
        (plan, situation) ->
            plan.steps().getFirst().goal().equals(TWO)
                ? Optional.empty()
                : Optional.of(
                    new PlanCheck.Rejection(
                        0, new Failure("the first", Cause.NO_TOOL, "it needs an axe")));
    Deliberation mind = stage.planned(BIRCH).planned(TWO).mind(onlyTwo);

    assertThat(stage.goOn(mind)).isEqualTo(TWO);
    assertThat(stage.requests).hasSize(2);
    assertThat(stage.requests.getFirst().failure()).isEmpty();
    assertThat(stage.requests.getLast().failure().orElseThrow().explanation())
        .isEqualTo("it needs an axe");
    assertThat(stage.told("replan")).hasSize(1);
    assertThat(stage.remembered).as("nothing was tried").isEmpty();
  }

  @Test
  void aPlanThatIsRejectedThreeTimesAndOnceMoreEndsIt() {
    PlanCheck never =
        (plan, situation) ->
            Optional.of(
                new PlanCheck.Rejection(
                    0, new Failure("the first", Cause.NO_TOOL, "it needs an axe")));
    Deliberation mind = stage.planned(TWO).mind(never);

    assertThat(stage.goOn(mind)).isNull();
    assertThat(stage.requests).hasSize(4);
    assertThat(stage.told("failure")).containsExactly("NO_TOOL: it needs an axe");
  }

  @Test
  void whatIsSoundOfARejectedPlanIsCarriedOut() {
    PlanCheck secondFails =
        (plan, situation) ->
            plan.steps().size() < 2
                ? Optional.empty()
                : Optional.of(
                    new PlanCheck.Rejection(
                        1, new Failure("the second", Cause.NO_TOOL, "it needs an axe")));
    Deliberation mind = stage.planned(ONE, BIRCH).mind(secondFails);

    assertThat(stage.goOn(mind)).isEqualTo(ONE);
    assertThat(stage.requests).hasSize(4);
    stage.gain("oak_log", 1);
    stage.done(mind);
    stage.goOn(mind);
    assertThat(stage.requests).as("then it plans anew").hasSize(8);
  }

  @Test
  void aLossThatSpoilsThePlanIsNoticed() {
    PlanCheck needsStick =
        (plan, situation) ->
            situation.count("stick") > 0
                ? Optional.empty()
                : Optional.of(
                    new PlanCheck.Rejection(
                        0, new Failure("the next", Cause.NO_INGREDIENTS, "the stick is gone")));
    stage.gain("stick", 1);
    Deliberation mind = stage.planned(TWO).mind(needsStick);

    stage.goOn(mind);
    stage.carried.remove("stick");
    for (int i = 0; i < 60; i++) {
      stage.goOn(mind);
    }
    assertThat(stage.told("replan")).first().asString().contains("the stick is gone");
    assertThat(stage.told("failure")).containsExactly("NO_INGREDIENTS: the stick is gone");
  }

  @Test
  void memoriesGoToThePlannerAndToThoseWhoWatch() {
    Failure failure = new Failure("mine 2 oak_log", Cause.NOT_FOUND, "no tree for miles");
    Experience bad =
        new Experience(
            Instant.EPOCH,
            "fetch wood",
            ImmutableMap.of(),
            ImmutableDoubleArray.of(),
            Stage.plan(Stage.LOGS, TWO),
            Optional.of(failure),
            900);
    stage.recalled.add(new Recollection(bad, 0.75));
    Deliberation mind = stage.planned(TWO).mind(PlanCheck.none());

    stage.goOn(mind);
    assertThat(stage.requests.getFirst().memories()).isEqualTo(List.copyOf(stage.recalled));
    assertThat(stage.told("memory"))
        .containsExactly(
            "fetch wood, 1 steps, failed, NOT_FOUND: no tree for miles (relevance 0.75)");
  }

  @Test
  void theEndOfTheEpisodeIsRememberedAsWhatItWas() {
    Deliberation mind = stage.planned(TWO).mind(PlanCheck.none());
    stage.goOn(mind);
    mind.ended(true, true);
    assertThat(stage.remembered).singleElement().matches(Experience::succeeded);
    assertThat(stage.remembered.getFirst().plan().steps())
        .extracting(PlanStep::goal)
        .containsExactly(TWO);

    Deliberation late = stage.mind(PlanCheck.none());
    stage.goOn(late);
    late.ended(false, false);
    assertThat(stage.remembered.getLast().failure().orElseThrow().cause())
        .isEqualTo(Cause.TIME_OUT);

    Deliberation dead = stage.mind(PlanCheck.none());
    stage.goOn(dead);
    dead.ended(false, true);
    assertThat(stage.remembered.getLast().failure().orElseThrow().cause()).isEqualTo(Cause.DEATH);
  }

  @Test
  void whenTimeIsOverTheLastFailureIsTheCause() {
    Deliberation mind = stage.planned(TWO).mind(PlanCheck.none());
    stage.fail(mind, Cause.NOT_FOUND);
    stage.goOn(mind);
    mind.ended(false, false);
    stage.goOn(mind);
    assertThat(stage.told("failure"))
        .singleElement()
        .asString()
        .startsWith("NOT_FOUND: time is over; before: ");
  }

  @Test
  void deedsAreCounted() {
    Intent cows = new Intent(Intent.Verb.KILL, "cow", 2);
    stage.answers.add(
        new PlanAnswer.Planned(
            Stage.plan(cows, new Subgoal.Kill("cow", 2)), "scripted", ImmutableList.of()));
    Deliberation mind =
        new Deliberation(
            stage.faculties(Understanding.of(cows), PlanCheck.none()),
            HierarchySettings.of("two cows", 4));

    assertThat(stage.done(mind)).isEqualTo(new Subgoal.Kill("cow", 2));
    assertThat(stage.goOn(mind)).isNull();
    assertThat(stage.remembered).singleElement().matches(Experience::succeeded);
  }

  @Test
  void aBlockThatIsSaidToBePlacedAndStillCarriedIsNot() {
    stage.gain("torch", 1);
    stage.planned(new Subgoal.Place("torch"));
    Deliberation mind = stage.mind(PlanCheck.none());

    stage.done(mind);
    stage.goOn(mind);
    assertThat(stage.requests.getLast().failure().orElseThrow().cause()).isEqualTo(Cause.NO_SPACE);
  }
}
