package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.StateProperty;
import dev.mattock.engine.entity.Player;

/**
 * Composters: each plant raises the level with the odds of its kind, the first one always. Level 7
 * is ripe 20 ticks later, and is then emptied for one bone meal.
 */
final class Composters implements BlockRule {
  static final int RIPENING_TICKS = 20;
  private static final int FULL = 7;
  private static final int RIPE = 8;

  private final World world;
  private final Content content;
  private final Drops drops;
  private final StateProperty level;
  private final int boneMeal;

  Composters(World world, Drops drops) {
    this.world = world;
    this.content = world.content();
    this.drops = drops;
    level = content.property("level");
    boneMeal = content.itemId("bone_meal");
  }

  @Override
  public boolean use(int index, Player p, Crosshair crosshair, boolean fresh) {
    int state = crosshair.state();
    int now = level.number(state);
    if (now == RIPE) {
      world.setState(crosshair.x(), crosshair.y(), crosshair.z(), level.withNumber(state, 0));
      drops.heap(crosshair.x(), crosshair.y() + 1, crosshair.z(), boneMeal, 1, 0, 0);
      return true;
    }
    int item = p.heldItem();
    double chance = content.item(item).compostChance();
    if (now >= FULL || chance == 0) {
      return false;
    }
    p.inventory().take(p.selectedSlot, 1);
    world.report(EventType.USE_ITEM, index, item, 1);
    add(crosshair.x(), crosshair.y(), crosshair.z(), state, chance);
    return true;
  }

  private void add(int x, int y, int z, int state, double chance) {
    int now = level.number(state);
    long draw = world.draw(Randomness.Purpose.COMPOST, Randomness.place(x, y, z), 0);
    if (now > 0 && Hash64.toUnit(draw) >= chance) {
      return;
    }
    world.setState(x, y, z, level.withNumber(state, now + 1));
    if (now + 1 == FULL) {
      world.schedule(x, y, z, RIPENING_TICKS);
    }
  }

  @Override
  public void scheduledTick(int x, int y, int z, int state) {
    if (level.number(state) == FULL) {
      world.setState(x, y, z, level.withNumber(state, RIPE));
    }
  }
}
