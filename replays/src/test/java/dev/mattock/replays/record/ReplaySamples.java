package dev.mattock.replays.record;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.env.EpisodeLog;
import dev.mattock.replays.Meadow;

/** Replays of bustling meadows. */
final class ReplaySamples {
  static final long SEED = 7;

  private static final ImmutableMap<String, String> ABOUT =
      ImmutableMap.of("agent", "bustle", "note", "äöü \n and more");

  private ReplaySamples() {}

  static EpisodeLog log(int players, int ticks) {
    return Meadow.bustle(players, ticks, 11);
  }

  /** What the world of a log looks like in the end. */
  static long hashAfter(EpisodeLog log) throws ReplayException {
    ReplayPlayer player = new ReplayPlayer(new Meadow(log.players()), SEED, log);
    while (!player.done()) {
      player.step();
    }
    return player.world().hash();
  }

  static Replay of(EpisodeLog log) throws ReplayException {
    return ReplayRecorder.record(
        new Meadow(log.players()), "layers: grass", SEED, log, hashAfter(log), ABOUT);
  }

  static Replay of(int players, int ticks) throws ReplayException {
    return of(log(players, ticks));
  }

  static Replay annotated(int players, int ticks) throws ReplayException {
    return of(players, ticks)
        .withAnnotations(
            ImmutableList.of(
                Annotation.text(0, -1, "plan", "wood first, then planks"),
                Annotation.numbers(ticks, players - 1, "value", 0.5, -2, Double.NaN),
                Annotation.text(ticks, 0, "goal", "")));
  }

  /** Whether both say the same in every part. */
  static boolean same(Replay one, Replay other) {
    return one.start().equals(other.start())
        && one.about().equals(other.about())
        && one.about().keySet().asList().equals(other.about().keySet().asList())
        && one.actions().sameAs(other.actions())
        && one.hashes().equals(other.hashes())
        && one.annotations().equals(other.annotations());
  }
}
