package dev.mattock.engine.render;

import dev.mattock.engine.terrain.Section;
import java.util.Arrays;

/**
 * How steeply one has to look up, in each direction, to see nothing but sky: shared by all rays of
 * a view, most of which would otherwise walk far through empty air. It errs to the steep side and
 * so changes no picture.
 *
 * <p>Directions are told apart by their diamond angle, which runs from 0 (east) over 1 (south), 2
 * (west) and 3 (north) to 4 and takes one division.
 */
final class Skyline {
  private static final int SECTORS = 128;
  private static final float SECTORS_A_QUARTER = SECTORS / 4f;

  /** Covers all rounding, of slopes and of sectors. */
  private static final float MARGIN = 0.001f;

  private final SectionWindow window;
  private final float[] slopes = new float[SECTORS];

  Skyline(SectionWindow window) {
    this.window = window;
  }

  /** Measures the skyline around an eye, given in window coordinates. */
  void measure(float eyeX, float eyeY, float eyeZ) {
    Arrays.fill(slopes, 0);
    int[] tops = window.tops;
    int at = 0;
    for (int z = 0; z < window.tiles; z++) {
      for (int x = 0; x < window.tiles; x++) {
        float above = tops[at++] - eyeY;
        if (above > 0) {
          takeIn(x * Section.TILE - eyeX, z * Section.TILE - eyeZ, above);
        }
      }
    }
  }

  /**
   * Takes in a tile whose top lies above the eye, and whose north-west corner is given relative to
   * the eye.
   */
  private void takeIn(float west, float north, float above) {
    float east = west + Section.TILE;
    float south = north + Section.TILE;
    float apartX = Math.max(0, Math.max(west, -east));
    float apartZ = Math.max(0, Math.max(north, -south));
    float apart = (float) Math.sqrt(apartX * apartX + apartZ * apartZ);
    if (apart < MARGIN) {
      Arrays.fill(slopes, Float.POSITIVE_INFINITY);
      return;
    }
    float slope = above / apart * (1 + MARGIN) + MARGIN;
    float first = angle(west, north);
    float second = angle(east, north);
    float third = angle(west, south);
    float fourth = angle(east, south);
    float least = Math.min(Math.min(first, second), Math.min(third, fourth));
    float most = Math.max(Math.max(first, second), Math.max(third, fourth));
    if (most - least <= 2) {
      raise(least, most, slope);
    } else {
      raise(
          Math.min(Math.min(late(first), late(second)), Math.min(late(third), late(fourth))),
          4,
          slope);
      raise(
          0,
          Math.max(Math.max(early(first), early(second)), Math.max(early(third), early(fourth))),
          slope);
    }
  }

  private static float late(float angle) {
    return angle >= 2 ? angle : 4;
  }

  private static float early(float angle) {
    return angle < 2 ? angle : 0;
  }

  private void raise(float least, float most, float slope) {
    int from = Math.max(0, (int) ((least - MARGIN) * SECTORS_A_QUARTER));
    int to = Math.min(SECTORS - 1, (int) ((most + MARGIN) * SECTORS_A_QUARTER));
    for (int sector = from; sector <= to; sector++) {
      slopes[sector] = Math.max(slopes[sector], slope);
    }
  }

  private static float angle(float x, float z) {
    float along = x / (Math.abs(x) + Math.abs(z));
    return z >= 0 ? 1 - along : 3 + along;
  }

  /** Whether a ray is sure to meet no block. */
  boolean above(Ray ray) {
    float x = ray.directionX;
    float y = ray.directionY;
    float z = ray.directionZ;
    if (y <= 0) {
      return false;
    }
    int sector = Math.min(SECTORS - 1, (int) (angle(x, z) * SECTORS_A_QUARTER));
    float slope = slopes[sector];
    return y > slope * (float) Math.sqrt(x * x + z * z);
  }
}
