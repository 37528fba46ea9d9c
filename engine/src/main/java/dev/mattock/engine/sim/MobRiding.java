package dev.mattock.engine.sim;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.MobTrait;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Randomness.Purpose;

/**
 * Players on mobs. A wild horse throws its rider off until it is used to people; a tame one with a
 * saddle goes where the rider's keys say. The vehicle of who rides a mob is its id, see {@link
 * Riding}.
 */
final class MobRiding {
  private static final int NONE = -1;
  private static final double SEAT = 0.75;
  private static final double BELOW_SEAT = 0.35;
  private static final int DECISION_ODDS = 50;
  private static final int TEMPER_GAINED = 5;
  private static final int MOST_TEMPER = 100;
  private static final double BACKWARDS = 0.25;
  private static final double SIDEWAYS = 0.5;
  private static final double LEAP = 0.7;

  private final World world;
  private final Mobs mobs;

  MobRiding(World world) {
    this.world = world;
    this.mobs = world.mobs();
  }

  /** Puts a player on a mob. */
  static void mount(int index, Player p, Mob mob) {
    p.activity().vehicle = mob.id;
    p.sprinting = false;
    mob.rider = index;
    MobWalk.stop(mob);
  }

  /** Lets go of the rider of a mob that dies. */
  static void release(World world, Mob mob) {
    if (mob.rider != NONE && mob.rider < world.playerCount()) {
      world.player(mob.rider).activity().vehicle = Riding.NOTHING;
    }
  }

  /** Lets the rider steer, and the mob bear it or not; call before it moves. */
  void steer(Mob mob, MobType type, MobIntent intent) {
    if (mob.rider == NONE) {
      return;
    }
    Player p = mob.rider < world.playerCount() ? world.player(mob.rider) : null;
    if (p == null || !p.alive() || p.activity().vehicle != mob.id) {
      mob.rider = NONE;
      return;
    }
    if (Keys.has(p.lastKeys, Keys.SNEAK)) {
      dismount(mob, p);
    } else if (type.has(MobTrait.MOUNT) && !mob.tamed) {
      breakIn(mob, p);
    } else if (type.has(MobTrait.MOUNT) && mob.saddled) {
      obey(mob, p, intent);
    }
  }

  private void breakIn(Mob mob, Player p) {
    long draw = world.draw(Purpose.BREEDING, mob.id, 3);
    if (Hash64.toBounded(draw, DECISION_ODDS) != 0) {
      return;
    }
    if (Hash64.toBounded(Hash64.mix(draw), MOST_TEMPER) < mob.temper) {
      MobUse.tame(world, mob.rider, mob);
    } else {
      mob.temper = Math.min(MOST_TEMPER, mob.temper + TEMPER_GAINED);
      dismount(mob, p);
    }
  }

  /** Ridden mobs feel their whole speed, as players do, not its square. */
  private static void obey(Mob mob, Player p, MobIntent intent) {
    double forward = axis(p.lastKeys, Keys.FORWARD, Keys.BACK);
    double left = axis(p.lastKeys, Keys.LEFT, Keys.RIGHT) * SIDEWAYS;
    forward = forward < 0 ? forward * BACKWARDS : forward;
    double sin = Degrees.sin(p.yaw);
    double cos = Degrees.cos(p.yaw);
    double length = Math.sqrt(forward * forward + left * left);
    intent.halt();
    intent.go(
        left * cos - forward * sin,
        forward * cos + left * sin,
        Math.sqrt(mob.speed * Math.min(1, length)));
    mob.yaw = p.yaw;
    mob.headYaw = p.yaw;
    if (mob.onGround && Keys.has(p.lastKeys, Keys.JUMP)) {
      mob.velocityY = LEAP;
      mob.onGround = false;
    }
  }

  private static double axis(int keys, int positive, int negative) {
    return (Keys.has(keys, positive) ? 1 : 0) - (Keys.has(keys, negative) ? 1 : 0);
  }

  private void dismount(Mob mob, Player p) {
    p.activity().vehicle = Riding.NOTHING;
    p.y = mob.y + mobs.height(mob);
    mob.rider = NONE;
  }

  /** Takes the rider along; call after the mob has moved. */
  void carry(Mob mob) {
    if (mob.rider == NONE) {
      return;
    }
    Player p = world.player(mob.rider);
    p.x = mob.x;
    p.y = mob.y + mobs.height(mob) * SEAT - BELOW_SEAT;
    p.z = mob.z;
    p.velocityX = 0;
    p.velocityY = 0;
    p.velocityZ = 0;
    p.fallDistance = 0;
    p.onGround = false;
  }
}
