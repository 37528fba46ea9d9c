package dev.mattock.engine.sim;

import java.util.List;

/** The phases of a tick, in their fixed order, and the rules that they share. */
final class Tick {
  private final World world;
  private final Drops drops;
  private final Combat combat;
  private final MobRules mobRules;
  private final BlockRules blockRules;
  private final Commands commands;
  private final Movement movement;
  private final Interaction interaction;
  private final BlockTicks blockTicks;
  private final RandomTicks randomTicks;
  private final MobSpawning mobSpawning;
  private final MobTicks mobTicks;
  private final ItemPhysics itemPhysics;
  private final FallingBlockTicks fallingBlockTicks;
  private final PropTicks propTicks;
  private final Stations stations;
  private final Hazards hazards;
  private final WeatherTicks weatherTicks;
  private final FarLand farLand;

  Tick(World world) {
    this.world = world;
    Collider collider = new Collider(world.content(), world.terrain());
    Fluids fluids = new Fluids(world.content(), world.terrain());
    Surroundings surroundings = new Surroundings(world.content(), world.terrain(), fluids);
    drops = new Drops(world);
    mobRules = new MobRules(world, fluids, drops, collider);
    combat = new Combat(world, this, drops, collider, fluids, mobRules.damage());
    stations = new Stations(world, drops, combat);
    Belongings belongings = new Belongings(world);
    Support support = new Support(world, drops);
    GrowthRules growth = new GrowthRules(world, drops, support);
    blockRules =
        new BlockRules(
            world,
            List.of(
                FluidRules.of(world, fluids, drops, stations.explosives()),
                growth.ofBlocks(),
                StationRules.of(world, stations, drops, combat.wear()),
                mobRules.blockRules()));
    PropBreaking propBreaking = new PropBreaking(world, drops);
    BodySights bodies =
        new BodySights(
            List.of(
                mobRules.bodies(combat),
                new PlayerBodies(world, combat.attack()),
                new PropBodies(world, propBreaking)));
    ItemUses itemUses =
        new ItemUses(
            world.content(),
            List.of(
                FluidRules.uses(world, fluids, support, drops, combat.wear()),
                new PropPlacing(world, collider, fluids).uses(),
                growth.ofItems(combat.wear()),
                combat.itemRules()));
    Placing placing = new Placing(world, support, stations.shapes(), belongings, fluids);
    Using using = new Using(world, bodies, blockRules, itemUses, placing);
    commands = new Commands(world, belongings, stations, new Crafting(world));
    movement =
        new Movement(world, collider, fluids, surroundings, combat.damage(), combat.exertion());
    interaction =
        new Interaction(
            world, new Mining(world, fluids, drops, combat), placing, using, bodies, drops);
    blockTicks = new BlockTicks(world, blockRules, support);
    randomTicks = new RandomTicks(world, blockRules);
    mobSpawning = mobRules.spawning();
    mobTicks = mobRules.ticks(combat, collider);
    itemPhysics = new ItemPhysics(world, collider, surroundings);
    fallingBlockTicks =
        new FallingBlockTicks(world, collider, fluids, support, drops, combat.damage());
    propTicks = new PropTicks(world, collider, fluids, propBreaking, combat.explosion());
    hazards = new Hazards(world, surroundings, fluids, combat.damage());
    weatherTicks =
        new WeatherTicks(
            world,
            new Precipitation(world, support),
            new Lightning(world, combat.creatures(), support));
    farLand = new FarLand(world);
  }

  /**
   * Simulates one tick, 1/20 second. Light is kept at each edit. Letting go of far land changes
   * nothing but memory.
   *
   * @param actions one a player
   */
  void run(Action[] actions) {
    commands.run(actions);
    movement.run(actions);
    world.area().update();
    stations.beds().run(actions);
    interaction.run(actions);
    stations.plates().run();
    blockTicks.run();
    randomTicks.run();
    mobSpawning.run();
    mobTicks.run();
    itemPhysics.run();
    fallingBlockTicks.run();
    propTicks.run(actions);
    combat.projectileTicks().run();
    combat.orbTicks().run();
    stations.ticks().run();
    hazards.run();
    combat.life().run();
    world.passTime();
    weatherTicks.run();
    farLand.run();
  }

  /** Brings items into the land. */
  Drops drops() {
    return drops;
  }

  /** Hurts mobs. */
  MobDamage mobDamage() {
    return mobRules.damage();
  }

  /** Hurts players. */
  Damage damage() {
    return combat.damage();
  }

  /** Blows, shots, hunger, effects, experience. */
  Combat combat() {
    return combat;
  }

  /** What blocks hold, and where players sleep. */
  Stations stations() {
    return stations;
  }

  /** Lets the rules take up a change of the land. */
  void blockChanged(int x, int y, int z, int oldState, int newState) {
    blockRules.changed(x, y, z, oldState, newState);
  }

  /**
   * Lets the rules take up that an explosion reaches a block, which is still there.
   *
   * @return whether a rule has dealt with it: otherwise it breaks
   */
  boolean blockExploded(int x, int y, int z, int state) {
    return blockRules.exploded(x, y, z, state);
  }
}
