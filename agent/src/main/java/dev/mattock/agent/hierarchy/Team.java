package dev.mattock.agent.hierarchy;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Agents of one world that share a plan: the first leads, the second goes ahead, any others play
 * for themselves.
 *
 * @param players in each world; rows are agents, in order of their worlds
 * @param quarries the block to look for that gives an item, if there is one
 */
public record Team(int players, Function<String, Optional<String>> quarries) {
  public Team {
    if (players < 2) {
      throw new IllegalArgumentException("players must be at least 2, but is " + players);
    }
    Objects.requireNonNull(quarries, "quarries");
  }
}
