package dev.mattock.engine.sim;

import dev.mattock.engine.content.Item;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;

/**
 * What worn armour keeps off (version 1.16): each point takes four hundredths of a blow, less
 * against strong ones unless the armour is tough; each piece is worn by a quarter of the blow.
 */
final class Armour {
  private static final int FIRST_SLOT = Inventory.wornSlot(Item.EquipmentSlot.HEAD);
  private static final int LAST_SLOT = Inventory.wornSlot(Item.EquipmentSlot.FEET);

  private final World world;
  private final ItemWear wear;

  Armour(World world, ItemWear wear) {
    this.world = world;
    this.wear = wear;
  }

  /**
   * Half-points that are left of a blow.
   *
   * @param points armour points, 0..30; more than 20 count as 20
   * @param toughness armour toughness
   */
  static double reduce(double amount, double points, double toughness) {
    double counts = Math.max(points / 5, points - 4 * amount / (toughness + 8));
    return amount * (1 - Math.min(20, counts) / 25);
  }

  /** Takes its share of a blow that armour helps against, and is worn by it. */
  float absorb(int index, Player p, float amount) {
    double points = 0;
    double toughness = 0;
    int uses = Math.max(1, (int) (amount / 4));
    for (int slot = FIRST_SLOT; slot <= LAST_SLOT; slot++) {
      Item.Armor armor = world.content().item(p.inventory().item(slot)).armor();
      points += armor.points();
      toughness += armor.toughness();
      if (armor.points() > 0) {
        wear.spend(index, p, slot, uses);
      }
    }
    return (float) reduce(amount, points, toughness);
  }

  /** Share of a push that worn armour takes away, 0..1. */
  double steadiness(Player p) {
    double sum = 0;
    for (int slot = FIRST_SLOT; slot <= LAST_SLOT; slot++) {
      sum += world.content().item(p.inventory().item(slot)).armor().knockbackResistance();
    }
    return Math.min(1, sum);
  }
}
