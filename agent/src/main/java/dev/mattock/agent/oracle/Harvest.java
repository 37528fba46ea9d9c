package dev.mattock.agent.oracle;

import dev.mattock.engine.entity.ItemEntities;
import dev.mattock.engine.sim.Action;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Breaks blocks and picks up what falls out of them, nearest first, until somebody is content:
 * walks to where one is within reach, breaks it, walks over what lies there.
 */
final class Harvest implements Activity {
  private static final int[] RADII = {12, 28, 64};
  private static final int MOST_BLOCKS = 48;
  private static final int MOST_ITEMS = 16;
  private static final double ITEM_RADIUS = 24;
  private static final int MOST_FAILURES = 12;
  private static final int PICKUP_TICKS = 60;

  private final Body body;
  private final Aim aim;
  private final PathFinder finder;
  private final BitSet blocks;
  private final BitSet items;
  private final BooleanSupplier content;
  private final Set<Long> shunnedCells = new HashSet<>();
  private final Set<Integer> shunnedItems = new HashSet<>();
  private Workplaces places;
  private Approach approach;
  private Miner miner;
  private long target;
  private int item = -1;
  private int itemTicks;
  private int failures;

  /**
   * A harvest.
   *
   * @param blocks states to break
   * @param items to pick up
   * @param content whether it is enough
   */
  Harvest(
      Body body, Aim aim, PathFinder finder, BitSet blocks, BitSet items, BooleanSupplier content) {
    this.body = body;
    this.aim = aim;
    this.finder = finder;
    this.blocks = blocks;
    this.items = items;
    this.content = content;
  }

  @Override
  public Progress act(Action action) {
    if (content.getAsBoolean()) {
      return Progress.DONE;
    }
    if (failures > MOST_FAILURES) {
      return Progress.FAILED;
    }
    if (miner != null) {
      return mine(action);
    }
    if (item >= 0) {
      return pickUp(action);
    }
    if (approach == null && !choose()) {
      return Progress.FAILED;
    }
    return walk(action);
  }

  private Progress walk(Action action) {
    Progress progress = approach.act(action);
    if (progress == Progress.RUNNING) {
      return Progress.RUNNING;
    }
    Path path = approach.path();
    approach = null;
    if (progress == Progress.FAILED || path == null) {
      failures += path == null ? MOST_FAILURES : 1;
      return Progress.RUNNING;
    }
    item = places.itemAt(path.end());
    itemTicks = 0;
    if (item >= 0) {
      return pickUp(action.clear());
    }
    target = places.blockAt(path.end());
    miner = new Miner(body, aim, target);
    return mine(action.clear());
  }

  private Progress mine(Action action) {
    Progress progress = miner.act(action);
    if (progress != Progress.RUNNING) {
      miner = null;
      if (progress == Progress.FAILED) {
        shunnedCells.add(target);
        failures++;
      }
    }
    return Progress.RUNNING;
  }

  /** Walks over an item until it is gone. */
  private Progress pickUp(Action action) {
    ItemEntities lying = body.world().items();
    int index = indexOf(lying, item);
    itemTicks += body.ticks();
    if (index < 0) {
      item = -1;
    } else if (itemTicks > PICKUP_TICKS) {
      shunnedItems.add(item);
      failures++;
      item = -1;
    } else if (body.distance(lying.x(index), lying.z(index)) > 2.5) {
      item = -1;
    } else if (lying.y(index) < body.player().y - 0.5) {
      Steering.towards(body, lying.x(index), lying.z(index), action);
    } else if (lying.onGround(index) || itemTicks > PICKUP_TICKS / 2) {
      Steering.settle(body, lying.x(index), lying.z(index), 0.3, action);
    }
    return Progress.RUNNING;
  }

  private static int indexOf(ItemEntities lying, int id) {
    for (int i = 0; i < lying.size(); i++) {
      if (lying.id(i) == id && lying.count(i) > 0) {
        return i;
      }
    }
    return -1;
  }

  /** Looks around, further and further, for something to break or to pick up. */
  private boolean choose() {
    for (int radius : RADII) {
      places = new Workplaces(body, aim, MOST_BLOCKS, MOST_ITEMS);
      addBlocks(Survey.of(body, radius, blocks, MOST_BLOCKS));
      addItems(body.world().items());
      if (!places.isEmpty()) {
        approach = new Approach(body, aim, finder, places);
        return true;
      }
    }
    return false;
  }

  private void addBlocks(Survey survey) {
    Tools tools = body.tools();
    for (int i = 0; i < survey.size(); i++) {
      long cell = survey.cell(i);
      int state = body.world().state(Cells.x(cell), Cells.y(cell), Cells.z(cell));
      if (!shunnedCells.contains(cell)) {
        places.addBlock(cell, tools.ticks(state));
      }
    }
  }

  private void addItems(ItemEntities lying) {
    int added = 0;
    for (int i = 0; i < lying.size() && added < MOST_ITEMS; i++) {
      boolean near =
          body.distance(lying.x(i), lying.z(i)) < ITEM_RADIUS
              && Math.abs(lying.y(i) - body.player().y) < ITEM_RADIUS;
      if (near && items.get(lying.item(i)) && !shunnedItems.contains(lying.id(i))) {
        places.addItem(lying, i);
        added++;
      }
    }
  }
}
