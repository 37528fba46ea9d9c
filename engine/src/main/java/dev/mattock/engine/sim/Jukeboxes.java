package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.StateProperty;
import dev.mattock.engine.entity.BlockEntity;
import dev.mattock.engine.entity.Player;

/** Jukeboxes: a record goes in, and comes out again at the top. */
final class Jukeboxes extends HolderRule {
  private final World world;
  private final Content content;
  private final Drops drops;
  private final StateProperty hasRecord;

  Jukeboxes(World world, Containers containers, Drops drops) {
    super(containers);
    this.world = world;
    this.content = world.content();
    this.drops = drops;
    hasRecord = content.property("has_record");
  }

  @Override
  public boolean use(int index, Player p, Crosshair crosshair, boolean fresh) {
    int x = crosshair.x();
    int y = crosshair.y();
    int z = crosshair.z();
    BlockEntity entity = containers().edit(x, y, z);
    int record = entity.item(0);
    int held = p.heldItem();
    if (record == 0
        && !content.itemTags().containsEntry("music_discs", content.item(held).name())) {
      return false;
    }
    if (record == 0) {
      p.inventory().take(p.selectedSlot, 1);
      entity.set(0, held, 1, 0);
      world.report(EventType.USE_ITEM, index, held, 1);
    } else {
      entity.set(0, 0, 0, 0);
      drops.heap(x, y + 1, z, record, 1, 0, 0);
    }
    world.setState(x, y, z, hasRecord.with(crosshair.state(), record == 0));
    return true;
  }
}
