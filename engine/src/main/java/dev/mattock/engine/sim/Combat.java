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
  private final ProjectileTicks projectileTicks;
  private final OrbTicks orbTicks;
  private final Life life;

  Combat(World world, Drops drops, Collider collider, Water water) {
    exertion = new Exertion(world);
    experience = new Experience(world);
    wear = new ItemWear(world);
    damage = new Damage(world, drops, exertion, experience, wear);
    effects = new StatusEffects(exertion, damage);
    creatures = new Creatures(world, damage, effects);
    attack = new Attack(world, creatures, exertion, wear, damage);
    launcher = new Launcher(world);
    projectileTicks =
        new ProjectileTicks(
            world,
            creatures,
            new Arrows(world, creatures, collider, water),
            new Thrown(world, creatures, damage, water),
            new Hooks(world, creatures, water));
    orbTicks = new OrbTicks(world, collider, water, experience);
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
