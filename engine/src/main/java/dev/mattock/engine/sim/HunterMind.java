package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.MobTrait;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;
import dev.mattock.engine.entity.Player;

/**
 * The ways of wolves: wild ones hunt, angry ones attack, tame ones guard and follow their owner or
 * sit.
 */
final class HunterMind {
  private static final int SEARCH_PERIOD = 10;
  private static final double FOLLOW_SQUARED = 100;
  private static final double NEAR_SQUARED = 4;
  private static final double LOST_SQUARED = 144;

  private final World world;
  private final Content content;
  private final Mobs mobs;
  private final MobWalk walk;
  private final MobSenses senses;
  private final MobTargets targets;
  private final MobBlows blows;
  private final AnimalMind animals;

  HunterMind(
      World world,
      MobWalk walk,
      MobSenses senses,
      MobTargets targets,
      MobBlows blows,
      AnimalMind animals) {
    this.world = world;
    this.content = world.content();
    this.mobs = world.mobs();
    this.walk = walk;
    this.senses = senses;
    this.targets = targets;
    this.blows = blows;
    this.animals = animals;
  }

  void think(Mob mob, MobType type, MobIntent intent, long dice) {
    if (mob.sitting) {
      MobWalk.stop(mob);
      return;
    }
    if (!mob.baby()) {
      findPrey(mob, type);
      targets.watch(mob, type);
      calmDown(mob);
      if (attacks(mob, type, intent)) {
        return;
      }
    }
    if (mob.tamed && followsOwner(mob, type, intent)) {
      return;
    }
    animals.think(mob, type, intent, dice);
  }

  private static void calmDown(Mob mob) {
    if (mob.targetPlayer >= 0 && mob.angerTicks == 0 && !mob.tamed) {
      mob.targetPlayer = -1;
    }
  }

  private void findPrey(Mob mob, MobType type) {
    if (mob.targetMob >= 0
        || mob.targetPlayer >= 0
        || (world.tick() + mob.id) % SEARCH_PERIOD != 0) {
      return;
    }
    if (mob.tamed) {
      defendOwner(mob);
      return;
    }
    double range = type.might().followRange();
    double least = range * range;
    for (int i = 0; i < mobs.size(); i++) {
      Mob other = mobs.get(i);
      double squared = MobSenses.squared(mob, other);
      if (squared < least
          && other.alive()
          && type.care().prey().contains(content.mobs().get(other.type).name())
          && senses.sees(mob, other)) {
        least = squared;
        mob.targetMob = other.id;
        mob.unseenTicks = 0;
      }
    }
  }

  /** Goes for the mob that hurt its owner, or that its owner hurt, last. */
  private void defendOwner(Mob mob) {
    if (mob.owner < 0 || mob.owner >= world.playerCount()) {
      return;
    }
    for (int i = 0; i < mobs.size(); i++) {
      Mob other = mobs.get(i);
      boolean hurtByOwner = other.attackerTicks > 0 && other.attacker == mob.owner;
      boolean afterOwner =
          other.targetPlayer == mob.owner && !content.mobs().get(other.type).has(MobTrait.EXPLODES);
      if (other != mob
          && other.alive()
          && !(other.tamed && other.owner == mob.owner)
          && (hurtByOwner || afterOwner)
          && MobSenses.squared(mob, other) < FOLLOW_SQUARED) {
        mob.targetMob = other.id;
        return;
      }
    }
  }

  private boolean attacks(Mob mob, MobType type, MobIntent intent) {
    if (mob.targetPlayer >= 0) {
      Player player = world.player(mob.targetPlayer);
      intent.look(player.x, player.y + player.eyeHeight(), player.z);
      walk.pursue(
          mob, type, intent, MobWalk.CHASE, player.x, player.y, player.z, type.pace().chase());
      blows.strike(mob, type, mob.targetPlayer);
      return true;
    }
    int other = mob.targetMob < 0 ? -1 : mobs.indexOf(mob.targetMob);
    if (other < 0) {
      return false;
    }
    Mob victim = mobs.get(other);
    if (victim.type == mob.type && !victim.tamed && !mob.tamed) {
      mob.targetMob = -1;
      return false;
    }
    intent.look(victim.x, victim.y + mobs.eyeHeight(victim), victim.z);
    walk.pursue(
        mob, type, intent, MobWalk.CHASE, victim.x, victim.y, victim.z, type.pace().chase());
    blows.strikeMob(mob, type, other);
    return true;
  }

  /** Comes along when the owner is ten blocks off, and appears beside him from twelve on. */
  private boolean followsOwner(Mob mob, MobType type, MobIntent intent) {
    if (mob.owner < 0 || mob.owner >= world.playerCount() || !world.player(mob.owner).alive()) {
      return false;
    }
    Player owner = world.player(mob.owner);
    double squared = MobSenses.squared(mob, owner);
    boolean follows = mob.errand().kind == MobWalk.SEEK;
    if (squared < (follows ? NEAR_SQUARED : FOLLOW_SQUARED)) {
      return false;
    }
    if (squared > LOST_SQUARED && owner.onGround && walk.roomAt(mob, owner.x, owner.y, owner.z)) {
      mob.x = owner.x;
      mob.y = owner.y;
      mob.z = owner.z;
      mob.fallDistance = 0;
      MobWalk.stop(mob);
      return true;
    }
    walk.pursue(mob, type, intent, MobWalk.SEEK, owner.x, owner.y, owner.z, 1);
    return true;
  }
}
