package dev.mattock.engine.render;

/**
 * One ray and what it met: scratch memory of a caster, reused for every pixel.
 *
 * <p>Positions are floats relative to the camera's block. A distance is always that of a plane,
 * {@code (plane - origin) * inverse}; a point is {@code origin + distance * direction}.
 */
final class Ray {
  /** {@link #state} of a ray that met nothing. */
  static final int NOTHING = -1;

  /** Where the ray begins, as a fraction of the camera's block. */
  float originX;

  float originY;
  float originZ;

  /** Unit direction; no component is 0. */
  float directionX;

  float directionY;
  float directionZ;

  /** 1 / direction. */
  float inverseX;

  float inverseY;
  float inverseZ;

  /** State id of the block that was met, or {@link #NOTHING}. */
  int state;

  /** Index in {@link BoxGroups} of the box that was met instead of a block, or -1. */
  int body;

  /** Distance to it in blocks. */
  float distance;

  /** The face that was met, in the order of {@link dev.mattock.engine.content.Face}. */
  int face;

  /** The cell that was met, relative to the camera's block. */
  int cellX;

  int cellY;
  int cellZ;

  /** Whether the point lies inside of its cell, not on the border to the cell before. */
  boolean within;

  /** Texel that was met, 0..15 from the left and from the top of the face. */
  int texelX;

  int texelY;

  /** Distance to the surface of a fluid seen from outside, or infinity. */
  float fluidDistance;

  int fluidState;
  int fluidFace;
  int fluidCellX;
  int fluidCellY;
  int fluidCellZ;
  int fluidTexelX;
  int fluidTexelY;

  /** The axis of the plane through which {@link #enter} found its way in: 0 x, 1 y, 2 z. */
  int enteredAxis;

  /** Points the ray in a new direction. */
  void point(float x, float y, float z) {
    directionX = Camera.nonZero(x);
    directionY = Camera.nonZero(y);
    directionZ = Camera.nonZero(z);
    inverseX = 1 / directionX;
    inverseY = 1 / directionY;
    inverseZ = 1 / directionZ;
  }

  /** Notes the face, the texel and the cell where the ray meets a plane of a cell. */
  void aim(float at, int axis, float nearX, float nearY, float nearZ) {
    distance = at;
    cellX = (int) nearX;
    cellY = (int) nearY;
    cellZ = (int) nearZ;
    aimWithin(
        axis,
        originX + at * directionX - nearX,
        originY + at * directionY - nearY,
        originZ + at * directionZ - nearZ);
  }

  /**
   * The same for a free box, through whose {@link #enteredAxis} the ray came; its sides carry their
   * textures stretched over the whole of them.
   *
   * @param boxes least x, y, z and greatest x, y, z from index {@code box} on
   */
  void aimAtBox(float at, float[] boxes, int box) {
    distance = at;
    float x = originX + at * directionX - boxes[box];
    float y = originY + at * directionY - boxes[box + 1];
    float z = originZ + at * directionZ - boxes[box + 2];
    aimWithin(
        enteredAxis,
        x / (boxes[box + 3] - boxes[box]),
        y / (boxes[box + 4] - boxes[box + 1]),
        z / (boxes[box + 5] - boxes[box + 2]));
  }

  /** Finds face and texel from the point in the cell or box, each coordinate in [0, 1]. */
  private void aimWithin(int axis, float x, float y, float z) {
    if (axis == 0) {
      face = directionX > 0 ? 0 : 1;
      texelX = texel(directionX > 0 ? z : 1 - z);
      texelY = texel(1 - y);
    } else if (axis == 1) {
      face = directionY > 0 ? 2 : 3;
      texelX = texel(x);
      texelY = texel(directionY > 0 ? 1 - z : z);
    } else {
      face = directionZ > 0 ? 4 : 5;
      texelX = texel(directionZ > 0 ? 1 - x : x);
      texelY = texel(1 - y);
    }
  }

  private static int texel(float along) {
    return Math.max(0, Math.min(TextureAtlas.SIZE - 1, (int) (along * TextureAtlas.SIZE)));
  }

  /**
   * The distance at which the ray enters a box from outside, and through which axis; infinity if it
   * misses or begins inside. Of axes that are entered at the same distance, the first counts.
   */
  float enter(float leastX, float leastY, float leastZ, float mostX, float mostY, float mostZ) {
    boolean east = directionX > 0;
    boolean up = directionY > 0;
    boolean south = directionZ > 0;
    float nearX = ((east ? leastX : mostX) - originX) * inverseX;
    float nearY = ((up ? leastY : mostY) - originY) * inverseY;
    float nearZ = ((south ? leastZ : mostZ) - originZ) * inverseZ;
    float farX = ((east ? mostX : leastX) - originX) * inverseX;
    float farY = ((up ? mostY : leastY) - originY) * inverseY;
    float farZ = ((south ? mostZ : leastZ) - originZ) * inverseZ;
    float near = nearX;
    enteredAxis = 0;
    if (nearY > near) {
      near = nearY;
      enteredAxis = 1;
    }
    if (nearZ > near) {
      near = nearZ;
      enteredAxis = 2;
    }
    boolean met = near >= 0 && near <= farX && near <= farY && near <= farZ;
    return met ? near : Float.POSITIVE_INFINITY;
  }
}
