package dev.mattock.engine.sim;

import dev.mattock.engine.content.Biome;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.Mob;

/**
 * When mobs leave for good: monsters and what lives in water, unless a player has made them stay.
 * Beyond 128 blocks from all players at once; beyond 32, after half a minute, one in 800 each tick.
 * Monsters of peaceful worlds always.
 */
final class Departure {
  private static final double FAR_SQUARED = 128 * 128;
  private static final int BORED_TICKS = 600;
  private static final int ODDS = 800;

  /** Ticks between two looks at those who sleep. */
  private static final int ASLEEP_PERIOD = 64;

  private final World world;
  private final MobSenses senses;

  Departure(World world, MobSenses senses) {
    this.world = world;
    this.senses = senses;
  }

  /** Takes a mob that is awake out of the world if its time has come. */
  void ask(Mob mob, MobType type) {
    if (mob.persistent || mob.tamed || type.category() == Biome.Category.CREATURE) {
      return;
    }
    boolean bored =
        mob.idleTicks > BORED_TICKS
            && Hash64.toBounded(world.draw(Randomness.Purpose.MOB_MIND, mob.id, 2), ODDS) == 0;
    mob.gone = bored || unwanted(type) || far(mob);
  }

  /** The same for one who sleeps: only who is far goes. */
  void askAsleep(Mob mob, MobType type) {
    if ((world.tick() + mob.id) % ASLEEP_PERIOD != 0
        || mob.persistent
        || mob.tamed
        || type.category() == Biome.Category.CREATURE) {
      return;
    }
    mob.gone = unwanted(type) || far(mob);
  }

  private boolean unwanted(MobType type) {
    return type.monster() && world.rules().difficulty() == Rules.Difficulty.PEACEFUL;
  }

  private boolean far(Mob mob) {
    return world.playerCount() > 0 && senses.nearestSquared(mob) > FAR_SQUARED;
  }
}
