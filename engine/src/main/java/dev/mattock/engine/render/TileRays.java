package dev.mattock.engine.render;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * The rays of a tile of 8x8 pixels, a lane each, quarter by quarter, and what each has met so far.
 * Lanes do the same sums in the same order as {@link Ray} and {@link VoxelWalk}, so they agree to
 * the bit.
 *
 * <p>Cells may be visited in any order as long as those of one slab (see {@link Beam}) come before
 * those of the next: of two cells, a ray meets that first which it enters at the smaller distance,
 * or at the same distance through the plane of the earlier axis.
 */
final class TileRays {
  /** Pixels along an edge of a tile. */
  static final int EDGE = 8;

  /** Pixels along an edge of a quarter of a tile; quarters are 16 lanes in a row. */
  static final int QUARTER = EDGE / 2;

  /** Rays of a tile. */
  static final int LANES = EDGE * EDGE;

  /** All lanes, a bit each. */
  static final long ALL = -1;

  private static final int STEP = Lanes.FLOATS.length();
  private static final long STEP_BITS = (1L << STEP) - 1;

  /** By tile, then lane: the offsets of {@link Camera} on the image plane. */
  private final float[] u;

  private final float[] v;
  private final float[] scale;

  final float[] directionX = new float[LANES];
  final float[] directionY = new float[LANES];
  final float[] directionZ = new float[LANES];
  final float[] inverseX = new float[LANES];
  final float[] inverseY = new float[LANES];
  final float[] inverseZ = new float[LANES];

  /** How far each ray goes, blocks. */
  final float[] limit = new float[LANES];

  /** Distance at which the cell that was met is entered; {@link #limit} if none was met. */
  final float[] reach = new float[LANES];

  /** The axis of the plane through which the cell that was met is entered; 3 if none was. */
  final int[] reachAxis = new int[LANES];

  /** The state that was met, or {@link Ray#NOTHING}, and its cell as {@link TileHits#packed}. */
  final int[] metState = new int[LANES];

  final int[] metCell = new int[LANES];

  /** Distance and axis at which the cell visited last is entered. */
  final float[] visitReach = new float[LANES];

  final int[] visitAxis = new int[LANES];

  /** The same of the box tried last. */
  final float[] boxReach = new float[LANES];

  final int[] boxAxis = new int[LANES];

  float originX;
  float originY;
  float originZ;

  /** The column of a lane's pixel in its tile. */
  static int columnOf(int lane) {
    return ((lane >> 2) & QUARTER) | (lane & (QUARTER - 1));
  }

  /** The row of a lane's pixel in its tile. */
  static int rowOf(int lane) {
    return ((lane >> 3) & QUARTER) | ((lane >> 2) & (QUARTER - 1));
  }

  /** The lane of a pixel of the tile. */
  static int laneOf(int column, int row) {
    return ((row & QUARTER) << 3)
        | ((column & QUARTER) << 2)
        | ((row & (QUARTER - 1)) << 2)
        | (column & (QUARTER - 1));
  }

  /** Rays that are turned from others. */
  TileRays() {
    u = new float[0];
    v = u;
    scale = u;
  }

