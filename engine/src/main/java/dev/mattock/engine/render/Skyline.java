package dev.mattock.engine.render;

import dev.mattock.engine.terrain.Section;
import java.util.Arrays;

/**
 * How steeply one has to look up, by direction and by how far one has come, to see nothing but sky
 * from there on. Shared by all rays of a view: those into the sky would otherwise walk farthest of
 * all, through empty air. It errs to the steep side and so changes no picture.
 *
 * <p>Directions are told apart by their diamond angle, which runs from 0 (east) over 1 (south), 2
 * (west) and 3 (north) to 4 and takes one division. Distances are told apart in rings.
 */
final class Skyline {
  private static final int SECTORS = 128;
  private static final float SECTORS_A_QUARTER = SECTORS / 4f;

  /** Width of a ring in blocks. */
  private static final float RING = 4;

  /** Covers all rounding, of heights, slopes, distances and sectors. */
  private static final float MARGIN = 0.001f;

  /**
   * Nearer than this to a tile, where the eye's own rounding in window coordinates (up to 3e-5)
   * counts for more than the margin, all directions are as steep as can be.
   */
  private static final float NEAREST = 0.1f;

  private final int rings;

  /** By ring, then sector: the steepest slope to anything that ends in this ring or beyond. */
  private final float[] slopes;

  Skyline(int viewDistance) {
    rings = (int) (SectionWindow.edge(viewDistance) * Section.SIZE * 1.5f / RING) + 2;
    slopes = new float[rings * SECTORS];
  }

  /** Measures the skyline around an eye, given in window coordinates. */
  void measure(SectionWindow window, float eyeX, float eyeY, float eyeZ) {
    Arrays.fill(slopes, 0);
    int[] tops = window.tops;
    int at = 0;
    for (int z = 0; z < window.tiles; z++) {
      for (int x = 0; x < window.tiles; x++) {
        float above = tops[at++] - eyeY + MARGIN;
        if (above > 0) {
          takeIn(x * Section.TILE - eyeX, z * Section.TILE - eyeZ, above);
        }
      }
    }
    for (int i = (rings - 1) * SECTORS - 1; i >= 0; i--) {
      slopes[i] = Math.max(slopes[i], slopes[i + SECTORS]);
    }
  }

  /** Takes in a tile whose top lies above the eye; its corner is given relative to the eye. */
  private void takeIn(float west, float north, float above) {
    float east = west + Section.TILE;
    float south = north + Section.TILE;
    float nearX = Math.max(0, Math.max(west, -east));
    float nearZ = Math.max(0, Math.max(north, -south));
    float farX = Math.max(-west, east);
    float farZ = Math.max(-north, south);
    float near = (float) Math.sqrt(nearX * nearX + nearZ * nearZ);
    float far = (float) Math.sqrt(farX * farX + farZ * farZ);
    int ring = ring(far + MARGIN) * SECTORS;
    if (near < NEAREST) {
      Arrays.fill(slopes, ring, ring + SECTORS, Float.POSITIVE_INFINITY);
      return;
    }
    float slope = above / near * (1 + MARGIN) + MARGIN;
    float first = angle(west, north);
    float second = angle(east, north);
    float third = angle(west, south);
    float fourth = angle(east, south);
    float least = Math.min(Math.min(first, second), Math.min(third, fourth));
    float most = Math.max(Math.max(first, second), Math.max(third, fourth));
    if (most - least <= 2) {
      raise(ring, least, most, slope);
    } else {
      float late =
          Math.min(Math.min(late(first), late(second)), Math.min(late(third), late(fourth)));
      float early =
          Math.max(Math.max(early(first), early(second)), Math.max(early(third), early(fourth)));
      raise(ring, late, 4, slope);
      raise(ring, 0, early, slope);
    }
  }

  private static float late(float angle) {
    return angle >= 2 ? angle : 4;
  }

  private static float early(float angle) {
    return angle < 2 ? angle : 0;
  }

  private void raise(int ring, float least, float most, float slope) {
    int from = Math.max(0, (int) ((least - MARGIN) * SECTORS_A_QUARTER));
    int to = Math.min(SECTORS - 1, (int) ((most + MARGIN) * SECTORS_A_QUARTER));
    for (int i = ring + from; i <= ring + to; i++) {
      slopes[i] = Math.max(slopes[i], slope);
    }
  }

  private int ring(float distance) {
    return Math.min(rings - 1, (int) (distance * (1 / RING)));
  }

  private static float angle(float x, float z) {
    float along = x / (Math.abs(x) + Math.abs(z));
    return z >= 0 ? 1 - along : 3 + along;
  }

  /** The sector of a direction, to be handed to {@link #clear}. */
  static int sector(float x, float z) {
    return Math.min(SECTORS - 1, (int) (angle(x, z) * SECTORS_A_QUARTER));
  }

  /**
   * Whether a ray is sure to meet no more block.
   *
   * @param up the part of its direction that points up
   * @param ahead the part of its direction that does not
   * @param distance how far it has come
   */
  boolean clear(int sector, float up, float ahead, float distance) {
    return up > ahead * slopes[ring(distance * ahead) * SECTORS + sector];
  }
}
