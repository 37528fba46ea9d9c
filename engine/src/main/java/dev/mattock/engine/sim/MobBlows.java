package dev.mattock.engine.sim;

import dev.mattock.engine.content.Effect;
import dev.mattock.engine.content.MobTrait;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.entity.Vitals;

/** The blows of mobs: at most one a second, as far as the body reaches, harder by difficulty. */
final class MobBlows {
  /** Ticks between two blows. */
  static final int DELAY_TICKS = 20;

  private static final int POISON_NORMAL = 140;
  private static final int POISON_HARD = 300;
  private static final int HUNGER_TICKS = 140;

  private final World world;
  private final Mobs mobs;
  private final Damage damage;
  private final MobDamage mobDamage;

  MobBlows(World world, Damage damage, MobDamage mobDamage) {
    this.world = world;
    this.mobs = world.mobs();
    this.damage = damage;
    this.mobDamage = mobDamage;
  }

  /** A blow against players: half and one at easy, half as much again at hard. */
  static float byDifficulty(float normal, Rules.Difficulty difficulty) {
    return switch (difficulty) {
      case PEACEFUL -> 0;
      case EASY -> Math.min(normal / 2 + 1, normal);
      case NORMAL -> normal;
      case HARD -> normal * 1.5f;
    };
  }

  /** Whether a body of some width at that squared distance can be hit. */
  boolean reaches(Mob mob, double squaredDistance, double targetWidth) {
    double own = 2 * mobs.width(mob);
    return squaredDistance <= own * own + targetWidth;
  }

  /** Hits a player if the last blow is long enough ago and the player near enough. */
  void strike(Mob mob, MobType type, int playerIndex) {
    Player player = world.player(playerIndex);
    if (mob.attackDelay > 0 || !reaches(mob, MobSenses.squared(mob, player), Player.WIDTH)) {
      return;
    }
    mob.attackDelay = DELAY_TICKS;
    if (hit(mob, type.might().attack(), playerIndex)) {
      afflict(type, player);
    }
  }

  /** Hits a player, however far; true if it hurt. */
  boolean hit(Mob mob, float normal, int playerIndex) {
    float amount = byDifficulty(normal, world.rules().difficulty());
    return amount > 0
        && damage.strike(
            playerIndex, DamageKind.MOB, amount, MobDamage.byMob(mob.id), mob.x, mob.z);
  }

  private void afflict(MobType type, Player player) {
    Vitals vitals = player.vitals();
    Rules.Difficulty difficulty = world.rules().difficulty();
    if (!player.alive() || difficulty == Rules.Difficulty.PEACEFUL) {
      return;
    }
    if (type.has(MobTrait.STARVES)) {
      lengthen(vitals, Effect.HUNGER, HUNGER_TICKS);
    }
    if (type.has(MobTrait.VENOMOUS) && difficulty != Rules.Difficulty.EASY) {
      lengthen(
          vitals, Effect.POISON, difficulty == Rules.Difficulty.HARD ? POISON_HARD : POISON_NORMAL);
    }
  }

  private static void lengthen(Vitals vitals, Effect effect, int ticks) {
    if (vitals.effectTicks(effect) < ticks) {
      vitals.setEffect(effect, 0, ticks);
    }
  }

  /** Hits another mob if the last blow is long enough ago and it is near enough. */
  void strikeMob(Mob mob, MobType type, int otherIndex) {
    Mob other = mobs.get(otherIndex);
    if (mob.attackDelay > 0 || !reaches(mob, MobSenses.squared(mob, other), mobs.width(other))) {
      return;
    }
    mob.attackDelay = DELAY_TICKS;
    mobDamage.hurt(
        otherIndex, DamageKind.MOB, type.might().attack(), MobDamage.byMob(mob.id), mob.x, mob.z);
  }
}
