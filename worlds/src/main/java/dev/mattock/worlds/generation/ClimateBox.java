package dev.mattock.worlds.generation;

import dev.mattock.worlds.generation.Biome.Climate;
import dev.mattock.worlds.generation.Biome.Range;
import java.util.Map;

/** Ranges of climate that hold together, as flat arrays: it is asked for every column. */
final class ClimateBox {
  private static final int AXES = Climate.values().length;

  /** Distance from the border, in deviations, at which a climate lies wholly inside. */
  private static final double SHORE = 0.3;

  private final double[] low = new double[AXES];
  private final double[] high = new double[AXES];

  /** A box; axes that are not named are without bounds. */
  ClimateBox(Map<Climate, Range> ranges) {
    for (Climate axis : Climate.values()) {
      Range range = ranges.get(axis);
      low[axis.ordinal()] = range == null ? Double.NEGATIVE_INFINITY : range.low();
      high[axis.ordinal()] = range == null ? Double.POSITIVE_INFINITY : range.high();
    }
  }

  /** Whether a climate, by ordinal of {@link Climate}, lies in the box. */
  boolean holds(double[] climate) {
    for (int axis = 0; axis < AXES; axis++) {
      if (climate[axis] < low[axis] || climate[axis] > high[axis]) {
        return false;
      }
    }
    return true;
  }

  /** How deep inside a climate lies, without regard to rivers and heights: 0 outside, then to 1. */
  double depth(double[] climate) {
    double depth = SHORE;
    for (int axis = 0; axis <= Climate.HILLS.ordinal(); axis++) {
      depth = Math.min(depth, Math.min(climate[axis] - low[axis], high[axis] - climate[axis]));
    }
    return Math.max(0, depth / SHORE);
  }
}
