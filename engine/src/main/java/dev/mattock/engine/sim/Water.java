package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.terrain.Terrain;

/** Where bodies are in a liquid. */
final class Water {
  /** Height of the surface of a source with air above it: eight ninths, the genre's. */
  static final double SURFACE = 8.0 / 9.0;

  /** The body counts as a little smaller than it is, so that touching is not swimming. */
  private static final double MARGIN = 0.001;

  private final Content content;
  private final Terrain terrain;

  Water(Content content, Terrain terrain) {
    this.content = content;
    this.terrain = terrain;
  }

  /** How far the surface stands above the feet of a body; 0 outside of liquids. */
  double depth(double x, double y, double z, double width, double height) {
    double half = width / 2 - MARGIN;
    int lastX = Collider.floor(x + half);
    int lastY = Collider.floor(y + height - MARGIN);
    int lastZ = Collider.floor(z + half);
    double depth = 0;
    for (int cellY = Collider.floor(y + MARGIN); cellY <= lastY; cellY++) {
      for (int cellZ = Collider.floor(z - half); cellZ <= lastZ; cellZ++) {
        for (int cellX = Collider.floor(x - half); cellX <= lastX; cellX++) {
          depth = Math.max(depth, surface(cellX, cellY, cellZ) - y);
        }
      }
    }
    return depth;
  }

  /** Whether a player's eye is under the surface. */
  boolean coversEye(Player player) {
    double eye = player.y + player.eyeHeight();
    int x = Collider.floor(player.x);
    int z = Collider.floor(player.z);
    return surface(x, Collider.floor(eye), z) > eye;
  }

  /** y of the surface in a cell; far below everything if there is no liquid in it. */
  private double surface(int x, int y, int z) {
    if (!isFluid(x, y, z)) {
      return Double.NEGATIVE_INFINITY;
    }
    return isFluid(x, y + 1, z) ? y + 1 : y + SURFACE;
  }

  private boolean isFluid(int x, int y, int z) {
    int state = terrain.state(x, y, z);
    return state != 0 && content.blockOf(state).fluid();
  }
}
