package dev.mattock.engine.sim;

import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.ItemUse;
import dev.mattock.engine.entity.Projectiles.Kind;

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
  private final ImmutableMap<ItemUse, ItemRule> itemRules;

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
            new Thrown(world, creatures, damage, collider, fluids),
            new Hooks(world, creatures, fluids));
    orbTicks = new OrbTicks(world, collider, fluids, experience);
    Leftovers leftovers = new Leftovers(world, drops);
    CrossbowRule crossbows = new CrossbowRule(world, launcher, wear, leftovers);
    Hunger hunger = new Hunger(world, exertion, damage);
    life = new Life(world, damage, hunger, effects, crossbows);
    itemRules = itemRules(world, leftovers, crossbows, new FishingLoot(world, fluids));
  }

  private ImmutableMap<ItemUse, ItemRule> itemRules(
      World world, Leftovers leftovers, CrossbowRule crossbows, FishingLoot fishing) {
    EatingRule eating = new EatingRule(world, effects, leftovers);
    return ImmutableMap.<ItemUse, ItemRule>builder()
        .put(ItemUse.FOOD, eating)
        .put(ItemUse.MILK, eating)
        .put(ItemUse.BOW, new BowRule(world, launcher, wear))
        .put(ItemUse.CROSSBOW, crossbows)
        .put(
            ItemUse.FISHING_ROD, new RodRule(world, launcher, creatures, wear, experience, fishing))
        .put(ItemUse.SHIELD, new ShieldRule())
        .put(ItemUse.WEAR, new WearRule(world))
        .put(ItemUse.SNOWBALL, new ThrowRule(world, launcher, Kind.SNOWBALL))
        .put(ItemUse.EGG, new ThrowRule(world, launcher, Kind.EGG))
        .put(ItemUse.ENDER_PEARL, new ThrowRule(world, launcher, Kind.ENDER_PEARL))
        .build();
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

  /** What weapons, food, armour and what is thrown do when they are used. */
  ImmutableMap<ItemUse, ItemRule> itemRules() {
    return itemRules;
  }
}
