package dev.mattock.engine.sim;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Player;

/** What mobs do when they have nothing to do: stroll now and then, and look about. */
final class Idleness {
  /** Chance of setting out, each tick. */
  private static final int STROLL_ODDS = 120;

  /** Ticks without a player near after which nobody strolls. */
  private static final int TIRED_TICKS = 100;

  private static final int LOOK_ODDS = 50;
  private static final double LOOK_RANGE = 6;

  private final World world;
  private final MobWalk walk;
  private final MobSenses senses;

  Idleness(World world, MobWalk walk, MobSenses senses) {
    this.world = world;
    this.walk = walk;
    this.senses = senses;
  }

  /** Passes a tick. */
  void pass(Mob mob, MobType type, MobIntent intent, long dice) {
    if (mob.errand().kind != MobWalk.NONE) {
      walk.goOn(mob, intent, type.pace().stroll());
      return;
    }
    if (mob.idleTicks < TIRED_TICKS && Hash64.toBounded(dice, STROLL_ODDS) == 0) {
      walk.stroll(mob, type, dice);
      return;
    }
    look(mob, intent, dice << 20);
  }

  /** Now and then at a player who is near, or somewhere. */
  private void look(Mob mob, MobIntent intent, long dice) {
    int odds = Hash64.toBounded(dice, LOOK_ODDS);
    if (odds == 0) {
      int near = senses.nearestPlayer(mob, LOOK_RANGE);
      if (near >= 0) {
        Player player = world.player(near);
        intent.look(player.x, player.y + player.eyeHeight(), player.z);
      }
    } else if (odds == 1) {
      double turn = Hash64.toUnit(dice << 7) * 360;
      intent.look(mob.x + Degrees.sin(turn) * 4, mob.y + 1, mob.z + Degrees.cos(turn) * 4);
    }
  }
}
