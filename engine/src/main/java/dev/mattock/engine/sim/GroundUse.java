package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.entity.Player;

/**
 * Hoes and shovels, used on ground from its top or sides, with air above it: a hoe makes farmland
 * of dirt, grass and paths, and dirt of coarse dirt; a shovel makes paths of grass.
 */
final class GroundUse {
  private final World world;
  private final Content content;
  private final ItemWear wear;
  private final int farmland;
  private final int dirt;
  private final int coarseDirt;
  private final int grassBlock;
  private final int path;

  GroundUse(Growth growth, ItemWear wear) {
    world = growth.world;
    content = growth.content;
    this.wear = wear;
    farmland = content.stateId("farmland");
    dirt = content.stateId("dirt");
    coarseDirt = content.stateId("coarse_dirt");
    grassBlock = content.blockId("grass_block");
    path = content.stateId("grass_path");
  }

  /** A hoe is used. */
  Refusal till(int index, Player p, int slot, Crosshair crosshair) {
    if (!open(crosshair) || !content.behaves(crosshair.state(), Behaviour.TILLABLE)) {
      return Refusal.NOT_USABLE;
    }
    return turn(index, p, slot, crosshair, crosshair.state() == coarseDirt ? dirt : farmland);
  }

  /** A shovel is used. */
  Refusal flatten(int index, Player p, int slot, Crosshair crosshair) {
    if (!open(crosshair) || content.state(crosshair.state()).blockId() != grassBlock) {
      return Refusal.NOT_USABLE;
    }
    return turn(index, p, slot, crosshair, path);
  }

  private boolean open(Crosshair crosshair) {
    return crosshair.hit()
        && crosshair.face() != Face.DOWN
        && world.state(crosshair.x(), crosshair.y() + 1, crosshair.z()) == Growth.AIR;
  }

  private Refusal turn(int index, Player p, int slot, Crosshair crosshair, int state) {
    world.report(EventType.USE_ITEM, index, p.inventory().item(slot), 1);
    world.setState(crosshair.x(), crosshair.y(), crosshair.z(), state);
    wear.spend(index, p, slot, 1);
    return null;
  }
}
