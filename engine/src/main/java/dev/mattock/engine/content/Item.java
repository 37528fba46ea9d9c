package dev.mattock.engine.content;

import java.util.Optional;

/**
 * A kind of item.
 *
 * @param id dense index in {@link Content#items()}; 0 is {@code air}, the empty slot
 * @param name vanilla 1.16 id without namespace
 * @param maxStack most that one slot holds
 * @param tool its tool class
 * @param tier harvest tier: 0 wood or gold, 1 stone, 2 iron, 3 diamond; -1 for what is no tool
 * @param miningSpeed speed multiplier on blocks of its tool class: wood 2, stone 4; 1 for no tool
 * @param attackDamage damage of a full hit in half-points: 1 for a bare hand
 * @param attackSpeed hits a second: 4 for a bare hand
 * @param maxDurability uses before it breaks; 0 for what does not wear
 * @param placesBlock id of the {@link BlockType} that it places, or -1
 * @param equipmentSlot where it is worn
 * @param use what it does when it is used, beside placing its block
 * @param food what eating it does; empty for what is not eaten
 * @param fuelTicks how long it burns in a furnace; 0 does not burn
 * @param armor what it keeps off when it is worn
 * @param compostChance chance that it adds a layer to a composter; 0 is no compost
 * @param remainder id of the item that is left when its content is used up, or -1 (buckets)
 * @param unobtainable why it cannot be got in this world; "" for all that can
 */
public record Item(
    int id,
    String name,
    int maxStack,
    ToolClass tool,
    int tier,
    double miningSpeed,
    double attackDamage,
    double attackSpeed,
    int maxDurability,
    int placesBlock,
    EquipmentSlot equipmentSlot,
    ItemUse use,
    Optional<Food> food,
    int fuelTicks,
    Armor armor,
    double compostChance,
    int remainder,
    String unobtainable) {

  /**
   * What a worn item keeps off.
   *
   * @param points half-points of the armour bar
   * @param toughness the genre's toughness against strong blows
   * @param knockbackResistance share of a push that it takes away
   */
  public record Armor(int points, double toughness, double knockbackResistance) {
    /** Keeps nothing off. */
    public static final Armor NONE = new Armor(0, 0, 0);
  }

  /** Where an item is worn or held. */
  public enum EquipmentSlot {
    MAINHAND,
    OFFHAND,
    HEAD,
    CHEST,
    LEGS,
    FEET
  }

  /** Whether it can be got in this world. */
  public boolean obtainable() {
    return unobtainable.isEmpty();
  }
}
