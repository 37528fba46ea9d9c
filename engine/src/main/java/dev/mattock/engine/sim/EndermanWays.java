package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item.EquipmentSlot;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;
import dev.mattock.engine.entity.Player;

/** What angers endermen, and how they close in. A carved pumpkin on the head saves the looker. */
final class EndermanWays {
  private static final double RANGE = 64;
  private static final double EXACTNESS = 0.025;
  private static final double FAR_SQUARED = 256;
  private static final double NEAR_SQUARED = 16;
  private static final int LOOK_PERIOD = 4;
  private static final int FAR_PERIOD = 30;
  private static final int HEAD = Inventory.wornSlot(EquipmentSlot.HEAD);

  private final World world;
  private final Mobs mobs;
  private final MobSenses senses;
  private final Teleport teleport;
  private final int mask;

  EndermanWays(World world, MobSenses senses, Teleport teleport) {
    this.world = world;
    this.mobs = world.mobs();
    this.senses = senses;
    this.teleport = teleport;
    Content content = world.content();
    mask = content.hasItem("carved_pumpkin") ? content.itemId("carved_pumpkin") : -1;
  }

  /** Is angered by a player who looks it in the eye. */
  void notice(Mob mob) {
    if (mob.targetPlayer >= 0
        || (world.tick() + mob.id) % LOOK_PERIOD != 0
        || world.rules().difficulty() == Rules.Difficulty.PEACEFUL) {
      return;
    }
    for (int i = 0; i < world.playerCount(); i++) {
      if (stares(world.player(i), mob)) {
        MobTemper.turnOn(mob, i);
        return;
      }
    }
  }

  private boolean stares(Player player, Mob mob) {
    double squared = MobSenses.squared(mob, player);
    if (!player.alive()
        || squared > RANGE * RANGE
        || (mask >= 0 && player.inventory().item(HEAD) == mask)) {
      return false;
    }
    double dx = mob.x - player.x;
    double dy = mob.y + mobs.eyeHeight(mob) - player.y - player.eyeHeight();
    double dz = mob.z - player.z;
    double length = Math.sqrt(dx * dx + dy * dy + dz * dz);
    double level = Degrees.cos(player.pitch);
    double along =
        (-Degrees.sin(player.yaw) * level * dx
                - Degrees.sin(player.pitch) * dy
                + Degrees.cos(player.yaw) * level * dz)
            / length;
    return along > 1 - EXACTNESS / length && senses.sees(mob, player);
  }

  /** Appears nearer to a victim who is far, and elsewhere if stared at from close by. */
  void close(Mob mob, Player player, long dice) {
    double squared = MobSenses.squared(mob, player);
    if (squared < NEAR_SQUARED) {
      if ((world.tick() + mob.id) % FAR_PERIOD == 0 && stares(player, mob)) {
        teleport.away(mob, dice, 1);
      }
    } else if (squared > FAR_SQUARED && (world.tick() + mob.id) % FAR_PERIOD == 0) {
      teleport.towards(mob, player.x, player.y, player.z, dice);
    }
  }
}
