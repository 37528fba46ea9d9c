package dev.mattock.engine.sim;

/** The phases of a tick, in their fixed order. */
final class Tick {
  private final World world;
  private final Commands commands;
  private final Movement movement;
  private final Interaction interaction;
  private final Support support;
  private final ItemPhysics itemPhysics;
  private final Life life;
  private final FarLand farLand;

  Tick(World world, BlockUpdates updates) {
    this.world = world;
    Collider collider = new Collider(world.content(), world.terrain());
    Water water = new Water(world.content(), world.terrain());
    Drops drops = new Drops(world);
    Damage damage = new Damage(world, drops);
    Belongings belongings = new Belongings(world);
    support = new Support(world, updates, drops);
    commands = new Commands(world, belongings, new Crafting(world));
    movement = new Movement(world, collider, water, damage);
    interaction =
        new Interaction(
            world, new Mining(world, water, drops), new Placing(world, support, belongings), drops);
    itemPhysics = new ItemPhysics(world, collider, water);
    life = new Life(world, damage);
    farLand = new FarLand(world);
  }

  /**
   * Simulates one tick, 1/20 second. A new phase finds its place here: scheduled block ticks and
   * fluids beside the support of blocks; then random ticks; then mobs; projectiles beside items;
   * weather beside time. Light is kept at each edit. Letting go of far land changes nothing but
   * memory.
   *
   * @param actions one a player
   */
  void run(Action[] actions) {
    commands.run(actions);
    movement.run(actions);
    interaction.run(actions);
    support.run();
    itemPhysics.run();
    life.run();
    world.passTime();
    farLand.run();
  }
}
