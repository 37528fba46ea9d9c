package dev.mattock.worlds.task;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.sim.World;
import dev.mattock.engine.terrain.ChunkSource;

/**
 * The starts of one task, found once and then kept: going back to one that is known takes
 * microseconds. What is dropped is found again, equal. Safe for any number of threads.
 */
final class TaskStarts {
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
    return new TaskStart(world.snapshot(), spawn.landmarks());
  }
}
