package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.content.StateProperty;
import dev.mattock.engine.entity.BlockEntity;
import dev.mattock.engine.entity.ItemEntities;
import dev.mattock.engine.terrain.Terrain;

/**
 * Hoppers: every eight ticks one item on into what the spout leads to, and one from what is above,
 * or a heap that lies in the bowl.
 */
final class Hoppers {
  /** Ticks between two moves. */
  static final int DELAY_TICKS = 8;

  /** By the values of the hopper's facing. */
  private static final Face[] SPOUTS = {Face.DOWN, Face.NORTH, Face.SOUTH, Face.WEST, Face.EAST};

  private final World world;
  private final Content content;
  private final Terrain terrain;
  private final Containers containers;
  private final Furnaces furnaces;
  private final StateProperty facing;

  Hoppers(World world, Containers containers, Furnaces furnaces) {
    this.world = world;
    this.content = world.content();
    this.terrain = world.terrain();
    this.containers = containers;
    this.furnaces = furnaces;
    facing = content.property("facing");
  }

  /** One tick of a hopper. */
  void tick(BlockEntity hopper, int state) {
    if (hopper.delay > 0) {
      hopper.delay--;
    }
    if (hopper.delay > 0) {
      return;
    }
    boolean moved = push(hopper, SPOUTS[facing.index(state)]);
    moved |= pull(hopper);
    if (moved) {
      hopper.delay = DELAY_TICKS;
    }
  }

  private boolean push(BlockEntity hopper, Face spout) {
    int x = hopper.x() + spout.stepX();
    int y = hopper.y() + spout.stepY();
    int z = hopper.z() + spout.stepZ();
    int state = terrain.state(x, y, z);
    if (hopper.isEmpty() || !holds(state)) {
      return false;
    }
    BlockEntity target = containers.edit(x, y, z);
    boolean furnace = content.behaves(state, Behaviour.FURNACE);
    for (int slot = 0; slot < hopper.slots(); slot++) {
      int item = hopper.item(slot);
      if (item == 0) {
        continue;
      }
      int only = spout == Face.DOWN ? Furnaces.INPUT : Furnaces.FUEL;
      if (furnace && !furnaces.accepts(only, item)) {
        continue;
      }
      int first = furnace ? only : 0;
      int last = furnace ? only : target.slots() - 1;
      if (putOne(target, first, last, item, hopper.wear(slot))) {
        hopper.take(slot, 1);
        if (furnace) {
          containers.wake(target);
        }
        return true;
      }
    }
    return false;
  }

  private boolean pull(BlockEntity hopper) {
    int state = terrain.state(hopper.x(), hopper.y() + 1, hopper.z());
    return holds(state) ? pullFrom(hopper, state) : catchItem(hopper);
  }

  private boolean pullFrom(BlockEntity hopper, int state) {
    BlockEntity source = containers.edit(hopper.x(), hopper.y() + 1, hopper.z());
    boolean furnace = content.behaves(state, Behaviour.FURNACE);
    for (int slot = furnace ? Furnaces.OUTPUT : 0; slot < source.slots(); slot++) {
      int item = source.item(slot);
      if (item != 0 && putOne(hopper, 0, hopper.slots() - 1, item, source.wear(slot))) {
        source.take(slot, 1);
        if (furnace) {
          containers.wake(source);
        }
        return true;
      }
    }
    return false;
  }

  /** Takes up the first heap in order of id that lies in the bowl or in the cell above it. */
  private boolean catchItem(BlockEntity hopper) {
    ItemEntities items = world.items();
    double half = ItemEntities.SIZE / 2;
    for (int i = 0; i < items.size(); i++) {
      boolean inReach =
          items.count(i) > 0
              && items.x(i) + half > hopper.x()
              && items.x(i) - half < hopper.x() + 1
              && items.z(i) + half > hopper.z()
              && items.z(i) - half < hopper.z() + 1
              && items.y(i) + ItemEntities.SIZE > hopper.y() + 11 / 16.0
              && items.y(i) < hopper.y() + 2;
      if (inReach && swallow(hopper, items, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean swallow(BlockEntity hopper, ItemEntities items, int i) {
    int left = items.count(i);
    while (left > 0 && putOne(hopper, 0, hopper.slots() - 1, items.item(i), items.wear(i))) {
      left--;
    }
    boolean some = left < items.count(i);
    items.setCount(i, left);
    return some;
  }

  private boolean holds(int state) {
    return content.behaves(state, Behaviour.CONTAINER) || content.behaves(state, Behaviour.FURNACE);
  }

  /** Puts one item onto a like heap or into an empty slot, whichever comes first. */
  private boolean putOne(BlockEntity target, int first, int last, int item, int wear) {
    for (int slot = first; slot <= last; slot++) {
      boolean room =
          target.item(slot) == 0
              || (target.item(slot) == item
                  && target.wear(slot) == wear
                  && target.count(slot) < content.item(item).maxStack());
      if (room) {
        target.set(slot, item, target.count(slot) + 1, wear);
        return true;
      }
    }
    return false;
  }
}
