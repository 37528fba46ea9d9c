package dev.mattock.engine.env;

/** Decides what each env plays next; a pure function, so that nothing depends on threads. */
@FunctionalInterface
public interface EpisodeSource {
  /** The {@code number}-th episode (from 0) of env {@code env}. */
  Episode episode(int env, long number);

  /** One episode's start. */
  record Episode(Scenario scenario, long seed) {}
}
