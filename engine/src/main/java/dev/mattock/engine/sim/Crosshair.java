package dev.mattock.engine.sim;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Box;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.terrain.Terrain;

/**
 * What a player looks at: the nearest block whose shape the line of sight meets within reach.
 * Mutable, so that it is found without allocation. Planes are met in closed form, {@code (plane -
 * origin) * inverse}, relative to the eye's cell.
 */
public final class Crosshair {
  /** Reach from the eye, blocks. */
  public static final double REACH = 4.5;

  private static final Face[] LOW = {Face.WEST, Face.DOWN, Face.NORTH};
  private static final Face[] HIGH = {Face.EAST, Face.UP, Face.SOUTH};

  /** What is met of a source of a fluid. */
  private static final Box SOURCE = new Box(0, 0, 0, 1, 8.0 / 9, 1);

  private final double[] origin = new double[3];
  private final double[] direction = new double[3];
  private final double[] inverse = new double[3];
  private final int[] eyeCell = new int[3];
  private final int[] cell = new int[3];

  /** Tells sources of fluids that stop the view; null if none does. */
  private Fluids sources;

  private boolean hit;
  private int x;
  private int y;
  private int z;
  private int state;
  private Face face = Face.UP;
  private double distance;

  /** Whether there is a block within reach. */
  public boolean hit() {
    return hit;
  }

  /** Block x. */
  public int x() {
    return x;
  }

  /** Block y. */
  public int y() {
    return y;
  }

  /** Block z. */
  public int z() {
    return z;
  }

  /** The block state that was met. */
  public int state() {
    return state;
  }

  /** The side of its shape that was met. */
  public Face face() {
    return face;
  }

  /** Blocks from the eye. */
  public double distance() {
    return distance;
  }

  /** How high in the cell the line of sight meets the shape, 0..1 for shapes within the cell. */
  public double heightInCell() {
    return origin[1] + direction[1] * distance + eyeCell[1] - y;
  }

  /** How far east of the cell's western side the line of sight meets the shape. */
  public double eastInCell() {
    return origin[0] + direction[0] * distance + eyeCell[0] - x;
  }

  /** How far south of the cell's northern side the line of sight meets the shape. */
  public double southInCell() {
    return origin[2] + direction[2] * distance + eyeCell[2] - z;
  }

  /** Forgets the block: something stands before it. */
  void lookAway() {
    hit = false;
  }

  /** Looks from a player's eye along the view. */
  public void look(Content content, Terrain terrain, Player player) {
    double level = Degrees.cos(player.pitch);
    look(
        content,
        terrain,
        player.x,
        player.y + player.eyeHeight(),
        player.z,
        -Degrees.sin(player.yaw) * level,
        -Degrees.sin(player.pitch),
        Degrees.cos(player.yaw) * level);
  }

  /** As {@link #look}, but sources of fluids stop the view too. */
  void lookAtFluids(Content content, Terrain terrain, Fluids fluids, Player player) {
    sources = fluids;
    look(content, terrain, player);
    sources = null;
  }

  /** Looks from a point along a direction of length 1. */
  void look(
      Content content,
      Terrain terrain,
      double fromX,
      double fromY,
      double fromZ,
      double directionX,
      double directionY,
      double directionZ) {
    aim(0, fromX, directionX);
    aim(1, fromY, directionY);
    aim(2, fromZ, directionZ);
    hit = false;
    distance = REACH;
    double entered = 0;
    while (entered <= distance) {
      int here = terrain.state(eyeCell[0] + cell[0], eyeCell[1] + cell[1], eyeCell[2] + cell[2]);
      if (here != 0) {
        meetShape(content.state(here).shape(), here);
        if (sources != null && sources.source(here)) {
          meetBox(SOURCE, here);
        }
      }
      if (hit) {
        return;
      }
      entered = nextCell();
    }
  }

  private void aim(int axis, double from, double along) {
    eyeCell[axis] = Collider.floor(from);
    origin[axis] = from - eyeCell[axis];
    direction[axis] = along;
    inverse[axis] = 1 / along;
    cell[axis] = 0;
  }

  /** Steps into the next cell along the ray and says at what distance. */
  private double nextCell() {
    double x = exit(0);
    double y = exit(1);
    double z = exit(2);
    int axis = x <= y && x <= z ? 0 : y <= z ? 1 : 2;
    cell[axis] += direction[axis] > 0 ? 1 : -1;
    return Math.min(x, Math.min(y, z));
  }

  private double exit(int axis) {
    if (direction[axis] == 0) {
      return Double.POSITIVE_INFINITY;
    }
    int plane = direction[axis] > 0 ? cell[axis] + 1 : cell[axis];
    return (plane - origin[axis]) * inverse[axis];
  }

  private void meetShape(ImmutableList<Box> shape, int stateId) {
    for (int i = 0; i < shape.size(); i++) {
      meetBox(shape.get(i), stateId);
    }
  }

  /** Slab test; a ray that starts inside of a box meets it at distance 0. */
  private void meetBox(Box box, int stateId) {
    double enter = Double.NEGATIVE_INFINITY;
    double leave = Double.POSITIVE_INFINITY;
    int enterAxis = 1;
    for (int axis = 0; axis < 3; axis++) {
      double low = cell[axis] + low(box, axis) - origin[axis];
      double high = cell[axis] + high(box, axis) - origin[axis];
      if (direction[axis] == 0) {
        if (low > 0 || high < 0) {
          return;
        }
        continue;
      }
      double near = (direction[axis] > 0 ? low : high) * inverse[axis];
      double far = (direction[axis] > 0 ? high : low) * inverse[axis];
      if (near > enter) {
        enter = near;
        enterAxis = axis;
      }
      leave = Math.min(leave, far);
    }
    double at = Math.max(0, enter);
    if (enter <= leave && leave >= 0 && at <= distance) {
      record(at, enterAxis, stateId);
    }
  }

  private void record(double at, int axis, int stateId) {
    if (hit && at == distance) {
      return;
    }
    hit = true;
    distance = at;
    face = direction[axis] > 0 ? LOW[axis] : HIGH[axis];
    state = stateId;
    x = eyeCell[0] + cell[0];
    y = eyeCell[1] + cell[1];
    z = eyeCell[2] + cell[2];
  }

  private static double low(Box box, int axis) {
    return axis == 0 ? box.minX() : axis == 1 ? box.minY() : box.minZ();
  }

  private static double high(Box box, int axis) {
    return axis == 0 ? box.maxX() : axis == 1 ? box.maxY() : box.maxZ();
  }
}
