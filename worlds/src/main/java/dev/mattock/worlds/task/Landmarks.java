package dev.mattock.worlds.task;

import com.google.common.collect.ImmutableMap;

/**
 * Places that goals and rewards of an episode refer to, as they were found at its start: for each
 * target the centres of its blocks. They stay where they are, also when a block is gone.
 */
public final class Landmarks {
  /** No places at all. */
  static final Landmarks NONE = new Landmarks(ImmutableMap.of());

  private final ImmutableMap<String, Places> byTarget;

  Landmarks(ImmutableMap<String, Places> byTarget) {
    this.byTarget = byTarget;
  }

  /** The places of a target as it is written in the task; none if nothing was found. */
  public Places places(String target) {
    return byTarget.getOrDefault(target, Places.NONE);
  }

  /** Centres of blocks, x, y, z one after the other. */
  public static final class Places {
    static final Places NONE = new Places(new double[0]);

    private final double[] centres;

    Places(double[] centres) {
      this.centres = centres;
    }

    /** How many there are. */
    public int size() {
      return centres.length / 3;
    }

    /** x of a centre, blocks. */
    public double x(int index) {
      return centres[3 * index];
    }

    /** y of a centre, blocks. */
    public double y(int index) {
      return centres[3 * index + 1];
    }

    /** z of a centre, blocks. */
    public double z(int index) {
      return centres[3 * index + 2];
    }

    /** Distance to the nearest, in blocks; infinite if there is none. */
    public double distance(double fromX, double fromY, double fromZ) {
      double nearest = Double.POSITIVE_INFINITY;
      for (int i = 0; i < centres.length; i += 3) {
        double dx = centres[i] - fromX;
        double dy = centres[i + 1] - fromY;
        double dz = centres[i + 2] - fromZ;
        nearest = Math.min(nearest, dx * dx + dy * dy + dz * dz);
      }
      return Math.sqrt(nearest);
    }

    /**
     * The largest cosine of the angle between a direction and the way to any of the places; -1 if
     * there is none.
     *
     * @param directionX of length 1
     */
    double bestCosine(
        double fromX,
        double fromY,
        double fromZ,
        double directionX,
        double directionY,
        double directionZ) {
      double best = -1;
      for (int i = 0; i < centres.length; i += 3) {
        double dx = centres[i] - fromX;
        double dy = centres[i + 1] - fromY;
        double dz = centres[i + 2] - fromZ;
        double length = Math.sqrt(dx * dx + dy * dy + dz * dz);
        double dot = dx * directionX + dy * directionY + dz * directionZ;
        best = Math.max(best, length > 0 ? dot / length : 1);
      }
      return Math.min(1, best);
    }
  }
}
