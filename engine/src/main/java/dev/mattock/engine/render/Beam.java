package dev.mattock.engine.render;

import dev.mattock.engine.terrain.Section;

/**
 * A rectangle of pixels taken as one: all its rays together, slab by slab along the axis on which
 * they run furthest. A slab is a layer of cells, one block thick; slab 0 is the eye's own. In each
 * slab the rays of a beam cross a small rectangle of cells, so that one look at those tells for all
 * of them whether anything is in their way (Wald et al. 2006, coherent grid traversal, with cells
 * for triangles).
 *
 * <p>Rectangles err to the large side by {@link #MARGIN}, more than all rounding of rays, so what a
 * beam finds empty is empty for each of its rays.
 */
class Beam {
  /** A beam in which rays run too far apart to be taken together. */
  static final int NONE = -1;

  /** Most cells of a slab that a beam may be asked to look at. */
  static final int MOST_CELLS = 160;

  /** By first and last of four rows: a bit at the first cell of each. */
  private static final long[] ROWS = {
    0x1L,
    0x10001L,
    0x100010001L,
    0x1000100010001L,
    0,
    0x10000L,
    0x100010000L,
    0x1000100010000L,
    0,
    0,
    0x100000000L,
    0x1000100000000L,
    0,
    0,
    0,
    0x1000000000000L
  };

  static final float MARGIN = 1 / 256f;

  /** By how much a slope may be off, as part of a block a block. */
  static final float SLOPE_MARGIN = 2e-5f;

  /** Least part of a ray that must lie along the axis of its beam. */
  private static final float LEAST_ALONG = 0.3f;

  /** Slabs that are passed at once where a beam runs above all land. */
  private static final int STRIDE = 4;

  private SectionWindow window;

  /** By section of the window: its {@link SectionOutline}. */
  private long[][] stops;

  final Camera camera;
  private final byte[] kinds;
  private final byte[] fluids;
  private final float[] surfaces;

  private int eyeX;
  private int eyeY;
  private int eyeZ;
  private byte passing;

  /** The axis along which slabs lie, 0 x, 1 y, 2 z, or {@link #NONE}. */
  int axis;

  /** Whether slabs are counted towards greater coordinates. */
  boolean forward;

  float fraction;
  float fractionU;
  float fractionV;
  float leastU;
  float mostU;
  float leastV;
  float mostV;

  /** Whether the beam ended because it has become too wide. */
  boolean tooWide;

  /** The cells of the current slab, relative to the eye's: first and last on each axis. */
  private int fromX;

  private int toX;
  private int fromY;
  private int toY;
  private int fromZ;
  private int toZ;

  /** The cells found in the current slab, relative to the eye's. */
  final int[] cellsX = new int[MOST_CELLS];

  final int[] cellsY = new int[MOST_CELLS];
  final int[] cellsZ = new int[MOST_CELLS];

  /** How many. */
  int size;

  Beam(Camera camera, BlockLooks looks) {
    this.camera = camera;
    kinds = looks.kind;
    fluids = looks.fluid;
    surfaces = looks.surface;
  }

  /** Begins a view whose rays pass all kinds up to {@code passed}. */
  void begin(SectionWindow gathered, byte passed) {
    window = gathered;
    stops = passed >= BlockLooks.FLUID ? gathered.dryStops : gathered.stops;
    eyeX = window.localX(camera.blockX);
    eyeY = window.localY(camera.blockY);
    eyeZ = window.localZ(camera.blockZ);
    passing = passed;
  }

  /** Takes in the pixels from column {@code left} and row {@code top} to those given, inclusive. */
  void aim(int left, int top, int right, int bottom) {
    float middleU = (camera.u[left] + camera.u[right]) / 2;
    float middleV = (camera.v[top] + camera.v[bottom]) / 2;
    float x = Math.abs(x(middleU, middleV));
    float y = Math.abs(y(middleV));
    float z = Math.abs(z(middleU, middleV));
    axis = x >= y && x >= z ? 0 : y >= z ? 1 : 2;
    forward = along(axis, middleU, middleV) > 0;
    leastU = Float.POSITIVE_INFINITY;
    leastV = Float.POSITIVE_INFINITY;
    mostU = Float.NEGATIVE_INFINITY;
    mostV = Float.NEGATIVE_INFINITY;
    takeIn(camera.u[left], camera.v[top]);
    takeIn(camera.u[right], camera.v[top]);
    takeIn(camera.u[left], camera.v[bottom]);
    takeIn(camera.u[right], camera.v[bottom]);
    fraction = fraction(axis);
    fractionU = fraction(axis == 0 ? 1 : 0);
    fractionV = fraction(axis == 2 ? 1 : 2);
  }

  float x(float u, float v) {
    return camera.forwardX + v * camera.upX + u * camera.rightX;
  }

