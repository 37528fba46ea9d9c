package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.terrain.Terrain;

/** Flint and steel: sets fire to the cell before the face looked at, or lights a campfire. */
final class Lighters implements ItemRule {
  private final World world;
  private final Content content;
  private final Terrain terrain;
  private final Support support;
  private final ItemWear wear;
  private final int fire;

  Lighters(World world, Support support, ItemWear wear) {
    this.world = world;
    this.content = world.content();
    this.terrain = world.terrain();
    this.support = support;
    this.wear = wear;
    fire = content.stateId("fire");
  }

  @Override
  public Refusal use(int index, Player p, int slot, Crosshair crosshair) {
    if (!crosshair.hit()) {
      return Refusal.OUT_OF_REACH;
    }
    int state = crosshair.state();
    if (content.behaves(state, Behaviour.CAMPFIRE)) {
      if ("true".equals(content.state(state).properties().get("lit"))) {
        return Refusal.NO_CHANGE;
      }
      int lit = content.withProperty(state, "lit", "true");
      world.setState(crosshair.x(), crosshair.y(), crosshair.z(), lit);
    } else {
      Face face = crosshair.face();
      int x = crosshair.x() + face.stepX();
      int y = crosshair.y() + face.stepY();
      int z = crosshair.z() + face.stepZ();
      if (y < 0 || terrain.state(x, y, z) != 0) {
        return Refusal.CELL_OCCUPIED;
      }
      if (!support.holds(fire, x, y, z)) {
        return Refusal.NO_SUPPORT;
      }
      world.setState(x, y, z, fire);
    }
    world.report(EventType.USE_ITEM, index, p.inventory().item(slot), 1);
    wear.spend(index, p, slot, 1);
    return null;
  }
}
