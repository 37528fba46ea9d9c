package dev.mattock.engine.sim;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;

/** Takes mobs from place to place without crossing what is between, onto dry ground with room. */
final class Teleport {
  private static final int REACH = 32;

  private final World world;
  private final Mobs mobs;
  private final CellKinds kinds;

  Teleport(World world, CellKinds kinds) {
    this.world = world;
    this.mobs = world.mobs();
    this.kinds = kinds;
  }

  /** Tries some places within 32 blocks; false if none of them was fit. */
  boolean away(Mob mob, long dice, int tries) {
    long draw = dice;
    for (int i = 0; i < tries; i++) {
      draw = Hash64.mix(draw);
      int dx = Hash64.toBounded(draw, 2 * REACH) - REACH;
      int dy = Hash64.toBounded(draw << 20, 2 * REACH) - REACH;
      int dz = Hash64.toBounded(draw << 40, 2 * REACH) - REACH;
      if (to(mob, mob.x + dx, mob.y + dy, mob.z + dz)) {
        return true;
      }
    }
    return false;
  }

  /** Tries a place some sixteen blocks nearer to a point. */
  boolean towards(Mob mob, double x, double y, double z, long dice) {
    double dx = mob.x - x;
    double dy = mob.y - y;
    double dz = mob.z - z;
    double length = Math.sqrt(dx * dx + dy * dy + dz * dz);
    if (length < 1) {
      return false;
    }
    return to(
        mob,
        mob.x + Hash64.toUnit(Hash64.mix(dice)) * 8 - 4 - dx / length * 16,
        mob.y + Hash64.toBounded(dice, 16) - 8 - dy / length * 16,
        mob.z + Hash64.toUnit(Hash64.mix(dice + 1)) * 8 - 4 - dz / length * 16);
  }

  /** Goes to the ground at or below a place. */
  private boolean to(Mob mob, double x, double y, double z) {
    int cellX = Collider.floor(x);
    int cellZ = Collider.floor(z);
    if (!world.area().contains(cellX >> 4, cellZ >> 4)) {
      return false;
    }
    int cellY = Math.clamp(Collider.floor(y), 1, 255);
    while (cellY > 1 && (kinds.at(cellX, cellY - 1, cellZ) & CellKinds.BLOCKS) == 0) {
      cellY--;
    }
    int unfit = CellKinds.BLOCKS | CellKinds.WATER | CellKinds.LAVA | CellKinds.HARMS;
    int height = (int) StrictMath.ceil(mobs.height(mob));
    for (int dy = 0; dy < height; dy++) {
      if ((kinds.at(cellX, cellY + dy, cellZ) & unfit) != 0) {
        return false;
      }
    }
    mob.x = cellX + 0.5;
    mob.y = cellY;
    mob.z = cellZ + 0.5;
    mob.velocityX = 0;
    mob.velocityY = 0;
    mob.velocityZ = 0;
    mob.fallDistance = 0;
    MobWalk.stop(mob);
    return true;
  }
}
