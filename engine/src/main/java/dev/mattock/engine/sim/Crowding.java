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

  /** Bodies further apart along an axis never meet. */
  private static final double NEAR = 2;

  private final World world;
  private final Mobs mobs;

  /** x and z of each mob in this tick. */
  private double[] places = new double[0];

  Crowding(World world) {
    this.world = world;
    this.mobs = world.mobs();
  }

  void run() {
    gather();
    for (int i = 0; i < mobs.size(); i++) {
      Mob mob = mobs.get(i);
      if ((world.tick() + mob.id) % PERIOD == 0
          && mob.alive()
          && world.area().contains(mob.x, mob.z)) {
        push(i, mob);
      }
    }
  }

  /** Copies where all stand, so that looking for neighbours runs over one array. */
  private void gather() {
    int many = mobs.size();
    if (places.length < 2 * many) {
      places = new double[4 * many];
    }
    for (int i = 0; i < many; i++) {
      Mob mob = mobs.get(i);
      places[2 * i] = mob.x;
      places[2 * i + 1] = mob.z;
    }
  }

  private void push(int index, Mob mob) {
    double width = mobs.width(mob);
    int many = mobs.size();
    for (int k = 0; k < many; k++) {
      double dx = places[2 * k] - mob.x;
      double dz = places[2 * k + 1] - mob.z;
      if (k == index || Math.abs(dx) > NEAR || Math.abs(dz) > NEAR || !mobs.get(k).alive()) {
        continue;
      }
      Mob other = mobs.get(k);
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
