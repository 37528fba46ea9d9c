package dev.mattock.worlds.task;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.env.MultiDiscreteCodec;
import dev.mattock.engine.env.Objective;
import dev.mattock.engine.env.Scenario;
import dev.mattock.engine.sim.World;
import dev.mattock.engine.terrain.ChunkSource;

/**
 * Something that can be asked of players: a world and a start by seed, a goal, rewards and a
 * budget. Built by {@link TaskLibrary}; safe for any number of threads.
 */
public final class Task implements Scenario {
  private final TaskSpec spec;
  private final Content content;
  private final TaskStarts starts;

  Task(TaskSpec spec, Content content, ChunkSource land, int keptStarts) {
    this.spec = spec;
    this.content = content;
    starts = new TaskStarts(spec, content, land, keptStarts);
  }

  /** The task as it is written. */
  public TaskSpec spec() {
    return spec;
  }

  @Override
  public String name() {
    return spec.name();
  }

  @Override
  public Content content() {
    return content;
  }

  @Override
  public int players() {
    return spec.players();
  }

  @Override
  public int tickBudget() {
    return spec.budgetTicks();
  }

  /** The action space of a policy with several heads: the standard heads and the commands. */
  public MultiDiscreteCodec codec() {
    return MultiDiscreteCodec.standard(content, spec.commands());
  }

  /** The items that the task speaks of, by name: what a policy for it does well to count. */
  public ImmutableList<String> items() {
    return TaskItems.of(content, spec);
  }

  @Override
  public Objective objective() {
    return new TaskObjective(this);
  }

  /**
   * Puts a world into the start of an episode.
   *
   * @throws IllegalStateException if no place to start can be found for that seed
   */
  @Override
  public World start(long seed, World reuse) {
    TaskStart start = starts.start(seed);
    if (reuse == null || reuse.content() != content || !reuse.source().equals(starts.land())) {
      return World.of(start.snapshot());
    }
    reuse.restore(start.snapshot());
    return reuse;
  }

  /**
   * Places that goal and rewards refer to in the episode of that seed.
   *
   * @throws IllegalStateException if no place to start can be found for that seed
   */
  public Landmarks landmarks(long seed) {
    return starts.start(seed).landmarks();
  }

  /** The name of a biome of the land by its id, as observations have it. */
  public String biomeName(int id) {
    return starts.land().generator().biomeName(id);
  }

  @Override
  public String toString() {
    return spec.name();
  }
}
