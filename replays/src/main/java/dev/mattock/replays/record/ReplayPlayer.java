package dev.mattock.replays.record;

import dev.mattock.engine.env.EpisodeLog;
import dev.mattock.engine.env.Scenario;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.World;
import java.util.Arrays;

/**
 * Plays a replay again. The world starts as the scenario says and is stepped with the recorded
 * actions, one tick at a time, forward only.
 */
public final class ReplayPlayer {
  private final EpisodeLog actions;
  private final Action[] tickActions;
  private final World world;
  private int tick;

  /**
   * A player at tick 0.
   *
   * @param scenario what the start of the replay names
   * @throws ReplayException if the scenario has another number of players
   */
  public ReplayPlayer(Scenario scenario, long seed, EpisodeLog actions) throws ReplayException {
    if (scenario.players() != actions.players()) {
      throw new ReplayException(
          "the replay has %d players, but %s has %d"
              .formatted(actions.players(), scenario.name(), scenario.players()));
    }
    this.actions = actions;
    tickActions = new Action[actions.players()];
    Arrays.setAll(tickActions, player -> new Action());
    world = scenario.start(seed, null);
  }

  /** The world after {@link #tick()} ticks. */
  public World world() {
    return world;
  }

  /** Ticks played. */
  public int tick() {
    return tick;
  }

  /** Whether all is played. */
  public boolean done() {
    return tick == actions.ticks();
  }

  /** What a player did in the tick played last. */
  public Action lastAction(int player) {
    return tickActions[player];
  }

  /** Plays one tick. */
  public void step() {
    if (done()) {
      throw new IllegalStateException("the replay ended after tick " + tick);
    }
    actions.read(tick, tickActions);
    world.step(tickActions);
    tick++;
  }
}
