package dev.mattock.engine.env;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How many worlds are stepped together, and how; what is played in them comes from an {@link
 * EpisodeSource}.
 *
 * @param envs worlds, 1..65,536
 * @param players agents in each world, 1..64; every scenario must have as many
 * @param frameSkip ticks a decision, 1..100: held keys act on every tick; camera, commands and edge
 *     keys on the first; rewards sum; it stops at the end of an episode
 * @param spec what each agent observes
 * @param renderer name of the ray caster, "auto" for the fastest
 * @param threads that step and render, the caller's among them, 1..1,024; results do not depend on
 *     it
 */
public record EnvSettings(
    int envs, int players, int frameSkip, ObservationSpec spec, String renderer, int threads) {
  public EnvSettings {
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(renderer, "renderer");
    List<String> problems = new ArrayList<>();
    check(problems, "envs", envs, 65_536);
    check(problems, "players", players, 64);
    check(problems, "frameSkip", frameSkip, 100);
    check(problems, "threads", threads, 1_024);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
  }

  /** One player a world, every tick a decision, the fastest renderer, the caller's thread only. */
  public static EnvSettings of(int envs, ObservationSpec spec) {
    return new EnvSettings(envs, 1, 1, spec, "auto", 1);
  }

  /** Rows of a batch: agents. */
  public int rows() {
    return envs * players;
  }

  /** The same with another number of worlds. */
  public EnvSettings withEnvs(int count) {
    return new EnvSettings(count, players, frameSkip, spec, renderer, threads);
  }

  /** The same with another frame skip. */
  public EnvSettings withFrameSkip(int ticks) {
    return new EnvSettings(envs, players, ticks, spec, renderer, threads);
  }

  /** The same with another renderer. */
  public EnvSettings withRenderer(String name) {
    return new EnvSettings(envs, players, frameSkip, spec, name, threads);
  }

  /** The same with another number of threads. */
  public EnvSettings withThreads(int count) {
    return new EnvSettings(envs, players, frameSkip, spec, renderer, count);
  }

  /** The same with another number of players in each world. */
  public EnvSettings withPlayers(int count) {
    return new EnvSettings(envs, count, frameSkip, spec, renderer, threads);
  }

  private static void check(List<String> problems, String name, int value, int most) {
    if (value < 1 || value > most) {
      problems.add("%s must be in 1..%d, but is %d".formatted(name, most, value));
    }
  }
}