  float y(float v) {
    return camera.forwardY + v * camera.upY;
  }

  float z(float u, float v) {
    return camera.forwardZ + v * camera.upZ + u * camera.rightZ;
  }

  private float along(int which, float u, float v) {
    return which == 0 ? x(u, v) : which == 1 ? y(v) : z(u, v);
  }

  private float fraction(int which) {
    return which == 0 ? camera.fractionX : which == 1 ? camera.fractionY : camera.fractionZ;
  }

  private void takeIn(float u, float v) {
    if (axis == NONE) {
      return;
    }
    float x = x(u, v);
    float y = y(v);
    float z = z(u, v);
    float main = axis == 0 ? x : axis == 1 ? y : z;
    float ahead = forward ? main : -main;
    if (!(ahead * ahead > LEAST_ALONG * LEAST_ALONG * (x * x + y * y + z * z)) || ahead < 0) {
      axis = NONE;
      return;
    }
    float slopeU = (axis == 0 ? y : x) / ahead;
    float slopeV = (axis == 2 ? y : z) / ahead;
    leastU = Math.min(leastU, slopeU - SLOPE_MARGIN);
    mostU = Math.max(mostU, slopeU + SLOPE_MARGIN);
    leastV = Math.min(leastV, slopeV - SLOPE_MARGIN);
    mostV = Math.max(mostV, slopeV + SLOPE_MARGIN);
  }

  /** How far a slab's near side lies from the eye along the axis, blocks. */
  float nearSide(int slab) {
    return slab == 0 ? 0 : forward ? slab - fraction : fraction + (slab - 1);
  }

  /** The slab before which this beam is clear, if a wider one is clear before a slab of its own. */
  int slabAfter(Beam wider, int slab) {
    if (wider.axis == axis && wider.forward == forward) {
      return slab;
    }
    boolean alongU = wider.axis == (axis == 0 ? 1 : 0);
    float slope =
        alongU
            ? Math.max(Math.abs(leastU), Math.abs(mostU))
            : Math.max(Math.abs(leastV), Math.abs(mostV));
    float clear = wider.nearSide(slab) / slope - MARGIN;
    float ahead = forward ? clear + fraction : clear - fraction + 1;
    return Math.max(0, (int) ahead);
  }

  /**
   * Goes on from a slab to the first in which something may be in the way, or in which the beam is
   * wider than {@code most} cells, or that lies {@code farthest} blocks away; returns it.
   *
   * @param all whether to leave all cells of that slab that may be in the way in the fields
   */
  int advance(int slab, float farthest, int most, boolean all) {
    int at = slab;
    int retry = all ? slab + STRIDE : slab;
    while (true) {
      float near = nearSide(at);
      if (near > farthest) {
        return at;
      }
      if (at >= retry && window.highestTop <= eyeY + lowest(near, STRIDE)) {
        at += STRIDE;
        retry = at;
        continue;
      }
      if (at >= retry) {
        if (aboveLand(near)) {
          at += STRIDE;
          retry = at;
          continue;
        }
        retry = at + STRIDE;
      }
      enter(at, near);
      tooWide = cells() > most;
      if (tooWide) {
        return at;
      }
      find(all);
      if (size > 0) {
        return at;
      }
      at++;
    }
  }

  /** Lowest y, relative to the eye's block, that the beam has over some blocks along the axis. */
  private float lowest(float near, int blocks) {
    float far = near + blocks;
    if (axis == 1) {
      return forward ? fraction + near - MARGIN : fraction - far - MARGIN;
    }
    float slope = axis == 0 ? leastU : leastV;
    float origin = axis == 0 ? fractionU : fractionV;
    return origin + Math.min(slope * near, slope * far) - MARGIN;
  }

  /** Whether the beam runs above all land for a stride. */
  private boolean aboveLand(float near) {
    float far = near + STRIDE;
    float lowest = eyeY + lowest(near, STRIDE);
    float westward;
    float eastward;
    float northward;
    float southward;
    if (axis == 0) {
      westward = forward ? fraction + near : fraction - far;
      eastward = forward ? fraction + far : fraction - near;
      northward = fractionV + Math.min(leastV * near, leastV * far);
      southward = fractionV + Math.max(mostV * near, mostV * far);
    } else if (axis == 2) {
      westward = fractionU + Math.min(leastU * near, leastU * far);
      eastward = fractionU + Math.max(mostU * near, mostU * far);
      northward = forward ? fraction + near : fraction - far;
      southward = forward ? fraction + far : fraction - near;
    } else {
      westward = fractionU + Math.min(leastU * near, leastU * far);
      eastward = fractionU + Math.max(mostU * near, mostU * far);
      northward = fractionV + Math.min(leastV * near, leastV * far);
      southward = fractionV + Math.max(mostV * near, mostV * far);
    }
    int tileFromX = tile(eyeX + westward - MARGIN);
    int tileToX = tile(eyeX + eastward + MARGIN);
    int tileFromZ = tile(eyeZ + northward - MARGIN);
    int tileToZ = tile(eyeZ + southward + MARGIN);
    for (int z = tileFromZ; z <= tileToZ; z++) {
      for (int x = tileFromX; x <= tileToX; x++) {
        if (window.tops[z * window.tiles + x] > lowest) {
          return false;
        }
      }
    }
    return true;
  }

