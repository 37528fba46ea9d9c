package dev.mattock.agent.planner;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.agent.Observations;
import dev.mattock.agent.goal.Cause;
import dev.mattock.agent.goal.Failure;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.agent.memory.Experience;
import dev.mattock.agent.memory.Recollection;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.sim.Rules;
import dev.mattock.worlds.suite.Suites;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SymbolicPlannerTest {
  private static final Content CONTENT = Observations.CONTENT;

  private final SymbolicPlanner planner = new SymbolicPlanner(CONTENT);

  private static Situation carrying(Object... things) {
    ImmutableMap.Builder<String, Integer> inventory = ImmutableMap.builder();
    for (int i = 0; i < things.length; i += 2) {
      inventory.put((String) things[i], (Integer) things[i + 1]);
    }
    return Situation.of(inventory.buildOrThrow());
  }

  private List<String> steps(Intent intent, Situation situation) {
    return words(planner.plan(PlanRequest.of(intent, situation)));
  }

  private static List<String> words(PlanAnswer answer) {
    assertThat(answer).isInstanceOf(PlanAnswer.Planned.class);
    return ((PlanAnswer.Planned) answer).plan().steps().stream().map(PlanStep::text).toList();
  }

  private static String why(PlanAnswer answer) {
    assertThat(answer).isInstanceOf(PlanAnswer.Impossible.class);
    return ((PlanAnswer.Impossible) answer).why();
  }

  @Test
  void aPickaxeOfIronIsPlannedFromTheFirstLog() {
    assertThat(steps(Intent.have("iron_pickaxe"), carrying()))
        .containsExactly(
            "mine 4 oak_log",
            "craft 16 oak_planks",
            "craft 12 stick",
            "craft 1 crafting_table",
            "craft 1 wooden_pickaxe",
            "mine 11 cobblestone",
            "craft 1 stone_pickaxe",
            "craft 1 furnace",
            "mine 3 iron_ore",
            "smelt 3 iron_ingot",
            "craft 1 iron_pickaxe");
  }

  @Test
  void whatIsInHandIsUsed() {
    assertThat(
            steps(
                Intent.have("iron_pickaxe"),
                carrying("iron_ingot", 2, "iron_ore", 1, "furnace", 1, "coal", 1, "stick", 1)))
        .containsExactly(
            "mine 2 oak_log",
            "craft 8 oak_planks",
            "craft 4 stick",
            "craft 1 crafting_table",
            "smelt 1 iron_ingot",
            "craft 1 iron_pickaxe");
    assertThat(steps(Intent.have("chest"), carrying("birch_log", 3)))
        .containsExactly("craft 12 birch_planks", "craft 1 crafting_table", "craft 1 chest");
  }

  @Test
  void oneMoreIsPlannedOfWhatIsCarried() {
    assertThat(steps(Intent.have("oak_planks"), carrying("oak_planks", 40)))
        .containsExactly("mine 1 oak_log", "craft 4 oak_planks");
    assertThat(steps(Intent.have("crafting_table"), carrying("crafting_table", 1)))
        .containsExactly("mine 1 oak_log", "craft 4 oak_planks", "craft 1 crafting_table");
  }

  @Test
  void aStationAtHandIsNotMade() {
    Situation alone = carrying("oak_planks", 3, "stick", 2);
    Situation atTable =
        new Situation(
            alone.inventory(),
            ImmutableSet.of("crafting_table"),
            20,
            20,
            0,
            64,
            0,
            "plains",
            0,
            Optional.empty());

    assertThat(steps(Intent.have("wooden_pickaxe"), alone)).contains("craft 1 crafting_table");
    assertThat(steps(Intent.have("wooden_pickaxe"), atTable))
        .containsExactly("craft 1 wooden_pickaxe");
    assertThat(
            steps(
                Intent.have("wooden_pickaxe"),
                carrying("oak_planks", 3, "stick", 2, "crafting_table", 1)))
        .containsExactly("craft 1 wooden_pickaxe");
  }

  @Test
  void toolsThatBreakAreMadeOftener() {
    List<String> plan =
        steps(new Intent(Intent.Verb.HAVE, "cobblestone", 130), carrying("oak_log", 20));

    assertThat(plan).contains("craft 3 wooden_pickaxe").endsWith("mine 130 cobblestone");
  }

  @Test
  void fuelIsCounted() {
    Situation furnace = carrying("furnace", 1, "wooden_pickaxe", 1, "sand", 20);

    assertThat(steps(new Intent(Intent.Verb.HAVE, "glass", 20), furnace))
        .containsExactly("mine 4 oak_log", "craft 16 oak_planks", "smelt 20 glass");
    assertThat(
            steps(
                new Intent(Intent.Verb.HAVE, "glass", 20),
                carrying("furnace", 1, "wooden_pickaxe", 1, "sand", 20, "coal", 3)))
        .containsExactly("smelt 20 glass");
  }

  @Test
  void aStationThatWasWorkedAtMayBeUsedUp() {
    List<String> plan = steps(Intent.have("blast_furnace"), carrying());

    assertThat(plan).contains("craft 1 furnace").endsWith("craft 1 blast_furnace");
  }

  @Test
  void oneKindOfWoodIsEnough() {
    assertThat(steps(Intent.have("dark_oak_sign"), carrying()))
        .containsExactly(
            "mine 3 dark_oak_log",
            "craft 12 dark_oak_planks",
            "craft 4 stick",
            "craft 1 crafting_table",
            "craft 3 dark_oak_sign");
  }

  @Test
  void noMonsterIsCountedOnInAPeacefulWorld() {
    Rules peaceful = new Suites().library(CONTENT).task("food/beef").spec().rules();
    SymbolicPlanner careful = new SymbolicPlanner(CONTENT, Costs.overworld(CONTENT, peaceful));

    assertThat(why(careful.plan(PlanRequest.of(Intent.have("rotten_flesh"), carrying()))))
        .isEqualTo("there is no way to rotten_flesh");
    assertThat(steps(Intent.have("rotten_flesh"), carrying()))
        .containsExactly("mine 1 rotten_flesh");
    assertThat(words(careful.plan(PlanRequest.of(Intent.have("string"), carrying()))))
        .contains("craft 1 wooden_sword")
        .endsWith("mine 1 string");
  }

  @Test
  void anotherWayIsTriedAfterAFailure() {
    Failure failure = new Failure("mine 3 oak_log", Cause.NOT_FOUND, "no oak within 64 blocks");
    PlanRequest again =
        new PlanRequest(
            "make a chest",
            Intent.have("chest"),
            carrying(),
            ImmutableList.of(),
            Optional.of(failure));

    assertThat(words(planner.plan(again))).first().asString().doesNotContain("oak_log");
    assertThat(steps(Intent.have("chest"), carrying())).first().isEqualTo("mine 3 oak_log");
  }

  @Test
  void whatWorkedBeforeIsDoneAgain() {
    Plan birch =
        new Plan(
            Intent.have("stick"),
            ImmutableList.of(
                PlanStep.of(new Subgoal.Mine("birch_log", 1)),
                PlanStep.of(new Subgoal.Craft("birch_planks", 4)),
                PlanStep.of(new Subgoal.Craft("stick", 4))));

    assertThat(words(planner.plan(remembering(birch, Optional.empty()))))
        .containsExactly("mine 1 birch_log", "craft 4 birch_planks", "craft 4 stick");
    Plan holed = new Plan(birch.intent(), birch.steps().subList(1, 3));
    assertThat(words(planner.plan(remembering(holed, Optional.empty()))))
        .first()
        .isEqualTo("mine 1 oak_log");
  }

  @Test
  void aPlanThatLackedAStepMakesNothingDearer() {
    Plan oak =
        new Plan(
            Intent.have("stick"), ImmutableList.of(PlanStep.of(new Subgoal.Mine("oak_log", 1))));
    Failure failure = new Failure("mine 1 oak_log", Cause.NO_TOOL, "no axe is carried");
    PlanAnswer answer = planner.plan(remembering(oak, Optional.of(failure)));

    assertThat(words(answer)).first().asString().contains("oak_log");
    assertThat(((PlanAnswer.Planned) answer).notes()).isEmpty();
  }

  @Test
  void whatFailedBeforeIsAvoided() {
    Plan oak =
        new Plan(
            Intent.have("stick"), ImmutableList.of(PlanStep.of(new Subgoal.Mine("oak_log", 1))));
    Failure failure = new Failure("mine 1 oak_log", Cause.NO_PATH, "it stands on an island");
    PlanAnswer answer = planner.plan(remembering(oak, Optional.of(failure)));

    assertThat(words(answer)).first().asString().doesNotContain("oak_log");
    assertThat(((PlanAnswer.Planned) answer).notes())
        .containsExactly("avoids what failed before: mine 1 oak_log");
  }

  private static PlanRequest remembering(Plan plan, Optional<Failure> failure) {
    Experience experience =
        new Experience(
            Instant.EPOCH,
            "sticks",
            ImmutableMap.of(),
            ImmutableDoubleArray.of(),
            plan,
            failure,
            100);
    return new PlanRequest(
        "sticks",
        plan.intent(),
        carrying(),
        ImmutableList.of(new Recollection(experience, 1)),
        Optional.empty());
  }

  @Test
  void otherIntentsArePlannedToo() {
    assertThat(
            steps(
                new Intent(Intent.Verb.PLACE, "torch", 2),
                carrying("torch", 1, "coal", 1, "stick", 1)))
        .containsExactly("craft 4 torch", "place torch", "place torch");
    assertThat(steps(new Intent(Intent.Verb.USE, "bread", 1), carrying("bread", 1)))
        .containsExactly("use bread");
    assertThat(steps(new Intent(Intent.Verb.KILL, "cow", 3), carrying()))
        .containsExactly("kill 3 cow");
    assertThat(steps(new Intent(Intent.Verb.FIND, "desert", 1), carrying()))
        .containsExactly("find desert");
  }

  @Test
  void whatCannotBeHadIsSaid() {
    assertThat(why(planner.plan(PlanRequest.of(Intent.have("netherite_ingot"), carrying()))))
        .isEqualTo("there is no way to netherite_ingot: netherite comes from the nether");
    assertThat(why(planner.plan(PlanRequest.of(Intent.have("wooden_pikaxe"), carrying()))))
        .contains("did you mean \"wooden_pickaxe\"?");
    assertThat(
            why(
                planner.plan(
                    PlanRequest.of(new Intent(Intent.Verb.PLACE, "stick", 1), carrying()))))
        .startsWith("unknown block to place");
  }

  @Test
  void theSamePlanIsMadeEveryTime() {
    for (String item : List.of("compass", "white_bed", "diamond_pickaxe", "cooked_beef")) {
      List<String> first = steps(Intent.have(item), carrying());
      steps(Intent.have("clock"), carrying("iron_axe", 1));
      assertThat(steps(Intent.have(item), carrying())).isEqualTo(first);
      assertThat(
              words(
                  new SymbolicPlanner(CONTENT).plan(PlanRequest.of(Intent.have(item), carrying()))))
          .isEqualTo(first);
    }
  }
}
