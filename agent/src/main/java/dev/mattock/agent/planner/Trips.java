package dev.mattock.agent.planner;

import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.MobType;
import java.util.BitSet;

/**
 * Costs for a second look at a plan that goes for two things of which one may do, such as two kinds
 * of wood: where the plan goes anyway, the way is paid for.
 */
final class Trips implements Costs {
  private final Costs land;
  private final BitSet blocks = new BitSet();

  /**
   * Costs of a land.
   *
   * @param items what is fetched anyway
   */
  Trips(Costs land, Content content, BitSet items) {
    this.land = land;
    for (BlockType block : content.blocks()) {
      block.loot().entries().stream()
          .filter(entry -> items.get(entry.itemId()))
          .forEach(entry -> blocks.set(block.id()));
    }
  }

  /** The things that a plan mines of which one might do for another; none for most plans. */
  static BitSet alike(Plan plan, Content content, Net net) {
    BitSet groups = new BitSet();
    BitSet mined = new BitSet();
    boolean alike = false;
    for (PlanStep step : plan.steps()) {
      if (step.goal() instanceof Subgoal.Mine(String name, int _)) {
        int item = content.itemId(name);
        mined.set(item);
        for (int group : net.groupsOfItem(item)) {
          if (net.group(group).role() == Net.Role.INGREDIENT) {
            alike |= groups.get(group);
            groups.set(group);
          }
        }
      }
    }
    return alike ? mined : new BitSet();
  }

  @Override
  public double block(BlockType block) {
    double way = land.block(block);
    return blocks.get(block.id()) && way < Double.POSITIVE_INFINITY ? 1 : way;
  }

  @Override
  public double mob(MobType mob, int variant) {
    return land.mob(mob, variant);
  }

  @Override
  public int lying(int item) {
    return land.lying(item);
  }
}
