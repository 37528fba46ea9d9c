package dev.mattock.agent.oracle;

import com.google.common.collect.ImmutableList;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.agent.planner.Costs;
import dev.mattock.agent.planner.Knowledge;
import dev.mattock.agent.planner.SelfCheck;
import dev.mattock.agent.planner.Source;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.ToolClass;
import java.util.List;

/**
 * Puts a far errand off until the pickaxe is made that the plan makes anyway: what lies far off
 * often lies deep, and nobody digs through rock with bare hands.
 */
final class PickaxeFirst {
  private static final double FAR_TICKS = 100;

  private final Content content;
  private final SelfCheck check;

  PickaxeFirst(Content content) {
    this.content = content;
    check = new SelfCheck(content);
  }

  /** The plan in the better order; as it is where another would not work. */
  Plan order(Plan plan, Situation situation, Costs costs) {
    int pickaxe = firstPickaxe(plan.steps());
    boolean carried = situation.inventory().keySet().stream().anyMatch(this::isPickaxe);
    if (pickaxe < 1 || carried || !isFar(plan.steps().getFirst().goal(), costs)) {
      return plan;
    }
    Plan better =
        new Plan(
            plan.intent(),
            ImmutableList.<PlanStep>builder()
                .addAll(plan.steps().subList(1, pickaxe + 1))
                .add(plan.steps().getFirst())
                .addAll(plan.steps().subList(pickaxe + 1, plan.steps().size()))
                .build());
    return check.find(better, situation).isEmpty() ? better : plan;
  }

  private int firstPickaxe(List<PlanStep> steps) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).goal() instanceof Subgoal.Craft(String item, int count) && isPickaxe(item)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isPickaxe(String item) {
    return content.hasItem(item) && content.item(content.itemId(item)).tool() == ToolClass.PICKAXE;
  }

  private boolean isFar(Subgoal step, Costs costs) {
    if (!(step instanceof Subgoal.Mine(String item, int count))) {
      return false;
    }
    double least = Double.POSITIVE_INFINITY;
    for (Source source : Knowledge.of(content).sources(content.itemId(item))) {
      double way =
          switch (source) {
            case Source.Break one -> costs.block(one.block());
            case Source.Rework one -> costs.block(one.block());
            case Source.Kill one -> costs.mob(one.mob(), one.variant());
            case Source.Shear one -> costs.mob(one.mob(), one.variant());
            case Source.Milk one -> costs.mob(one.mob(), -1);
            case Source.Fill one -> costs.block(one.fluid());
            case Source.Craft _, Source.Cook _ -> Double.POSITIVE_INFINITY;
          };
      least = Math.min(least, way);
    }
    return least > FAR_TICKS;
  }
}
