package dev.mattock.engine.sim;

import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Behaviour;
import java.util.Map;

/** The rules of animals and monsters of one world, made once and tied to each other. */
final class MobRules {
  private final World world;
  private final Fluids fluids;
  private final CellKinds kinds;
  private final Brightness brightness;
  private final MobBirth birth;
  private final MobLoot loot;
  private final MobDamage damage;
  private final MobDiet diet;
  private final SpawnPlaces places;

  MobRules(World world, Fluids fluids, Drops drops, Collider collider) {
    this.world = world;
    this.fluids = fluids;
    kinds = new CellKinds(world.content(), world.terrain());
    brightness = new Brightness(world);
    birth = new MobBirth(world);
    loot = new MobLoot(world, drops);
    MobTemper temper = new MobTemper(world, new Teleport(world, kinds));
    damage = new MobDamage(world, loot, temper, birth);
    diet = world.content().derived(MobDiet.class, MobDiet::new);
    places = new SpawnPlaces(world, kinds, brightness, collider);
  }

  /** Hurts mobs. */
  MobDamage damage() {
    return damage;
  }

  /** What players do to the mob in the crosshair. */
  MobBodies bodies(Combat combat) {
    return new MobBodies(
        world, combat.attack(), combat.creatures(), new MobUse(world, diet, loot, combat.wear()));
  }

  /** The phase in which mobs come. */
  MobSpawning spawning() {
    return new MobSpawning(world, birth, places);
  }

  /** The rules of blocks that bring mobs forth. */
  Map<Behaviour, BlockRule> blockRules() {
    return ImmutableMap.of(Behaviour.SPAWNER, new SpawnerRule(world, birth, places));
  }

  /** The phase in which mobs live. */
  MobTicks ticks(Combat combat, Collider collider) {
    MobSenses senses = new MobSenses(world, kinds);
    MobWalk walk = new MobWalk(world, kinds);
    MobTargets targets = new MobTargets(world, senses);
    MobBlows blows = new MobBlows(world, combat.damage(), damage);
    Idleness idleness = new Idleness(world, walk, senses);
    AnimalMind animals =
        new AnimalMind(
            world,
            walk,
            senses,
            diet,
            new Mating(world, walk, birth, loot),
            new Grazing(world),
            idleness);
    MonsterMind.Specialists specialists =
        new MonsterMind.Specialists(
            new CreeperFuse(world, targets, combat.explosion()),
            new Archery(world, walk, targets, combat.launcher()),
            new Brewing(world.mobs(), walk, targets, combat.launcher()),
            new EndermanWays(world, senses, new Teleport(world, kinds)));
    MobMind mind =
        new MobMind(
            world,
            senses,
            animals,
            new MonsterMind(world, walk, targets, blows, brightness, idleness, specialists),
            new HunterMind(world, walk, senses, targets, blows, animals),
            new SwimmerMind(world, senses, kinds),
            new SlimeMind(world, targets, blows));
    Departure departure = new Departure(world, senses);
    return new MobTicks(
        world,
        new MobLife(world, kinds, fluids, damage, departure, brightness, loot),
        mind,
        new MobMovement(world, collider, kinds, fluids, damage),
        departure);
  }
}
