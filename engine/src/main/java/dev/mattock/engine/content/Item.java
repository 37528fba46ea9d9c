package dev.mattock.engine.content;

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
    ItemUse use) {

  /** Where an item is worn or held. */
  public enum EquipmentSlot {
    MAINHAND,
    OFFHAND,
    HEAD,
    CHEST,
    LEGS,
    FEET
  }

}
