package dev.mattock.agent.hierarchy;

import dev.mattock.agent.goal.Situation;

/** What one agent perceives at a decision; the planning side knows of the world by this alone. */
interface Senses {
  /** Whether it lives. */
  boolean alive();

  /** How many of an item are carried; 0 for a name that no item has. */
  int count(String item);

  /** All of it. Costs more than the rest: asked for only when something is to be planned. */
  Situation situation();
}
