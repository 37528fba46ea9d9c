package dev.mattock.engine.render;

import java.util.Arrays;

/**
 * Groups of boxes that stand, turned and tilted, in one view, with the part of the picture where
 * each can appear. A group has its own frame: x to its left, y up, z ahead. Rays are turned into
 * that frame, where its boxes are met as any others.
 *
 * <p>A group is begun with {@link #open}, gets its {@link #box boxes}, and is taken in by {@link
 * #close} unless it cannot be seen. Bases and origins are computed in double and rounded once.
 */
final class BoxGroups {
  /** Colour laid over a group: none. */
  static final int PLAIN = 0;

  /** Red: hurt. */
  static final int HURT = 1;

  /** White: about to explode. */
  static final int FLASH = 2;

  private static final int FACES = 6;
  private static final int BASIS = 9;

  private final Camera camera;
  private final int viewDistance;
  private final double tangentX;
  private final double tangentY;
  private final Ray local = new Ray();

  private int size;

  /** Nine numbers a group: its left, its up and its ahead in the world. */
  private float[] bases = new float[BASIS * 16];

  /** Three numbers a group: the eye in its frame. */
  private float[] eyes = new float[3 * 16];

  /** First and last column and row, four numbers a group. */
  private int[] spans = new int[4 * 16];

  /** The first box of each group, and behind the last the first that is free. */
  private int[] firstBox = new int[16 + 1];

  private int[] ids = new int[16];
  private int[] tints = new int[16];

  /** Three numbers a group: the block, relative to the camera's, whose light falls on it. */
  private int[] lit = new int[3 * 16];

  private int[] inRow = new int[16];
  private int rowSize;

  private int boxCount;
  private float[] boxes = new float[FACES * 64];
  private int[] textures = new int[FACES * 64];
  private int[] groupOf = new int[64];

  /** The frame of the group that is open, and where it stands relative to the camera's block. */
  private final double[] basis = new double[BASIS];

  private double atX;
  private double atY;
  private double atZ;

  BoxGroups(Camera camera, RenderSettings settings) {
    this.camera = camera;
    viewDistance = settings.viewDistance();
    tangentX = -camera.u[0] * settings.width() / (settings.width() - 1.0);
    tangentY = camera.v[0] * settings.height() / (settings.height() - 1.0);
  }

  /** Forgets all groups. */
  void clear() {
    size = 0;
    boxCount = 0;
  }

  /**
   * Begins a group.
   *
   * @param frame left, up and ahead, nine numbers
   * @param x where its origin stands, relative to the camera's block
   * @param y where its origin stands, relative to the camera's block
   * @param z where its origin stands, relative to the camera's block
   */
  void open(double[] frame, double x, double y, double z) {
    System.arraycopy(frame, 0, basis, 0, BASIS);
    atX = x;
    atY = y;
    atZ = z;
    firstBox[size] = boxCount;
  }

  /**
   * Adds a box to the open group.
   *
   * @param sides the textures of its faces, from index {@code from} on
   */
  void box(
      double x0, double y0, double z0, double x1, double y1, double z1, int[] sides, int from) {
    if (boxCount == groupOf.length) {
      boxes = Arrays.copyOf(boxes, 2 * boxes.length);
      textures = Arrays.copyOf(textures, 2 * textures.length);
      groupOf = Arrays.copyOf(groupOf, 2 * groupOf.length);
    }
    int at = FACES * boxCount;
    boxes[at] = (float) x0;
    boxes[at + 1] = (float) y0;
    boxes[at + 2] = (float) z0;
    boxes[at + 3] = (float) x1;
    boxes[at + 4] = (float) y1;
    boxes[at + 5] = (float) z1;
    System.arraycopy(sides, from, textures, at, FACES);
    groupOf[boxCount++] = size;
  }

  /**
   * Takes in the open group, if it can be seen and has boxes.
   *
   * @param id its segmentation
   * @param tint one of the constants of this class
   * @param lightX the block, relative to the camera's, whose light falls on it
   * @param lightY the block, relative to the camera's, whose light falls on it
   * @param lightZ the block, relative to the camera's, whose light falls on it
   */
  void close(int id, int tint, int lightX, int lightY, int lightZ) {
    int first = firstBox[size];
    if (boxCount == first || !mayBeSeen(first)) {
      boxCount = first;
      return;
    }
    putFrame();
    ids[size] = id;
    tints[size] = tint;
    lit[3 * size] = lightX;
    lit[3 * size + 1] = lightY;
    lit[3 * size + 2] = lightZ;
    size++;
    if (size == ids.length) {
      grow();
    }
    firstBox[size] = boxCount;
  }

