package dev.mattock.replays.watch;

import dev.mattock.engine.entity.Player;
import dev.mattock.engine.render.View;
import dev.mattock.engine.sim.World;
import dev.mattock.replays.watch.ViewerCommand.MoveCamera;

/** A camera that a watcher moves. It stays near the player, so that land stays bounded. */
final class FreeCamera {
  /** Farthest from the player along x and z, in blocks. */
  private static final double FARTHEST = 192;

  private static final double LOWEST = -64;
  private static final double HIGHEST = 400;

  private double x;
  private double y;
  private double z;
  private double yaw;
  private double pitch;

  /** Where a view looks from. */
  FreeCamera(View from) {
    x = from.x();
    y = from.y();
    z = from.z();
    yaw = from.yaw();
    pitch = from.pitch();
  }

  /** Turns, then moves along where it looks then. */
  void move(MoveCamera by) {
    yaw = wrap(yaw + by.yaw());
    pitch = Math.clamp(pitch + by.pitch(), -90.0, 90.0);
    double sin = Math.sin(Math.toRadians(yaw));
    double cos = Math.cos(Math.toRadians(yaw));
    x += -sin * by.forward() - cos * by.right();
    z += cos * by.forward() - sin * by.right();
    y = Math.clamp(y + by.up(), LOWEST, HIGHEST);
  }

  /** Looks, no farther from the player than it may be. */
  void look(World world, Player near, View into) {
    x = Math.clamp(x, near.x - FARTHEST, near.x + FARTHEST);
    z = Math.clamp(z, near.z - FARTHEST, near.z + FARTHEST);
    into.free(world, x, y, z, yaw, pitch);
  }

  private static double wrap(double degrees) {
    double turned = (degrees + 180) % 360;
    return (turned < 0 ? turned + 360 : turned) - 180;
  }
}
