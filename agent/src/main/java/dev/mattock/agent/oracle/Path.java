package dev.mattock.agent.oracle;

import com.google.common.primitives.ImmutableLongArray;

/**
 * A way on foot.
 *
 * @param cells packed places of the feet, the start first; at least one
 * @param cost ticks, with what is to be paid at its end
 * @param complete whether it ends where the destination is, not only nearer to it
 */
record Path(ImmutableLongArray cells, double cost, boolean complete) {
  /** The last cell. */
  long end() {
    return cells.get(cells.length() - 1);
  }
}
