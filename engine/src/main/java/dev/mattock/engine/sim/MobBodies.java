package dev.mattock.engine.sim;

import dev.mattock.engine.content.Item;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;
import dev.mattock.engine.entity.Player;

/** What players do to the mob that they look at. */
final class MobBodies implements BodyRule {
  private final World world;
  private final Mobs mobs;
  private final MobDamage damage;
  private int met = -1;

  MobBodies(World world, MobDamage damage) {
    this.world = world;
    this.mobs = world.mobs();
    this.damage = damage;
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

  /** The index of the mob that was met last, or -1. */
  int met() {
    return met;
  }

  @Override
  public void attack(int playerIndex, Player player) {
    Item item = world.content().item(player.heldItem());
    double ticks = 20 / item.attackSpeed();
    double charge = Math.min(1, (player.ticksSinceAttack + 0.5) / ticks);
    float amount = (float) (item.attackDamage() * (0.2 + 0.8 * charge * charge));
    damage.hurt(met, DamageKind.PLAYER, amount, playerIndex, player.x, player.z);
  }

  @Override
  public boolean use(int playerIndex, Player player, int slot, boolean fresh) {
    return false;
  }
}