  /** The rays of a picture's tiles, so many wide and high. */
  TileRays(Camera camera, int columns, int rows) {
    u = new float[columns * rows * LANES];
    v = new float[u.length];
    scale = new float[u.length];
    int at = 0;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        for (int lane = 0; lane < LANES; lane++) {
          int i = Math.min(camera.u.length - 1, column * EDGE + columnOf(lane));
          int j = Math.min(camera.v.length - 1, row * EDGE + rowOf(lane));
          u[at] = camera.u[i];
          v[at] = camera.v[j];
          scale[at++] = camera.scale[j * camera.u.length + i];
        }
      }
    }
  }

  /** Points the rays through a tile; they have met nothing yet. */
  void point(Camera camera, int tile, float farthest) {
    originX = camera.fractionX;
    originY = camera.fractionY;
    originZ = camera.fractionZ;
    for (int i = 0; i < LANES; i += STEP) {
      FloatVector laneU = FloatVector.fromArray(Lanes.FLOATS, u, tile * LANES + i);
      FloatVector laneV = FloatVector.fromArray(Lanes.FLOATS, v, tile * LANES + i);
      FloatVector laneScale = FloatVector.fromArray(Lanes.FLOATS, scale, tile * LANES + i);
      put(
          laneV.mul(camera.upX).add(camera.forwardX).add(laneU.mul(camera.rightX)).mul(laneScale),
          directionX,
          inverseX,
          i);
      put(
          laneV.mul(camera.upY).add(camera.forwardY).add(laneU.mul(camera.rightY)).mul(laneScale),
          directionY,
          inverseY,
          i);
      put(
          laneV.mul(camera.upZ).add(camera.forwardZ).add(laneU.mul(camera.rightZ)).mul(laneScale),
          directionZ,
          inverseZ,
          i);
      FloatVector far = FloatVector.broadcast(Lanes.FLOATS, farthest);
      far.intoArray(limit, i);
      far.intoArray(reach, i);
      IntVector.broadcast(Lanes.INTS, 3).intoArray(reachAxis, i);
      IntVector.broadcast(Lanes.INTS, Ray.NOTHING).intoArray(metState, i);
    }
  }

  private static void put(FloatVector component, float[] directions, float[] inverses, int i) {
    VectorMask<Float> tiny = component.abs().compare(VectorOperators.LT, Camera.SMALLEST_COMPONENT);
    FloatVector direction = component.blend(Camera.SMALLEST_COMPONENT, tiny);
    direction.intoArray(directions, i);
    FloatVector.broadcast(Lanes.FLOATS, 1).div(direction).intoArray(inverses, i);
  }

  /** Turns the rays of a tile into the frame of a group of boxes. */
  void turn(TileRays from, BoxGroups groups, int group) {
    originX = groups.eyes()[3 * group];
    originY = groups.eyes()[3 * group + 1];
    originZ = groups.eyes()[3 * group + 2];
    float[] bases = groups.bases();
    for (int i = 0; i < LANES; i += STEP) {
      FloatVector x = FloatVector.fromArray(Lanes.FLOATS, from.directionX, i);
      FloatVector y = FloatVector.fromArray(Lanes.FLOATS, from.directionY, i);
      FloatVector z = FloatVector.fromArray(Lanes.FLOATS, from.directionZ, i);
      int at = 9 * group;
      put(
          x.mul(bases[at]).add(y.mul(bases[at + 1])).add(z.mul(bases[at + 2])),
          directionX,
          inverseX,
          i);
      put(
          x.mul(bases[at + 3]).add(y.mul(bases[at + 4])).add(z.mul(bases[at + 5])),
          directionY,
          inverseY,
          i);
      put(
          x.mul(bases[at + 6]).add(y.mul(bases[at + 7])).add(z.mul(bases[at + 8])),
          directionZ,
          inverseZ,
          i);
    }
  }

  /** Shortens a ray. */
  void stopAt(int lane, float distance) {
    limit[lane] = distance;
    reach[lane] = distance;
  }

  /**
   * Visits a cell other than the eye's own; how lanes entered it is left in {@link #visitReach} and
   * {@link #visitAxis}.
   *
   * @param x the cell, relative to the eye's
   * @param y the cell, relative to the eye's
   * @param z the cell, relative to the eye's
   * @param quarters which quarters of the tile are to visit it, a bit each
   * @return the lanes whose rays enter it before all that they have met, a bit each
   */
  long visit(int x, int y, int z, int quarters) {
    long entered = 0;
    float lowX = x - originX;
    float highX = x + 1 - originX;
    float lowY = y - originY;
    float highY = y + 1 - originY;
    float lowZ = z - originZ;
    float highZ = z + 1 - originZ;
    for (int i = 0; i < LANES; i += STEP) {
      if ((quarters & (1 << (i >> 4))) == 0) {
        continue;
      }
      FloatVector inverse = FloatVector.fromArray(Lanes.FLOATS, inverseX, i);
      VectorMask<Float> up = inverse.compare(VectorOperators.GT, 0);
      FloatVector low = inverse.mul(lowX);
      FloatVector high = inverse.mul(highX);
      FloatVector nearX = x == 0 ? FloatVector.broadcast(Lanes.FLOATS, -1) : high.blend(low, up);
      FloatVector farX = low.blend(high, up);

      inverse = FloatVector.fromArray(Lanes.FLOATS, inverseY, i);
      up = inverse.compare(VectorOperators.GT, 0);
      low = inverse.mul(lowY);
      high = inverse.mul(highY);
      FloatVector nearY = y == 0 ? FloatVector.broadcast(Lanes.FLOATS, -1) : high.blend(low, up);
      FloatVector farY = low.blend(high, up);

      inverse = FloatVector.fromArray(Lanes.FLOATS, inverseZ, i);
      up = inverse.compare(VectorOperators.GT, 0);
      low = inverse.mul(lowZ);
      high = inverse.mul(highZ);
      FloatVector nearZ = z == 0 ? FloatVector.broadcast(Lanes.FLOATS, -1) : high.blend(low, up);
      FloatVector farZ = low.blend(high, up);

      VectorMask<Float> met =
          nearX
              .compare(VectorOperators.LE, farY)
              .and(nearX.compare(VectorOperators.LE, farZ))
              .and(nearY.compare(VectorOperators.LT, farX))
              .and(nearY.compare(VectorOperators.LE, farZ))
              .and(nearZ.compare(VectorOperators.LT, farX))
              .and(nearZ.compare(VectorOperators.LT, farY));
      VectorMask<Float> later = nearY.compare(VectorOperators.GE, nearX);
      FloatVector near = nearX.blend(nearY, later);
      IntVector through = IntVector.zero(Lanes.INTS).blend(1, later.cast(Lanes.INTS));
      later = nearZ.compare(VectorOperators.GE, near);
      near = near.blend(nearZ, later);
      through = through.blend(2, later.cast(Lanes.INTS));
      FloatVector best = FloatVector.fromArray(Lanes.FLOATS, reach, i);
      VectorMask<Float> tied =
          near.compare(VectorOperators.EQ, best)
              .and(
                  through
                      .compare(VectorOperators.LT, IntVector.fromArray(Lanes.INTS, reachAxis, i))
                      .cast(Lanes.FLOATS));
      met =
          met.and(near.compare(VectorOperators.GE, 0))
              .and(near.compare(VectorOperators.LT, best).or(tied));
      near.intoArray(visitReach, i);
      through.intoArray(visitAxis, i);
      entered |= met.toLong() << i;
    }
    return entered;
  }

  /**
   * Tries a box within the cell visited last.
   *
   * @param lanes which lanes are to try it, at least
   * @param boxes least x, y, z and greatest x, y, z from index {@code at} on, within the cell
   * @param nearest distances that have to be beaten
   * @return the lanes whose rays enter it from outside before that, and not beyond their limit
   */
  long tryBox(long lanes, float x, float y, float z, float[] boxes, int at, float[] nearest) {
    long entered = 0;
    float lowX = x + boxes[at] - originX;
    float highX = x + boxes[at + 3] - originX;
    float lowY = y + boxes[at + 1] - originY;
    float highY = y + boxes[at + 4] - originY;
    float lowZ = z + boxes[at + 2] - originZ;
    float highZ = z + boxes[at + 5] - originZ;
    for (int i = 0; i < LANES; i += STEP) {
      if (((lanes >>> i) & STEP_BITS) == 0) {
        continue;
      }
      FloatVector inverse = FloatVector.fromArray(Lanes.FLOATS, inverseX, i);
      VectorMask<Float> up = inverse.compare(VectorOperators.GT, 0);
      FloatVector low = inverse.mul(lowX);
      FloatVector high = inverse.mul(highX);
      FloatVector near = high.blend(low, up);
      FloatVector farX = low.blend(high, up);

      inverse = FloatVector.fromArray(Lanes.FLOATS, inverseY, i);
      up = inverse.compare(VectorOperators.GT, 0);
      low = inverse.mul(lowY);
      high = inverse.mul(highY);
      FloatVector nearY = high.blend(low, up);
      FloatVector farY = low.blend(high, up);
      VectorMask<Float> later = nearY.compare(VectorOperators.GT, near);
      near = near.blend(nearY, later);
      IntVector through = IntVector.zero(Lanes.INTS).blend(1, later.cast(Lanes.INTS));

      inverse = FloatVector.fromArray(Lanes.FLOATS, inverseZ, i);
      up = inverse.compare(VectorOperators.GT, 0);
      low = inverse.mul(lowZ);
      high = inverse.mul(highZ);
      FloatVector nearZ = high.blend(low, up);
      FloatVector farZ = low.blend(high, up);
      later = nearZ.compare(VectorOperators.GT, near);
      near = near.blend(nearZ, later);
      through = through.blend(2, later.cast(Lanes.INTS));

      VectorMask<Float> met =
          near.compare(VectorOperators.LE, farX)
              .and(near.compare(VectorOperators.LE, farY))
              .and(near.compare(VectorOperators.LE, farZ))
              .and(near.compare(VectorOperators.GE, 0))
              .and(
                  near.compare(VectorOperators.LT, FloatVector.fromArray(Lanes.FLOATS, nearest, i)))
              .and(near.compare(VectorOperators.LE, FloatVector.fromArray(Lanes.FLOATS, limit, i)));
      near.intoArray(boxReach, i);
      through.intoArray(boxAxis, i);
      entered |= met.toLong() << i;
    }
    return entered & lanes;
  }

  /** Notes that some of the lanes that entered the cell visited last have met it. */
  void meet(long lanes, int state, int cell) {
    for (int i = 0; i < LANES; i += STEP) {
      if (((lanes >>> i) & STEP_BITS) == 0) {
        continue;
      }
      VectorMask<Float> met = VectorMask.fromLong(Lanes.FLOATS, lanes >>> i);
      VectorMask<Integer> alike = met.cast(Lanes.INTS);
      FloatVector.fromArray(Lanes.FLOATS, reach, i)
          .blend(FloatVector.fromArray(Lanes.FLOATS, visitReach, i), met)
          .intoArray(reach, i);
      IntVector.fromArray(Lanes.INTS, reachAxis, i)
          .blend(IntVector.fromArray(Lanes.INTS, visitAxis, i), alike)
          .intoArray(reachAxis, i);
      IntVector.fromArray(Lanes.INTS, metState, i).blend(state, alike).intoArray(metState, i);
      IntVector.fromArray(Lanes.INTS, metCell, i).blend(cell, alike).intoArray(metCell, i);
    }
  }

  /**
   * Lets lanes that entered the cell visited last meet the surface of a fluid in it, unless they
   * pass over it: {@link VoxelWalk}'s rule. Where they do is left in {@link #boxReach} and {@link
   * #boxAxis}.
   *
   * @param lanes which lanes are to meet it, at least
   * @param height of the surface above the bottom of the cell
   * @return the lanes that meet it
   */
  long meetSurface(long lanes, int x, int y, int z, float height) {
    float surface = y + height - originY;
    float lowX = x - originX;
    float highX = x + 1 - originX;
    float lowZ = z - originZ;
    float highZ = z + 1 - originZ;
    long meeting = 0;
    for (int i = 0; i < LANES; i += STEP) {
      if (((lanes >>> i) & STEP_BITS) == 0) {
        continue;
      }
      FloatVector at = FloatVector.fromArray(Lanes.FLOATS, visitReach, i);
      IntVector through = IntVector.fromArray(Lanes.INTS, visitAxis, i);
      FloatVector inverse = FloatVector.fromArray(Lanes.FLOATS, inverseY, i);
      FloatVector toSurface = inverse.mul(surface);
      VectorMask<Float> up = inverse.compare(VectorOperators.GT, 0);
      VectorMask<Float> over =
          FloatVector.fromArray(Lanes.FLOATS, directionY, i)
              .mul(at)
              .add(originY)
              .sub(y)
              .compare(VectorOperators.GT, height)
              .and(up.and(through.compare(VectorOperators.EQ, 1).cast(Lanes.FLOATS)).not());
      FloatVector beside = FloatVector.fromArray(Lanes.FLOATS, inverseX, i);
      FloatVector endX =
          beside.mul(lowX).blend(beside.mul(highX), beside.compare(VectorOperators.GT, 0));
      beside = FloatVector.fromArray(Lanes.FLOATS, inverseZ, i);
      FloatVector endZ =
          beside.mul(lowZ).blend(beside.mul(highZ), beside.compare(VectorOperators.GT, 0));
      VectorMask<Float> misses =
          over.and(
              up.or(toSurface.compare(VectorOperators.GT, endX))
                  .or(toSurface.compare(VectorOperators.GT, endZ))
                  .or(
                      toSurface.compare(
                          VectorOperators.GT, FloatVector.fromArray(Lanes.FLOATS, limit, i))));
      at.blend(toSurface, over).intoArray(boxReach, i);
      through.blend(1, over.cast(Lanes.INTS)).intoArray(boxAxis, i);
      meeting |= misses.not().toLong() << i;
    }
    return meeting & lanes;
  }

  /** The lanes that have met nothing and get as far as a plane at a distance along an axis. */
  long reaching(int along, float distance) {
    long lanes = 0;
    float[] inverses = along == 0 ? inverseX : along == 1 ? inverseY : inverseZ;
    for (int i = 0; i < LANES; i += STEP) {
      FloatVector at = FloatVector.fromArray(Lanes.FLOATS, inverses, i).abs().mul(distance);
      VectorMask<Float> reached =
          at.compare(VectorOperators.LE, FloatVector.fromArray(Lanes.FLOATS, reach, i));
      VectorMask<Integer> open =
          IntVector.fromArray(Lanes.INTS, metState, i).compare(VectorOperators.EQ, Ray.NOTHING);
      lanes |= reached.and(open.cast(Lanes.FLOATS)).toLong() << i;
    }
    return lanes;
  }

  /** Copies a ray. */
  void load(int lane, Ray into) {
    into.originX = originX;
    into.originY = originY;
    into.originZ = originZ;
    into.directionX = directionX[lane];
    into.directionY = directionY[lane];
    into.directionZ = directionZ[lane];
    into.inverseX = inverseX[lane];
    into.inverseY = inverseY[lane];
    into.inverseZ = inverseZ[lane];
  }
}
