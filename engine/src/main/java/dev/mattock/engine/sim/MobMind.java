package dev.mattock.engine.sim;

import dev.mattock.engine.content.MobTrait;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.sim.Randomness.Purpose;

/** Decides what a mob does with its body in this tick, by the ways of its kind. */
final class MobMind {
  /** Blocks within which a player keeps mobs busy. */
  private static final double LIVELY_RANGE = 32;

  private final World world;
  private final MobSenses senses;
  private final AnimalMind animals;
  private final MonsterMind monsters;
  private final HunterMind hunters;
  private final SwimmerMind swimmers;
  private final SlimeMind slimes;

  MobMind(
      World world,
      MobSenses senses,
      AnimalMind animals,
      MonsterMind monsters,
      HunterMind hunters,
      SwimmerMind swimmers,
      SlimeMind slimes) {
    this.world = world;
    this.senses = senses;
    this.animals = animals;
    this.monsters = monsters;
    this.hunters = hunters;
    this.swimmers = swimmers;
    this.slimes = slimes;
  }

  /** Fills the intent of a living mob. */
  void think(Mob mob, MobType type, MobIntent intent) {
    mob.errand().searchDelay = Math.max(0, mob.errand().searchDelay - 1);
    boolean lively = senses.nearestSquared(mob) < LIVELY_RANGE * LIVELY_RANGE;
    mob.idleTicks = lively ? 0 : mob.idleTicks + 1;
    long dice = world.draw(Purpose.MOB_MIND, mob.id, 0);
    if (type.has(MobTrait.SWIMS)) {
      swimmers.think(mob, type, intent, dice);
    } else if (type.has(MobTrait.LEAPS)) {
      slimes.think(mob, type, intent, dice);
    } else if (type.has(MobTrait.HUNTS)) {
      hunters.think(mob, type, intent, dice);
    } else if (type.monster()) {
      monsters.think(mob, type, intent, dice);
    } else {
      animals.think(mob, type, intent, dice);
    }
  }
}
