package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;
import dev.mattock.engine.entity.Player;

/** What players do to the mob that they look at. */
final class MobBodies implements BodyRule {
  private final Mobs mobs;
  private final Attack attack;
  private final Creatures creatures;
  private final MobUse use;
  private int met = -1;

  MobBodies(World world, Attack attack, Creatures creatures, MobUse use) {
    this.mobs = world.mobs();
    this.attack = attack;
    this.creatures = creatures;
    this.use = use;
  }

  @Override
  public double meet(int playerIndex, Player player, Sight sight) {
    met = -1;
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < mobs.size(); i++) {
      Mob mob = mobs.get(i);
      if (!mob.alive() || mob.rider == playerIndex || tooFar(mob, player)) {
        continue;
      }
      double distance = sight.meet(mob.x, mob.y, mob.z, mobs.width(mob), mobs.height(mob));
      if (distance < nearest) {
        nearest = distance;
        met = i;
      }
    }
    return nearest;
  }

  /** No mob is wider than that: the others cannot be met. */
  private static boolean tooFar(Mob mob, Player player) {
    double reach = Sight.BODY_REACH + 2;
    return Math.abs(mob.x - player.x) > reach
        || Math.abs(mob.z - player.z) > reach
        || Math.abs(mob.y - player.y) > reach;
  }

  @Override
  public void attack(int playerIndex, Player player) {
    attack.hit(playerIndex, player, creatures.ofMob(met));
  }

  @Override
  public boolean use(int playerIndex, Player player, int slot, boolean fresh) {
    Mob mob = mobs.get(met);
    return fresh && mob.alive() && use.use(playerIndex, player, mob, slot);
  }
}
