package dev.mattock.engine.sim;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.entity.BlockEntity;

/**
 * The experience that waits in furnaces: paid out in orbs to who takes the output or breaks them.
 */
final class StoredExperience {
  private final World world;
  private final Experience experience;

  StoredExperience(World world, Experience experience) {
    this.world = world;
    this.experience = experience;
  }

  /** Pays out at a point: whole points, and one more with the odds of the rest. */
  void pay(BlockEntity entity, double x, double y, double z) {
    int whole = (int) entity.experience;
    long place = Randomness.place(entity.x(), entity.y(), entity.z());
    double draw = Hash64.toUnit(world.draw(Randomness.Purpose.EXPERIENCE, place, 0));
    int points = whole + (draw < entity.experience - whole ? 1 : 0);
    entity.experience = 0;
    experience.spill(x, y, z, points);
  }
}
