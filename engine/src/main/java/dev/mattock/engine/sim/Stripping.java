package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.StateProperty;
import dev.mattock.engine.entity.Player;

/** Axes strip the bark off logs, which keep lying as they lay. */
final class Stripping implements ItemRule {
  private final World world;
  private final Content content;
  private final ItemWear wear;
  private final StateProperty axis;

  Stripping(World world, ItemWear wear) {
    this.world = world;
    this.content = world.content();
    this.wear = wear;
    axis = content.property("axis");
  }

  @Override
  public Refusal use(int index, Player p, int slot, Crosshair crosshair) {
    if (!crosshair.hit() || !content.behaves(crosshair.state(), Behaviour.STRIPPABLE)) {
      return Refusal.NOT_USABLE;
    }
    BlockType stripped =
        content.blocks().get(content.blockId(content.blockOf(crosshair.state()).becomes()));
    world.setState(
        crosshair.x(),
        crosshair.y(),
        crosshair.z(),
        axis.with(stripped.defaultState().id(), axis.index(crosshair.state())));
    world.report(EventType.USE_ITEM, index, p.inventory().item(slot), 1);
    wear.spend(index, p, slot, 1);
    return null;
  }
}
