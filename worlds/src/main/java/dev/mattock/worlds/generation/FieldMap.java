package dev.mattock.worlds.generation;

/**
 * The values of every {@link Field} over a chunk and a margin around it: computed at every fourth
 * or eighth block, and straight lines between.
 */
final class FieldMap {
  private static final int FINEST_STEP = 4;
  private static final int MOST_NODES = Landscape.EDGE / FINEST_STEP + 1;
  private static final Field[] FIELDS = Field.values();

  private final double[][] values = new double[FIELDS.length][Landscape.EDGE * Landscape.EDGE];

  /** Computes all fields, of world coordinates from the corner of the landscape on. */
  FieldMap(long seed, int originX, int originZ) {
    double[] nodes = new double[MOST_NODES * MOST_NODES];
    for (Field field : FIELDS) {
      int count = Landscape.EDGE / field.step() + 1;
      field.noise().fill(seed, originX, originZ, field.step(), count, nodes);
      spread(nodes, count, field.step(), values[field.ordinal()]);
    }
  }

  /** The value in a column of the landscape. */
  double at(Field field, int column) {
    return values[field.ordinal()][column];
  }

  private static void spread(double[] nodes, int count, int step, double[] out) {
    for (int z = 0; z < Landscape.EDGE; z++) {
      int row = (z / step) * count;
      double southward = (double) (z % step) / step;
      for (int node = 0; node < count - 1; node++) {
        double west = lerp(nodes[row + node], nodes[row + count + node], southward);
        double east = lerp(nodes[row + node + 1], nodes[row + count + node + 1], southward);
        double slope = (east - west) / step;
        int first = z * Landscape.EDGE + node * step;
        for (int i = 0; i < step; i++) {
          out[first + i] = west + slope * i;
        }
      }
    }
  }

  private static double lerp(double a, double b, double t) {
    return a + t * (b - a);
  }
}
