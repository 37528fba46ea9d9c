package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Player;

/** Checks where somebody comes into a world, and makes the players who do. */
final class Arrivals {
  private Arrivals() {}

  /**
   * A living player, who starts again at the same place after death.
   *
   * @param x centre of the feet, blocks
   * @param yaw degrees; any, taken into [-180, 180)
   * @param pitch degrees, -90 up to +90 down
   */
  static Player player(double x, double y, double z, float yaw, float pitch) {
    checkPlace("a player", x, y, z);
    if (!(Math.abs(yaw) <= 1e6) || !(Math.abs(pitch) <= 90)) {
      throw new IllegalArgumentException(
          "yaw must be within -1000000..1000000 and pitch within -90..90, but they are %s and %s"
              .formatted(yaw, pitch));
    }
    Player player = new Player();
    player.x = x;
    player.y = y;
    player.z = z;
    player.yaw = Degrees.wrap(yaw);
    player.pitch = pitch;
    player.spawnX = x;
    player.spawnY = y;
    player.spawnZ = z;
    return player;
  }

  /** Fails unless a place is finite. */
  static void checkPlace(String whose, double x, double y, double z) {
    if (!Double.isFinite(x) || !Double.isFinite(y) || !Double.isFinite(z)) {
      throw new IllegalArgumentException(
          "%s's place must be finite, but is [%s, %s, %s]".formatted(whose, x, y, z));
    }
  }
}
