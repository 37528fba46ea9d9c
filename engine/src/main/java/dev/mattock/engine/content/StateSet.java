package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import java.util.function.Predicate;

/** Some of the block states of a content, to be asked in hot loops. Immutable. */
public final class StateSet {
  private final long[] bits;

  private StateSet(long[] bits) {
    this.bits = bits;
  }

  static StateSet of(ImmutableList<BlockState> states, Predicate<BlockState> member) {
    long[] bits = new long[(states.size() + Long.SIZE - 1) / Long.SIZE];
    for (BlockState state : states) {
      if (member.test(state)) {
        bits[state.id() / Long.SIZE] |= 1L << state.id();
      }
    }
    return new StateSet(bits);
  }

  /** Whether the state of that id is one of them. */
  public boolean contains(int stateId) {
    return (bits[stateId / Long.SIZE] & (1L << stateId)) != 0;
  }
}
