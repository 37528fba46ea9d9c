package dev.mattock.engine.content;

/**
 * What an item does when it is used: the vocabulary that items.yaml chooses from, and the only tie
 * between an item and the code of its rules. Placing blocks is not among these: an item that places
 * a block tries that first.
 */
public enum ItemUse {
  /** Nothing. */
  NONE,
  /** Is eaten over time. */
  FOOD,
  /** Is drunk over time, and takes all effects away: milk. */
  MILK,
  /** Takes up or pours out a fluid. */
  BUCKET,
  /** Is drawn and shoots when let go. */
  BOW,
  /** Is loaded over time, and then shoots. */
  CROSSBOW,
  /** Is held up against blows. */
  SHIELD,
  /** Is put on: armour. */
  WEAR,
  /** Makes plants grow. */
  BONE_MEAL,
  /** Lights a fire. */
  FLINT_AND_STEEL,
  /** Is cast and drawn in. */
  FISHING_ROD,
  /** Cuts wool, carves pumpkins. */
  SHEARS,
  /** Is thrown, and may hatch. */
  EGG,
  /** Is thrown. */
  SNOWBALL,
  /** Is thrown, and takes the thrower along. */
  ENDER_PEARL,
  /** Is put onto water or land. */
  BOAT,
  /** Is put onto rails. */
  MINECART,
  /** Is hung on a wall: paintings, item frames. */
  HANGING,
  /** Is stood on the ground. */
  ARMOR_STAND,
  /** Colours sheep. */
  DYE,
  /** Is put on a horse. */
  SADDLE,
  /** Makes farmland: hoes. */
  TILL,
  /** Strips logs: axes. */
  STRIP,
  /** Makes paths: shovels. */
  PATH
}
