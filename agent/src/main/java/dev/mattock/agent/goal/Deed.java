package dev.mattock.agent.goal;

/** What the verb of an instruction asks to be done. */
enum Deed {
  HAVE,
  KILL,
  PLACE,
  /** To find: of items, to have them. */
  FIND,
  /** To go to: of items, to the block that is placed with them. */
  GO,
  USE
}
