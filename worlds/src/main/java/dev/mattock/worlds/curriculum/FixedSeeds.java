package dev.mattock.worlds.curriculum;

import com.google.common.primitives.ImmutableLongArray;
import dev.mattock.engine.env.EpisodeSource;
import dev.mattock.engine.env.Scenario;

/**
 * Deals a list of seeds to the envs, each once before any comes again: episode n of env e plays
 * seed {@code n * envs + e}, counted round the list.
 */
public record FixedSeeds(Scenario scenario, ImmutableLongArray seeds, int envs)
    implements EpisodeSource {
  public FixedSeeds {
    if (seeds.isEmpty()) {
      throw new IllegalArgumentException("seeds must not be empty");
    }
    if (envs < 1) {
      throw new IllegalArgumentException("envs must be at least 1, but is " + envs);
    }
  }

  /** Position in the list, not counted round, of an env's episode. */
  public long position(int env, long number) {
    return number * envs + env;
  }

  @Override
  public Episode episode(int env, long number) {
    return new Episode(scenario, seeds.get((int) (position(env, number) % seeds.length())));
  }
}
