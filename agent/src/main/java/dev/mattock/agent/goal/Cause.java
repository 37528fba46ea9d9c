package dev.mattock.agent.goal;

/** Why a subgoal, a plan or an episode failed: the closed list that reports count by. */
public enum Cause {
  /** Nothing of the kind was found as far as was searched. */
  NOT_FOUND,
  /** It is known where it is, but no way leads there. */
  NO_PATH,
  /** It was there, and could not be hit, picked up or used. */
  OUT_OF_REACH,
  /** The tool for it is not carried. */
  NO_TOOL,
  /** Ingredients are not carried. */
  NO_INGREDIENTS,
  /** No station, and none to place. */
  NO_STATION,
  /** Nothing to burn. */
  NO_FUEL,
  /** No room in the inventory or around the player. */
  NO_SPACE,
  /** It took longer than its budget. */
  TIME_OUT,
  /** The player died. */
  DEATH,
  /** There is no plan for it at all. */
  NO_PLAN,
  /** The controller cannot do such a thing. */
  UNSUPPORTED
}
