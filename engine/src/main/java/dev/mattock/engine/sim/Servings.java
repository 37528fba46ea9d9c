package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.StateProperty;
import dev.mattock.engine.entity.Player;

/** Cakes: seven bites, each two half-points of food and 0.4 of saturation, for who is hungry. */
final class Servings implements BlockRule {
  static final int FOOD = 2;
  static final double SATURATION = 0.4;

  private final World world;
  private final StateProperty bites;
  private final int cake;

  Servings(World world) {
    this.world = world;
    Content content = world.content();
    bites = content.property("bites");
    cake = content.itemId("cake");
  }

  @Override
  public boolean use(int index, Player p, Crosshair crosshair, boolean fresh) {
    if (p.food >= Hunger.MOST_FOOD) {
      if (fresh) {
        world.refuse(index, Refusal.NOT_HUNGRY);
      }
      return true;
    }
    Hunger.feed(p, FOOD, SATURATION);
    int state = crosshair.state();
    int next = bites.index(state) + 1;
    world.setState(
        crosshair.x(),
        crosshair.y(),
        crosshair.z(),
        next < bites.count(state) ? bites.with(state, next) : 0);
    world.report(EventType.CONSUME_ITEM, index, cake, 1);
    return true;
  }
}
