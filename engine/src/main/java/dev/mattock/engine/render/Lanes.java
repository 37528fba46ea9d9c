package dev.mattock.engine.render;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
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

  private Lanes() {}

  /** How many there are. */
  static int width() {
    return FLOATS.length();
  }

  /** Copies some lanes, a bit each. */
  static void copy(int lanes, float[] from, float[] to) {
    for (int i = 0; i < TileRays.LANES; i += FLOATS.length()) {
      VectorMask<Float> chosen = VectorMask.fromLong(FLOATS, lanes >>> i);
      FloatVector.fromArray(FLOATS, to, i)
          .blend(FloatVector.fromArray(FLOATS, from, i), chosen)
          .intoArray(to, i);
    }
  }

  /** Copies some lanes, a bit each. */
  static void copy(int lanes, int[] from, int[] to) {
    for (int i = 0; i < TileRays.LANES; i += INTS.length()) {
      VectorMask<Integer> chosen = VectorMask.fromLong(INTS, lanes >>> i);
      IntVector.fromArray(INTS, to, i)
          .blend(IntVector.fromArray(INTS, from, i), chosen)
          .intoArray(to, i);
    }
  }
}
