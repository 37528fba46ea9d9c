package dev.mattock.engine.sim;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.MobTrait;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.Errand;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Player;

/** The ways of fish and squid: to and fro in the water, away from players, and flopping on land. */
final class SwimmerMind {
  private static final int SIDEWAYS = 8;
  private static final int UPWARDS = 4;
  private static final int NEW_GOAL_ODDS = 100;
  private static final double FEAR_RANGE = 8;
  private static final double DRIFT_PACE = 0.4;
  private static final double FLOP = 0.4;
  private static final double FLOP_ASIDE = 0.05;
  private static final int FEAR_PERIOD = 10;

  private final World world;
  private final MobSenses senses;
  private final CellKinds kinds;

  SwimmerMind(World world, MobSenses senses, CellKinds kinds) {
    this.world = world;
    this.senses = senses;
    this.kinds = kinds;
  }

  void think(Mob mob, MobType type, MobIntent intent, long dice) {
    boolean drifts = type.has(MobTrait.DRIFTS);
    if (!mob.inWater) {
      if (mob.onGround && !drifts) {
        flop(mob, dice);
      }
      return;
    }
    Errand errand = mob.errand();
    if (!drifts && (world.tick() + mob.id) % FEAR_PERIOD == 0) {
      shy(mob);
    }
    double dx = errand.x - mob.x;
    double dy = errand.y - mob.y;
    double dz = errand.z - mob.z;
    boolean there = errand.kind != MobWalk.NONE && dx * dx + dy * dy + dz * dz < 1;
    if (there || mob.horizontalCollision || AnimalMind.oneIn(dice, NEW_GOAL_ODDS)) {
      choose(mob, dice);
    }
    if (errand.kind != MobWalk.NONE) {
      double pace = errand.kind == MobWalk.FLEE ? type.pace().panic() : type.pace().stroll();
      intent.swim(dx, dy, dz, mob.speed * (drifts ? DRIFT_PACE : pace));
    }
  }

  /** Heads for some water near. */
  private void choose(Mob mob, long dice) {
    long draw = Hash64.mix(dice);
    double x = mob.x + Hash64.toBounded(draw, 2 * SIDEWAYS + 1) - SIDEWAYS;
    double y = mob.y + Hash64.toBounded(draw << 20, 2 * UPWARDS + 1) - UPWARDS;
    double z = mob.z + Hash64.toBounded(draw << 40, 2 * SIDEWAYS + 1) - SIDEWAYS;
    boolean water = (kinds.at(x, y, z) & CellKinds.WATER) != 0;
    head(mob, water ? MobWalk.STROLL : MobWalk.NONE, x, y, z);
  }

  private static void head(Mob mob, int kind, double x, double y, double z) {
    Errand errand = mob.errand();
    errand.kind = kind;
    errand.x = x;
    errand.y = y;
    errand.z = z;
  }

  private void shy(Mob mob) {
    int near = senses.nearestPlayer(mob, FEAR_RANGE);
    if (near >= 0) {
      Player player = world.player(near);
      head(mob, MobWalk.FLEE, 2 * mob.x - player.x, mob.y, 2 * mob.z - player.z);
    }
  }

  private static void flop(Mob mob, long dice) {
    mob.velocityY = FLOP;
    mob.velocityX += (Hash64.toUnit(dice) * 2 - 1) * FLOP_ASIDE;
    mob.velocityZ += (Hash64.toUnit(Hash64.mix(dice)) * 2 - 1) * FLOP_ASIDE;
    mob.onGround = false;
  }
}
