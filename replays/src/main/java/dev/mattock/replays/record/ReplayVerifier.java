package dev.mattock.replays.record;

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
   */
  public record Verification(int ticks, boolean verified, int firstMismatchTick, long finalHash) {}

  private ReplayVerifier() {}

  /**
   * Plays a replay and compares every hash; stops at the first that differs.
   *
   * @param scenario what the replay's start names
   */
  public static Verification verify(Replay replay, Scenario scenario, long seed)
      throws ReplayException {
    ReplayPlayer player = new ReplayPlayer(scenario, seed, replay.actions());
    int next = 0;
    if (player.world().hash() != replay.hashes().get(next++)) {
      return new Verification(0, false, 0, player.world().hash());
    }
    while (!player.done()) {
      player.step();
      if (Replay.hashedAt(player.tick(), replay.ticks())) {
        long hash = player.world().hash();
        if (hash != replay.hashes().get(next++)) {
          return new Verification(player.tick(), false, player.tick(), hash);
        }
      }
    }
    return new Verification(replay.ticks(), true, -1, player.world().hash());
  }
}
