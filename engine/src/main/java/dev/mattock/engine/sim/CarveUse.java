package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.entity.Player;

/** Shears used on a pumpkin carve a face on the side used, and four seeds fall out. */
final class CarveUse implements ItemRule {
  private static final int SEEDS = 4;

  private final Growth growth;
  private final Content content;
  private final ItemWear wear;
  private final int seeds;

  CarveUse(Growth growth, ItemWear wear) {
    this.growth = growth;
    this.wear = wear;
    content = growth.content;
    seeds = content.itemId("pumpkin_seeds");
  }

  @Override
  public Refusal use(int playerIndex, Player player, int slot, Crosshair crosshair) {
    if (!crosshair.hit() || !content.behaves(crosshair.state(), Behaviour.CARVABLE)) {
      return Refusal.NOT_USABLE;
    }
    int x = crosshair.x();
    int y = crosshair.y();
    int z = crosshair.z();
    Face face =
        Directions.horizontal(crosshair.face())
            ? crosshair.face()
            : Directions.opposite(Directions.alongView(player.yaw));
    int carved =
        content.withProperty(growth.becomes(crosshair.state()), "facing", Directions.name(face));
    growth.world.report(EventType.USE_ITEM, playerIndex, player.inventory().item(slot), 1);
    growth.world.setState(x, y, z, carved);
    growth.drops.heap(x, y, z, seeds, SEEDS, 0, 0);
    wear.spend(playerIndex, player, slot, 1);
    return null;
  }
}