  private void grow() {
    int capacity = 2 * ids.length;
    bases = Arrays.copyOf(bases, BASIS * capacity);
    eyes = Arrays.copyOf(eyes, 3 * capacity);
    spans = Arrays.copyOf(spans, 4 * capacity);
    firstBox = Arrays.copyOf(firstBox, capacity + 1);
    ids = Arrays.copyOf(ids, capacity);
    tints = Arrays.copyOf(tints, capacity);
    lit = Arrays.copyOf(lit, 3 * capacity);
    inRow = new int[capacity];
  }

  private void putFrame() {
    double toX = camera.fractionX - atX;
    double toY = camera.fractionY - atY;
    double toZ = camera.fractionZ - atZ;
    for (int axis = 0; axis < 3; axis++) {
      int at = 3 * axis;
      eyes[3 * size + axis] = (float) (basis[at] * toX + basis[at + 1] * toY + basis[at + 2] * toZ);
    }
    for (int i = 0; i < BASIS; i++) {
      bases[BASIS * size + i] = (float) basis[i];
    }
  }

  /** Whether the ball around the boxes from {@code first} on can be seen; notes where. */
  private boolean mayBeSeen(int first) {
    double middleX = (least(first, 0) + most(first, 3)) / 2;
    double middleY = (least(first, 1) + most(first, 4)) / 2;
    double middleZ = (least(first, 2) + most(first, 5)) / 2;
    double halfX = most(first, 3) - middleX;
    double halfY = most(first, 4) - middleY;
    double halfZ = most(first, 5) - middleZ;
    double radius = Math.sqrt(halfX * halfX + halfY * halfY + halfZ * halfZ) + 0.001;
    double toX = atX + along(0, middleX, middleY, middleZ) - camera.fractionX;
    double toY = atY + along(1, middleX, middleY, middleZ) - camera.fractionY;
    double toZ = atZ + along(2, middleX, middleY, middleZ) - camera.fractionZ;
    double reach = viewDistance + radius;
    return toX * toX + toY * toY + toZ * toZ <= reach * reach && span(toX, toY, toZ, radius);
  }

  /** A coordinate in the world of a point of the open group's frame. */
  private double along(int axis, double x, double y, double z) {
    return basis[axis] * x + basis[3 + axis] * y + basis[6 + axis] * z;
  }

  private double least(int first, int which) {
    float least = boxes[FACES * first + which];
    for (int box = first + 1; box < boxCount; box++) {
      least = Math.min(least, boxes[FACES * box + which]);
    }
    return least;
  }

  private double most(int first, int which) {
    float most = boxes[FACES * first + which];
    for (int box = first + 1; box < boxCount; box++) {
      most = Math.max(most, boxes[FACES * box + which]);
    }
    return most;
  }

  /** Finds the columns and rows that a ball can cover, generously; false if none. */
  private boolean span(double toX, double toY, double toZ, double radius) {
    double ahead = toX * camera.forwardX + toY * camera.forwardY + toZ * camera.forwardZ;
    double aside = toX * camera.rightX + toY * camera.rightY + toZ * camera.rightZ;
    double above = toX * camera.upX + toY * camera.upY + toZ * camera.upZ;
    int columns = camera.u.length;
    int rows = camera.v.length;
    int at = 4 * size;
    if (ahead < -radius) {
      return false;
    }
    if (ahead <= radius * 1.01) {
      spans[at] = 0;
      spans[at + 1] = columns - 1;
      spans[at + 2] = 0;
      spans[at + 3] = rows - 1;
      return true;
    }
    spans[at] = pixel(leastSlope(aside, ahead, radius) / tangentX, columns) - 1;
    spans[at + 1] = pixel(-leastSlope(-aside, ahead, radius) / tangentX, columns) + 1;
    spans[at + 2] = pixel(leastSlope(-above, ahead, radius) / tangentY, rows) - 1;
    spans[at + 3] = pixel(-leastSlope(above, ahead, radius) / tangentY, rows) + 1;
    return spans[at] < columns && spans[at + 1] >= 0 && spans[at + 2] < rows && spans[at + 3] >= 0;
  }

  /** The least slope at which a box around the ball is seen. */
  private static double leastSlope(double aside, double ahead, double radius) {
    double edge = aside - radius;
    return edge / (edge < 0 ? ahead - radius : ahead + radius);
  }

  private static int pixel(double along, int count) {
    return (int) Math.floor(Math.clamp((along + 1) / 2, -1, 2) * count);
  }

