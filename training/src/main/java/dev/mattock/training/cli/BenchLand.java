package dev.mattock.training.cli;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Rules;
import dev.mattock.engine.sim.World;
import dev.mattock.engine.terrain.CachingChunkSource;
import dev.mattock.engine.terrain.ChunkSource;
import dev.mattock.worlds.generation.Generators;
import java.util.List;
import java.util.Map;

/** The generated overworld that benchmarks run in, and the random player that acts in it. */
final class BenchLand {
  /** Plenty for any benchmark; what is loaded stays loaded. */
  private static final long CACHE_BYTES = 4L << 30;

  static final int NOON = 6_000;
  private static final List<String> MOBS =
      List.of(
          "zombie", "skeleton", "spider", "creeper", "enderman", "cow", "pig", "sheep", "chicken");

  private final Content content;
  private final ChunkSource source;

  BenchLand(Content content) {
    this.content = content;
    source = freshSource();
  }

  Content content() {
    return content;
  }

  ChunkSource source() {
    return source;
  }

  /** A source that has generated nothing yet. */
  ChunkSource freshSource() {
    return new CachingChunkSource(
        content, Generators.create(content, "overworld", Map.of()), CACHE_BYTES);
  }

  /** A world at noon with one player on the surface, near the origin of its seed. */
  World world(long seed) {
    return world(seed, source);
  }

  World world(long seed, ChunkSource from) {
    World world = new World(content, from, seed, 0, Rules.VANILLA);
    world.setTimeOfDay(NOON);
    int x = Hash64.toBounded(Hash64.of(seed, 1), 64);
    int z = Hash64.toBounded(Hash64.of(seed, 2), 64);
    int y = Math.max(64, world.terrain().height(x, z));
    float yaw = (float) (360 * Hash64.toUnit(Hash64.of(seed, 3)) - 180);
    world.addPlayer(x + 0.5, y, z + 0.5, yaw, 10);
    return world;
  }

  /** Loads the land that a player may reach or see soon. */
  static void load(World world, int chunks) {
    int centreX = Math.floorDiv((int) Math.floor(world.player(0).x), 16);
    int centreZ = Math.floorDiv((int) Math.floor(world.player(0).z), 16);
    for (int dz = -chunks; dz <= chunks; dz++) {
      for (int dx = -chunks; dx <= chunks; dx++) {
        world.terrain().chunk(centreX + dx, centreZ + dz);
      }
    }
  }

  /** Puts mobs of all sorts on the surface around the player, all of them awake. */
  static void people(World world, int mobs) {
    for (int i = 0; i < mobs; i++) {
      long draw = Hash64.of(world.seed(), i, 11);
      int x = (int) world.player(0).x + Hash64.toBounded(draw, 97) - 48;
      int z = (int) world.player(0).z + Hash64.toBounded(Hash64.mix(draw), 97) - 48;
      int y = Math.max(64, world.terrain().height(x, z));
      world.summon(MOBS.get(i % MOBS.size()), x + 0.5, y, z + 0.5);
    }
  }

  /** A random action: keys that change now and then, a turning view, no commands. */
  static void randomAction(long seed, long tick, Action into) {
    long held = Hash64.of(seed, tick / 10);
    int keys = (int) held & 0x7FF & ~(1 << 9) & ~(1 << 10);
    long turn = Hash64.of(seed, tick, 7);
    float pitch = (float) ((Hash64.toUnit(turn) - 0.5) * 10);
    float yaw = (float) ((Hash64.toUnit(Hash64.mix(turn)) - 0.5) * 20);
    into.clear().setKeys(keys).turn(pitch, yaw);
  }
}
