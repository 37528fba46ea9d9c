package dev.mattock.engine.sim;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.MobTrait;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;
import dev.mattock.engine.entity.Player;

/** The ways of monsters: notice a player, go after him, fight as the kind does. */
final class MonsterMind {
  /** Light from which calm monsters leave everybody alone. */
  private static final int CALM_LIGHT = 12;

  private static final int CALM_ODDS = 100;
  private static final double YOUNG_PACE = 1.5;
  private static final double POUNCE_LEAST_SQUARED = 4;
  private static final double POUNCE_MOST_SQUARED = 16;
  private static final int POUNCE_ODDS = 5;
  private static final double POUNCE_SPEED = 0.4;

  private final World world;
  private final Mobs mobs;
  private final MobWalk walk;
  private final MobTargets targets;
  private final MobBlows blows;
  private final Brightness brightness;
  private final Idleness idleness;
  private final CreeperFuse fuse;
  private final Archery archery;
  private final Brewing brewing;
  private final EndermanWays endermen;

  MonsterMind(
      World world,
      MobWalk walk,
      MobTargets targets,
      MobBlows blows,
      Brightness brightness,
      Idleness idleness,
      Specialists specialists) {
    this.world = world;
    this.mobs = world.mobs();
    this.walk = walk;
    this.targets = targets;
    this.blows = blows;
    this.brightness = brightness;
    this.idleness = idleness;
    fuse = specialists.fuse();
    archery = specialists.archery();
    brewing = specialists.brewing();
    endermen = specialists.endermen();
  }

  /** Those who fight in ways of their own. */
  record Specialists(CreeperFuse fuse, Archery archery, Brewing brewing, EndermanWays endermen) {}

  void think(Mob mob, MobType type, MobIntent intent, long dice) {
    if (type.has(MobTrait.RESENTS_LOOKS)) {
      endermen.notice(mob);
    }
    if (type.has(MobTrait.CALM_IN_LIGHT)) {
      calmDown(mob, dice);
    } else if (type.has(MobTrait.HOSTILE)) {
      targets.notice(mob, type);
    }
    targets.watch(mob, type);
    if (type.has(MobTrait.EXPLODES) && fuse.burn(mob)) {
      return;
    }
    if (type.has(MobTrait.BREWS)) {
      brewing.drink(mob, dice);
    }
    if (mob.targetPlayer >= 0) {
      fight(mob, type, intent, dice);
    } else if (mob.targetMob >= 0) {
      fightMob(mob, type, intent);
    } else {
      AnimalMind.forget(mob);
      idleness.pass(mob, type, intent, dice);
    }
  }

  private void calmDown(Mob mob, long dice) {
    boolean light = lightAt(mob) >= CALM_LIGHT;
    if (!light) {
      targets.notice(mob, world.content().mobs().get(mob.type));
    } else if (mob.targetPlayer >= 0 && AnimalMind.oneIn(dice << 30, CALM_ODDS)) {
      mob.targetPlayer = -1;
    }
  }

  private int lightAt(Mob mob) {
    return brightness.light(
        Collider.floor(mob.x), Collider.floor(mob.y + mobs.eyeHeight(mob)), Collider.floor(mob.z));
  }

  private void fight(Mob mob, MobType type, MobIntent intent, long dice) {
    Player player = world.player(mob.targetPlayer);
    intent.look(player.x, player.y + player.eyeHeight(), player.z);
    boolean armed = type.might().missile() >= 0;
    if (armed && type.has(MobTrait.SHOOTS)) {
      archery.fight(mob, type, intent, player);
      return;
    }
    if (armed && type.has(MobTrait.BREWS)) {
      brewing.fight(mob, type, intent, player, dice);
      return;
    }
    walk.pursue(mob, type, intent, MobWalk.CHASE, player.x, player.y, player.z, pace(mob, type));
    if (type.has(MobTrait.TELEPORTS)) {
      endermen.close(mob, player, dice);
    }
    if (type.has(MobTrait.CLIMBS)) {
      pounce(mob, player, dice);
    }
    if (!type.has(MobTrait.EXPLODES) && targets.inSight(mob)) {
      blows.strike(mob, type, mob.targetPlayer);
    }
  }

  private static double pace(Mob mob, MobType type) {
    boolean fast = mob.baby() && type.has(MobTrait.FAST_YOUNG);
    return type.pace().chase() * (fast ? YOUNG_PACE : 1);
  }

  private void fightMob(Mob mob, MobType type, MobIntent intent) {
    int other = mobs.indexOf(mob.targetMob);
    if (other < 0) {
      mob.targetMob = -1;
      return;
    }
    Mob victim = mobs.get(other);
    intent.look(victim.x, victim.y + mobs.eyeHeight(victim), victim.z);
    walk.pursue(mob, type, intent, MobWalk.CHASE, victim.x, victim.y, victim.z, pace(mob, type));
    blows.strikeMob(mob, type, other);
  }

  /** Spiders leap at who is two to four blocks away. */
  private static void pounce(Mob mob, Player player, long dice) {
    double squared = MobSenses.squared(mob, player);
    if (!mob.onGround
        || squared < POUNCE_LEAST_SQUARED
        || squared > POUNCE_MOST_SQUARED
        || Hash64.toBounded(Hash64.mix(dice + 5), POUNCE_ODDS) != 0) {
      return;
    }
    double dx = player.x - mob.x;
    double dz = player.z - mob.z;
    double length = Math.sqrt(dx * dx + dz * dz);
    if (length > Collider.EPSILON) {
      mob.velocityX = mob.velocityX * 0.2 + dx / length * POUNCE_SPEED;
      mob.velocityZ = mob.velocityZ * 0.2 + dz / length * POUNCE_SPEED;
    }
    mob.velocityY = POUNCE_SPEED;
    mob.onGround = false;
  }
}
