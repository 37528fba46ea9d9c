package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Player;
import dev.mattock.engine.terrain.ChunkFilter;

/**
 * Lets go of land that nobody wrote and nobody is near, now and then, so that the memory of a world
 * whose players explore stays flat. Such land is generated again when it is asked for: nothing that
 * is simulated or seen depends on it.
 */
final class FarLand {
  /** Ticks between two looks at what may go. */
  static final int PERIOD_TICKS = 1_024;

  /** Chunks in which players commonly see: 96 blocks. */
  private static final int SEEN_CHUNKS = 6;

  /** Chunks kept beyond, so that walking to and fro does not load the same land again and again. */
  private static final int MARGIN_CHUNKS = 2;

  private final World world;
  private final ChunkFilter near = this::isNear;

  FarLand(World world) {
    this.world = world;
  }

  void run() {
    if (world.tick() % PERIOD_TICKS == 0) {
      world.terrain().unloadUnless(near);
    }
  }

  private boolean isNear(int chunkX, int chunkZ) {
    int kept = Math.max(world.rules().simulationDistance(), SEEN_CHUNKS) + MARGIN_CHUNKS;
    for (int i = 0; i < world.playerCount(); i++) {
      Player player = world.player(i);
      if (Math.abs(chunkX - (Collider.floor(player.x) >> 4)) <= kept
          && Math.abs(chunkZ - (Collider.floor(player.z) >> 4)) <= kept) {
        return true;
      }
    }
    return false;
  }
}
