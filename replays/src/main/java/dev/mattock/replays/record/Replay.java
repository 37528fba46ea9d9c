package dev.mattock.replays.record;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableLongArray;
import dev.mattock.engine.env.EpisodeLog;
import java.util.Objects;

/**
 * What happened: a start, every player's action in every tick, and hashes of the world on the way.
 * Pixels are not stored; they are rendered again.
 *
 * @param start where it begins
 * @param about whatever else is worth knowing, by name: agent, success, return, program version
 * @param actions every player's action in every tick
 * @param hashes of the world at ticks 0, {@link #HASH_INTERVAL}, twice that, .. and after the last
 *     tick, which for a replay of no ticks is tick 0
 * @param annotations remarks in order of tick, each about a tick and a player of the replay
 */
public record Replay(
    ReplayStart start,
    ImmutableMap<String, String> about,
    EpisodeLog actions,
    ImmutableLongArray hashes,
    ImmutableList<Annotation> annotations) {
  /** Ticks from one hash to the next. */
  public static final int HASH_INTERVAL = 100;

  /** Name under {@link #about} of whether the goal was reached: {@code true} or {@code false}. */
  public static final String SUCCEEDED = "succeeded";

  public Replay {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(about, "about");
    int wanted = hashCount(actions.ticks());
    if (hashes.length() != wanted) {
      throw new IllegalArgumentException(
          "%d ticks need %d hashes, but there are %d"
              .formatted(actions.ticks(), wanted, hashes.length()));
    }
    check(annotations, actions);
  }

  private static void check(ImmutableList<Annotation> annotations, EpisodeLog actions) {
    int before = 0;
    for (Annotation annotation : annotations) {
      if (annotation.tick() > actions.ticks()) {
        throw new IllegalArgumentException(
            "annotation at tick %d of a replay of %d ticks"
                .formatted(annotation.tick(), actions.ticks()));
      }
      if (annotation.tick() < before) {
        throw new IllegalArgumentException(
            "annotations must be in order of tick, but tick %d comes after tick %d"
                .formatted(annotation.tick(), before));
      }
      if (annotation.player() >= actions.players()) {
        throw new IllegalArgumentException(
            "annotation about player %d of a replay of %d players"
                .formatted(annotation.player(), actions.players()));
      }
      before = annotation.tick();
    }
  }

  /** How many ticks it lasts. */
  public int ticks() {
    return actions.ticks();
  }

  /** The hash of the world after the last tick. */
  public long finalHash() {
    return hashes.get(hashes.length() - 1);
  }

  /** The same with remarks. */
  public Replay withAnnotations(ImmutableList<Annotation> remarks) {
    return new Replay(start, about, actions, hashes, remarks);
  }

  /** How many hashes a replay of so many ticks has. */
  static int hashCount(int ticks) {
    return 1 + Math.ceilDiv(ticks, HASH_INTERVAL);
  }

  /** Whether the world is hashed after this tick of a replay of {@code ticks} ticks. */
  static boolean hashedAt(int tick, int ticks) {
    return tick == ticks || tick % HASH_INTERVAL == 0;
  }
}
