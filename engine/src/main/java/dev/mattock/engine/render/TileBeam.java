package dev.mattock.engine.render;

/**
 * The beam of a tile, which knows its quarters apart: it narrows to those whose rays are still on
 * their way, and tells which of them may cross a cell.
 */
final class TileBeam extends Beam {
  private static final int QUARTERS = 4;

  /** By quarter of a tile: least and most slope on the one other axis, then on the other. */
  private final float[] slopes = new float[4 * QUARTERS];

  /** By quarter of a tile: first and last cell of a slab on those axes. */
  private final int[] bounds = new int[4 * QUARTERS];

  TileBeam(Camera camera, BlockLooks looks) {
    super(camera, looks);
  }

  /** Takes the quarters of a tile apart, for {@link #quarters}. */
  void aimQuarters(int left, int top) {
    if (axis == NONE) {
      return;
    }
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      slopes[4 * quarter] = Float.POSITIVE_INFINITY;
      slopes[4 * quarter + 1] = Float.NEGATIVE_INFINITY;
      slopes[4 * quarter + 2] = Float.POSITIVE_INFINITY;
      slopes[4 * quarter + 3] = Float.NEGATIVE_INFINITY;
      int firstColumn = left + (quarter & 1) * TileRays.QUARTER;
      int firstRow = top + (quarter >> 1) * TileRays.QUARTER;
      for (int corner = 0; corner < 4; corner++) {
        int column = firstColumn + (corner & 1) * (TileRays.QUARTER - 1);
        int row = firstRow + (corner >> 1) * (TileRays.QUARTER - 1);
        float u = camera.u[Math.min(camera.u.length - 1, column)];
        float v = camera.v[Math.min(camera.v.length - 1, row)];
        takeInCorner(4 * quarter, x(u, v), y(v), z(u, v));
      }
    }
  }

  private void takeInCorner(int at, float x, float y, float z) {
    float main = axis == 0 ? x : axis == 1 ? y : z;
    float inverse = 1 / (forward ? main : -main);
    float slopeU = (axis == 0 ? y : x) * inverse;
    float slopeV = (axis == 2 ? y : z) * inverse;
    slopes[at] = Math.min(slopes[at], slopeU - SLOPE_MARGIN);
    slopes[at + 1] = Math.max(slopes[at + 1], slopeU + SLOPE_MARGIN);
    slopes[at + 2] = Math.min(slopes[at + 2], slopeV - SLOPE_MARGIN);
    slopes[at + 3] = Math.max(slopes[at + 3], slopeV + SLOPE_MARGIN);
  }

  /** Goes on with some quarters alone. */
  void narrow(int quarters) {
    leastU = Float.POSITIVE_INFINITY;
    mostU = Float.NEGATIVE_INFINITY;
    leastV = Float.POSITIVE_INFINITY;
    mostV = Float.NEGATIVE_INFINITY;
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      if ((quarters & (1 << quarter)) != 0) {
        leastU = Math.min(leastU, slopes[4 * quarter]);
        mostU = Math.max(mostU, slopes[4 * quarter + 1]);
        leastV = Math.min(leastV, slopes[4 * quarter + 2]);
        mostV = Math.max(mostV, slopes[4 * quarter + 3]);
      }
    }
  }

  /** Finds the cells that some quarters may cross in a slab. */
  void enterQuarters(int slab, int quarters) {
    float near = nearSide(slab);
    float far = slab == 0 ? (forward ? 1 - fraction : fraction) : near + 1;
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      if ((quarters & (1 << quarter)) != 0) {
        int at = 4 * quarter;
        float leastSlopeU = slopes[at];
        float mostSlopeU = slopes[at + 1];
        float leastSlopeV = slopes[at + 2];
        float mostSlopeV = slopes[at + 3];
        bounds[at] = floor(fractionU + leastSlopeU * (leastSlopeU < 0 ? far : near) - MARGIN);
        bounds[at + 1] = floor(fractionU + mostSlopeU * (mostSlopeU < 0 ? near : far) + MARGIN);
        bounds[at + 2] = floor(fractionV + leastSlopeV * (leastSlopeV < 0 ? far : near) - MARGIN);
        bounds[at + 3] = floor(fractionV + mostSlopeV * (mostSlopeV < 0 ? near : far) + MARGIN);
      }
    }
  }

  /** The quarters entered that may cross a cell of the slab. */
  int quarters(int x, int y, int z) {
    int u = axis == 0 ? y : x;
    int v = axis == 2 ? y : z;
    int quarters = 0;
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      int at = 4 * quarter;
      boolean crosses =
          u >= bounds[at] && u <= bounds[at + 1] && v >= bounds[at + 2] && v <= bounds[at + 3];
      quarters |= crosses ? 1 << quarter : 0;
    }
    return quarters;
  }
}
