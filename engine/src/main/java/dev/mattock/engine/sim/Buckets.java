package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.content.ToolClass;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.terrain.Chunk;
import dev.mattock.engine.terrain.Terrain;

/**
 * Buckets: an empty one takes up a source of water or lava, a full one pours it out into the cell
 * looked at, or before the face looked at.
 */
final class Buckets implements ItemRule {
  private final World world;
  private final Content content;
  private final Terrain terrain;
  private final Fluids fluids;
  private final Drops drops;
  private final Crosshair crosshair = new Crosshair();
  private final int empty;

  /** The item of a bucket by the fluid in it. */
  private final int[] full;

  Buckets(World world, Fluids fluids, Drops drops) {
    this.world = world;
    this.content = world.content();
    this.terrain = world.terrain();
    this.fluids = fluids;
    this.drops = drops;
    empty = content.itemId("bucket");
    full = new int[] {empty, content.itemId("water_bucket"), content.itemId("lava_bucket")};
  }

  @Override
  public Refusal use(int index, Player p, int slot, Crosshair seen) {
    int item = p.inventory().item(slot);
    for (int fluid = Fluids.WATER; fluid <= Fluids.LAVA; fluid++) {
      if (item == full[fluid]) {
        return pour(index, p, slot, seen, fluid);
      }
    }
    return item == empty ? fill(index, p, slot) : Refusal.NOT_USABLE;
  }

  private Refusal fill(int index, Player p, int slot) {
    crosshair.lookAtFluids(content, terrain, fluids, p);
    if (!crosshair.hit()) {
      return Refusal.OUT_OF_REACH;
    }
    int state = crosshair.state();
    if (!fluids.pure(state) || !fluids.source(state)) {
      return Refusal.NOT_USABLE;
    }
    world.setState(crosshair.x(), crosshair.y(), crosshair.z(), 0);
    exchange(index, p, slot, full[fluids.kind(state)]);
    return null;
  }

  private Refusal pour(int index, Player p, int slot, Crosshair seen, int fluid) {
    if (!seen.hit()) {
      return Refusal.OUT_OF_REACH;
    }
    int x = seen.x();
    int y = seen.y();
    int z = seen.z();
    if (!takesFluid(seen.state())) {
      Face face = seen.face();
      x += face.stepX();
      y += face.stepY();
      z += face.stepZ();
    }
    if (y < 0 || y >= Chunk.HEIGHT) {
      return Refusal.OUTSIDE_WORLD;
    }
    int there = terrain.state(x, y, z);
    if (!takesFluid(there)) {
      return Refusal.CELL_OCCUPIED;
    }
    if (there != 0 && !fluids.pure(there)) {
      drops.fromBlock(x, y, z, there, ToolClass.NONE);
    }
    int poured = fluids.sourceState(fluid);
    world.setState(x, y, z, poured);
    world.events().append(EventType.PLACE_BLOCK, index, x, y, z, poured, 1);
    exchange(index, p, slot, empty);
    return null;
  }

  private boolean takesFluid(int state) {
    return fluids.pure(state) || (fluids.kind(state) == Fluids.NONE && fluids.open(state));
  }

  /** One item of a slot becomes another; what finds no room falls to the ground. */
  private void exchange(int index, Player p, int slot, int item) {
    Inventory inventory = p.inventory();
    world.report(EventType.USE_ITEM, index, inventory.item(slot), 1);
    inventory.take(slot, 1);
    if (inventory.count(slot) == 0) {
      inventory.set(slot, item, 1, 0);
    } else if (inventory.add(content, item, 1, 0) > 0) {
      drops.throwFrom(index, item, 1, 0);
    }
    if (item != empty) {
      world.report(EventType.PICKUP, index, item, 1);
    }
  }
}
