package dev.mattock.engine.sim;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Food;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.ItemUse;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Randomness.Purpose;

/**
 * Eating and drinking: the use key is held for 32 ticks, 16 for the smallest bites. Milk takes all
 * effects away.
 */
final class EatingRule implements ItemRule {
  private final World world;
  private final Content content;
  private final StatusEffects effects;
  private final Leftovers leftovers;

  EatingRule(World world, StatusEffects effects, Leftovers leftovers) {
    this.world = world;
    this.content = world.content();
    this.effects = effects;
    this.leftovers = leftovers;
  }

  @Override
  public Refusal use(int index, Player p, int slot, Crosshair crosshair) {
    Item item = content.item(p.inventory().item(slot));
    boolean milk = item.use() == ItemUse.MILK;
    if (!milk && item.food().isEmpty()) {
      return Refusal.NOT_USABLE;
    }
    if (!milk && p.food >= Hunger.MOST_FOOD && !item.food().get().always()) {
      return Refusal.NOT_HUNGRY;
    }
    Using.begin(p, slot);
    return null;
  }

  @Override
  public boolean hold(int index, Player p, int slot, int ticks) {
    Item item = content.item(p.inventory().item(slot));
    int needed = item.food().isPresent() ? item.food().get().eatTicks() : Food.USUAL_TICKS;
    if (ticks < needed) {
      return true;
    }
    finish(index, p, slot, item);
    return false;
  }

  private void finish(int index, Player p, int slot, Item item) {
    p.inventory().take(slot, 1);
    int left = item.remainder();
    if (item.food().isPresent()) {
      Food food = item.food().get();
      Hunger.feed(p, food.nutrition(), food.saturation());
      giveEffects(index, p, food.effects());
      left = food.returnsItem();
    } else {
      StatusEffects.clear(p);
    }
    if (left > 0) {
      leftovers.give(index, p, slot, left);
    }
    world.report(EventType.CONSUME_ITEM, index, item.id(), 1);
    world.report(EventType.USE_ITEM, index, item.id(), 1);
  }

  private void giveEffects(int index, Player p, ImmutableList<Food.GivenEffect> given) {
    for (int i = 0; i < given.size(); i++) {
      Food.GivenEffect one = given.get(i);
      if (Hash64.toUnit(world.draw(Purpose.EFFECT, index, i)) < one.chance()) {
        effects.apply(index, p, one.effect(), one.amplifier(), one.ticks());
      }
    }
  }
}
