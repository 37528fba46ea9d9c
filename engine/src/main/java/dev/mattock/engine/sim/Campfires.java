package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Recipe;
import dev.mattock.engine.content.StateProperty;
import dev.mattock.engine.entity.BlockEntities;
import dev.mattock.engine.entity.BlockEntity;
import dev.mattock.engine.entity.Player;

/**
 * Campfires: up to four things cook at once, each in 600 ticks, without fuel, while it burns; what
 * is done falls off. Out of fire they cool at double speed.
 */
final class Campfires extends HolderRule {
  private static final int COOLING = 2;

  private final World world;
  private final Content content;
  private final BlockEntities entities;
  private final Drops drops;
  private final StateProperty lit;

  Campfires(World world, Containers containers, Drops drops) {
    super(containers);
    this.world = world;
    this.content = world.content();
    this.entities = world.blockEntities();
    this.drops = drops;
    lit = content.property("lit");
  }

  /** Lays what is in hand onto the fire, if it cooks there and a place is free. */
  @Override
  public boolean use(int index, Player p, Crosshair crosshair, boolean fresh) {
    int item = p.heldItem();
    if (content.cooking(Recipe.Kind.CAMPFIRE_COOKING, item) == null) {
      return false;
    }
    BlockEntity entity = containers().edit(crosshair.x(), crosshair.y(), crosshair.z());
    for (int slot = 0; slot < entity.slots(); slot++) {
      if (entity.count(slot) == 0) {
        p.inventory().take(p.selectedSlot, 1);
        entity.set(slot, item, 1, 0);
        entity.setCooked(slot, 0);
        containers().wake(entity);
        world.report(EventType.USE_ITEM, index, item, 1);
        return true;
      }
    }
    if (fresh) {
      world.refuse(index, Refusal.NO_SPACE);
    }
    return true;
  }

  /** One tick of a campfire with something on it. */
  void tick(BlockEntity entity, int state) {
    boolean burns = lit.isTrue(state);
    for (int slot = 0; slot < entity.slots(); slot++) {
      if (entity.count(slot) == 0) {
        continue;
      }
      if (burns) {
        cook(entity, slot);
      } else {
        entity.setCooked(slot, Math.max(0, entity.cooked(slot) - COOLING));
      }
    }
    if (entity.isEmpty()) {
      entities.setAwake(entity, false);
    }
  }

  private void cook(BlockEntity entity, int slot) {
    Recipe recipe = content.cooking(Recipe.Kind.CAMPFIRE_COOKING, entity.item(slot));
    entity.setCooked(slot, entity.cooked(slot) + 1);
    if (recipe != null && entity.cooked(slot) >= recipe.ticks()) {
      drops.heap(
          entity.x(), entity.y(), entity.z(), recipe.resultItem(), recipe.resultCount(), 0, slot);
      entity.set(slot, 0, 0, 0);
      entity.setCooked(slot, 0);
    }
  }
}
