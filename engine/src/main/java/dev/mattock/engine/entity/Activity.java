package dev.mattock.engine.entity;

/**
 * What a player is busy with beyond moving and mining: using an item over time, an open container,
 * sleep, a ride. A plain mutable record of state, stepped by the simulation.
 */
public final class Activity {
  /** Item in the main hand in the last tick: another one has to be swung up first. */
  public int lastHeldItem;

  /** Item that is being used over time (eaten, drawn, raised); 0 for none. */
  public int usedItem;

  /** Ticks that it has been used for. */
  public int usedTicks;

  /** Whether the item in use is in the off hand. */
  public boolean usesOffhand;

  /** Inventory slot whose crossbow is loaded; -1 for none. */
  public int chargedSlot = -1;

  /** Ticks until a shield that was hit by an axe may be raised again. */
  public int shieldDelay;

  /** Whether a container is open, and where. */
  public boolean containerOpen;

  public int containerX;
  public int containerY;
  public int containerZ;

  /** Ticks asleep; 0 awake. */
  public int sleepTicks;

  public int bedX;
  public int bedY;
  public int bedZ;

  /** Whether death leads back to the bed. */
  public boolean hasBed;

  /** Id of the projectile that is the player's fishing hook; -1 for none. */
  public int fishingHook = -1;

  /** Id of the thing or mob that is ridden; -1 for none. */
  public int vehicle = -1;

  /** Ticks until an ender pearl or the like may be used again. */
  public int cooldown;

  /** Makes this equal to another. */
  void copyFrom(Activity other) {
    lastHeldItem = other.lastHeldItem;
    usedItem = other.usedItem;
    usedTicks = other.usedTicks;
    usesOffhand = other.usesOffhand;
    chargedSlot = other.chargedSlot;
    shieldDelay = other.shieldDelay;
    containerOpen = other.containerOpen;
    containerX = other.containerX;
    containerY = other.containerY;
    containerZ = other.containerZ;
    sleepTicks = other.sleepTicks;
    bedX = other.bedX;
    bedY = other.bedY;
    bedZ = other.bedZ;
    hasBed = other.hasBed;
    fishingHook = other.fishingHook;
    vehicle = other.vehicle;
    cooldown = other.cooldown;
  }

  /** Hands over every field. */
  void writeTo(StateSink sink) {
    sink.putItem(lastHeldItem);
    sink.putItem(usedItem);
    sink.putInt(usedTicks);
    sink.putBoolean(usesOffhand);
    sink.putInt(chargedSlot);
    sink.putInt(shieldDelay);
    sink.putBoolean(containerOpen);
    sink.putInt(containerX);
    sink.putInt(containerY);
    sink.putInt(containerZ);
    sink.putInt(sleepTicks);
    sink.putInt(bedX);
    sink.putInt(bedY);
    sink.putInt(bedZ);
    sink.putBoolean(hasBed);
    sink.putInt(fishingHook);
    sink.putInt(vehicle);
    sink.putInt(cooldown);
  }

  /** Takes back what {@link #writeTo} handed over. */
  void readFrom(StateSource source) {
    lastHeldItem = source.nextItem();
    usedItem = source.nextItem();
    usedTicks = source.nextInt();
    usesOffhand = source.nextBoolean();
    chargedSlot = source.nextInt();
    shieldDelay = source.nextInt();
    containerOpen = source.nextBoolean();
    containerX = source.nextInt();
    containerY = source.nextInt();
    containerZ = source.nextInt();
    sleepTicks = source.nextInt();
    bedX = source.nextInt();
    bedY = source.nextInt();
    bedZ = source.nextInt();
    hasBed = source.nextBoolean();
    fishingHook = source.nextInt();
    vehicle = source.nextInt();
    cooldown = source.nextInt();
  }
}
