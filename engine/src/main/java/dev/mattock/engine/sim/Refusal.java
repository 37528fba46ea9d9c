package dev.mattock.engine.sim;

/** Why an action had no effect. */
public enum Refusal {
  /** Nothing within reach in the crosshair. */
  OUT_OF_REACH,
  /** The block breaks, but drops nothing without the right tool. */
  WRONG_TOOL,
  /** The block cannot be broken at all. */
  UNBREAKABLE,
  /** The station that the recipe needs is not near. */
  NO_STATION,
  /** Ingredients are missing. */
  NO_INGREDIENTS,
  /** No room in the inventory. */
  NO_SPACE,
  /** The item is not in the inventory. */
  NO_ITEM,
  /** The item cannot be placed or used like that. */
  NOT_PLACEABLE,
  /** The cell is taken, or a body stands in it. */
  CELL_OCCUPIED,
  /** What the block needs below or behind it is missing. */
  NO_SUPPORT,
  /** Outside the height of the world. */
  OUTSIDE_WORLD,
  /** A slot, recipe or item of that number does not exist, or the recipe is one that cooks. */
  NO_SUCH_TARGET,
  /** The player is dead. */
  DEAD,
  /** Everything is already as the action asks. */
  NO_CHANGE,
  /** The item cannot be used in that way, or not on that. */
  NOT_USABLE,
  /** The item may not be used again yet. */
  ON_COOLDOWN,
  /** There is no room for more food. */
  NOT_HUNGRY,
  /** There is nothing to shoot. */
  NO_AMMUNITION,
  /** No container is open. */
  NO_CONTAINER,
  /** It is neither night nor a thunderstorm, or monsters are near, or the bed is taken or far. */
  CANNOT_SLEEP
}
