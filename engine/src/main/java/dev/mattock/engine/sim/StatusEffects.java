package dev.mattock.engine.sim;

import dev.mattock.engine.content.Effect;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.entity.Vitals;

/** What status effects do to players tick by tick, by the genre's figures (version 1.16). */
final class StatusEffects {
  private static final Effect[] EFFECTS = Effect.values();
  private static final int REGENERATION_TICKS = 50;
  private static final int POISON_TICKS = 25;
  private static final double HUNGER_EXHAUSTION = 0.005;
  private static final double HASTE_OF_A_LEVEL = 0.2;
  private static final double FATIGUE_OF_A_LEVEL = 0.3;
  private static final double SPEED_OF_A_LEVEL = 0.2;
  private static final double SLOWNESS_OF_A_LEVEL = 0.15;
  private static final float ABSORPTION_OF_A_LEVEL = 4;
  static final int HEAL_AT_ONCE = 4;
  static final int HARM_AT_ONCE = 6;

  private final Exertion exertion;
  private final Damage damage;

  StatusEffects(Exertion exertion, Damage damage) {
    this.exertion = exertion;
    this.damage = damage;
  }

  /** One tick of all effects on a living player. */
  void run(int index, Player p) {
    Vitals vitals = p.vitals();
    for (Effect effect : EFFECTS) {
      int left = vitals.effectTicks(effect);
      if (left > 0 && p.alive()) {
        int amplifier = vitals.amplifier(effect);
        act(index, p, effect, amplifier, left);
        vitals.setEffect(effect, amplifier, left - 1);
        if (left == 1 && effect == Effect.ABSORPTION) {
          vitals.absorption = 0;
        }
      }
    }
  }

  private void act(int index, Player p, Effect effect, int amplifier, int left) {
    switch (effect) {
      case REGENERATION -> {
        if (due(left, REGENERATION_TICKS, amplifier)) {
          Hunger.heal(p, 1);
        }
      }
      case POISON -> {
        if (due(left, POISON_TICKS, amplifier) && p.health > 1) {
          damage.hurt(index, DamageKind.POISON, 1);
        }
      }
      case HUNGER -> exertion.exert(p, HUNGER_EXHAUSTION * (amplifier + 1));
      case SATURATION -> Hunger.feed(p, amplifier + 1, 2 * (amplifier + 1));
      default -> {}
    }
  }

  /** Each level of an effect halves the time between two acts. */
  private static boolean due(int left, int period, int amplifier) {
    int ticks = period >> Math.min(amplifier, 30);
    return ticks == 0 || left % ticks == 0;
  }

  /**
   * Puts an effect on a player: it takes the place of a weaker one, and of an equal one that would
   * end sooner. What acts at once is over at once.
   *
   * @param amplifier 0 for the first level
   * @param ticks how long; without meaning for what acts at once
   */
  void apply(int index, Player p, Effect effect, int amplifier, int ticks) {
    splash(index, p, effect, amplifier, ticks, 1);
  }

  /**
   * As {@link #apply}, for an effect out of a potion that broke near: what acts at once is weaker.
   *
   * @param share 1 where it broke, less further off
   */
  void splash(int index, Player p, Effect effect, int amplifier, int ticks, double share) {
    if (effect == Effect.INSTANT_HEALTH) {
      Hunger.heal(p, atOnce(HEAL_AT_ONCE, amplifier, share));
    } else if (effect == Effect.INSTANT_DAMAGE) {
      int harm = atOnce(HARM_AT_ONCE, amplifier, share);
      if (harm > 0) {
        damage.hurt(index, DamageKind.MAGIC, harm);
      }
    } else {
      begin(p.vitals(), effect, amplifier, ticks);
    }
  }

  /** Half-points of what heals or harms at once; each level doubles them. */
  static int atOnce(int ofFirstLevel, int amplifier, double share) {
    return (int) (share * (ofFirstLevel << amplifier) + 0.5);
  }

  private static void begin(Vitals vitals, Effect effect, int amplifier, int ticks) {
    boolean better =
        !vitals.has(effect)
            || amplifier > vitals.amplifier(effect)
            || (amplifier == vitals.amplifier(effect) && ticks > vitals.effectTicks(effect));
    if (!better) {
      return;
    }
    vitals.setEffect(effect, amplifier, ticks);
    if (effect == Effect.ABSORPTION) {
      vitals.absorption = Math.max(vitals.absorption, ABSORPTION_OF_A_LEVEL * (amplifier + 1));
    }
  }

  /** Takes all effects away, as milk and death do. */
  static void clear(Player p) {
    for (Effect effect : EFFECTS) {
      p.vitals().setEffect(effect, 0, 0);
    }
    p.vitals().absorption = 0;
  }

  /**
   * What effects make of a player's mining speed: haste a fifth more a level, fatigue 0.3 to the
   * level.
   */
  static double miningFactor(Player p) {
    Vitals vitals = p.vitals();
    double factor = 1;
    if (vitals.has(Effect.HASTE)) {
      factor += HASTE_OF_A_LEVEL * (vitals.amplifier(Effect.HASTE) + 1);
    }
    if (vitals.has(Effect.MINING_FATIGUE)) {
      for (int i = 0; i <= Math.min(3, vitals.amplifier(Effect.MINING_FATIGUE)); i++) {
        factor *= FATIGUE_OF_A_LEVEL;
      }
    }
    return factor;
  }

  /** What effects make of a player's speed: a fifth more a level, or 0.15 less. */
  static double speedFactor(Player p) {
    Vitals vitals = p.vitals();
    double factor = 1;
    if (vitals.has(Effect.SPEED)) {
      factor += SPEED_OF_A_LEVEL * (vitals.amplifier(Effect.SPEED) + 1);
    }
    if (vitals.has(Effect.SLOWNESS)) {
      factor *= Math.max(0, 1 - SLOWNESS_OF_A_LEVEL * (vitals.amplifier(Effect.SLOWNESS) + 1));
    }
    return factor;
  }

  /** Levels of jump boost: each adds 0.1 to the jump's speed, and a block to a harmless fall. */
  static int jumpLevels(Player p) {
    Vitals vitals = p.vitals();
    return vitals.has(Effect.JUMP_BOOST) ? vitals.amplifier(Effect.JUMP_BOOST) + 1 : 0;
  }
}
