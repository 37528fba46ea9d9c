package dev.mattock.engine.sim;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.MobTrait;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;
import dev.mattock.engine.entity.Player;

/**
 * The ways of animals, the first that applies: run when hurt, mate, follow food, follow a parent,
 * graze, keep away from who is feared, idle about.
 */
final class AnimalMind {
  private static final double TEMPT_RANGE = 10;
  private static final double TEMPT_NEAR_SQUARED = 6.25;
  private static final double PARENT_RANGE = 8;
  private static final double PARENT_HEIGHT = 4;
  private static final double PARENT_NEAR_SQUARED = 9;
  private static final double PARENT_PACE = 1.1;
  private static final int SEARCH_PERIOD = 10;
  private static final double FEAR_RANGE = 8;

  private final World world;
  private final Mobs mobs;
  private final MobWalk walk;
  private final MobSenses senses;
  private final MobDiet diet;
  private final Mating mating;
  private final Grazing grazing;
  private final Idleness idleness;
  private final boolean[] hunters;

  AnimalMind(
      World world,
      MobWalk walk,
      MobSenses senses,
      MobDiet diet,
      Mating mating,
      Grazing grazing,
      Idleness idleness) {
    this.world = world;
    this.mobs = world.mobs();
    this.walk = walk;
    this.senses = senses;
    this.diet = diet;
    this.mating = mating;
    this.grazing = grazing;
    this.idleness = idleness;
    hunters = new boolean[world.content().mobs().size()];
    for (MobType type : world.content().mobs()) {
      hunters[type.id()] = type.has(MobTrait.HUNTS);
    }
  }

  void think(Mob mob, MobType type, MobIntent intent, long dice) {
    boolean busy =
        mob.rider >= 0
            || panics(mob, type, intent, dice)
            || mating.goOn(mob, intent)
            || followsFood(mob, type, intent)
            || followsParent(mob, type, intent)
            || (type.has(MobTrait.GRAZES) && grazing.goOn(mob, dice))
            || (type.has(MobTrait.TIMID) && fears(mob, type, intent, dice));
    if (!busy) {
      forget(mob);
      idleness.pass(mob, type, intent, dice);
    }
    if (type.has(MobTrait.TIMID)) {
      hop(mob, intent);
    }
  }

  /** What it was on its way to in another mood is no reason to go on. */
  static void forget(Mob mob) {
    int kind = mob.errand().kind;
    if (kind == MobWalk.SEEK || kind == MobWalk.CHASE) {
      MobWalk.stop(mob);
    }
  }

  boolean panics(Mob mob, MobType type, MobIntent intent, long dice) {
    boolean panics = type.has(MobTrait.PANICS) || type.has(MobTrait.TIMID);
    if (!panics || (mob.panicTicks == 0 && mob.fireTicks == 0)) {
      return false;
    }
    if (mob.errand().kind != MobWalk.FLEE) {
      walk.panic(mob, type, dice);
    }
    walk.goOn(mob, intent, type.pace().panic());
    return true;
  }

  boolean followsFood(Mob mob, MobType type, MobIntent intent) {
    if (type.care().food().isEmpty()) {
      return false;
    }
    int near = senses.nearestPlayer(mob, TEMPT_RANGE);
    if (near < 0 || !diet.tempted(type, world.player(near))) {
      return false;
    }
    Player player = world.player(near);
    intent.look(player.x, player.y + player.eyeHeight(), player.z);
    if (MobSenses.squared(mob, player) < TEMPT_NEAR_SQUARED) {
      MobWalk.stop(mob);
    } else {
      walk.pursue(
          mob, type, intent, MobWalk.SEEK, player.x, player.y, player.z, type.pace().tempt());
    }
    return true;
  }

  boolean followsParent(Mob mob, MobType type, MobIntent intent) {
    if (!mob.baby()) {
      return false;
    }
    if ((world.tick() + mob.id) % SEARCH_PERIOD == 0) {
      mob.parent = parentOf(mob);
    }
    int parent = mob.parent < 0 ? -1 : mobs.indexOf(mob.parent);
    if (parent < 0) {
      return false;
    }
    Mob other = mobs.get(parent);
    if (MobSenses.squared(mob, other) < PARENT_NEAR_SQUARED) {
      return false;
    }
    walk.pursue(mob, type, intent, MobWalk.SEEK, other.x, other.y, other.z, PARENT_PACE);
    return true;
  }

  /** The id of the nearest grown one of its kind, or -1. */
  private int parentOf(Mob mob) {
    int nearest = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < mobs.size(); i++) {
      Mob other = mobs.get(i);
      if (other.type == mob.type
          && other.alive()
          && !other.baby()
          && Math.abs(other.x - mob.x) <= PARENT_RANGE
          && Math.abs(other.z - mob.z) <= PARENT_RANGE
          && Math.abs(other.y - mob.y) <= PARENT_HEIGHT
          && MobSenses.squared(mob, other) < least) {
        least = MobSenses.squared(mob, other);
        nearest = other.id;
      }
    }
    return nearest;
  }

  /** Runs from players and hunters who are near. */
  private boolean fears(Mob mob, MobType type, MobIntent intent, long dice) {
    if (mob.errand().kind == MobWalk.FLEE) {
      return walk.goOn(mob, intent, type.pace().panic());
    }
    if ((world.tick() + mob.id) % SEARCH_PERIOD != 0) {
      return false;
    }
    int player = senses.nearestPlayer(mob, FEAR_RANGE);
    if (player >= 0) {
      walk.flee(mob, type, world.player(player).x, world.player(player).z, dice);
      return true;
    }
    for (int i = 0; i < mobs.size(); i++) {
      Mob other = mobs.get(i);
      if (hunters[other.type]
          && other.alive()
          && MobSenses.squared(mob, other) < FEAR_RANGE * FEAR_RANGE) {
        walk.flee(mob, type, other.x, other.z, dice);
        return true;
      }
    }
    return false;
  }

  /** Rabbits do not step, they hop. */
  private static void hop(Mob mob, MobIntent intent) {
    mob.leapDelay = Math.max(0, mob.leapDelay - 1);
    if (intent.moves() && mob.onGround && mob.leapDelay == 0) {
      mob.velocityY = 0.3;
      mob.leapDelay = 10;
    }
  }

  /** Whether a draw falls on one of so many. */
  static boolean oneIn(long dice, int odds) {
    return Hash64.toBounded(Hash64.mix(dice), odds) == 0;
  }
}
