package dev.mattock.agent.oracle;

import dev.mattock.engine.content.Box;
import dev.mattock.engine.content.Content;

/** What block states mean to somebody on foot. Made once for a content, then shared. */
final class Kinds {
  private final boolean[] solid;
  private final boolean[] floor;
  private final boolean[] fluid;
  private final boolean[] station;

  Kinds(Content content) {
    int count = content.states().size();
    solid = new boolean[count];
    floor = new boolean[count];
    fluid = new boolean[count];
    station = new boolean[count];
    for (int state = 0; state < count; state++) {
      solid[state] = content.collides(state);
      floor[state] = content.state(state).collision().stream().anyMatch(Box::isFullCube);
      fluid[state] = content.blockOf(state).fluid();
      station[state] = !content.blockOf(state).station().isEmpty();
    }
  }

  /** Whether bodies are stopped by it. */
  boolean solid(int state) {
    return solid[state];
  }

  /** Whether one can stand on it. */
  boolean floor(int state) {
    return floor[state];
  }

  /** Whether one swims in it. */
  boolean fluid(int state) {
    return fluid[state];
  }

  /** Whether it is a crafting station, which nobody breaks on his way. */
  boolean station(int state) {
    return station[state];
  }
}
