package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Player;
import java.util.Arrays;

/**
 * The chunks that are simulated: all within the simulation distance of some player. Found anew when
 * a player comes into another chunk.
 */
final class SimulatedArea {
  private final World world;

  /** Chunk of each player when the list was made: x, z. */
  private int[] centres = new int[0];

  private int distance = -1;

  /** Packed so that ascending order is by z, then by x. */
  private long[] chunks = new long[0];

  private int size;
  private long version;

  SimulatedArea(World world) {
    this.world = world;
  }

  /** Whether a chunk is simulated in this tick. */
  boolean contains(int chunkX, int chunkZ) {
    int reach = world.rules().simulationDistance();
    for (int i = 0; i < world.playerCount(); i++) {
      Player player = world.player(i);
      if (Math.abs(chunkX - (Collider.floor(player.x) >> 4)) <= reach
          && Math.abs(chunkZ - (Collider.floor(player.z) >> 4)) <= reach) {
        return true;
      }
    }
    return false;
  }

  /** Whether a point is in a chunk that is simulated. */
  boolean contains(double x, double z) {
    return contains(Collider.floor(x) >> 4, Collider.floor(z) >> 4);
  }

  /** Finds the chunks of this tick. */
  void update() {
    if (!moved()) {
      return;
    }
    int edge = 2 * distance + 1;
    int most = world.playerCount() * edge * edge;
    if (chunks.length < most) {
      chunks = new long[most];
    }
    int many = 0;
    for (int i = 0; i < world.playerCount(); i++) {
      for (int dz = -distance; dz <= distance; dz++) {
        for (int dx = -distance; dx <= distance; dx++) {
          chunks[many++] = pack(centres[2 * i] + dx, centres[2 * i + 1] + dz);
        }
      }
    }
    Arrays.sort(chunks, 0, many);
    size = 0;
    for (int i = 0; i < many; i++) {
      if (i == 0 || chunks[i] != chunks[i - 1]) {
        chunks[size++] = chunks[i];
      }
    }
    version++;
  }

  /** Grows whenever the chunks are found anew. */
  long version() {
    return version;
  }

  private boolean moved() {
    boolean moved =
        distance != world.rules().simulationDistance() || centres.length != 2 * world.playerCount();
    distance = world.rules().simulationDistance();
    if (centres.length != 2 * world.playerCount()) {
      centres = new int[2 * world.playerCount()];
    }
    for (int i = 0; i < world.playerCount(); i++) {
      int chunkX = Collider.floor(world.player(i).x) >> 4;
      int chunkZ = Collider.floor(world.player(i).z) >> 4;
      moved |= centres[2 * i] != chunkX || centres[2 * i + 1] != chunkZ;
      centres[2 * i] = chunkX;
      centres[2 * i + 1] = chunkZ;
    }
    return moved;
  }

  /** How many chunks are simulated. */
  int size() {
    return size;
  }

  int chunkX(int index) {
    return (int) chunks[index] ^ Integer.MIN_VALUE;
  }

  int chunkZ(int index) {
    return (int) (chunks[index] >> 32);
  }

  /** Flips the sign of x, so that its unsigned bits sort like the number. */
  private static long pack(int chunkX, int chunkZ) {
    return ((long) chunkZ << 32) | ((chunkX ^ Integer.MIN_VALUE) & 0xFFFF_FFFFL);
  }
}
