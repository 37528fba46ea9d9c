package dev.mattock.engine.sim;

/** What can happen in a tick. The id of an event is a block, item or recipe id as said here. */
public enum EventType {
  /** A player broke a block; id: block state that was there. */
  MINE_BLOCK,
  /** A player placed a block; id: block state placed. */
  PLACE_BLOCK,
  /** A player crafted; id: item made, count: how many. */
  CRAFT_ITEM,
  /** A player picked items up; id: item, count: how many. */
  PICKUP,
  /** A player dropped items; id: item, count: how many. */
  DROP,
  /** A player used an item; id: item. */
  USE_ITEM,
  /** A player took an item in hand or on; id: item. */
  EQUIP_ITEM,
  /** A player's tool wore out; id: item. */
  BREAK_ITEM,
  /** A player was hurt; count: tenths of half-points; id: ordinal of the damage kind. */
  DAMAGE_TAKEN,
  /** A player hurt somebody; count: tenths of half-points. */
  DAMAGE_DEALT,
  /** A player died; id: ordinal of the damage kind. */
  DEATH,
  /** An action had no effect; id: ordinal of {@link Refusal}. */
  REFUSED,
  /** A player killed a mob or another player; id: kind of mob, -1 for a player. */
  KILL_ENTITY,
  /** A player ate or drank; id: item. */
  CONSUME_ITEM,
  /** A player took what a furnace made; id: item, count: how many. */
  SMELT_ITEM,
  /** A player sheared a mob; id: kind of mob. */
  SHEAR,
  /** A player milked a mob; id: kind of mob. */
  MILK,
  /** A player made two mobs breed; id: kind of mob. */
  BREED,
  /** A player tamed a mob; id: kind of mob. */
  TAME,
  /** A player opened a container; id: block state. */
  OPEN_CONTAINER,
  /** A player slept through the night. */
  SLEEP,
  /** A player caught something with a rod; id: item. */
  FISH,
  /** A player gained experience; count: points. */
  EXPERIENCE,
  /** A player's shield took a blow; count: tenths of half-points. */
  BLOCK_DAMAGE,
  /** Something exploded; id: tenths of its power. The actor is -1. */
  EXPLODE
}
