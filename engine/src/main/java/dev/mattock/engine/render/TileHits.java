package dev.mattock.engine.render;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * Where rays of a tile meet something, a lane each: the distance, the axis of the plane through
 * which they came, the cell, and from these the face and the texel, as {@link Ray#aim} finds them.
 */
final class TileHits {
  private static final int STEP = Lanes.FLOATS.length();
  private static final long STEP_BITS = (1L << STEP) - 1;

  /** Coordinates are packed in ten bits each. */
  private static final int MIDDLE = 512;

  private static final int BITS = 10;
  private static final int MASK = (1 << BITS) - 1;

  final float[] distance = new float[TileRays.LANES];
  final int[] axis = new int[TileRays.LANES];

  /** Block states. */
  final int[] state = new int[TileRays.LANES];

  /** Cells, see {@link #packed}. */
  final int[] cell = new int[TileRays.LANES];

  final int[] face = new int[TileRays.LANES];
  final int[] texelX = new int[TileRays.LANES];
  final int[] texelY = new int[TileRays.LANES];

  /** A cell relative to the eye's, each coordinate within 512 blocks, in one number. */
  static int packed(int x, int y, int z) {
    return ((x + MIDDLE) << (2 * BITS)) | ((y + MIDDLE) << BITS) | (z + MIDDLE);
  }

  int cellX(int lane) {
    return (cell[lane] >> (2 * BITS)) - MIDDLE;
  }

  int cellY(int lane) {
    return ((cell[lane] >> BITS) & MASK) - MIDDLE;
  }

  int cellZ(int lane) {
    return (cell[lane] & MASK) - MIDDLE;
  }

  /** Puts a lane somewhere. */
  void put(int lane, float at, int through, int newState, int newCell) {
    distance[lane] = at;
    axis[lane] = through;
    state[lane] = newState;
    cell[lane] = newCell;
  }

  /** Finds face and texel of each lane. */
  void aim(TileRays rays) {
    aim(rays, TileRays.ALL, distance, axis, cell);
  }

  /** Finds face and texel of some lanes at least, were they to meet something elsewhere. */
  void aim(TileRays rays, long lanes, float[] distances, int[] axes, int[] cellNumbers) {
    for (int i = 0; i < TileRays.LANES; i += STEP) {
      if (((lanes >>> i) & STEP_BITS) == 0) {
        continue;
      }
      FloatVector at = FloatVector.fromArray(Lanes.FLOATS, distances, i);
      FloatVector directionX = FloatVector.fromArray(Lanes.FLOATS, rays.directionX, i);
      FloatVector directionY = FloatVector.fromArray(Lanes.FLOATS, rays.directionY, i);
      FloatVector directionZ = FloatVector.fromArray(Lanes.FLOATS, rays.directionZ, i);
      IntVector cells = IntVector.fromArray(Lanes.INTS, cellNumbers, i);
      IntVector ten = IntVector.broadcast(Lanes.INTS, BITS);
      IntVector middle = IntVector.broadcast(Lanes.INTS, MIDDLE);
      IntVector bits = IntVector.broadcast(Lanes.INTS, MASK);
      FloatVector x =
          at.mul(directionX)
              .add(rays.originX)
              .sub(
                  cells
                      .lanewise(VectorOperators.LSHR, ten)
                      .lanewise(VectorOperators.LSHR, ten)
                      .sub(middle)
                      .convertShape(VectorOperators.I2F, Lanes.FLOATS, 0));
      FloatVector y =
          at.mul(directionY)
              .add(rays.originY)
              .sub(
                  cells
                      .lanewise(VectorOperators.LSHR, ten)
                      .and(bits)
                      .sub(middle)
                      .convertShape(VectorOperators.I2F, Lanes.FLOATS, 0));
      FloatVector z =
          at.mul(directionZ)
              .add(rays.originZ)
              .sub(cells.and(bits).sub(middle).convertShape(VectorOperators.I2F, Lanes.FLOATS, 0));
      VectorMask<Float> east = directionX.compare(VectorOperators.GT, 0);
      VectorMask<Float> up = directionY.compare(VectorOperators.GT, 0);
      VectorMask<Float> south = directionZ.compare(VectorOperators.GT, 0);
      FloatVector one = FloatVector.broadcast(Lanes.FLOATS, 1);
      IntVector through = IntVector.fromArray(Lanes.INTS, axes, i);
      VectorMask<Integer> throughY = through.compare(VectorOperators.EQ, 1);
      VectorMask<Integer> throughZ = through.compare(VectorOperators.EQ, 2);
      VectorMask<Float> onY = throughY.cast(Lanes.FLOATS);
      VectorMask<Float> onZ = throughZ.cast(Lanes.FLOATS);
      FloatVector most = FloatVector.broadcast(Lanes.FLOATS, TextureAtlas.SIZE - 1);
      FloatVector across =
          one.sub(z)
              .blend(z, east)
              .blend(x, onY)
              .blend(x.blend(one.sub(x), south), onZ)
              .mul(TextureAtlas.SIZE);
      across = across.blend(0, across.compare(VectorOperators.LT, 0));
      across = across.blend(most, across.compare(VectorOperators.GT, most));
      across
          .convertShape(VectorOperators.F2I, Lanes.INTS, 0)
          .reinterpretAsInts()
          .intoArray(texelX, i);
      FloatVector down = one.sub(y).blend(z.blend(one.sub(z), up), onY).mul(TextureAtlas.SIZE);
      down = down.blend(0, down.compare(VectorOperators.LT, 0));
      down = down.blend(most, down.compare(VectorOperators.GT, most));
      down.convertShape(VectorOperators.F2I, Lanes.INTS, 0)
          .reinterpretAsInts()
          .intoArray(texelY, i);
      IntVector.broadcast(Lanes.INTS, 1)
          .blend(0, east.cast(Lanes.INTS))
          .blend(IntVector.broadcast(Lanes.INTS, 3).blend(2, up.cast(Lanes.INTS)), throughY)
          .blend(IntVector.broadcast(Lanes.INTS, 5).blend(4, south.cast(Lanes.INTS)), throughZ)
          .intoArray(face, i);
    }
  }
}
