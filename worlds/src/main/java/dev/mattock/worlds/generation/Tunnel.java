package dev.mattock.worlds.generation;

import java.util.Arrays;

/**
 * A cave passage, a chamber or a ravine: hollow balls in a row, flattened or stretched. Coordinates
 * are blocks from the corner of the region that it begins in.
 */
final class Tunnel {
  private static final int FIELDS = 5;

  private float[] balls = new float[32 * FIELDS];
  private int count;
  private float west = Float.MAX_VALUE;
  private float east = -Float.MAX_VALUE;
  private float north = Float.MAX_VALUE;
  private float south = -Float.MAX_VALUE;

  /** What is called for each ball. */
  interface BallVisitor {
    /** One ball: its centre, and its radius to the side and upwards. */
    void ball(double x, double y, double z, double wide, double high);
  }

  void add(double x, double y, double z, double wide, double high) {
    if ((count + 1) * FIELDS > balls.length) {
      balls = Arrays.copyOf(balls, 2 * balls.length);
    }
    int at = count++ * FIELDS;
    balls[at] = (float) x;
    balls[at + 1] = (float) y;
    balls[at + 2] = (float) z;
    balls[at + 3] = (float) wide;
    balls[at + 4] = (float) high;
    west = Math.min(west, (float) (x - wide));
    east = Math.max(east, (float) (x + wide));
    north = Math.min(north, (float) (z - wide));
    south = Math.max(south, (float) (z + wide));
  }

  /** Lets go of memory that is not needed once nothing is added any more. */
  Tunnel finished() {
    balls = Arrays.copyOf(balls, count * FIELDS);
    return this;
  }

  int balls() {
    return count;
  }

  /**
   * Visits the balls that reach into a square from {@code (minX, minZ)} to {@code (maxX, maxZ)}.
   */
  void forEachBallIn(int minX, int minZ, int maxX, int maxZ, BallVisitor visitor) {
    if (west > maxX || east < minX || north > maxZ || south < minZ) {
      return;
    }
    for (int at = 0; at < balls.length; at += FIELDS) {
      float x = balls[at];
      float z = balls[at + 2];
      float wide = balls[at + 3];
      if (x - wide <= maxX && x + wide >= minX && z - wide <= maxZ && z + wide >= minZ) {
        visitor.ball(x, balls[at + 1], z, wide, balls[at + 4]);
      }
    }
  }
}
