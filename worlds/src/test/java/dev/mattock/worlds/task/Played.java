package dev.mattock.worlds.task;

import dev.mattock.engine.env.Objective;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import dev.mattock.engine.sim.World;

/** One episode of a task with one player, driven by hand. */
final class Played {
  final Task task;
  final World world;
  final Objective objective;
  private final float[] rewards = new float[1];
  private double total;

  Played(Task task, long seed) {
    this.task = task;
    world = task.start(seed, null);
    objective = task.objective();
    objective.begin(world);
  }

  /** An episode of a task on flat land. */
  static Played flat(String... lines) {
    return new Played(TestTasks.flat(lines), 1);
  }

  /** Takes one tick and returns what it paid. */
  double step(Action action) {
    world.step(action);
    rewards[0] = 0;
    objective.tick(world, rewards);
    total += rewards[0];
    return rewards[0];
  }

  /** Holds keys for some ticks. */
  Played hold(int keys, int ticks) {
    for (int i = 0; i < ticks; i++) {
      step(new Action().setKeys(keys));
    }
    return this;
  }

  /** Lets time pass. */
  Played idle(int ticks) {
    return hold(0, ticks);
  }

  /** Gives items and lets a tick pass. */
  Played give(String item, int count) {
    world.give(0, task.content().itemId(item), count);
    return idle(1);
  }

  Played craft(String recipe) {
    step(new Action().craft(task.content().recipeId(recipe)));
    return this;
  }

  /** Looks straight down and breaks what is under the feet. */
  Played digDown() {
    step(new Action().turn(90 - world.player(0).pitch, 0));
    return hold(Keys.ATTACK, 12);
  }

  double total() {
    return total;
  }

  boolean succeeded() {
    return objective.succeeded(0);
  }

  boolean terminated() {
    return objective.terminated(0);
  }

  double progress() {
    return objective.progress(0);
  }
}
