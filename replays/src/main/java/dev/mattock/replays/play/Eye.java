package dev.mattock.replays.play;

import dev.mattock.engine.entity.Player;
import dev.mattock.engine.render.View;
import dev.mattock.engine.sim.World;

/**
 * Where a player looks from between two ticks: the place is on the way from the last to this
 * tick's, the direction already that of the mouse.
 */
final class Eye {
  private static final double JUMP = 4;

  private double beforeX;
  private double beforeY;
  private double beforeZ;
  private double yaw;
  private double pitch;

  /** The player has just come to where it is. */
  void stand(Player p) {
    beforeTick(p);
  }

  /** A tick is about to move the player. */
  void beforeTick(Player p) {
    beforeX = p.x;
    beforeY = p.y + p.eyeHeight();
    beforeZ = p.z;
  }

  View look(View view, World world, Controls controls, double share) {
    Player p = world.player(0);
    double eyeY = p.y + p.eyeHeight();
    double distance = Math.abs(p.x - beforeX) + Math.abs(eyeY - beforeY) + Math.abs(p.z - beforeZ);
    double way = distance > JUMP ? 1 : Math.clamp(share, 0, 1);
    yaw = p.yaw + controls.yaw();
    pitch = Math.clamp(p.pitch + controls.pitch(), -90, 90);
    return view.ofPlayerAt(
        world,
        0,
        beforeX + (p.x - beforeX) * way,
        beforeY + (eyeY - beforeY) * way,
        beforeZ + (p.z - beforeZ) * way,
        yaw,
        pitch);
  }

  /** Degrees, as looked last. */
  double yaw() {
    return Math.floorMod(Math.round(yaw * 10) + 1800, 3600) / 10.0 - 180;
  }

  /** Degrees, as looked last. */
  double pitch() {
    return pitch;
  }
}
