package dev.mattock.engine.sim;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.StateProperty;
import dev.mattock.engine.entity.Player;

/** Flower pots: a plant is put in, and taken out again. */
final class FlowerPots implements BlockRule {
  private final World world;
  private final Content content;
  private final Drops drops;
  private final StateProperty plant;

  /** By the values of the property: the item of the plant; 0 for the empty pot. */
  private final int[] items;

  FlowerPots(World world, Drops drops) {
    this.world = world;
    this.content = world.content();
    this.drops = drops;
    plant = content.property("plant");
    ImmutableList<String> plants =
        content.blocks().get(content.blockId("flower_pot")).properties().get("plant");
    items = new int[plants.size()];
    for (int i = 1; i < items.length; i++) {
      items[i] = content.itemId(plants.get(i));
    }
  }

  @Override
  public boolean use(int index, Player p, Crosshair crosshair, boolean fresh) {
    int state = crosshair.state();
    int now = plant.index(state);
    int held = p.heldItem();
    int planted = 0;
    for (int i = 1; i < items.length && held != 0; i++) {
      planted = items[i] == held ? i : planted;
    }
    if (now == 0 && planted == 0) {
      return false;
    }
    if (now != 0 && planted != 0) {
      return true;
    }
    if (now == 0) {
      p.inventory().take(p.selectedSlot, 1);
      world.report(EventType.USE_ITEM, index, held, 1);
    } else if (p.inventory().add(content, items[now], 1, 0) > 0) {
      drops.throwFrom(index, items[now], 1, 0);
    }
    world.setState(
        crosshair.x(), crosshair.y(), crosshair.z(), plant.with(state, now == 0 ? planted : 0));
    return true;
  }
}
