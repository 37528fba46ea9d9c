package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Player;

/** Bone meal used on a plant or on ground; it is used up where it may do something. */
final class BoneMealUse implements ItemRule {
  private final World world;
  private final BoneMeal boneMeal;

  BoneMealUse(World world, BoneMeal boneMeal) {
    this.world = world;
    this.boneMeal = boneMeal;
  }

  @Override
  public Refusal use(int playerIndex, Player player, int slot, Crosshair crosshair) {
    int item = player.inventory().item(slot);
    if (!crosshair.hit()
        || !(boneMeal.feed(crosshair.x(), crosshair.y(), crosshair.z())
            || boneMeal.feedUnderWater(
                crosshair.x(), crosshair.y(), crosshair.z(), crosshair.face()))) {
      return Refusal.NOT_USABLE;
    }
    player.inventory().take(slot, 1);
    world.report(EventType.USE_ITEM, playerIndex, item, 1);
    return null;
  }
}
