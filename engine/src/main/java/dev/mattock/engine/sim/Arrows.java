package dev.mattock.engine.sim;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.entity.Projectiles;
import dev.mattock.engine.sim.Randomness.Purpose;

/**
 * Arrows (version 1.16): they hurt by their speed, critical ones by up to half as much again and 2;
 * they stick in blocks for a minute, can be picked up there if a player shot them, and fall on when
 * the block goes.
 */
final class Arrows {
  private static final double GRAVITY = 0.05;
  private static final double DRAG = 0.99;
  private static final double WATER_DRAG = 0.6;
  private static final int STUCK_TICKS = 1_200;

  /** Ticks that it shakes in a block before it can be taken. */
  private static final int SHAKE_TICKS = 7;

  private static final double SIZE = 0.5;

  /** How far out of the surface the end of a stuck arrow stays, blocks. */
  private static final double OUT_OF_SURFACE = 0.05;

  private static final double AROUND = 0.06;
  private static final double BOUNCE = -0.1;
  private static final double REST_SPEED_SQUARED = 1e-7;

  private final World world;
  private final Projectiles projectiles;
  private final Creatures creatures;
  private final Collider collider;
  private final Fluids fluids;

  Arrows(World world, Creatures creatures, Collider collider, Fluids fluids) {
    this.world = world;
    this.projectiles = world.projectiles();
    this.creatures = creatures;
    this.collider = collider;
    this.fluids = fluids;
  }

  /** Half-points of a hit, before chance adds to critical ones. */
  static int damage(double speed, double damageOfSpeed) {
    return (int) StrictMath.ceil(speed * damageOfSpeed);
  }

  private double speed(int i) {
    double vx = projectiles.velocityX(i);
    double vy = projectiles.velocityY(i);
    double vz = projectiles.velocityZ(i);
    return Math.sqrt(vx * vx + vy * vy + vz * vz);
  }

  /** An arrow meets a body. */
  void hit(int i, int c) {
    int amount = damage(speed(i), projectiles.damage(i));
    if (projectiles.critical(i)) {
      long draw = world.draw(Purpose.PROJECTILE, projectiles.id(i), 1);
      amount += Hash64.toBounded(draw, amount / 2 + 2);
    }
    double vx = projectiles.velocityX(i);
    double vy = projectiles.velocityY(i);
    double vz = projectiles.velocityZ(i);
    boolean hurt =
        creatures.strike(
            c,
            DamageKind.PROJECTILE,
            amount,
            projectiles.owner(i),
            creatures.x(c) - vx,
            creatures.z(c) - vz);
    if (hurt) {
      projectiles.remove(i);
      return;
    }
    projectiles.setVelocity(i, vx * BOUNCE, vy * BOUNCE, vz * BOUNCE);
    double left = speed(i);
    if (left * left < REST_SPEED_SQUARED) {
      projectiles.remove(i);
    }
  }

  /** An arrow meets a block at the place where it is. */
  void stick(int i) {
    double back = OUT_OF_SURFACE / Math.max(Collider.EPSILON, speed(i));
    projectiles.setPosition(
        i,
        projectiles.x(i) - projectiles.velocityX(i) * back,
        projectiles.y(i) - projectiles.velocityY(i) * back,
        projectiles.z(i) - projectiles.velocityZ(i) * back);
    projectiles.setStuck(i, true);
    projectiles.setCritical(i, false);
    projectiles.setAge(i, 0);
  }

  /** A tick of an arrow that sticks in a block. */
  void rest(int i) {
    if (projectiles.age(i) >= STUCK_TICKS) {
      projectiles.remove(i);
      return;
    }
    double y = projectiles.y(i) - AROUND;
    collider.body(projectiles.x(i), y, projectiles.z(i), 2 * AROUND, 2 * AROUND);
    if (collider.isFree(0, 0, 0)) {
      comeLoose(i);
    } else if (projectiles.keepable(i) && projectiles.age(i) > SHAKE_TICKS) {
      offer(i);
    }
  }

  private void comeLoose(int i) {
    long draw = world.draw(Purpose.PROJECTILE, projectiles.id(i), 2);
    projectiles.setStuck(i, false);
    projectiles.setAge(i, 0);
    projectiles.setVelocity(
        i,
        projectiles.velocityX(i) * 0.2 * Hash64.toUnit(draw),
        projectiles.velocityY(i) * 0.2 * Hash64.toUnit(Hash64.mix(draw)),
        projectiles.velocityZ(i) * 0.2 * Hash64.toUnit(Hash64.mix(draw + 1)));
  }

  private void offer(int i) {
    for (int k = 0; k < world.playerCount(); k++) {
      Player p = world.player(k);
      if (p.alive() && inReach(p, i)) {
        int item = projectiles.item(i);
        if (p.inventory().add(world.content(), item, 1, 0) == 0) {
          world.report(EventType.PICKUP, k, item, 1);
          projectiles.remove(i);
          return;
        }
      }
    }
  }

  private boolean inReach(Player p, int i) {
    double sideways = Player.WIDTH / 2 + 1 + SIZE / 2;
    return Math.abs(projectiles.x(i) - p.x) < sideways
        && Math.abs(projectiles.z(i) - p.z) < sideways
        && projectiles.y(i) < p.y + p.height() + 0.5
        && projectiles.y(i) + SIZE > p.y - 0.5;
  }

  /** Drag and gravity after a tick of flight. */
  void slow(int i) {
    double x = projectiles.x(i);
    double y = projectiles.y(i);
    double z = projectiles.z(i);
    double drag = fluids.waterDepth(x, y, z, SIZE, SIZE) > 0 ? WATER_DRAG : DRAG;
    projectiles.setVelocity(
        i,
        projectiles.velocityX(i) * drag,
        projectiles.velocityY(i) * drag - GRAVITY,
        projectiles.velocityZ(i) * drag);
  }
}
