package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;
import dev.mattock.engine.entity.Player;

/** What mobs perceive: who is near, and what hides it. */
final class MobSenses {
  private final World world;
  private final Mobs mobs;
  private final CellKinds kinds;

  MobSenses(World world, CellKinds kinds) {
    this.world = world;
    this.mobs = world.mobs();
    this.kinds = kinds;
  }

  /** The square of the distance between a mob's feet and a player's. */
  static double squared(Mob mob, Player player) {
    double dx = player.x - mob.x;
    double dy = player.y - mob.y;
    double dz = player.z - mob.z;
    return dx * dx + dy * dy + dz * dz;
  }

  /** The square of the distance between the feet of two mobs. */
  static double squared(Mob mob, Mob other) {
    double dx = other.x - mob.x;
    double dy = other.y - mob.y;
    double dz = other.z - mob.z;
    return dx * dx + dy * dy + dz * dz;
  }

  /** The nearest living player within a range, or -1. */
  int nearestPlayer(Mob mob, double range) {
    int nearest = -1;
    double least = range * range;
    for (int i = 0; i < world.playerCount(); i++) {
      Player player = world.player(i);
      double squared = squared(mob, player);
      if (player.alive() && squared <= least) {
        least = squared;
        nearest = i;
      }
    }
    return nearest;
  }

  /** The square of the distance to the nearest player, dead or alive; infinity without players. */
  double nearestSquared(Mob mob) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < world.playerCount(); i++) {
      least = Math.min(least, squared(mob, world.player(i)));
    }
    return least;
  }

  /** Whether no whole block stands between the eye of a mob and that of a player. */
  boolean sees(Mob mob, Player player) {
    return clear(mob, player.x, player.y + player.eyeHeight(), player.z);
  }

  /** Whether no whole block stands between the eyes of two mobs. */
  boolean sees(Mob mob, Mob other) {
    return clear(mob, other.x, other.y + mobs.eyeHeight(other), other.z);
  }

  /** Goes through the cells between the eye and a point, cell by cell. */
  private boolean clear(Mob mob, double toX, double toY, double toZ) {
    double fromY = mob.y + mobs.eyeHeight(mob);
    int x = Collider.floor(mob.x);
    int y = Collider.floor(fromY);
    int z = Collider.floor(mob.z);
    int left =
        Math.abs(Collider.floor(toX) - x)
            + Math.abs(Collider.floor(toY) - y)
            + Math.abs(Collider.floor(toZ) - z);
    double dx = toX - mob.x;
    double dy = toY - fromY;
    double dz = toZ - mob.z;
    double stepX = dx == 0 ? Double.POSITIVE_INFINITY : Math.abs(1 / dx);
    double stepY = dy == 0 ? Double.POSITIVE_INFINITY : Math.abs(1 / dy);
    double stepZ = dz == 0 ? Double.POSITIVE_INFINITY : Math.abs(1 / dz);
    double nextX = dx == 0 ? stepX : (dx > 0 ? x + 1 - mob.x : mob.x - x) * stepX;
    double nextY = dy == 0 ? stepY : (dy > 0 ? y + 1 - fromY : fromY - y) * stepY;
    double nextZ = dz == 0 ? stepZ : (dz > 0 ? z + 1 - mob.z : mob.z - z) * stepZ;
    for (; left > 0; left--) {
      if (nextX <= nextY && nextX <= nextZ) {
        x += dx > 0 ? 1 : -1;
        nextX += stepX;
      } else if (nextY <= nextZ) {
        y += dy > 0 ? 1 : -1;
        nextY += stepY;
      } else {
        z += dz > 0 ? 1 : -1;
        nextZ += stepZ;
      }
      if ((kinds.at(x, y, z) & CellKinds.FULL) != 0) {
        return false;
      }
    }
    return true;
  }
}
