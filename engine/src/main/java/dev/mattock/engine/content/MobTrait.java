package dev.mattock.engine.content;

/**
 * How a kind of mob lives: the vocabulary that mobs.yaml chooses from, and the only tie between a
 * kind of mob and the code of its ways. A kind may have several.
 */
public enum MobTrait {
  /** Attacks players who come near. */
  HOSTILE,
  /** Attacks nobody in bright light unless it was hurt: spiders. */
  CALM_IN_LIGHT,
  /** Catches fire under the open sky by day. */
  BURNS_IN_DAYLIGHT,
  /** Does not breathe, and is healed by what harms others. */
  UNDEAD,
  /** Climbs walls. */
  CLIMBS,
  /** Is not held back by cobwebs. */
  CREEPS,
  /** Bites with poison. */
  VENOMOUS,
  /** Makes hungry with its blows. */
  STARVES,
  /** Blows itself up beside its victim. */
  EXPLODES,
  /** Shoots arrows. */
  SHOOTS,
  /** Throws harmful potions, and drinks helpful ones. */
  BREWS,
  /** Goes from place to place without crossing what is between. */
  TELEPORTS,
  /** Is angered by a player who looks it in the eye. */
  RESENTS_LOOKS,
  /** Is hurt by water and rain. */
  HURT_BY_WATER,
  /** Moves in leaps only, and comes in sizes 1, 2 and 4 as its variant. */
  LEAPS,
  /** Walks on the ground of waters, and swims after its victim. */
  AMPHIBIOUS,
  /** Lives in water and suffocates outside of it. */
  SWIMS,
  /** Drifts through water in bursts: squid. */
  DRIFTS,
  /** Runs away when hurt. */
  PANICS,
  /** Is now and then young when it comes into being. */
  OFTEN_YOUNG,
  /** Runs faster while it is young: zombies. */
  FAST_YOUNG,
  /** Eats grass, and grows wool from it. */
  GRAZES,
  /** Falls slowly and unharmed. */
  GLIDES,
  /** Is not hurt by falling. */
  LANDS_SAFELY,
  /** Moves in hops and runs from players and wolves. */
  TIMID,
  /** Hunts small animals in packs, is angered together, and can be tamed to guard its owner. */
  HUNTS,
  /** Can be tamed by riding it. */
  MOUNT,
  /** Takes a saddle when grown. */
  SADDLED,
  /** Gives milk into a bucket. */
  MILKED
}
