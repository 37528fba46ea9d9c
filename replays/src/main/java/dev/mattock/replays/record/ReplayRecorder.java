package dev.mattock.replays.record;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableLongArray;
import dev.mattock.engine.env.EpisodeLog;
import dev.mattock.engine.env.Scenario;
import dev.mattock.replays.record.ReplayStart.TaskStart;

/**
 * Makes replays out of the action logs that envs keep. The hashes come from playing the log again,
 * so a replay exists only if its episode repeats exactly.
 */
public final class ReplayRecorder {
  private ReplayRecorder() {}

  /**
   * Records an episode.
   *
   * @param definition the scenario's definition, for the replay's start
   * @param actions the episode's log; not kept
   * @param liveHash hash of the world at the end of the episode itself
   * @param about what else is worth knowing
   * @throws ReplayException if playing the log again ends in another world
   */
  public static Replay record(
      Scenario scenario,
      String definition,
      long seed,
      EpisodeLog actions,
      long liveHash,
      ImmutableMap<String, String> about)
      throws ReplayException {
    EpisodeLog kept = actions.copy();
    ImmutableLongArray hashes = hashes(new ReplayPlayer(scenario, seed, kept), kept.ticks());
    long played = hashes.get(hashes.length() - 1);
    if (played != liveHash) {
      throw new ReplayException(
          "%s with seed %d does not repeat: the episode ended with hash %016x, its replay with %016x"
              .formatted(scenario.name(), seed, liveHash, played));
    }
    TaskStart start = new TaskStart(scenario.name(), definition, seed);
    return new Replay(start, about, kept, hashes, ImmutableList.of());
  }

  private static ImmutableLongArray hashes(ReplayPlayer player, int ticks) {
    ImmutableLongArray.Builder hashes = ImmutableLongArray.builder();
    hashes.add(player.world().hash());
    while (!player.done()) {
      player.step();
      if (Replay.hashedAt(player.tick(), ticks)) {
        hashes.add(player.world().hash());
      }
    }
    return hashes.build();
  }
}