  private int tile(float local) {
    return Math.max(0, Math.min(window.tiles - 1, (int) local / Section.TILE));
  }

  /** Finds the cells that the beam may cross in a slab. */
  void enter(int slab, float near) {
    float far = slab == 0 ? (forward ? 1 - fraction : fraction) : near + 1;
    int cell = forward ? slab : -slab;
    int fromU = floor(fractionU + Math.min(leastU * near, leastU * far) - MARGIN);
    int toU = floor(fractionU + Math.max(mostU * near, mostU * far) + MARGIN);
    int fromV = floor(fractionV + Math.min(leastV * near, leastV * far) - MARGIN);
    int toV = floor(fractionV + Math.max(mostV * near, mostV * far) + MARGIN);
    fromX = axis == 0 ? cell : fromU;
    toX = axis == 0 ? cell : toU;
    fromY = axis == 0 ? fromU : axis == 1 ? cell : fromV;
    toY = axis == 0 ? toU : axis == 1 ? cell : toV;
    fromZ = axis == 2 ? cell : fromV;
    toZ = axis == 2 ? cell : toV;
    int last = window.edge * Section.SIZE - 1;
    fromX = Math.max(fromX, -eyeX);
    fromY = Math.max(fromY, -eyeY);
    fromZ = Math.max(fromZ, -eyeZ);
    toX = Math.min(toX, last - eyeX);
    toY = Math.min(toY, last - eyeY);
    toZ = Math.min(toZ, last - eyeZ);
  }

  static int floor(float value) {
    int cut = (int) value;
    return value < cut ? cut - 1 : cut;
  }

  private int cells() {
    return (toX - fromX + 1) * (toY - fromY + 1) * (toZ - fromZ + 1);
  }

  /**
   * Finds the cells of the current slab at which rays may have to stop, the eye's own aside.
   *
   * @param all whether they are all wanted, or only one that is sure to be one
   */
  private void find(boolean all) {
    size = 0;
    int endX = eyeX + toX;
    int endZ = eyeZ + toZ;
    for (int localY = eyeY + fromY; localY <= eyeY + toY; localY++) {
      for (int localZ = eyeZ + fromZ; localZ <= endZ; localZ = (localZ | 3) + 1) {
        for (int localX = eyeX + fromX; localX <= endX; localX = (localX | 15) + 1) {
          long bits = stops(localX, endX, localY, localZ, endZ);
          if (bits != 0) {
            take(bits, localX & -16, localY, localZ & -4, all);
            if (!all && size > 0) {
              return;
            }
          }
        }
      }
    }
  }

  /**
   * At which cells of some rows a ray may have to stop, see {@link SectionOutline}.
   *
   * @param x first column; the last is {@code endX} or the section's last
   * @param z first row; the last is {@code endZ} or the last of the four in the same word
   */
  private long stops(int x, int endX, int y, int z, int endZ) {
    int section = window.sectionAt(x, y, z);
    int index = Section.index(0, y & 15, z & 12);
    long columns = (2L << (Math.min(endX, x | 15) - (x & -16))) - (1L << (x & 15));
    long rows = ROWS[(z & 3) << 2 | (Math.min(endZ, z | 3) & 3)];
    return stops[section][index >> 6] & columns * rows;
  }

  private void take(long bits, int x, int localY, int z, boolean all) {
    int y = localY - eyeY;
    for (long left = bits; left != 0; left &= left - 1) {
      int bit = Long.numberOfTrailingZeros(left);
      int cellX = x + (bit & 15) - eyeX;
      int cellZ = z + (bit >> 4) - eyeZ;
      if ((cellX | y | cellZ) != 0 && (all || kinds[state(cellX, y, cellZ)] > passing)) {
        cellsX[size] = cellX;
        cellsY[size] = y;
        cellsZ[size++] = cellZ;
      }
    }
  }

  /** The state of a cell relative to the eye's. */
  int state(int x, int y, int z) {
    return window.state(eyeX + x, eyeY + y, eyeZ + z);
  }

  /** The highest kind that rays pass without a further look. */
  byte passing() {
    return passing;
  }

  /** Height of the surface of the fluid in a cell of that state, see {@link VoxelWalk}. */
  float fluidHeight(int state, int x, int y, int z) {
    return fluids[state(x, y + 1, z)] == fluids[state] ? 1 : surfaces[state];
  }
}
