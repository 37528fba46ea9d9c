package dev.mattock.engine.env;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import dev.mattock.engine.sim.World;
import java.util.Arrays;
import java.util.BitSet;

/**
 * One env's world and the episode that goes on in it: ticks, rewards, ends. What all envs have in
 * common; it knows nothing of rows, threads and pixels.
 */
final class EpisodeRun {
  private final int players;
  private final boolean keepWorlds;
  private final Statistics statistics;
  private final EpisodeLog log;
  private final Action[] prepared;
  private final float[] tickReward;
  private final float[] stepReward;
  private final float[] episodeReturn;
  private final boolean[] ended;
  private final boolean[] idle;
  private final int[] endTick;
  private Scenario scenario;
  private Objective objective;
  private World world;
  private long seed;
  private long number = -1;
  private int ticks;
  private boolean over = true;

  /**
   * An env before its first episode.
   *
   * @param counts whether statistics are kept
   * @param keepWorlds whether the world of an ended episode must stay as it is, because somebody
   *     reads it
   */
  EpisodeRun(Content content, int players, boolean counts, boolean keepWorlds) {
    this.players = players;
    this.keepWorlds = keepWorlds;
    statistics = counts ? new Statistics(content, players) : null;
    log = new EpisodeLog(players);
    prepared = new Action[players];
    Arrays.setAll(prepared, player -> new Action());
    tickReward = new float[players];
    stepReward = new float[players];
    episodeReturn = new float[players];
    ended = new boolean[players];
    idle = new boolean[players];
    endTick = new int[players];
  }

  /** Starts an episode. */
  @SuppressWarnings("ReferenceEquality") // only the very same scenario may keep its objective
  void start(Scenario newScenario, long newSeed, long newNumber) {
    if (newScenario.players() != players) {
      throw new IllegalArgumentException(
          "%s has %d players, but the env has %d"
              .formatted(newScenario.name(), newScenario.players(), players));
    }
    if (newScenario != scenario) {
      objective = newScenario.objective();
    }
    scenario = newScenario;
    seed = newSeed;
    number = newNumber;
    world = newScenario.start(newSeed, keepWorlds ? null : world);
    if (world.playerCount() != players) {
      throw new IllegalStateException(
          "%s started a world with %d players, not %d"
              .formatted(newScenario.name(), world.playerCount(), players));
    }
    log.clear();
    ticks = 0;
    over = false;
    Arrays.fill(stepReward, 0);
    Arrays.fill(episodeReturn, 0);
    Arrays.fill(ended, false);
    Arrays.fill(idle, false);
    objective.begin(world);
    if (statistics != null) {
      statistics.begin(world);
    }
  }

  /**
   * Takes one decision: up to {@code frameSkip} ticks, fewer if the episode ends.
   *
   * @param actions holds this env's at {@code first} and behind; only read
   */
  void step(Action[] actions, int first, int frameSkip) {
    if (over) {
      throw new IllegalStateException("the episode is over: reset before the next step");
    }
    Arrays.fill(stepReward, 0);
    System.arraycopy(ended, 0, idle, 0, players);
    for (int i = 0; i < frameSkip && !over; i++) {
      for (int player = 0; player < players; player++) {
        prepare(prepared[player], actions[first + player], player, i == 0);
      }
      tick();
    }
  }

  /** Does again what was done before. */
  void replay(EpisodeLog past) {
    if (past.players() != players) {
      throw new IllegalArgumentException(
          "the log is of %d players, but the env has %d".formatted(past.players(), players));
    }
    for (int tick = 0; tick < past.ticks(); tick++) {
      if (over) {
        throw new IllegalArgumentException(
            "the log goes on for %d ticks after the end of the episode at tick %d: it is not of "
                    .formatted(past.ticks() - tick, tick)
                + "%s with seed %d under these rules".formatted(scenario.name(), seed));
      }
      past.read(tick, prepared);
      tick();
    }
    Arrays.fill(stepReward, 0);
    System.arraycopy(ended, 0, idle, 0, players);
  }

  private void prepare(Action target, Action asked, int player, boolean firstTick) {
    if (ended[player]) {
      target.clear();
    } else if (firstTick) {
      target.copyFrom(asked);
    } else {
      target.clear().setKeys(asked.keys() & ~Keys.EDGE);
    }
  }

  private void tick() {
    log.append(prepared);
    world.step(prepared);
    ticks++;
    Arrays.fill(tickReward, 0);
    objective.tick(world, tickReward);
    if (statistics != null) {
      statistics.tick(world);
    }
    boolean allEnded = true;
    for (int player = 0; player < players; player++) {
      if (!ended[player]) {
        stepReward[player] += tickReward[player];
        episodeReturn[player] += tickReward[player];
        endTick[player] = ticks;
        ended[player] = objective.terminated(player);
      }
      allEnded &= ended[player];
    }
    over = allEnded || ticks >= scenario.tickBudget();
  }

  /** Writes rewards and ends of the last step into rows {@code first} and following. */
  void report(StepResult result, int first) {
    for (int player = 0; player < players; player++) {
      int row = first + player;
      result.reward()[row] = stepReward[player];
      result.terminated()[row] = ended[player] && !idle[player];
      result.truncated()[row] = over && !ended[player];
      result.succeeded()[row] = objective.succeeded(player);
      result.episodeReturn()[row] = episodeReturn[player];
      result.episodeTicks()[row] = endTick[player];
      result.idle()[row] = idle[player];
    }
  }

  /** Whether the episode has ended for all players, and the env must be reset. */
  boolean over() {
    return over;
  }

  /** What a listener is told. */
  FinishedEpisode finished(int env) {
    BitSet terminated = new BitSet(players);
    BitSet succeeded = new BitSet(players);
    ImmutableDoubleArray.Builder returns = ImmutableDoubleArray.builder(players);
    for (int player = 0; player < players; player++) {
      terminated.set(player, ended[player]);
      succeeded.set(player, objective.succeeded(player));
      returns.add(episodeReturn[player]);
    }
    return new FinishedEpisode(
        env, number, scenario, seed, ticks, log, world, terminated, succeeded, returns.build());
  }

  /** Where the env is. */
  EnvState state() {
    return new EnvState(number, seed, log.copy());
  }

  World world() {
    return world;
  }

  EpisodeLog log() {
    return log;
  }

  Statistics statistics() {
    return statistics;
  }

  Scenario scenario() {
    return scenario;
  }

  Objective objective() {
    return objective;
  }

  long number() {
    return number;
  }

  long seed() {
    return seed;
  }

  int ticks() {
    return ticks;
  }

  float stepReward(int player) {
    return stepReward[player];
  }

  boolean terminated(int player) {
    return ended[player];
  }

  float episodeReturn(int player) {
    return episodeReturn[player];
  }
}
