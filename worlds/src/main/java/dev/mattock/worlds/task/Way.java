package dev.mattock.worlds.task;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/**
 * One way to come by something: everything that is needed must be there, of each need one.
 *
 * @param gives what one comes by
 * @param how what is done, as an instruction
 * @param needs what must be there
 * @param effort what it takes beside the needs, roughly in ticks, at least 0
 */
record Way(Fact gives, String how, ImmutableList<Need> needs, double effort) {
  Way {
    if (!(effort >= 0)) {
      throw new IllegalArgumentException(
          "effort must be at least 0, but is %s for %s".formatted(effort, how));
    }
  }

  /** Any one of some facts. */
  record Need(ImmutableSet<Fact> any) {
    static Need of(Fact fact) {
      return new Need(ImmutableSet.of(fact));
    }

    static Need anyOf(Iterable<Fact> facts) {
      return new Need(ImmutableSet.copyOf(facts));
    }
  }
}
