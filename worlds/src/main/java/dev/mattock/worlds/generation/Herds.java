package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Biome.Category;
import dev.mattock.engine.content.Biome.Spawn;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.terrain.Inhabitant;

/**
 * Settles animals on new land, by the genre's rule: in one chunk of ten a pack of a kind that the
 * biome's list draws, around a hashed place, each on grass (or, where nothing else is, sand) with
 * nothing in its way.
 */
final class Herds {
  private static final long PURPOSE = Hash64.of("herds");
  private static final int TRIES = 4;

  /** Most blocks from one of a pack to the next. */
  private static final int STRAY = 5;

  private final Content content;
  private final int grassBlock;
  private final int sand;

  Herds(Content content) {
    this.content = content;
    grassBlock = content.blockId("grass_block");
    sand = content.blockId("sand");
  }

  /** The animals of a chunk whose blocks are all there. */
  ImmutableList<Inhabitant> settle(long seed, Landscape landscape, ChunkCanvas canvas) {
    long hash = Hash64.of(seed ^ PURPOSE, landscape.originX(), landscape.originZ());
    Biome biome = landscape.biome(Landscape.column(8, 8));
    if (biome.life().spawns(Category.CREATURE).isEmpty()
        || Hash64.toUnit(hash) >= biome.life().packChance()) {
      return ImmutableList.of();
    }
    Spawn pack = biome.life().pick(Category.CREATURE, Hash64.of(hash, 1));
    int count = pack.min() + Hash64.toBounded(Hash64.of(hash, 2), pack.max() - pack.min() + 1);
    int x = Hash64.toBounded(Hash64.of(hash, 3), 16);
    int z = Hash64.toBounded(Hash64.of(hash, 4), 16);
    ImmutableList.Builder<Inhabitant> herd = ImmutableList.builder();
    int left = count;
    for (int i = 0; i < count * TRIES && left > 0; i++) {
      long step = Hash64.of(hash, 5, i);
      int column = Landscape.column(x, z);
      int y = landscape.ground(column) + 1;
      if (isOpen(canvas, x, y, z, biome.sandy())) {
        herd.add(
            new Inhabitant(
                pack.mob(), landscape.originX() + x + 0.5, y, landscape.originZ() + z + 0.5));
        left--;
      }
      x = near(x, step);
      z = near(z, Hash64.mix(step));
    }
    return herd.build();
  }

  private static int near(int local, long hash) {
    int moved = local + Hash64.toBounded(hash, 2 * STRAY + 1) - STRAY;
    return Math.max(0, Math.min(15, moved));
  }

  private boolean isOpen(ChunkCanvas canvas, int x, int y, int z, boolean sandy) {
    int below = content.state(canvas.get(x, y - 1, z)).blockId();
    return (below == grassBlock || (sandy && below == sand))
        && isFree(canvas.get(x, y, z))
        && isFree(canvas.get(x, y + 1, z));
  }

  private boolean isFree(int state) {
    return !content.collides(state) && !content.blockOf(state).fluid();
  }
}
