package dev.mattock.engine.sim;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Box;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.terrain.Terrain;

/**
 * Where a straight line first meets what bodies collide with: the way of what flies, lines of sight
 * of mobs, cover against explosions. Scratch memory of one world.
 */
final class LineClip {
  private static final Face[] LOW = {Face.WEST, Face.DOWN, Face.NORTH};
  private static final Face[] HIGH = {Face.EAST, Face.UP, Face.SOUTH};

  private final Content content;
  private final Terrain terrain;
  private final double[] origin = new double[3];
  private final double[] way = new double[3];
  private final int[] first = new int[3];
  private final int[] cell = new int[3];
  private double fraction;
  private Face face = Face.UP;

  LineClip(Content content, Terrain terrain) {
    this.content = content;
    this.terrain = terrain;
  }

  /** Whether nothing stands between two points, blocks. */
  boolean open(double ax, double ay, double az, double bx, double by, double bz) {
    return !clip(ax, ay, az, bx - ax, by - ay, bz - az);
  }

  /**
   * Follows a line from a point along a way of any length. To start on a surface and to end on one
   * is not to meet it.
   *
   * @return whether something is met on the way; then {@link #fraction} and the others tell where
   */
  boolean clip(double x, double y, double z, double wayX, double wayY, double wayZ) {
    start(0, x, wayX);
    start(1, y, wayY);
    start(2, z, wayZ);
    fraction = 1;
    double entered = 0;
    while (entered <= 1) {
      int state = terrain.state(x(), y(), z());
      if (content.collides(state)) {
        meet(content.state(state).collision());
        if (fraction < 1) {
          return true;
        }
      }
      entered = nextCell();
    }
    return false;
  }

  /** The share of the way until the meeting, below 1; 1 if nothing was met. */
  double fraction() {
    return fraction;
  }

  /** The side of the box that was met. */
  Face face() {
    return face;
  }

  /** Block x of the cell that was met. */
  int x() {
    return first[0] + cell[0];
  }

  /** Block y of the cell that was met. */
  int y() {
    return first[1] + cell[1];
  }

  /** Block z of the cell that was met. */
  int z() {
    return first[2] + cell[2];
  }

  private void start(int axis, double from, double along) {
    first[axis] = Collider.floor(from);
    origin[axis] = from - first[axis];
    way[axis] = along;
    cell[axis] = 0;
  }

  private double nextCell() {
    double x = exit(0);
    double y = exit(1);
    double z = exit(2);
    int axis = x <= y && x <= z ? 0 : y <= z ? 1 : 2;
    cell[axis] += way[axis] > 0 ? 1 : -1;
    return Math.min(x, Math.min(y, z));
  }

  private double exit(int axis) {
    if (way[axis] == 0) {
      return Double.POSITIVE_INFINITY;
    }
    int plane = way[axis] > 0 ? cell[axis] + 1 : cell[axis];
    return (plane - origin[axis]) / way[axis];
  }

  private void meet(ImmutableList<Box> boxes) {
    for (int i = 0; i < boxes.size(); i++) {
      meet(boxes.get(i));
    }
  }

  private void meet(Box box) {
    double enter = Double.NEGATIVE_INFINITY;
    double leave = Double.POSITIVE_INFINITY;
    int enterAxis = 1;
    for (int axis = 0; axis < 3; axis++) {
      double low = cell[axis] + low(box, axis) - origin[axis];
      double high = cell[axis] + high(box, axis) - origin[axis];
      if (way[axis] == 0) {
        if (low > 0 || high < 0) {
          return;
        }
        continue;
      }
      double near = (way[axis] > 0 ? low : high) / way[axis];
      if (near > enter) {
        enter = near;
        enterAxis = axis;
      }
      leave = Math.min(leave, (way[axis] > 0 ? high : low) / way[axis]);
    }
    double at = Math.max(0, enter);
    if (enter <= leave && leave > 0 && at < fraction) {
      fraction = at;
      face = way[enterAxis] > 0 ? LOW[enterAxis] : HIGH[enterAxis];
    }
  }

  private static double low(Box box, int axis) {
    return axis == 0 ? box.minX() : axis == 1 ? box.minY() : box.minZ();
  }

  private static double high(Box box, int axis) {
    return axis == 0 ? box.maxX() : axis == 1 ? box.maxY() : box.maxZ();
  }
}
