package dev.mattock.worlds.generation;

import dev.mattock.worlds.generation.Biome.Climate;
import dev.mattock.worlds.generation.Biome.Range;
import java.util.Map;

/** Ranges of climate that hold together, as flat arrays: it is asked for every column. */
final class ClimateBox {
  /** Distance from the border, in deviations, at which a climate lies wholly inside. */
  private static final double SHORE = 0.3;

  /** The bounded axes, by ordinal; those that {@link #depth} leaves out come last. */
  private final int[] axes;

  private final int slowAxes;
  private final double[] low;
  private final double[] high;

  /** A box; axes that are not named are without bounds. */
  ClimateBox(Map<Climate, Range> ranges) {
    axes = new int[ranges.size()];
    low = new double[ranges.size()];
    high = new double[ranges.size()];
    int count = 0;
    int slow = 0;
    for (Climate axis : Climate.values()) {
      Range range = ranges.get(axis);
      if (range != null) {
        axes[count] = axis.ordinal();
        low[count] = range.low();
        high[count] = range.high();
        count++;
        slow = axis.compareTo(Climate.HILLS) <= 0 ? count : slow;
      }
    }
    slowAxes = slow;
  }

  /** Whether a climate, by ordinal of {@link Climate}, lies in the box. */
  boolean holds(double[] climate) {
    for (int i = 0; i < axes.length; i++) {
      double value = climate[axes[i]];
      if (value < low[i] || value > high[i]) {
        return false;
      }
    }
    return true;
  }

  /** How deep inside a climate lies, without regard to rivers and heights: 0 outside, then to 1. */
  double depth(double[] climate) {
    double depth = SHORE;
    for (int i = 0; i < slowAxes; i++) {
      double value = climate[axes[i]];
      depth = Math.min(depth, Math.min(value - low[i], high[i] - value));
      if (depth <= 0) {
        return 0;
      }
    }
    return depth / SHORE;
  }
}
