package dev.mattock.engine.sim;

import dev.mattock.engine.content.Hash64;

/**
 * Crops: in light of 9, a random tick makes them older at the odds of {@link Fields}. Beetroots,
 * which ripen in four stages, rest every third time.
 */
final class CropRule implements BlockRule {
  private static final int STAGES_OF_BEETROOTS = 4;
  private static final int REST_ONE_IN = 3;

  private final Growth growth;
  private final Fields fields;

  CropRule(Growth growth, Fields fields) {
    this.growth = growth;
    this.fields = fields;
  }

  @Override
  public void randomTick(int x, int y, int z, int state) {
    if (rests(x, y, z, state)
        || growth.ripe(state)
        || growth.brightness.dayLight(x, y, z) < Growth.GROWING_LIGHT) {
      return;
    }
    if (growth.oneIn(fields.oneIn(x, y, z, state), x, y, z)) {
      growth.ripen(x, y, z, state, 1);
    }
  }

  private boolean rests(int x, int y, int z, int state) {
    return growth.age.count(state) == STAGES_OF_BEETROOTS
        && Hash64.toBounded(growth.draw(x, y, z, 1), REST_ONE_IN) == 0;
  }
}
