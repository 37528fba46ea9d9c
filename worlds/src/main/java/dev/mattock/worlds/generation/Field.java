package dev.mattock.worlds.generation;

import dev.mattock.engine.content.Hash64;

/** The slow noises that land is shaped by. */
enum Field {
  /** Low is sea, high is inland. */
  CONTINENT(420, 3, 8),
  /** High is hilly. */
  HILLS(260, 2, 8),
  /** Low is frozen, high is hot. */
  TEMPERATURE(620, 2, 8),
  /** Low is dry, high is wet. */
  HUMIDITY(500, 2, 8),
  /** Tells apart kinds of country of the same climate. */
  VARIETY(290, 2, 8),
  /** Rivers run where it crosses zero; its magnitude is a distance from the river. */
  RIVER(380, 2, 8),
  /** Where it is very high lies a lake. */
  LAKE(150, 2, 8),
  /** Kinds of flowers follow each other along it. */
  BLOOM(60, 1, 8),
  /** Ups and downs everywhere. */
  DETAIL(44, 2, 4),
  /** Ups and downs of hills. */
  CRAG(90, 2, 4),
  /** High is bare rock, low is gravel or clay. */
  ROCK(22, 1, 4);

  private final long purpose;
  private final double wavelength;
  private final int octaves;
  private final int step;

  Field(double wavelength, int octaves, int step) {
    purpose = Hash64.of("field " + name());
    this.wavelength = wavelength;
    this.octaves = octaves;
    this.step = step;
  }

  Noise noise() {
    return new Noise(purpose, wavelength, octaves);
  }

  /** Blocks between the points where it is computed; straight lines between. */
  int step() {
    return step;
  }
}
