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

  private final Player eye = new Player();
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

  private boolean find(Box box, int x, int y, int z) {
    double eyeY = eye.y + eye.eyeHeight();
    double[] low = {x + box.minX(), y + box.minY(), z + box.minZ()};
    double[] high = {x + box.maxX(), y + box.maxY(), z + box.maxZ()};
    double[] from = {eye.x, eyeY, eye.z};
    for (double u : INSETS) {
      for (double v : INSETS) {
        for (int axis = 0; axis < 3; axis++) {
          if (from[axis] > low[axis] && from[axis] < high[axis]) {
            continue;
          }
          boolean above = from[axis] >= high[axis];
          double[] point = new double[3];
          int second = (axis + 1) % 3;
          int third = (axis + 2) % 3;
          point[axis] = above ? high[axis] - FACES : low[axis] + FACES;
          point[second] = low[second] + u * (high[second] - low[second]);
          point[third] = low[third] + v * (high[third] - low[third]);
          if (lookAt(point[0], point[1], point[2]) && meets(x, y, z)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
