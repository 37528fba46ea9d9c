package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.BlockEntities;
import dev.mattock.engine.entity.BlockEntity;

/** Furnaces, campfires and hoppers at work, in order of place. */
final class BlockEntityTicks {
  private final World world;
  private final Content content;
  private final BlockEntities entities;
  private final Furnaces furnaces;
  private final Campfires campfires;
  private final Hoppers hoppers;

  BlockEntityTicks(World world, Furnaces furnaces, Campfires campfires, Hoppers hoppers) {
    this.world = world;
    this.content = world.content();
    this.entities = world.blockEntities();
    this.furnaces = furnaces;
    this.campfires = campfires;
    this.hoppers = hoppers;
  }

  void run() {
    if (entities.awake() == 0) {
      return;
    }
    for (int i = 0; i < entities.size(); i++) {
      BlockEntity entity = entities.at(i);
      if (entity.awake() && world.area().contains(entity.x() >> 4, entity.z() >> 4)) {
        int before = entities.size();
        step(entities.editAt(i));
        if (entities.size() != before) {
          i = entities.indexAfter(entity.x(), entity.y(), entity.z()) - 1;
        }
      }
    }
  }

  private void step(BlockEntity entity) {
    int state = world.state(entity.x(), entity.y(), entity.z());
    if (content.behaves(state, Behaviour.FURNACE)) {
      furnaces.tick(entity, state);
    } else if (content.behaves(state, Behaviour.CAMPFIRE)) {
      campfires.tick(entity, state);
    } else if (content.behaves(state, Behaviour.HOPPER)) {
      hoppers.tick(entity, state);
    } else {
      entities.setAwake(entity, false);
    }
  }
}
