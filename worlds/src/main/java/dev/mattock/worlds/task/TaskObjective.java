package dev.mattock.worlds.task;

import dev.mattock.engine.env.Objective;
import dev.mattock.engine.sim.Events;
import dev.mattock.engine.sim.World;

/**
 * The state of one episode of a task: for each player the goal's evaluator and what is paid. An
 * episode ends for a player who has reached the goal, can never reach it any more, or is dead.
 * Where players act together, one who reaches it reaches it for all that are still at it.
 */
final class TaskObjective implements Objective {
  private final Task task;
  private final PlayerState[] states;
  private long read;

  TaskObjective(Task task) {
    this.task = task;
    states = new PlayerState[task.players()];
    for (int player = 0; player < states.length; player++) {
      states[player] = new PlayerState(task.spec(), player);
    }
  }

  @Override
  public void begin(World world) {
    Landmarks landmarks = task.landmarks(world.seed());
    for (PlayerState state : states) {
      state.begin(world, landmarks);
    }
    read = world.events().end();
  }

  @Override
  public void tick(World world, float[] rewards) {
    Events events = world.events();
    for (long number = Math.max(read, events.begin()); number < events.end(); number++) {
      states[events.actor(number)].event(
          events.type(number), events.id(number), events.count(number));
    }
    read = events.end();
    for (int player = 0; player < states.length; player++) {
      rewards[player] += (float) states[player].tick(world);
    }
    if (task.spec().together() && reachedByOne()) {
      for (int player = 0; player < states.length; player++) {
        rewards[player] += (float) states[player].share();
      }
    }
  }

  private boolean reachedByOne() {
    for (PlayerState state : states) {
      if (state.succeeded()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean terminated(int player) {
    return states[player].ended();
  }

  @Override
  public boolean succeeded(int player) {
    return states[player].succeeded();
  }

  @Override
  public double progress(int player) {
    return states[player].progress();
  }
}
