package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.Player;

/** An axe used on a log or wood strips it; it keeps its axis. */
final class StripUse implements ItemRule {
  private final Growth growth;
  private final Content content;
  private final ItemWear wear;

  StripUse(Growth growth, ItemWear wear) {
    this.growth = growth;
    this.wear = wear;
    content = growth.content;
  }

  @Override
  public Refusal use(int playerIndex, Player player, int slot, Crosshair crosshair) {
    if (!crosshair.hit() || !content.behaves(crosshair.state(), Behaviour.STRIPPABLE)) {
      return Refusal.NOT_USABLE;
    }
    String axis = content.state(crosshair.state()).properties().get("axis");
    int stripped = content.withProperty(growth.becomes(crosshair.state()), "axis", axis);
    growth.world.report(EventType.USE_ITEM, playerIndex, player.inventory().item(slot), 1);
    growth.world.setState(crosshair.x(), crosshair.y(), crosshair.z(), stripped);
    wear.spend(playerIndex, player, slot, 1);
    return null;
  }
}
