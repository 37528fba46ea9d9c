package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.StateProperty;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;

/** Cauldrons: a bucket of water fills one, and a full one fills a bucket. */
final class Cauldrons implements BlockRule {
  private static final int FULL = 3;

  private final World world;
  private final Content content;
  private final Drops drops;
  private final StateProperty level;
  private final int bucket;
  private final int waterBucket;

  Cauldrons(World world, Drops drops) {
    this.world = world;
    this.content = world.content();
    this.drops = drops;
    level = content.property("level");
    bucket = content.itemId("bucket");
    waterBucket = content.itemId("water_bucket");
  }

  @Override
  public boolean use(int index, Player p, Crosshair crosshair, boolean fresh) {
    int state = crosshair.state();
    int item = p.heldItem();
    int now = level.number(state);
    if (item == waterBucket && now < FULL) {
      exchange(index, p, bucket);
      set(crosshair, level.withNumber(state, FULL));
      return true;
    }
    if (item == bucket && now == FULL) {
      exchange(index, p, waterBucket);
      set(crosshair, level.withNumber(state, 0));
      return true;
    }
    return item == waterBucket || item == bucket;
  }

  private void set(Crosshair crosshair, int state) {
    world.setState(crosshair.x(), crosshair.y(), crosshair.z(), state);
  }

  private void exchange(int index, Player p, int forItem) {
    Inventory inventory = p.inventory();
    world.report(EventType.USE_ITEM, index, p.heldItem(), 1);
    inventory.take(p.selectedSlot, 1);
    if (inventory.count(p.selectedSlot) == 0) {
      inventory.set(p.selectedSlot, forItem, 1, 0);
    } else if (inventory.add(content, forItem, 1, 0) > 0) {
      drops.throwFrom(index, forItem, 1, 0);
    }
  }
}
