package dev.mattock.worlds.generation;

import dev.mattock.engine.content.Hash64;
import java.util.Arrays;

/**
 * Smooth noise over the plane: octaves of gradient noise (Perlin 1985, with the fade curve of
 * Perlin 2002) whose gradients are hashes of lattice points. Its values have mean 0 and standard
 * deviation 1, so that thresholds read as in a normal distribution. Exact arithmetic only: the same
 * bits everywhere.
 *
 * @param purpose tells noises of one seed apart
 * @param wavelength lattice spacing of the coarsest octave in blocks
 * @param octaves how many; each has half the wavelength and half the amplitude of the one before
 */
record Noise(long purpose, double wavelength, int octaves) {
  /** Measured over two million points of one octave. */
  private static final double DEVIATION_OF_AN_OCTAVE = 0.17615;

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /**
   * Overwrites {@code out} with the noise at a square of points.
   *
   * @param originX block x of the first point
   * @param originZ block z of the first point
   * @param step blocks between points
   * @param count points along each axis
   * @param out {@code count * count} values, {@code z * count + x}
   */
  void fill(long seed, int originX, int originZ, int step, int count, double[] out) {
    Arrays.fill(out, 0, count * count, 0);
    double amplitude = scale();
    double length = wavelength;
    for (int octave = 0; octave < octaves; octave++) {
      long octaveSeed = Hash64.of(seed, purpose, octave);
      for (int z = 0; z < count; z++) {
        double latticeZ = (originZ + (double) (z * step)) / length;
        for (int x = 0; x < count; x++) {
          double latticeX = (originX + (double) (x * step)) / length;
          out[z * count + x] += amplitude * gradientNoise(octaveSeed, latticeX, latticeZ);
        }
      }
      amplitude *= 0.5;
      length *= 0.5;
    }
  }

  private double scale() {
    double variance = 0;
    double power = 1;
    for (int octave = 0; octave < octaves; octave++) {
      variance += power;
      power *= 0.25;
    }
    return 1 / (DEVIATION_OF_AN_OCTAVE * Math.sqrt(variance));
  }

  private static double gradientNoise(long seed, double x, double z) {
    double cellX = Math.floor(x);
    double cellZ = Math.floor(z);
    double dx = x - cellX;
    double dz = z - cellZ;
    long west = (long) cellX;
    long row = (long) cellZ;
    long north = Hash64.mix(seed + row * SPREAD);
    long south = Hash64.mix(seed + (row + 1) * SPREAD);
    double northWest = slope(north + west * SPREAD, dx, dz);
    double northEast = slope(north + (west + 1) * SPREAD, dx - 1, dz);
    double southWest = slope(south + west * SPREAD, dx, dz - 1);
    double southEast = slope(south + (west + 1) * SPREAD, dx - 1, dz - 1);
    double eastward = fade(dx);
    double onNorth = northWest + eastward * (northEast - northWest);
    double onSouth = southWest + eastward * (southEast - southWest);
    return onNorth + fade(dz) * (onSouth - onNorth);
  }

  /** The height at (dx, dz) of the plane through a lattice point with a hashed gradient. */
  private static double slope(long point, double dx, double dz) {
    long hash = Hash64.mix(point);
    double gradientX = (hash >> 32) * 0x1p-31;
    double gradientZ = (int) hash * 0x1p-31;
    return gradientX * dx + gradientZ * dz;
  }

  private static double fade(double t) {
    return t * t * t * (t * (t * 6 - 15) + 10);
  }
}
