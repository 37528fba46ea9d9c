package dev.mattock.engine.sim;

/** What blocks hold and do over time, made once a world and tied together. */
final class Stations {
  private final Containers containers;
  private final Campfires campfires;
  private final Explosives explosives;
  private final PressurePlates plates;
  private final Beds beds;
  private final Shapes shapes;
  private final Transfers transfers;
  private final BlockEntityTicks ticks;

  Stations(World world, Drops drops, Combat combat) {
    StoredExperience experience = new StoredExperience(world, combat.experience());
    containers = new Containers(world, drops, experience);
    Furnaces furnaces = new Furnaces(world, experience);
    campfires = new Campfires(world, containers, drops);
    explosives = new Explosives(world);
    plates = new PressurePlates(world);
    beds = new Beds(world);
    shapes = new Shapes(world);
    transfers = new Transfers(world, containers, furnaces);
    ticks =
        new BlockEntityTicks(world, furnaces, campfires, new Hoppers(world, containers, furnaces));
  }

  /** What lies in blocks. */
  Containers containers() {
    return containers;
  }

  /** Moving things between slots. */
  Transfers transfers() {
    return transfers;
  }

  /** What cooks over open fire. */
  Campfires campfires() {
    return campfires;
  }

  /** Lights tnt. */
  Explosives explosives() {
    return explosives;
  }

  /** Where players sleep. */
  Beds beds() {
    return beds;
  }

  /** Plates that feel bodies. */
  PressurePlates plates() {
    return plates;
  }

  /** Shapes that follow from neighbours. */
  Shapes shapes() {
    return shapes;
  }

  /** The phase of furnaces, campfires and hoppers. */
  BlockEntityTicks ticks() {
    return ticks;
  }
}
