package dev.mattock.agent.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.agent.planner.Costs;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.MobType;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PickaxeFirstTest {
  private static final PlanStep STRING = PlanStep.of(new Subgoal.Mine("string", 2));
  private static final PlanStep STICKS = PlanStep.of(new Subgoal.Craft("stick", 4));
  private static final PlanStep PICKAXE = PlanStep.of(new Subgoal.Craft("wooden_pickaxe", 1));
  private static final PlanStep STONE = PlanStep.of(new Subgoal.Mine("cobblestone", 1));

  /** The same for every block; mobs there are none. */
  private static Costs blocksAt(double ticks) {
    return new Costs() {
      @Override
      public double block(BlockType block) {
        return ticks;
      }

      @Override
      public double mob(MobType mob, int variant) {
        return Double.POSITIVE_INFINITY;
      }
    };
  }

  private static ImmutableList<PlanStep> ordered(
      double ticks, ImmutableMap<String, Integer> inventory, PlanStep... steps) {
    Plan plan = new Plan(Intent.have("cobblestone"), ImmutableList.copyOf(steps));
    return new PickaxeFirst(Meadow.CONTENT)
        .order(plan, Situation.of(inventory), blocksAt(ticks))
        .steps();
  }

  private static ImmutableMap<String, Integer> carrying(String... more) {
    ImmutableMap.Builder<String, Integer> inventory = ImmutableMap.builder();
    inventory.put("oak_planks", 8).put("crafting_table", 1).put("iron_sword", 1);
    Stream.of(more).forEach(item -> inventory.put(item, 1));
    return inventory.buildOrThrow();
  }

  @Test
  void putsAFarErrandOffUntilThePickaxeIsMade() {
    assertThat(ordered(5_000, carrying(), STRING, STICKS, PICKAXE, STONE))
        .containsExactly(STICKS, PICKAXE, STRING, STONE);
  }

  @Test
  void leavesANearErrandWhereItIs() {
    assertThat(ordered(50, carrying(), STRING, STICKS, PICKAXE, STONE))
        .containsExactly(STRING, STICKS, PICKAXE, STONE);
  }

  @Test
  void leavesThePlanAloneOfOneWhoCarriesAPickaxe() {
    assertThat(ordered(5_000, carrying("iron_pickaxe"), STRING, STICKS, PICKAXE, STONE))
        .containsExactly(STRING, STICKS, PICKAXE, STONE);
  }

  @Test
  void putsNothingOffThatThePickaxeIsMadeOf() {
    PlanStep logs = PlanStep.of(new Subgoal.Mine("oak_log", 2));
    PlanStep planks = PlanStep.of(new Subgoal.Craft("oak_planks", 8));
    ImmutableMap<String, Integer> bare = ImmutableMap.of("crafting_table", 1);

    assertThat(ordered(5_000, bare, logs, planks, STICKS, PICKAXE, STONE))
        .containsExactly(logs, planks, STICKS, PICKAXE, STONE);
  }
}
