package dev.mattock.engine.sim;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Box;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.terrain.Terrain;
import java.util.Arrays;

/**
 * Moves one body at a time through the land: a box that is stopped by the collision boxes of
 * blocks. Axis by axis as in the genre: y first, then the longer of x and z. Scratch memory of one
 * world: place the body with {@link #body}, sweep it, then read how far it got.
 */
final class Collider {
  /** Boxes that overlap by less are taken as touching; takes up rounding far from the origin. */
  static final double EPSILON = 1e-7;

  private static final int X = 0;
  private static final int Y = 1;
  private static final int Z = 2;

  private final Content content;
  private final Terrain terrain;

  /** The body: least x, y, z, then greatest x, y, z. */
  private final double[] body = new double[6];

  private final double[] start = new double[6];
  private final double[] moved = new double[3];

  /** Boxes in the way, six numbers each as in {@link #body}. */
  private double[] boxes = new double[6 * 32];

  private int boxCount;

  Collider(Content content, Terrain terrain) {
    this.content = content;
    this.terrain = terrain;
  }

  /** Puts the body at rest with its feet's centre at a point. */
  void body(double x, double y, double z, double width, double height) {
    double half = width / 2;
    body[X] = x - half;
    body[Y] = y;
    body[Z] = z - half;
    body[3 + X] = x + half;
    body[3 + Y] = y + height;
    body[3 + Z] = z + half;
  }

  /** How far the last sweep got along x. */
  double movedX() {
    return moved[X];
  }

  /** How far the last sweep got along y. */
  double movedY() {
    return moved[Y];
  }

  /** How far the last sweep got along z. */
  double movedZ() {
    return moved[Z];
  }

  /** Whether the body would overlap no box if it were moved by an offset. */
  boolean isFree(double dx, double dy, double dz) {
    gather(body[X] + dx, body[Y] + dy, body[Z] + dz, body[3] + dx, body[4] + dy, body[5] + dz);
    for (int i = 0; i < 6 * boxCount; i += 6) {
      if (boxes[i] < body[3] + dx - EPSILON
          && boxes[i + 3] > body[X] + dx + EPSILON
          && boxes[i + 1] < body[4] + dy - EPSILON
          && boxes[i + 4] > body[Y] + dy + EPSILON
          && boxes[i + 2] < body[5] + dz - EPSILON
          && boxes[i + 5] > body[Z] + dz + EPSILON) {
        return false;
      }
    }
    return true;
  }

  /** Moves the body by an offset until something stops it. */
  void sweep(double dx, double dy, double dz) {
    gatherSwept(dx, dy, dz);
    slide(dx, dy, dz);
  }

  /**
   * Moves the body by an offset; where it is stopped sideways while it has ground below, it may go
   * up a step (slabs, stairs) if that brings it further.
   */
  void sweepWithSteps(double dx, double dy, double dz, double stepHeight, boolean onGround) {
    System.arraycopy(body, 0, start, 0, 6);
    sweep(dx, dy, dz);
    boolean landed = moved[Y] != dy && dy < 0;
    boolean stopped = moved[X] != dx || moved[Z] != dz;
    if (!stopped || !(onGround || landed)) {
      return;
    }
    double flatX = moved[X];
    double flatY = moved[Y];
    double flatZ = moved[Z];
    System.arraycopy(start, 0, body, 0, 6);
    gather(
        body[X] + Math.min(dx, 0),
        body[Y] + Math.min(dy, 0),
        body[Z] + Math.min(dz, 0),
        body[3] + Math.max(dx, 0),
        body[4] + stepHeight,
        body[5] + Math.max(dz, 0));
    step(dx, dy, dz, stepHeight);
    if (moved[X] * moved[X] + moved[Z] * moved[Z] <= flatX * flatX + flatZ * flatZ) {
      moved[X] = flatX;
      moved[Y] = flatY;
      moved[Z] = flatZ;
    }
  }

