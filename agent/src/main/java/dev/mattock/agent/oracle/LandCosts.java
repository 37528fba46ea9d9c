package dev.mattock.agent.oracle;

import dev.mattock.agent.planner.Costs;
import dev.mattock.engine.content.BlockState;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.MobTrait;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.ItemEntities;
import dev.mattock.engine.entity.Mob;
import java.util.Arrays;

/** Costs by what an oracle sees of the land around a player, as it is now. */
final class LandCosts implements Costs {
  /** Blocks within which what lies about is picked up before more is made. */
  private static final double LYING_RADIUS = 16;

  private static final double UNKNOWN = -1;

  /** How much rarer a variant other than the first is, such as a sheep that is not white. */
  private static final double RARE_VARIANT = 50;

  private final Body body;
  private final Outlook outlook;
  private final double[] blocks;
  private final int[] lying;

  LandCosts(Body body) {
    this.body = body;
    outlook = new Outlook(body);
    blocks = new double[body.content().blocks().size()];
    Arrays.fill(blocks, UNKNOWN);
    lying = new int[body.content().items().size()];
    ItemEntities items = body.world().items();
    for (int i = 0; i < items.size(); i++) {
      if (body.distance(items.x(i), items.z(i)) < LYING_RADIUS) {
        lying[items.item(i)] += items.count(i);
      }
    }
  }

  @Override
  public double block(BlockType block) {
    if (blocks[block.id()] == UNKNOWN) {
      double least = Double.POSITIVE_INFINITY;
      for (BlockState state : block.states()) {
        least = Math.min(least, outlook.ticksTo(state.id()));
      }
      blocks[block.id()] = least;
    }
    return blocks[block.id()];
  }

  @Override
  public double mob(MobType mob, int variant) {
    double any = outlook.ticksToMob(mob.name());
    if (variant < 0 || mob.has(MobTrait.LEAPS)) {
      return any;
    }
    double least = variant > 0 ? RARE_VARIANT * any : any;
    for (int i = 0; i < body.world().mobs().size(); i++) {
      Mob one = body.world().mobs().get(i);
      if (one.alive() && one.type == mob.id() && one.variant == variant) {
        least = Math.min(least, body.distance(one.x, one.z) * Moves.WALK);
      }
    }
    return least;
  }

  @Override
  public int lying(int item) {
    return lying[item];
  }
}
