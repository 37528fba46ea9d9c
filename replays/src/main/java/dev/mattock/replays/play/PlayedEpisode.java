package dev.mattock.replays.play;

import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.env.EpisodeLog;
import dev.mattock.engine.env.Objective;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.World;
import dev.mattock.replays.record.Replay;
import dev.mattock.replays.record.ReplayException;
import dev.mattock.replays.record.ReplayRecorder;
import dev.mattock.worlds.task.Task;

/**
 * An episode of a task that a person plays: the world, the objective, and every action so far. What
 * an env is to an agent, one tick at a time.
 */
final class PlayedEpisode {
  /** How an episode stands. */
  enum Standing {
    GOING_ON,
    /** The task is done. */
    SUCCEEDED,
    /** The task cannot be done any more. */
    LOST,
    DIED,
    /** The task's budget of ticks is used up. */
    TIME_UP
  }

  private final Task task;
  private final long seed;
  private final World world;
  private final Objective objective;
  private final EpisodeLog log = new EpisodeLog(1);
  private final Action[] actions = new Action[1];
  private final float[] tickReward = new float[1];
  private double episodeReturn;

  /**
   * Starts an episode.
   *
   * @throws IllegalArgumentException if the task is for more than one player
   * @throws IllegalStateException if no place to start can be found for that seed
   */
  PlayedEpisode(Task task, long seed) {
    if (task.players() != 1) {
      throw new IllegalArgumentException(
          "%s is for %d players: only tasks for one can be played"
              .formatted(task.name(), task.players()));
    }
    this.task = task;
    this.seed = seed;
    world = task.start(seed, null);
    objective = task.objective();
    objective.begin(world);
  }

  /** Lets a tick go by. */
  void step(Action action) {
    actions[0] = action;
    log.append(actions);
    world.step(actions);
    tickReward[0] = 0;
    objective.tick(world, tickReward);
    episodeReturn += tickReward[0];
  }

  /** How it stands, whether or not anybody goes on playing. */
  Standing standing() {
    if (objective.succeeded(0)) {
      return Standing.SUCCEEDED;
    }
    if (!player().alive()) {
      return Standing.DIED;
    }
    if (objective.terminated(0)) {
      return Standing.LOST;
    }
    return ticks() >= task.tickBudget() ? Standing.TIME_UP : Standing.GOING_ON;
  }

  /** How far the goal has got, 0..1. */
  double progress() {
    return objective.progress(0);
  }

  World world() {
    return world;
  }

  Player player() {
    return world.player(0);
  }

  Content content() {
    return task.content();
  }

  Task task() {
    return task;
  }

  long seed() {
    return seed;
  }

  /** Ticks played. */
  int ticks() {
    return log.ticks();
  }

  /**
   * What was played, as a replay like any agent's.
   *
   * @throws ReplayException if playing it again ends in another world
   */
  Replay replay() throws ReplayException {
    return ReplayRecorder.record(
        task,
        task.spec().text(),
        seed,
        log,
        world.hash(),
        ImmutableMap.of(
            "agent",
            "human",
            Replay.SUCCEEDED,
            Boolean.toString(objective.succeeded(0)),
            "return",
            Double.toString(episodeReturn)));
  }
}
