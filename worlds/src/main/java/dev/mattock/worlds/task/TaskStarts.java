package dev.mattock.worlds.task;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.engine.sim.World;
import dev.mattock.engine.terrain.ChunkSource;

/**
 * The starts of one task, found once and then kept: going back to one that is known takes
 * microseconds. What is dropped is found again, equal. Safe for any number of threads.
 */
final class TaskStarts {
  /** How far the usual observer sees, in blocks. */
  private static final int VIEW_BLOCKS = RenderSettings.TRAINING.viewDistance();

  private final TaskSpec task;
  private final Content content;
  private final ChunkSource land;
  private final SpawnFinder finder;
  private final Cache<Long, TaskStart> known;

  /**
   * No starts yet.
   *
   * @param kept how many are kept at most
   */
  TaskStarts(TaskSpec task, Content content, ChunkSource land, int kept) {
    this.task = task;
    this.content = content;
    this.land = land;
    finder = new SpawnFinder(task, content, land.generator());
    known = CacheBuilder.newBuilder().maximumSize(kept).build();
  }

  ChunkSource land() {
    return land;
  }

  /** The start with that seed: a pure function of task and seed. */
  TaskStart start(long seed) {
    TaskStart start = known.getIfPresent(seed);
    if (start == null) {
      start = make(seed);
      known.put(seed, start);
    }
    return start;
  }

  private TaskStart make(long seed) {
    Spawn spawn = finder.find(seed);
    World world = new World(content, land, seed, 0, task.rules());
    world.setTimeOfDay(task.timeOfDay());
    spawn.pillar().forEach(cell -> world.setState(cell.x(), cell.y(), cell.z(), cell.state()));
    for (int i = 0; i < task.players(); i++) {
      Spawn.Place place = spawn.places().get(i);
      int player = world.addPlayer(place.x() + 0.5, place.y(), place.z() + 0.5, spawn.yaw(), 0);
      task.inventory().forEach((item, count) -> world.give(player, item, count));
    }
    for (Spawn.Mob mob : spawn.mobs()) {
      Spawn.Place place = mob.place();
      world.summon(mob.kind(), place.x() + 0.5, place.y(), place.z() + 0.5);
    }
    loadView(world, spawn.places().getFirst());
    spawn.places().forEach(place -> loadSimulated(world, place));
    return new TaskStart(world.snapshot(), spawn.landmarks());
  }

  /** Loads what lives around a player, which is more than is seen towards the corners. */
  private static void loadSimulated(World world, Spawn.Place place) {
    int reach = world.rules().simulationDistance();
    for (int dz = -reach; dz <= reach; dz++) {
      for (int dx = -reach; dx <= reach; dx++) {
        world.terrain().chunk((place.x() >> 4) + dx, (place.z() >> 4) + dz);
      }
    }
  }

  /** Loads what is seen from the start, so that going back to it finds all of it in place. */
  private static void loadView(World world, Spawn.Place place) {
    int reach = VIEW_BLOCKS + 1;
    int first = (place.x() - reach) >> 4;
    int last = (place.x() + reach) >> 4;
    for (int chunkX = first; chunkX <= last; chunkX++) {
      for (int chunkZ = (place.z() - reach) >> 4; chunkZ <= (place.z() + reach) >> 4; chunkZ++) {
        if (apart(place.x(), chunkX) + apart(place.z(), chunkZ) <= (long) reach * reach) {
          world.terrain().chunk(chunkX, chunkZ);
        }
      }
    }
  }

  /** Square of the blocks from a block to the nearest of a chunk, along one axis. */
  private static long apart(int block, int chunk) {
    long blocks = Math.max(0, Math.max((chunk << 4) - block, block - ((chunk << 4) + 15)));
    return blocks * blocks;
  }
}
