package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.Activity;
import dev.mattock.engine.entity.BlockEntities;
import dev.mattock.engine.entity.BlockEntity;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.terrain.Terrain;

/**
 * What lies in blocks, and who has which of them open. A block that holds items gets its {@link
 * BlockEntity} when it is placed, a generated one when it is first asked for.
 */
final class Containers {
  /** A container closes when its middle is further than so many blocks from the feet. */
  static final double REACH = 8;

  private final World world;
  private final Content content;
  private final Terrain terrain;
  private final BlockEntities entities;
  private final Drops drops;
  private final StoredExperience experience;
  private final GeneratedLoot generated;

  Containers(World world, Drops drops, StoredExperience experience) {
    this.world = world;
    this.content = world.content();
    this.terrain = world.terrain();
    this.entities = world.blockEntities();
    this.drops = drops;
    this.experience = experience;
    generated = new GeneratedLoot(world);
  }

  /**
   * What the block at a place holds, to write into; it is filled with what was generated if nobody
   * asked before.
   *
   * @return null if the block there holds nothing
   */
  BlockEntity edit(int x, int y, int z) {
    if (entities.find(x, y, z) != null) {
      return entities.edit(x, y, z);
    }
    int slots = content.blockOf(terrain.state(x, y, z)).slots();
    if (slots == 0) {
      return null;
    }
    BlockEntity entity = entities.add(x, y, z, slots);
    generated.fill(entity);
    return entity;
  }

  /** The block at a place has come to be: it holds nothing yet. */
  void placed(int x, int y, int z, int state) {
    if (entities.find(x, y, z) == null) {
      BlockEntity entity = entities.add(x, y, z, content.blockOf(state).slots());
      if (content.behaves(state, Behaviour.HOPPER)) {
        wake(entity);
      }
    }
  }

  /** The block at a place is gone: what it held falls out. */
  void removed(int x, int y, int z, int oldState) {
    if (entities.find(x, y, z) == null) {
      generated.fill(entities.add(x, y, z, content.blockOf(oldState).slots()));
    }
    BlockEntity entity = entities.edit(x, y, z);
    experience.pay(entity, x + 0.5, y + 0.5, z + 0.5);
    for (int slot = 0; slot < entity.slots(); slot++) {
      if (entity.count(slot) > 0) {
        drops.heap(x, y, z, entity.item(slot), entity.count(slot), entity.wear(slot), slot);
      }
    }
    entities.remove(x, y, z);
  }

  /** Lets something be done with what lies at a place in each tick from now on. */
  void wake(BlockEntity entity) {
    entities.setAwake(entity, true);
  }

  /** A player opens the container in the crosshair. */
  void open(int index, Player p, int x, int y, int z, int state) {
    edit(x, y, z);
    Activity activity = p.activity();
    activity.containerOpen = true;
    activity.containerX = x;
    activity.containerY = y;
    activity.containerZ = z;
    world.events().append(EventType.OPEN_CONTAINER, index, x, y, z, state, 1);
  }

  /** What a player has open, to write into; null if that is nothing. */
  BlockEntity opened(Player p) {
    Activity activity = p.activity();
    return activity.containerOpen
        ? edit(activity.containerX, activity.containerY, activity.containerZ)
        : null;
  }

  /** Closes what is out of reach, gone, or was closed with the inventory key. */
  void close(Player p, int pressed) {
    Activity activity = p.activity();
    if (activity.containerOpen
        && (Keys.has(pressed, Keys.INVENTORY) || !p.alive() || !openable(p, activity))) {
      activity.containerOpen = false;
    }
  }

  private boolean openable(Player p, Activity activity) {
    double dx = activity.containerX + 0.5 - p.x;
    double dy = activity.containerY + 0.5 - p.y;
    double dz = activity.containerZ + 0.5 - p.z;
    int state = terrain.state(activity.containerX, activity.containerY, activity.containerZ);
    return dx * dx + dy * dy + dz * dz <= REACH * REACH
        && (content.behaves(state, Behaviour.CONTAINER)
            || content.behaves(state, Behaviour.FURNACE));
  }
}
