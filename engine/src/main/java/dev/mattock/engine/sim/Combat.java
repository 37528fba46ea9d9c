package dev.mattock.engine.sim;

/**
 * The rules of blows, shots, hunger, effects and experience of one world, made once and tied to
 * each other; the start for whoever hurts, feeds or rewards somebody.
 */
final class Combat {
  private final Exertion exertion;
  private final Experience experience;
  private final ItemWear wear;
  private final Damage damage;
  private final StatusEffects effects;
  private final Creatures creatures;
  private final Attack attack;
  private final Launcher launcher;
  private final Explosion explosion;
  private final ProjectileTicks projectileTicks;
  private final OrbTicks orbTicks;
  private final Life life;

  Combat(
      World world, Tick tick, Drops drops, Collider collider, Fluids fluids, MobDamage mobDamage) {
    exertion = new Exertion(world);
    experience = new Experience(world);
    wear = new ItemWear(world);
    damage = new Damage(world, drops, exertion, experience, wear);
    effects = new StatusEffects(exertion, damage);
    creatures = new Creatures(world, damage, mobDamage, effects);
    attack = new Attack(world, creatures, exertion, wear, damage);
    launcher = new Launcher(world);
    explosion = new Explosion(world, tick, drops, creatures);
    projectileTicks =
        new ProjectileTicks(
            world,
            creatures,
            new Arrows(world, creatures, collider, fluids),
            new Thrown(world, creatures, damage, fluids),
            new Hooks(world, creatures, fluids));
    orbTicks = new OrbTicks(world, collider, fluids, experience);
    life = new Life(world, damage, new Hunger(world, exertion, damage), effects);
  }

  /** Tires players. */
  Exertion exertion() {
    return exertion;
  }

  /** Points, levels, orbs. */
  Experience experience() {
    return experience;
  }

  /** Wears out what players use. */
  ItemWear wear() {
    return wear;
  }

  /** Hurts players. */
  Damage damage() {
    return damage;
  }

  /** Puts effects on players. */
  StatusEffects effects() {
    return effects;
  }

  /** Players and mobs in one list. */
  Creatures creatures() {
    return creatures;
  }

  /** Blows of players. */
  Attack attack() {
    return attack;
  }

  /** Lets things fly. */
  Launcher launcher() {
    return launcher;
  }

  /** Lets things explode. */
  Explosion explosion() {
    return explosion;
  }

  /** The phase of what flies. */
  ProjectileTicks projectileTicks() {
    return projectileTicks;
  }

  /** The phase of experience lying about. */
  OrbTicks orbTicks() {
    return orbTicks;
  }

  /** The phase of life statistics. */
  Life life() {
    return life;
  }
}
