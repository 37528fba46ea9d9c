package dev.mattock.agent.oracle;

import com.google.common.collect.ImmutableSet;
import java.util.BitSet;

/** What is searched for. */
sealed interface Quarry {
  /** One of some block states. */
  record Blocks(BitSet states) implements Quarry {}

  /** A mob of one of some kinds, by name. */
  record Mobs(ImmutableSet<String> kinds) implements Quarry {}

  /** A biome of one of some names. */
  record Biomes(ImmutableSet<String> names) implements Quarry {}
}
