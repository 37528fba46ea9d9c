package dev.mattock.engine.render;

import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.World;

/**
 * One camera in one world. Mutable, so that a batch of views is filled anew each step without
 * allocation. Coordinates in blocks, angles in degrees as in {@link Player}.
 */
public final class View {
  private World world;
  private int viewer;
  private double x;
  private double y;
  private double z;
  private double yaw;
  private double pitch;

  /** What was gathered for this view last, by whichever ray caster. */
  private SectionWindow window;

  /** Looks through the eyes of a player, whose own body is not seen. */
  public View ofPlayer(World seenWorld, int playerIndex) {
    Player player = seenWorld.player(playerIndex);
    free(seenWorld, player.x, player.y + player.eyeHeight(), player.z, player.yaw, player.pitch);
    viewer = playerIndex;
    return this;
  }

  /** Looks from anywhere; all players are seen. */
  public View free(
      World seenWorld, double eyeX, double eyeY, double eyeZ, double yawDeg, double pitchDeg) {
    if (!Double.isFinite(eyeX + eyeY + eyeZ + yawDeg + pitchDeg)) {
      throw new IllegalArgumentException(
          "camera must be finite, but is at [%s %s %s], yaw %s, pitch %s"
              .formatted(eyeX, eyeY, eyeZ, yawDeg, pitchDeg));
    }
    world = seenWorld;
    viewer = -1;
    x = eyeX;
    y = eyeY;
    z = eyeZ;
    yaw = yawDeg;
    pitch = pitchDeg;
    return this;
  }

  /**
   * As {@link #ofPlayer}, from another place: between two ticks, or with the head already turned
   * further than the last tick knows.
   */
  public View ofPlayerAt(
      World seenWorld,
      int playerIndex,
      double eyeX,
      double eyeY,
      double eyeZ,
      double yawDeg,
      double pitchDeg) {
    free(seenWorld, eyeX, eyeY, eyeZ, yawDeg, pitchDeg);
    viewer = playerIndex;
    return this;
  }

  /** The world looked at. */
  public World world() {
    return world;
  }

  /** Index of the player whose eyes these are, or -1. */
  public int viewer() {
    return viewer;
  }

  /** Eye x. */
  public double x() {
    return x;
  }

  /** Eye y. */
  public double y() {
    return y;
  }

  /** Eye z. */
  public double z() {
    return z;
  }

  /** Degrees. */
  public double yaw() {
    return yaw;
  }

  /** Degrees. */
  public double pitch() {
    return pitch;
  }

  /** A window of that view distance, filled as it was for this view's last frame. */
  SectionWindow window(int viewDistance) {
    if (window == null || window.viewDistance != viewDistance) {
      window = new SectionWindow(viewDistance);
    }
    return window;
  }
}