  /** Up by at most a step, sideways, and down again. */
  private void step(double dx, double dy, double dz, double stepHeight) {
    double up = clip(Y, stepHeight);
    shift(Y, up);
    slideSideways(dx, dz);
    double down = clip(Y, dy - up);
    moved[Y] = down == dy - up ? dy : up + down;
  }

  private void slide(double dx, double dy, double dz) {
    moved[Y] = clip(Y, dy);
    shift(Y, moved[Y]);
    slideSideways(dx, dz);
  }

  private void slideSideways(double dx, double dz) {
    boolean zFirst = Math.abs(dx) < Math.abs(dz);
    if (zFirst) {
      moved[Z] = clip(Z, dz);
      shift(Z, moved[Z]);
    }
    moved[X] = clip(X, dx);
    shift(X, moved[X]);
    if (!zFirst) {
      moved[Z] = clip(Z, dz);
      shift(Z, moved[Z]);
    }
  }

  private void shift(int axis, double distance) {
    body[axis] += distance;
    body[3 + axis] += distance;
  }

  /** How far the body can go along one axis, at most {@code distance}. */
  private double clip(int axis, double distance) {
    if (Math.abs(distance) < EPSILON) {
      return 0;
    }
    int b = axis == Z ? X : axis + 1;
    int c = axis == X ? Z : axis - 1;
    double left = distance;
    for (int i = 0; i < 6 * boxCount; i += 6) {
      if (boxes[i + b] < body[3 + b] - EPSILON
          && boxes[i + 3 + b] > body[b] + EPSILON
          && boxes[i + c] < body[3 + c] - EPSILON
          && boxes[i + 3 + c] > body[c] + EPSILON) {
        left = clipAgainst(i, axis, left);
      }
    }
    return left;
  }

  private double clipAgainst(int box, int axis, double distance) {
    if (distance > 0) {
      double gap = boxes[box + axis] - body[3 + axis];
      return gap < -EPSILON ? distance : Math.min(distance, Math.max(0, gap));
    }
    double gap = boxes[box + 3 + axis] - body[axis];
    return gap > EPSILON ? distance : Math.max(distance, Math.min(0, gap));
  }

  private void gatherSwept(double dx, double dy, double dz) {
    gather(
        body[X] + Math.min(dx, 0),
        body[Y] + Math.min(dy, 0),
        body[Z] + Math.min(dz, 0),
        body[3] + Math.max(dx, 0),
        body[4] + Math.max(dy, 0),
        body[5] + Math.max(dz, 0));
  }

  /** Collects the boxes of all cells that a region meets, and of those below (fences reach up). */
  private void gather(
      double minX, double minY, double minZ, double maxX, double maxY, double maxZ) {
    boxCount = 0;
    int lastX = floor(maxX);
    int lastY = floor(maxY);
    int lastZ = floor(maxZ);
    for (int y = floor(minY) - 1; y <= lastY; y++) {
      for (int z = floor(minZ); z <= lastZ; z++) {
        for (int x = floor(minX); x <= lastX; x++) {
          int state = terrain.state(x, y, z);
          if (content.collides(state)) {
            addBoxes(content.state(state).collision(), x, y, z);
          }
        }
      }
    }
  }

  private void addBoxes(ImmutableList<Box> cell, int x, int y, int z) {
    for (int i = 0; i < cell.size(); i++) {
      Box box = cell.get(i);
      if (6 * boxCount == boxes.length) {
        boxes = Arrays.copyOf(boxes, 2 * boxes.length);
      }
      int at = 6 * boxCount++;
      boxes[at] = x + box.minX();
      boxes[at + 1] = y + box.minY();
      boxes[at + 2] = z + box.minZ();
      boxes[at + 3] = x + box.maxX();
      boxes[at + 4] = y + box.maxY();
      boxes[at + 5] = z + box.maxZ();
    }
  }

  /** The cell that a coordinate lies in. */
  static int floor(double value) {
    int truncated = (int) value;
    return value < truncated ? truncated - 1 : truncated;
  }
}
