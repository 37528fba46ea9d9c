package dev.mattock.agent.oracle;

import com.google.common.primitives.ImmutableLongArray;

/**
 * A way on foot.
 *
 * @param cells packed places of the feet, the start first; at least one
 * @param cost ticks, with what is to be paid at its end
 */
record Path(ImmutableLongArray cells, double cost) {
  /** The last cell. */
  long end() {
    return cells.get(cells.length() - 1);
  }
}
