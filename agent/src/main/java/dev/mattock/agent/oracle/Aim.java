package dev.mattock.agent.oracle;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Box;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Crosshair;
import dev.mattock.engine.sim.Degrees;
import dev.mattock.engine.terrain.Terrain;

/**
 * Finds views from an eye that bring a block into the crosshair, and says what is there instead.
 * Every view is tried with the world's own line of sight, so what it promises holds.
 */
final class Aim {
  /** How far into a side the points that are tried lie: its middle first. */
  private static final double[] INSETS = {0.5, 0.15, 0.85};

  private static final double FACES = 1e-3;

  private static final int[] SIDE_X = {0, 1, -1, 0, 0, 0};
  private static final int[] SIDE_Y = {-1, 0, 0, 0, 0, 1};
  private static final int[] SIDE_Z = {0, 0, 0, 1, -1, 0};

  private final Player eye = new Player();
  private final double[] low = new double[3];
  private final double[] high = new double[3];
  private final double[] from = new double[3];
  private final double[] point = new double[3];
  private final Crosshair crosshair = new Crosshair();
  private Content content;
  private Terrain terrain;

  /** Puts the eye where a player's will be when the next tick acts, if no key moves it. */
  void from(Body body) {
    Player p = body.player();
    double fall = p.onGround ? 0 : p.velocityY;
    from(body, p.x + p.velocityX, p.y + fall, p.z + p.velocityZ);
  }

  /** Puts the eye above feet. */
  void from(Body body, double x, double y, double z) {
    content = body.content();
    terrain = body.terrain();
    eye.x = x;
    eye.y = y;
    eye.z = z;
    eye.sneaking = false;
  }

  /** Lowers the eye to where it is while the sneak key is held. */
  Aim sneaking() {
    eye.sneaking = true;
    return this;
  }

  /** Yaw of the view found last. */
  float yaw() {
    return eye.yaw;
  }

  /** Pitch of the view found last. */
  float pitch() {
    return eye.pitch;
  }

  /** What is in the crosshair of the view found last. */
  Crosshair crosshair() {
    return crosshair;
  }

  /** Turns a player to the view found last. */
  void turn(Player player, Action action) {
    action.turn(eye.pitch - player.pitch, Degrees.wrap(eye.yaw - player.yaw));
  }

  /** Looks along a view and says whether something is within reach. */
  boolean look(float yaw, float pitch) {
    eye.yaw = Degrees.wrap(yaw);
    eye.pitch = pitch;
    crosshair.look(content, terrain, eye);
    return crosshair.hit();
  }

  /** Looks at a point and says whether something is within reach in that direction. */
  boolean lookAt(double x, double y, double z) {
    double dx = x - eye.x;
    double dy = y - eye.y - eye.eyeHeight();
    double dz = z - eye.z;
    double level = Math.sqrt(dx * dx + dz * dz);
    float yaw = level < 1e-9 ? 0 : (float) StrictMath.toDegrees(StrictMath.atan2(-dx, dz));
    return look(yaw, (float) -StrictMath.toDegrees(StrictMath.atan2(dy, level)));
  }

  /** Looks for a view of a block within reach, and keeps it. */
  boolean find(int x, int y, int z) {
    ImmutableList<Box> shape = content.state(terrain.state(x, y, z)).shape();
    for (int i = 0; i < shape.size(); i++) {
      if (find(shape.get(i), x, y, z)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the block in the crosshair is this one. */
  boolean meets(int x, int y, int z) {
    return crosshair.hit() && crosshair.x() == x && crosshair.y() == y && crosshair.z() == z;
  }

  /** Looks for a view along which a placed block comes into a cell, and keeps it. */
  boolean findPlace(int x, int y, int z) {
    for (int side = 0; side < SIDE_X.length; side++) {
      int besideX = x + SIDE_X[side];
      int besideY = y + SIDE_Y[side];
      int besideZ = z + SIDE_Z[side];
      ImmutableList<Box> shape = content.state(terrain.state(besideX, besideY, besideZ)).shape();
      for (int i = 0; i < shape.size(); i++) {
        bound(shape.get(i), besideX, besideY, besideZ);
        if (findPlace(side, x, y, z)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean findPlace(int side, int x, int y, int z) {
    int axis = SIDE_X[side] != 0 ? 0 : SIDE_Y[side] != 0 ? 1 : 2;
    boolean above = SIDE_X[side] + SIDE_Y[side] + SIDE_Z[side] < 0;
    if (above ? from[axis] <= high[axis] : from[axis] >= low[axis]) {
      return false;
    }
    for (double u : INSETS) {
      for (double v : INSETS) {
        if (lookAt(axis, above, u, v)
            && crosshair.x() + crosshair.face().stepX() == x
            && crosshair.y() + crosshair.face().stepY() == y
            && crosshair.z() + crosshair.face().stepZ() == z) {
          return true;
        }
      }
    }
    return false;
  }

  private void bound(Box box, int x, int y, int z) {
    low[0] = x + box.minX();
    low[1] = y + box.minY();
    low[2] = z + box.minZ();
    high[0] = x + box.maxX();
    high[1] = y + box.maxY();
    high[2] = z + box.maxZ();
    from[0] = eye.x;
    from[1] = eye.y + eye.eyeHeight();
    from[2] = eye.z;
  }

  /** Looks at a point of a side of the bound box: so far along its other axes. */
  private boolean lookAt(int axis, boolean above, double u, double v) {
    int second = (axis + 1) % 3;
    int third = (axis + 2) % 3;
    point[axis] = above ? high[axis] - FACES : low[axis] + FACES;
    point[second] = low[second] + u * (high[second] - low[second]);
    point[third] = low[third] + v * (high[third] - low[third]);
    return lookAt(point[0], point[1], point[2]);
  }

  private boolean find(Box box, int x, int y, int z) {
    bound(box, x, y, z);
    for (double u : INSETS) {
      for (double v : INSETS) {
        for (int axis = 0; axis < 3; axis++) {
          boolean inside = from[axis] > low[axis] && from[axis] < high[axis];
          if (!inside && lookAt(axis, from[axis] >= high[axis], u, v) && meets(x, y, z)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
