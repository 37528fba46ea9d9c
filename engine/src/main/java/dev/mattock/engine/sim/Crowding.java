package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;

/**
 * Mobs that stand in each other push each other apart. Each is asked in every fourth tick, and then
 * pushes four times as hard as the genre's 0.05 blocks a tick.
 */
final class Crowding {
  private static final int PERIOD = 4;
  private static final double PUSH = 0.05 * PERIOD;
  private static final double LEAST = 0.01;

  private final World world;
  private final Mobs mobs;

  Crowding(World world) {
    this.world = world;
    this.mobs = world.mobs();
  }

  void run() {
    for (int i = 0; i < mobs.size(); i++) {
      Mob mob = mobs.get(i);
      if ((world.tick() + mob.id) % PERIOD == 0
          && mob.alive()
          && world.area().contains(mob.x, mob.z)) {
        push(i, mob);
      }
    }
  }

  private void push(int index, Mob mob) {
    double width = mobs.width(mob);
    for (int k = 0; k < mobs.size(); k++) {
      Mob other = mobs.get(k);
      double dx = other.x - mob.x;
      double dz = other.z - mob.z;
      if (k == index || Math.abs(dx) > 2 || Math.abs(dz) > 2 || !other.alive()) {
        continue;
      }
      double apart = (width + mobs.width(other)) / 2;
      boolean within = Math.abs(dx) < apart && Math.abs(dz) < apart;
      boolean level = other.y < mob.y + mobs.height(mob) && mob.y < other.y + mobs.height(other);
      if (within && level) {
        part(mob, other, dx, dz);
      }
    }
  }

  /** The genre's push: along the longer axis at full strength, less where they nearly coincide. */
  private static void part(Mob mob, Mob other, double dx, double dz) {
    double longest = Math.max(Math.abs(dx), Math.abs(dz));
    if (longest < LEAST) {
      return;
    }
    double scale = Math.min(1, 1 / Math.sqrt(longest)) / Math.sqrt(longest) * PUSH / 2;
    double pushX = dx * scale;
    double pushZ = dz * scale;
    mob.velocityX -= pushX;
    mob.velocityZ -= pushZ;
    other.velocityX += pushX;
    other.velocityZ += pushZ;
  }
}