  /** Prepares a row of pixels; false if nothing can appear in it. */
  boolean beginRow(int row) {
    rowSize = 0;
    for (int group = 0; group < size; group++) {
      if (row >= spans[4 * group + 2] && row <= spans[4 * group + 3]) {
        inRow[rowSize++] = group;
      }
    }
    return rowSize > 0;
  }

  /**
   * The nearest box that a ray through a column of the row meets, or -1; the ray then knows the
   * distance, the face in the frame of the group, and the texel, which runs over the whole side of
   * the box. Of equally near ones, the first counts.
   */
  int meet(Ray ray, int column, TextureAtlas atlas) {
    int met = -1;
    float nearest = Float.POSITIVE_INFINITY;
    for (int i = 0; i < rowSize; i++) {
      int group = inRow[i];
      if (column < spans[4 * group] || column > spans[4 * group + 1]) {
        continue;
      }
      turn(ray, group);
      for (int box = firstBox[group]; box < firstBox[group + 1]; box++) {
        int at = FACES * box;
        float distance =
            local.enter(
                boxes[at],
                boxes[at + 1],
                boxes[at + 2],
                boxes[at + 3],
                boxes[at + 4],
                boxes[at + 5]);
        if (distance < nearest) {
          local.aimAtBox(distance, boxes, at);
          if (!atlas.isHole(textures[at + local.face], local.texelX, local.texelY)) {
            nearest = distance;
            met = box;
            ray.distance = distance;
            ray.face = local.face;
            ray.texelX = local.texelX;
            ray.texelY = local.texelY;
          }
        }
      }
    }
    return met;
  }

  /** Turns a ray into the frame of a group. */
  private void turn(Ray ray, int group) {
    int at = BASIS * group;
    float x = ray.directionX;
    float y = ray.directionY;
    float z = ray.directionZ;
    local.originX = eyes[3 * group];
    local.originY = eyes[3 * group + 1];
    local.originZ = eyes[3 * group + 2];
    local.point(
        bases[at] * x + bases[at + 1] * y + bases[at + 2] * z,
        bases[at + 3] * x + bases[at + 4] * y + bases[at + 5] * z,
        bases[at + 6] * x + bases[at + 7] * y + bases[at + 8] * z);
  }

  /** Whether a group can appear among the pixels from one column and row to another, inclusive. */
  boolean mayAppear(int group, int left, int top, int right, int bottom) {
    int at = 4 * group;
    return spans[at] <= right
        && spans[at + 1] >= left
        && spans[at + 2] <= bottom
        && spans[at + 3] >= top;
  }

  /** Six numbers a box: least x, y, z and greatest x, y, z in the frame of its group. */
  float[] boxes() {
    return boxes;
  }

  /** The nine numbers of a group's frame, from index {@code 9 * group} on: left, up and ahead. */
  float[] bases() {
    return bases;
  }

  /** Where the eye is in the frame of a group, from index {@code 3 * group} on. */
  float[] eyes() {
    return eyes;
  }

  /** How many groups may be seen. */
  int size() {
    return size;
  }

  /** A number of a group's frame, 0..8: its left, its up, its ahead in the world. */
  float basis(int group, int which) {
    return bases[BASIS * group + which];
  }

  /** A coordinate of the eye in a group's frame. */
  float eye(int group, int axis) {
    return eyes[3 * group + axis];
  }

  /** Where a group can appear: first (0) and last (1) column, first (2) and last (3) row. */
  int span(int group, int which) {
    return spans[4 * group + which];
  }

  /** The first box of a group; of {@link #size}, how many boxes there are. */
  int firstBox(int group) {
    return firstBox[group];
  }

  /** A side of a box in its group's frame: least x, y, z, greatest x, y, z. */
  float edge(int box, int which) {
    return boxes[FACES * box + which];
  }

  /** The texture of a side of a box. */
  int texture(int box, int face) {
    return textures[FACES * box + face];
  }

  /** The segmentation id of a box. */
  int id(int box) {
    return ids[groupOf[box]];
  }

  /** The colour laid over a box: one of the constants of this class. */
  int tint(int box) {
    return tints[groupOf[box]];
  }

  /** The block, relative to the camera's, whose light falls on a box. */
  int lightX(int box) {
    return lit[3 * groupOf[box]];
  }

  /** The block, relative to the camera's, whose light falls on a box. */
  int lightY(int box) {
    return lit[3 * groupOf[box] + 1];
  }

  /** The block, relative to the camera's, whose light falls on a box. */
  int lightZ(int box) {
    return lit[3 * groupOf[box] + 2];
  }
}
