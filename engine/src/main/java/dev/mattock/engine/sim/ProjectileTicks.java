package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Projectiles;

/**
 * Lets everything fly that flies: each goes along its velocity until it meets a block or a body on
 * the way, so that nothing is flown through; then drag and gravity act. What is far from every
 * player waits.
 */
final class ProjectileTicks {
  /** Bodies are hit a little beside them, as in the genre. */
  private static final double MARGIN = 0.3;

  /** Ticks before it may hit who let it fly. */
  private static final int OWNER_TICKS = 5;

  private final World world;
  private final Projectiles projectiles;
  private final Creatures creatures;
  private final LineClip line;
  private final Sight sight = new Sight();
  private final Arrows arrows;
  private final Thrown thrown;
  private final Hooks hooks;

  ProjectileTicks(World world, Creatures creatures, Arrows arrows, Thrown thrown, Hooks hooks) {
    this.world = world;
    this.projectiles = world.projectiles();
    this.creatures = creatures;
    this.arrows = arrows;
    this.thrown = thrown;
    this.hooks = hooks;
    line = new LineClip(world.content(), world.terrain());
  }

  void run() {
    int many = projectiles.size();
    for (int i = 0; i < many; i++) {
      if (!projectiles.gone(i) && world.area().contains(projectiles.x(i), projectiles.z(i))) {
        step(i);
      }
    }
    projectiles.compact();
  }

  private void step(int i) {
    projectiles.setAge(i, projectiles.age(i) + 1);
    if (projectiles.y(i) < Life.VOID_Y) {
      projectiles.remove(i);
      return;
    }
    switch (projectiles.kind(i)) {
      case ARROW -> {
        if (projectiles.stuck(i)) {
          arrows.rest(i);
        } else {
          fly(i);
        }
      }
      case FISHING_HOOK -> {
        if (hooks.tend(i)) {
          fly(i);
        }
      }
      case SNOWBALL, EGG, ENDER_PEARL, POTION -> fly(i);
    }
  }

  private void fly(int i) {
    double x = projectiles.x(i);
    double y = projectiles.y(i);
    double z = projectiles.z(i);
    double vx = projectiles.velocityX(i);
    double vy = projectiles.velocityY(i);
    double vz = projectiles.velocityZ(i);
    boolean wall = line.clip(x, y, z, vx, vy, vz);
    double until = wall ? line.fraction() : 1;
    int body = bodyOnTheWay(i, until);
    if (body >= 0) {
      sight.aim(x, y, z, vx, vy, vz);
      double at = meet(body);
      projectiles.setPosition(i, x + vx * at, y + vy * at, z + vz * at);
      hitBody(i, body);
    } else if (wall) {
      projectiles.setPosition(i, x + vx * until, y + vy * until, z + vz * until);
      hitBlock(i);
    } else {
      projectiles.setPosition(i, x + vx, y + vy, z + vz);
    }
    if (!projectiles.gone(i) && !projectiles.stuck(i)) {
      slow(i);
    }
  }

  /** The first body that is met before a share of the way is done; -1. */
  private int bodyOnTheWay(int i, double until) {
    sight.aim(
        projectiles.x(i),
        projectiles.y(i),
        projectiles.z(i),
        projectiles.velocityX(i),
        projectiles.velocityY(i),
        projectiles.velocityZ(i));
    int self = projectiles.age(i) <= OWNER_TICKS ? creatures.find(projectiles.owner(i)) : -1;
    int found = -1;
    double nearest = until;
    for (int c = 0; c < creatures.size(); c++) {
      if (c == self || !creatures.alive(c)) {
        continue;
      }
      double at = meet(c);
      if (at <= nearest && (found < 0 || at < nearest)) {
        nearest = at;
        found = c;
      }
    }
    return found;
  }

  private double meet(int c) {
    return sight.meet(
        creatures.x(c),
        creatures.y(c) - MARGIN,
        creatures.z(c),
        creatures.width(c) + 2 * MARGIN,
        creatures.height(c) + 2 * MARGIN);
  }

  private void hitBody(int i, int c) {
    switch (projectiles.kind(i)) {
      case ARROW -> arrows.hit(i, c);
      case FISHING_HOOK -> hooks.catchBody(i, c);
      case SNOWBALL, EGG, ENDER_PEARL, POTION -> thrown.hit(i, c);
    }
  }

  private void hitBlock(int i) {
    switch (projectiles.kind(i)) {
      case ARROW -> arrows.stick(i);
      case FISHING_HOOK -> hooks.stop(i, line.face());
      case SNOWBALL, EGG, ENDER_PEARL, POTION -> thrown.hit(i, -1);
    }
  }

  private void slow(int i) {
    switch (projectiles.kind(i)) {
      case ARROW -> arrows.slow(i);
      case FISHING_HOOK -> hooks.slow(i);
      case SNOWBALL, EGG, ENDER_PEARL, POTION -> thrown.slow(i);
    }
  }
}
