package dev.mattock.engine.env;

import dev.mattock.engine.sim.World;

/**
 * What is asked in an episode, and how far it has got: the state of one episode's reward machine.
 * Observers only: an objective never changes the world.
 */
public interface Objective {
  /** Starts an episode; called after the world is in its starting state. */
  void begin(World world);

  /**
   * Takes in one tick that has just been simulated.
   *
   * @param world the world after the tick
   * @param rewards one value a player; this tick's reward is added
   */
  void tick(World world, float[] rewards);

  /** Whether this player's episode has ended for good (goal reached, or lost). */
  boolean terminated(int player);

  /** Whether this player's goal is reached. */
  boolean succeeded(int player);

  /** How far the goal has got, 0..1. */
  double progress(int player);
}
