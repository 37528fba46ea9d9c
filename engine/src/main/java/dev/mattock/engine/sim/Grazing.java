package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.Mob;

/** How sheep eat grass, and so get back their wool. */
final class Grazing {
  private static final int MEAL_TICKS = 40;
  private static final int BITE_AT = 4;
  private static final int ODDS = 1_000;
  private static final int YOUNG_ODDS = 50;

  /** Ticks that a meal brings the young forward. */
  private static final int GROWTH_TICKS = 1_200;

  private final World world;
  private final int tuft;
  private final int turf;
  private final int dirt;

  Grazing(World world) {
    this.world = world;
    Content content = world.content();
    tuft = content.blockId("grass");
    turf = content.blockId("grass_block");
    dirt = content.stateId("dirt");
  }

  /** Goes on with a meal, or begins one; false if it does not eat. */
  boolean goOn(Mob mob, long dice) {
    if (mob.grazeTicks > 0) {
      mob.grazeTicks--;
      if (mob.grazeTicks == BITE_AT) {
        bite(mob);
      }
      return true;
    }
    boolean hungry = AnimalMind.oneIn(dice << 40, mob.baby() ? YOUNG_ODDS : ODDS);
    if (!hungry || !mob.onGround || mealAt(mob) < 0) {
      return false;
    }
    MobWalk.stop(mob);
    mob.grazeTicks = MEAL_TICKS;
    return true;
  }

  /** The height of the cell that it would eat from; -1 for none. */
  private int mealAt(Mob mob) {
    int x = Collider.floor(mob.x);
    int y = Collider.floor(mob.y + 0.5);
    int z = Collider.floor(mob.z);
    if (block(x, y, z) == tuft) {
      return y;
    }
    return block(x, y - 1, z) == turf ? y - 1 : -1;
  }

  private int block(int x, int y, int z) {
    return world.content().state(world.state(x, y, z)).blockId();
  }

  private void bite(Mob mob) {
    int y = mealAt(mob);
    if (y < 0) {
      return;
    }
    int x = Collider.floor(mob.x);
    int z = Collider.floor(mob.z);
    if (world.rules().mobGriefing()) {
      world.setState(x, y, z, block(x, y, z) == tuft ? 0 : dirt);
    }
    mob.sheared = false;
    if (mob.baby()) {
      mob.age = Math.min(0, mob.age + GROWTH_TICKS);
    }
  }
}
