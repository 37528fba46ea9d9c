package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.StateProperty;
import dev.mattock.engine.entity.ItemEntities;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;
import dev.mattock.engine.entity.Player;

/**
 * Pressure plates: in while a body is on them, looked at again every 20 ticks. Items press all but
 * those of stone.
 */
final class PressurePlates implements BlockRule {
  /** Ticks between two looks at a plate that is pressed. */
  static final int TICKS = 20;

  /** How far the part that feels bodies is from the sides of the cell, and how high it reaches. */
  private static final double MARGIN = 0.125;

  private static final double HEIGHT = 0.25;

  private final World world;
  private final Content content;
  private final StateProperty powered;
  private final boolean[] feelsItems;

  PressurePlates(World world) {
    this.world = world;
    this.content = world.content();
    powered = content.property("powered");
    feelsItems = new boolean[content.blocks().size()];
    int stone = content.blockId("stone_pressure_plate");
    for (int id = 0; id < feelsItems.length; id++) {
      feelsItems[id] =
          content.blocks().get(id).behaviours().contains(Behaviour.PRESSURE_PLATE) && id != stone;
    }
  }

  /** Presses what bodies stand on. */
  void run() {
    for (int i = 0; i < world.playerCount(); i++) {
      Player p = world.player(i);
      if (p.alive()) {
        step(p.x, p.y, p.z, Player.WIDTH);
      }
    }
    Mobs mobs = world.mobs();
    for (int i = 0; i < mobs.size(); i++) {
      Mob mob = mobs.get(i);
      if (mob.onGround && mob.health > 0) {
        step(mob.x, mob.y, mob.z, mobs.width(mob));
      }
    }
    for (int i = 0; i < world.items().size(); i++) {
      ItemEntities items = world.items();
      if (items.count(i) > 0 && items.onGround(i)) {
        stepItem(items.x(i), items.y(i), items.z(i));
      }
    }
  }

  private void stepItem(double x, double y, double z) {
    int state = world.state(Collider.floor(x), Collider.floor(y), Collider.floor(z));
    if (feelsItems[content.state(state).blockId()]) {
      step(x, y, z, ItemEntities.SIZE);
    }
  }

  /** A body stands at a place: presses every plate under it. */
  void step(double x, double y, double z, double width) {
    int cellY = Collider.floor(y);
    double half = width / 2;
    for (int cellZ = Collider.floor(z - half); cellZ <= Collider.floor(z + half); cellZ++) {
      for (int cellX = Collider.floor(x - half); cellX <= Collider.floor(x + half); cellX++) {
        int state = world.state(cellX, cellY, cellZ);
        if (content.behaves(state, Behaviour.PRESSURE_PLATE)
            && !powered.isTrue(state)
            && meets(x, y, z, width, cellX, cellY, cellZ)) {
          world.setState(cellX, cellY, cellZ, powered.with(state, true));
          world.schedule(cellX, cellY, cellZ, TICKS);
        }
      }
    }
  }

  private static boolean meets(
      double x, double y, double z, double width, int cellX, int cellY, int cellZ) {
    double half = width / 2;
    return x + half > cellX + MARGIN
        && x - half < cellX + 1 - MARGIN
        && z + half > cellZ + MARGIN
        && z - half < cellZ + 1 - MARGIN
        && y < cellY + HEIGHT
        && y >= cellY;
  }

  @Override
  public void scheduledTick(int x, int y, int z, int state) {
    if (!powered.isTrue(state)) {
      return;
    }
    if (pressed(x, y, z, state)) {
      world.schedule(x, y, z, TICKS);
    } else {
      world.setState(x, y, z, powered.with(state, false));
    }
  }

  private boolean pressed(int x, int y, int z, int state) {
    for (int i = 0; i < world.playerCount(); i++) {
      Player p = world.player(i);
      if (p.alive() && meets(p.x, p.y, p.z, Player.WIDTH, x, y, z)) {
        return true;
      }
    }
    Mobs mobs = world.mobs();
    for (int i = 0; i < mobs.size(); i++) {
      Mob mob = mobs.get(i);
      if (mob.health > 0 && meets(mob.x, mob.y, mob.z, mobs.width(mob), x, y, z)) {
        return true;
      }
    }
    ItemEntities items = world.items();
    for (int i = 0; i < items.size() && feelsItems[content.state(state).blockId()]; i++) {
      if (items.count(i) > 0
          && meets(items.x(i), items.y(i), items.z(i), ItemEntities.SIZE, x, y, z)) {
        return true;
      }
    }
    return false;
  }
}
