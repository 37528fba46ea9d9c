package dev.mattock.engine.render;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * How many rays of a tile are worked on at once on this machine, at most 16, and what is done with
 * some of the lanes of a tile.
 */
final class Lanes {
  private static final int MOST = 16;

  static final VectorSpecies<Float> FLOATS =
      FloatVector.SPECIES_PREFERRED.length() >= MOST
          ? FloatVector.SPECIES_512
          : FloatVector.SPECIES_PREFERRED;
  static final VectorSpecies<Integer> INTS =
      IntVector.SPECIES_PREFERRED.length() >= MOST
          ? IntVector.SPECIES_512
          : IntVector.SPECIES_PREFERRED;

  private static final long STEP_BITS = (1L << FLOATS.length()) - 1;

  private Lanes() {}

  /** How many there are. */
  static int width() {
    return FLOATS.length();
  }

  /** Copies some lanes, a bit each. */
  static void copy(long lanes, float[] from, float[] to) {
    for (int i = 0; i < TileRays.LANES; i += FLOATS.length()) {
      if (((lanes >>> i) & STEP_BITS) == 0) {
        continue;
      }
      VectorMask<Float> chosen = VectorMask.fromLong(FLOATS, lanes >>> i);
      FloatVector.fromArray(FLOATS, to, i)
          .blend(FloatVector.fromArray(FLOATS, from, i), chosen)
          .intoArray(to, i);
    }
  }

  /** Copies some lanes, a bit each. */
  static void copy(long lanes, int[] from, int[] to) {
    for (int i = 0; i < TileRays.LANES; i += INTS.length()) {
      if (((lanes >>> i) & STEP_BITS) == 0) {
        continue;
      }
      VectorMask<Integer> chosen = VectorMask.fromLong(INTS, lanes >>> i);
      IntVector.fromArray(INTS, to, i)
          .blend(IntVector.fromArray(INTS, from, i), chosen)
          .intoArray(to, i);
    }
  }

  /** Sets some lanes, a bit each. */
  static void set(long lanes, int value, int[] to) {
    for (int i = 0; i < TileRays.LANES; i += INTS.length()) {
      if (((lanes >>> i) & STEP_BITS) == 0) {
        continue;
      }
      VectorMask<Integer> chosen = VectorMask.fromLong(INTS, lanes >>> i);
      IntVector.fromArray(INTS, to, i).blend(value, chosen).intoArray(to, i);
    }
  }

  /** Sets all lanes. */
  static void fill(float[] to, float value) {
    for (int i = 0; i < TileRays.LANES; i += FLOATS.length()) {
      FloatVector.broadcast(FLOATS, value).intoArray(to, i);
    }
  }

  /** Sets all lanes. */
  static void fill(int[] to, int value) {
    for (int i = 0; i < TileRays.LANES; i += INTS.length()) {
      IntVector.broadcast(INTS, value).intoArray(to, i);
    }
  }

  /** The lanes that hold a value, a bit each. */
  static long at(int[] lanes, int value) {
    long found = 0;
    for (int i = 0; i < TileRays.LANES; i += INTS.length()) {
      IntVector held = IntVector.fromArray(INTS, lanes, i);
      found |= held.compare(VectorOperators.EQ, value).toLong() << i;
    }
    return found;
  }

  /** The lanes that are not infinite, a bit each. */
  static long finite(float[] lanes) {
    long found = 0;
    for (int i = 0; i < TileRays.LANES; i += FLOATS.length()) {
      FloatVector held = FloatVector.fromArray(FLOATS, lanes, i);
      found |= held.compare(VectorOperators.LT, Float.POSITIVE_INFINITY).toLong() << i;
    }
    return found;
  }
}
