package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.ItemUse;
import dev.mattock.engine.content.StateProperty;
import dev.mattock.engine.content.ToolClass;
import dev.mattock.engine.entity.Player;

/** What flint and steel lights: campfires, which a shovel puts out, and tnt. */
final class Kindling implements BlockRule {
  private final World world;
  private final Content content;
  private final Explosives explosives;
  private final ItemWear wear;
  private final StateProperty lit;

  Kindling(World world, Explosives explosives, ItemWear wear) {
    this.world = world;
    this.content = world.content();
    this.explosives = explosives;
    this.wear = wear;
    lit = content.property("lit");
  }

  @Override
  public boolean use(int index, Player p, Crosshair crosshair, boolean fresh) {
    int state = crosshair.state();
    boolean flint = content.item(p.heldItem()).use() == ItemUse.FLINT_AND_STEEL;
    boolean shovel = content.item(p.heldItem()).tool() == ToolClass.SHOVEL;
    boolean tnt = content.behaves(state, Behaviour.TNT);
    if (flint && tnt) {
      explosives.prime(crosshair.x(), crosshair.y(), crosshair.z(), Explosives.FUSE_TICKS);
    } else if (!tnt && (lit.isTrue(state) ? shovel : flint)) {
      world.setState(
          crosshair.x(), crosshair.y(), crosshair.z(), lit.with(state, !lit.isTrue(state)));
    } else {
      return false;
    }
    world.report(EventType.USE_ITEM, index, p.heldItem(), 1);
    wear.spend(index, p, p.selectedSlot, 1);
    return true;
  }
}
