package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.content.ItemUse;
import dev.mattock.engine.entity.Player;

/** Pumpkins: shears carve a face into them, and four seeds fall out. */
final class Carving implements BlockRule {
  private static final int SEEDS = 4;

  private final World world;
  private final Content content;
  private final Drops drops;
  private final ItemWear wear;
  private final int seeds;

  Carving(World world, Drops drops, ItemWear wear) {
    this.world = world;
    this.content = world.content();
    this.drops = drops;
    this.wear = wear;
    seeds = content.itemId("pumpkin_seeds");
  }

  @Override
  public boolean use(int index, Player p, Crosshair crosshair, boolean fresh) {
    int shears = p.heldItem();
    if (content.item(shears).use() != ItemUse.SHEARS) {
      return false;
    }
    Face face =
        Directions.horizontal(crosshair.face())
            ? crosshair.face()
            : Directions.opposite(Directions.alongView(p.yaw));
    int carved =
        content
            .blocks()
            .get(content.blockId(content.blockOf(crosshair.state()).becomes()))
            .defaultState()
            .id();
    world.setState(
        crosshair.x(),
        crosshair.y(),
        crosshair.z(),
        content.withProperty(carved, "facing", Directions.name(face)));
    drops.heap(crosshair.x(), crosshair.y(), crosshair.z(), seeds, SEEDS, 0, 0);
    world.report(EventType.USE_ITEM, index, shears, 1);
    wear.spend(index, p, p.selectedSlot, 1);
    return true;
  }
}
