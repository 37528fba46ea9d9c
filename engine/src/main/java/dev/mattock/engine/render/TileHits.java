package dev.mattock.engine.render;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * Where rays of a tile end at something, a lane each: the distance, the axis of the plane through
 * which they came, the cell, and from these the face and the texel, as {@link Ray#aim} finds them.
 */
final class TileHits {
  private static final int STEP = Lanes.FLOATS.length();

  final float[] distance = new float[TileRays.LANES];
  final int[] axis = new int[TileRays.LANES];

  /** Block states. */
  final int[] state = new int[TileRays.LANES];

  /** Cells relative to the eye's. */
  final int[] cellX = new int[TileRays.LANES];

  final int[] cellY = new int[TileRays.LANES];
  final int[] cellZ = new int[TileRays.LANES];

  final int[] face = new int[TileRays.LANES];
  final int[] texelX = new int[TileRays.LANES];
  final int[] texelY = new int[TileRays.LANES];

  /** Forgets all: nothing met, infinitely far. */
  void clear() {
    Arrays.fill(distance, Float.POSITIVE_INFINITY);
    Arrays.fill(state, Ray.NOTHING);
  }

  /** Puts lanes into a cell. */
  void put(int lanes, int newState, int x, int y, int z) {
    Lanes.set(lanes, newState, state);
    Lanes.set(lanes, x, cellX);
    Lanes.set(lanes, y, cellY);
    Lanes.set(lanes, z, cellZ);
  }

  /** Puts one lane into a cell. */
  void putLane(int lane, float at, int through, int newState, int x, int y, int z) {
    distance[lane] = at;
    axis[lane] = through;
    state[lane] = newState;
    cellX[lane] = x;
    cellY[lane] = y;
    cellZ[lane] = z;
  }

  /** Finds face and texel of each lane. */
  void aim(TileRays rays) {
    for (int i = 0; i < TileRays.LANES; i += STEP) {
      FloatVector at = FloatVector.fromArray(Lanes.FLOATS, distance, i);
      FloatVector directionX = FloatVector.fromArray(Lanes.FLOATS, rays.directionX, i);
      FloatVector directionY = FloatVector.fromArray(Lanes.FLOATS, rays.directionY, i);
      FloatVector directionZ = FloatVector.fromArray(Lanes.FLOATS, rays.directionZ, i);
      FloatVector x = within(at, directionX, rays.originX, cellX, i);
      FloatVector y = within(at, directionY, rays.originY, cellY, i);
      FloatVector z = within(at, directionZ, rays.originZ, cellZ, i);
      VectorMask<Float> east = directionX.compare(VectorOperators.GT, 0);
      VectorMask<Float> up = directionY.compare(VectorOperators.GT, 0);
      VectorMask<Float> south = directionZ.compare(VectorOperators.GT, 0);
      FloatVector one = FloatVector.broadcast(Lanes.FLOATS, 1);
      IntVector through = IntVector.fromArray(Lanes.INTS, axis, i);
      VectorMask<Integer> throughY = through.compare(VectorOperators.EQ, 1);
      VectorMask<Integer> throughZ = through.compare(VectorOperators.EQ, 2);
      VectorMask<Float> onY = throughY.cast(Lanes.FLOATS);
      VectorMask<Float> onZ = throughZ.cast(Lanes.FLOATS);
      FloatVector across =
          one.sub(z).blend(z, east).blend(x, onY).blend(x.blend(one.sub(x), south), onZ);
      FloatVector down = one.sub(y).blend(z.blend(one.sub(z), up), onY);
      texel(across).intoArray(texelX, i);
      texel(down).intoArray(texelY, i);
      IntVector side = IntVector.broadcast(Lanes.INTS, 1).blend(0, east.cast(Lanes.INTS));
      side =
          side.blend(
              IntVector.broadcast(Lanes.INTS, 3).blend(2, up.cast(Lanes.INTS)), throughY);
      side =
          side.blend(
              IntVector.broadcast(Lanes.INTS, 5).blend(4, south.cast(Lanes.INTS)), throughZ);
      side.intoArray(face, i);
    }
  }

  private static FloatVector within(
      FloatVector at, FloatVector direction, float origin, int[] cells, int i) {
    FloatVector cell =
        (FloatVector) IntVector.fromArray(Lanes.INTS, cells, i).convertShape(VectorOperators.I2F, Lanes.FLOATS, 0);
    return at.mul(direction).add(origin).sub(cell);
  }

  private static IntVector texel(FloatVector along) {
    FloatVector scaled = along.mul(TextureAtlas.SIZE);
    FloatVector bounded =
        scaled
            .blend(0, scaled.compare(VectorOperators.LT, 0))
            .blend(
                TextureAtlas.SIZE - 1, scaled.compare(VectorOperators.GT, TextureAtlas.SIZE - 1));
    return (IntVector) bounded.convertShape(VectorOperators.F2I, Lanes.INTS, 0);
  }
}
