package dev.mattock.worlds.generation;

/**
 * The values of every {@link Field} over a chunk and a margin around it: computed at every fourth
 * block, and straight lines between.
 */
final class FieldMap {
  private static final int STEP = 4;
  private static final int NODES = Landscape.EDGE / STEP + 1;
  private static final Field[] FIELDS = Field.values();

  private final double[][] values = new double[FIELDS.length][Landscape.EDGE * Landscape.EDGE];

  /** Computes all fields, of world coordinates from the corner of the landscape on. */
  FieldMap(long seed, int originX, int originZ) {
    double[] nodes = new double[NODES * NODES];
    for (Field field : FIELDS) {
      field.noise().fill(seed, originX, originZ, STEP, NODES, nodes);
      spread(nodes, values[field.ordinal()]);
    }
  }

  /** The value in a column of the landscape. */
  double at(Field field, int column) {
    return values[field.ordinal()][column];
  }

  private static void spread(double[] nodes, double[] out) {
    for (int z = 0; z < Landscape.EDGE; z++) {
      int row = (z / STEP) * NODES;
      double southward = (double) (z % STEP) / STEP;
      for (int node = 0; node < NODES - 1; node++) {
        double west = lerp(nodes[row + node], nodes[row + NODES + node], southward);
        double east = lerp(nodes[row + node + 1], nodes[row + NODES + node + 1], southward);
        for (int i = 0; i < STEP; i++) {
          out[z * Landscape.EDGE + node * STEP + i] = lerp(west, east, (double) i / STEP);
        }
      }
    }
  }

  private static double lerp(double a, double b, double t) {
    return a + t * (b - a);
  }
}
