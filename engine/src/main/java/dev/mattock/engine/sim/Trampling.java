package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Randomness.Purpose;
import dev.mattock.engine.terrain.Terrain;

/** Farmland that bodies fall on becomes dirt: at a chance of the fall's height less a half. */
final class Trampling {
  /** Smaller bodies do not trample, cubic blocks. */
  private static final double LEAST_VOLUME = 0.512;

  private static final double HARMLESS_FALL = 0.5;

  private final World world;
  private final Content content;
  private final Terrain terrain;

  Trampling(World world) {
    this.world = world;
    this.content = world.content();
    this.terrain = world.terrain();
  }

  /**
   * A body has landed.
   *
   * @param subject what enters the draw: tells apart bodies that land in one tick
   * @param mob whether it is no player: those trample only if the rules let mobs change blocks
   * @param feetX where its feet are
   * @param volume square of its width by its height
   * @param fall blocks that it fell
   */
  void landed(
      long subject,
      boolean mob,
      double feetX,
      double feetY,
      double feetZ,
      double volume,
      double fall) {
    if (fall <= HARMLESS_FALL || volume <= LEAST_VOLUME || (mob && !world.rules().mobGriefing())) {
      return;
    }
    int x = Collider.floor(feetX);
    int y = Collider.floor(feetY - 0.2);
    int z = Collider.floor(feetZ);
    int state = terrain.state(x, y, z);
    if (content.behaves(state, Behaviour.FARMLAND)
        && Hash64.toUnit(world.draw(Purpose.TRAMPLE, subject, 0)) < fall - HARMLESS_FALL) {
      turnToDirt(x, y, z, state);
    }
  }

  /** Makes dirt of farmland or of a path, and lifts the bodies that stand on it. */
  void turnToDirt(int x, int y, int z, int state) {
    String dirt = content.blockOf(state).becomes();
    world.setState(x, y, z, content.stateId(dirt));
    for (int i = 0; i < world.playerCount(); i++) {
      Player p = world.player(i);
      if (reaches(x, y, z, p.x, p.y, p.z, Player.WIDTH)) {
        p.y = y + 1;
      }
    }
    Mobs mobs = world.mobs();
    for (int i = 0; i < mobs.size(); i++) {
      Mob mob = mobs.get(i);
      if (reaches(x, y, z, mob.x, mob.y, mob.z, mobs.width(mob))) {
        mob.y = y + 1;
      }
    }
  }

  /** Whether the feet of a body are in a cell. */
  private static boolean reaches(
      int x, int y, int z, double feetX, double feetY, double feetZ, double width) {
    double half = width / 2;
    return feetY > y
        && feetY < y + 1
        && feetX + half > x
        && feetX - half < x + 1
        && feetZ + half > z
        && feetZ - half < z + 1;
  }
}
