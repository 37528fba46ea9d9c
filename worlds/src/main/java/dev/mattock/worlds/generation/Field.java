package dev.mattock.worlds.generation;

import dev.mattock.engine.content.Hash64;

/** The slow noises that land is shaped by. */
enum Field {
  /** Low is sea, high is inland. */
  CONTINENT(420, 3),
  /** High is hilly. */
  HILLS(260, 2),
  /** High is wooded. */
  FOREST(170, 2),
  /** High is where birches grow. */
  BIRCH(240, 2),
  /** Rivers run where it crosses zero; its magnitude is a distance from the river. */
  RIVER(380, 2),
  /** Where it is very high lies a lake. */
  LAKE(150, 2),
  /** Ups and downs everywhere. */
  DETAIL(44, 2),
  /** Ups and downs of hills. */
  CRAG(90, 2),
  /** High is bare rock, low is gravel. */
  ROCK(22, 1);

  private final long purpose;
  private final double wavelength;
  private final int octaves;

  Field(double wavelength, int octaves) {
    purpose = Hash64.of("field " + name());
    this.wavelength = wavelength;
    this.octaves = octaves;
  }

  Noise noise() {
    return new Noise(purpose, wavelength, octaves);
  }
}
