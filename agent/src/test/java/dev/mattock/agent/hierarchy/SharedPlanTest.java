package dev.mattock.agent.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mattock.agent.Observations;
import dev.mattock.agent.controller.Controller.Standing;
import dev.mattock.agent.goal.Cause;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.agent.planner.PlanAnswer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharedPlanTest {
  private static final Standing RUNNING = new Standing.Running();
  private static final Standing DONE = new Standing.Done();
  private static final Intent GEM = Intent.have("diamond");
  private static final Subgoal LOGS = new Subgoal.Mine("oak_log", 1);
  private static final Subgoal TOOL = new Subgoal.Craft("stone_pickaxe", 1);
  private static final Subgoal SMELT = new Subgoal.Smelt("iron_ingot", 1);
  private static final Subgoal BETTER = new Subgoal.Craft("iron_pickaxe", 1);
  private static final Subgoal LAST = new Subgoal.Mine("diamond", 1);
  private static final Subgoal FIND = new Subgoal.Find("diamond_ore");

  private final Stage leads = new Stage();
  private final Stage scouts = new Stage();
  private final SharedPlan shared =
      new SharedPlan(Observations.CONTENT, item -> Optional.of(item + "_ore"));
  private final Lead lead =
      new Lead(
          new Deliberation(
              leads.faculties(Understanding.of(GEM), PlanCheck.none()),
              HierarchySettings.of("a diamond", 4)),
          shared,
          4);
  private final Scout scout =
      new Scout(
          shared,
          intent ->
              new Deliberation(
                  scouts.faculties(Understanding.of(intent), PlanCheck.none()),
                  HierarchySettings.of(intent.toString(), 4)),
          4);
  private double x;

  private final Senses walking =
      new Senses() {
        @Override
        public boolean alive() {
          return true;
        }

        @Override
        public int count(String item) {
          return scouts.carried.getOrDefault(item, 0);
        }

        @Override
        public Situation situation() {
          return at(x);
        }
      };

  private static Situation at(double x) {
    return new Situation(
        ImmutableMap.of(), ImmutableSet.of(), 20, 20, x, 64, 2, "plains", 0, Optional.empty());
  }

  private void plan(Stage stage, Intent intent, Subgoal... goals) {
    stage.answers.add(
        new PlanAnswer.Planned(Stage.plan(intent, goals), "scripted", ImmutableList.of()));
  }

  private Subgoal leadStep(Standing standing) {
    Subgoal goal = lead.decide(leads.senses);
    if (goal != null) {
      lead.settle(standing, leads.senses);
    }
    return goal;
  }

  private Subgoal scoutStep(Standing standing) {
    Subgoal goal = scout.decide(walking);
    if (goal != null) {
      scout.settle(standing, walking);
    }
    return goal;
  }

  /** Both to where the lead is to fetch what is last; the scout goes so many blocks ahead. */
  private void toTheLast(int blocks) {
    plan(leads, GEM, LOGS, TOOL, SMELT, BETTER, LAST);
    plan(scouts, Intent.have("stone_pickaxe"), TOOL);
    plan(scouts, new Intent(Intent.Verb.FIND, "diamond_ore", 1), FIND);
    assertThat(leadStep(RUNNING)).isEqualTo(LOGS);
    assertThat(scoutStep(RUNNING)).as("the wood is the lead's").isNull();
    leads.gain("oak_log", 1);
    leadStep(DONE);
    assertThat(leadStep(RUNNING)).isEqualTo(TOOL);
    assertThat(scoutStep(RUNNING)).isEqualTo(TOOL);
    scouts.gain("stone_pickaxe", 1);
    scoutStep(DONE);
    for (int i = 0; i <= blocks; i++) {
      x = i;
      assertThat(scoutStep(RUNNING)).isEqualTo(FIND);
    }
    for (String item : new String[] {"stone_pickaxe", "iron_ingot", "iron_pickaxe"}) {
      leadStep(RUNNING);
      leads.gain(item, 1);
      leadStep(DONE);
    }
  }

  @Test
  void theScoutIsSentForWhatIsFetchedLastWithTheBestToolBeforeSmelting() {
    shared.tell(Stage.plan(GEM, LOGS, TOOL, SMELT, BETTER, LAST));
    assertThat(shared.errand())
        .contains(new SharedPlan.Errand("diamond", "stone_pickaxe", "diamond_ore"));
    shared.tell(Stage.plan(GEM, LOGS));
    assertThat(shared.errand()).as("agreed on once").isPresent();
  }

  @Test
  void whereNothingIsSharedTheScoutRests() {
    plan(leads, GEM, LOGS);
    leadStep(RUNNING);
    assertThat(shared.errand()).isEmpty();
    assertThat(scoutStep(RUNNING)).isNull();
    scout.ended(false, false);
  }

  @Test
  void theLeadFollowsTheWayOfAScoutThatHasArrived() {
    toTheLast(60);
    scoutStep(DONE);
    assertThat(scoutStep(RUNNING)).isNull();
    Subgoal back = scoutStep(RUNNING);
    assertThat(back).as("it clears the way").isEqualTo(new Subgoal.Reach(0, 64, 2, 3));
    assertThat(shared.progress()).isEqualTo(new SharedPlan.Progress.Arrived());

    for (double place : new double[] {16, 32, 48, 60}) {
      Subgoal.Reach next = (Subgoal.Reach) leadStep(DONE);
      while (next.x() < place) {
        next = (Subgoal.Reach) leadStep(DONE);
      }
      assertThat(next.x()).isEqualTo(place);
    }
    assertThat(leadStep(RUNNING)).isEqualTo(LAST);
    scoutStep(DONE);
    assertThat(scoutStep(RUNNING)).isNull();
  }

  @Test
  void theLeadWaitsBehindAScoutThatIsWellAhead() {
    toTheLast(150);
    while (leadStep(DONE) instanceof Subgoal.Reach) {
      assertThat(shared.progress()).isInstanceOf(SharedPlan.Progress.Ahead.class);
    }
    assertThat(leadStep(RUNNING)).isNull();
    scoutStep(DONE);
    scoutStep(RUNNING);
    assertThat(leadStep(DONE)).isInstanceOf(Subgoal.Reach.class);
    assertThat(leadStep(RUNNING)).isEqualTo(LAST);
  }

  @Test
  void theLeadFindsItsOwnWayWhenTheScoutsIsNoHelp() {
    toTheLast(20);
    assertThat(leadStep(RUNNING)).as("a scout hardly ahead").isEqualTo(LAST);
  }

  @Test
  void theLeadFindsItsOwnWayWhenItCannotFollow() {
    toTheLast(150);
    assertThat(leadStep(new Standing.Failed(Cause.NO_PATH, "a wall")))
        .isInstanceOf(Subgoal.Reach.class);
    assertThat(leadStep(RUNNING)).isEqualTo(LAST);
  }

  @Test
  void nobodyFollowsAScoutThatIsLost() {
    plan(leads, GEM, LOGS, TOOL, SMELT, LAST);
    scouts.answers.add(new PlanAnswer.Impossible("no stone", ImmutableList.of()));
    leadStep(RUNNING);
    leads.gain("oak_log", 1);
    leadStep(DONE);
    leadStep(RUNNING);
    assertThat(scoutStep(RUNNING)).isNull();
    assertThat(shared.progress()).isEqualTo(new SharedPlan.Progress.Lost());
  }

  @Test
  void aTrailIsEnteredWhereItSavesMost() {
    Trail trail = new Trail();
    for (int i = 0; i <= 100; i++) {
      trail.add(at(i));
    }
    assertThat(trail.size()).isEqualTo(7);
    assertThat(trail.entry(at(-5))).isZero();
    assertThat(trail.place(trail.entry(at(50))).x()).isEqualTo(48);
    assertThat(trail.helps(at(0))).isTrue();
    assertThat(trail.helps(at(95))).isFalse();
    assertThat(new Trail().helps(at(0))).isFalse();
  }

  @Test
  void aTeamHasAtLeastTwo() {
    assertThatThrownBy(() -> new Team(1, item -> Optional.empty())).hasMessageContaining("is 1");
  }
}
