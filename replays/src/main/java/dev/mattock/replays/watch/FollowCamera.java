package dev.mattock.replays.watch;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.render.View;
import dev.mattock.engine.sim.World;

/**
 * The camera behind and above a player. It goes up from the eye and then back, each as far as
 * nothing that bodies collide with is in the way.
 */
final class FollowCamera {
  private static final double UP = 0.6;
  private static final double BACK = 4;
  private static final double STEP = 0.05;

  /** Half the edge of the empty cube around the camera, blocks. */
  private static final double ROOM = 0.12;

  /** How much of the player's pitch the camera takes over, and what it looks down by itself. */
  private static final double SHARE = 0.6;

  private static final double DOWN = 16;

  private FollowCamera() {}

  /** Looks at a player from behind. */
  static void look(World world, int playerIndex, View into) {
    Player player = world.player(playerIndex);
    double pitch = Math.clamp(player.pitch * SHARE + DOWN, -40.0, 75.0);
    double level = Math.cos(Math.toRadians(pitch));
    double backX = Math.sin(Math.toRadians(player.yaw)) * level;
    double backY = Math.sin(Math.toRadians(pitch));
    double backZ = -Math.cos(Math.toRadians(player.yaw)) * level;
    double x = player.x;
    double y = player.y + player.eyeHeight();
    double z = player.z;
    y += free(world, x, y, z, 0, 1, 0, UP);
    double back = free(world, x, y, z, backX, backY, backZ, BACK);
    into.free(world, x + backX * back, y + backY * back, z + backZ * back, player.yaw, pitch);
  }

  /** How far the camera can go in a direction, up to {@code most}. */
  private static double free(
      World world, double x, double y, double z, double dx, double dy, double dz, double most) {
    double reached = 0;
    for (int i = 1; i * STEP <= most + 1e-9; i++) {
      double way = i * STEP;
      if (!roomAt(world, x + dx * way, y + dy * way, z + dz * way)) {
        return reached;
      }
      reached = way;
    }
    return reached;
  }

  private static boolean roomAt(World world, double x, double y, double z) {
    Content content = world.content();
    for (int cellX = floor(x - ROOM); cellX <= floor(x + ROOM); cellX++) {
      for (int cellY = floor(y - ROOM); cellY <= floor(y + ROOM); cellY++) {
        for (int cellZ = floor(z - ROOM); cellZ <= floor(z + ROOM); cellZ++) {
          int state = world.state(cellX, cellY, cellZ);
          if (content.collides(state) || content.opaqueCube(state)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static int floor(double coordinate) {
    return (int) Math.floor(coordinate);
  }
}
