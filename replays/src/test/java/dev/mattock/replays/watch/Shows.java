package dev.mattock.replays.watch;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.env.EpisodeLog;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.World;
import dev.mattock.replays.Meadow;
import dev.mattock.replays.record.Annotation;
import dev.mattock.replays.record.Replay;
import dev.mattock.replays.record.ReplayException;
import dev.mattock.replays.record.ReplayPlayer;
import dev.mattock.replays.record.ReplayRecorder;
import java.util.List;
import java.util.function.IntConsumer;

/** Things to watch, made for tests. */
public final class Shows {
  private Shows() {}

  /** A recorded episode of bustling players on the meadow. */
  public static ReplayShow.Recorded recorded(
      int players, int ticks, long seed, Annotation... remarks) throws ReplayException {
    Meadow meadow = new Meadow(players);
    EpisodeLog log = Meadow.bustle(players, ticks, seed);
    ReplayPlayer playing = new ReplayPlayer(meadow, seed, log);
    while (!playing.done()) {
      playing.step();
    }
    Replay replay =
        ReplayRecorder.record(
            meadow, "", seed, log, playing.world().hash(), ImmutableMap.of("agent", "bustler"));
    return new ReplayShow.Recorded(
        "meadow-" + seed, replay.withAnnotations(ImmutableList.copyOf(remarks)), meadow);
  }

  /** A show of one recorded episode. */
  public static ReplayShow replay(int ticks, long seed, Annotation... remarks)
      throws ReplayException {
    return new ReplayShow(List.of(recorded(1, ticks, seed, remarks)));
  }

  /** A growing episode with nothing in it. */
  static GrowingTimeline growing(long seed, IntConsumer wish) {
    return new GrowingTimeline(new Meadow(1), seed, "growing", 0, (_, tick) -> wish.accept(tick));
  }

  /** Adds ticks of a bustling player up to a tick. */
  static void grow(GrowingTimeline timeline, int ticks) {
    timeline.appendFrom(Meadow.bustle(1, ticks, timeline.seed()));
  }

  /** The hash of the world after so many ticks, played straight through. */
  static long hashAfter(Timeline timeline, int ticks) {
    World world = timeline.scenario().start(timeline.seed(), null);
    Action[] actions = new Action[timeline.scenario().players()];
    for (int player = 0; player < actions.length; player++) {
      actions[player] = new Action();
    }
    for (int tick = 0; tick < ticks; tick++) {
      timeline.read(tick, actions);
      world.step(actions);
    }
    return world.hash();
  }
}
