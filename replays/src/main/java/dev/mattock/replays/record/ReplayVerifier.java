package dev.mattock.replays.record;

import dev.mattock.engine.env.Objective;
import dev.mattock.engine.env.Scenario;

/** Proves that a replay gives the world that it says. */
public final class ReplayVerifier {
  /**
   * What came out.
   *
   * @param ticks played
   * @param verified whether every hash agreed
   * @param firstMismatchTick tick of the first hash that did not, or -1
   * @param finalHash of the world after the last tick that was played
   * @param succeeded whether all players reached the goal of the scenario
   */
  public record Verification(
      int ticks, boolean verified, int firstMismatchTick, long finalHash, boolean succeeded) {

    /** Whether a replay that says that it succeeded, or did not, is right about it. */
    public boolean agreesWith(Replay replay) {
      String said = replay.about().get(Replay.SUCCEEDED);
      return said == null || Boolean.parseBoolean(said) == succeeded;
    }
  }

  private ReplayVerifier() {}

  /**
   * Plays a replay and compares every hash; stops at the first that differs.
   *
   * @param scenario what the replay's start names
   */
  public static Verification verify(Replay replay, Scenario scenario, long seed)
      throws ReplayException {
    ReplayPlayer player = new ReplayPlayer(scenario, seed, replay.actions());
    Objective objective = scenario.objective();
    objective.begin(player.world());
    float[] rewards = new float[scenario.players()];
    int next = 0;
    if (player.world().hash() != replay.hashes().get(next++)) {
      return mismatch(player);
    }
    while (!player.done()) {
      player.step();
      objective.tick(player.world(), rewards);
      if (Replay.hashedAt(player.tick(), replay.ticks())
          && player.world().hash() != replay.hashes().get(next++)) {
        return mismatch(player);
      }
    }
    boolean succeeded = true;
    for (int i = 0; i < scenario.players(); i++) {
      succeeded &= objective.succeeded(i);
    }
    return new Verification(replay.ticks(), true, -1, player.world().hash(), succeeded);
  }

  private static Verification mismatch(ReplayPlayer player) {
    return new Verification(player.tick(), false, player.tick(), player.world().hash(), false);
  }
}
