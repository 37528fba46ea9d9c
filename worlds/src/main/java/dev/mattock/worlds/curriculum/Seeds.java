package dev.mattock.worlds.curriculum;

/**
 * Which seeds are for what. Negative seeds are for evaluation alone; positive seeds divisible by 16
 * are for validation (model selection, early stop, tuning, memory); training draws from the other
 * positive ones. 0 belongs to nobody. Each kind is numbered from 0, and the mapping is one to one.
 */
public final class Seeds {
  private static final int STEP = 16;

  /** What a seed may be used for. */
  public enum Kind {
    TRAINING,
    VALIDATION,
    EVALUATION
  }

  private Seeds() {}

  /** The {@code number}-th training seed: 1 to 15, 17 to 31, .. */
  public static long training(long number) {
    checkNumber(number);
    return Math.addExact(Math.multiplyExact(number / (STEP - 1), STEP), 1 + number % (STEP - 1));
  }

  /** The {@code number}-th validation seed: 16, 32, .. */
  public static long validation(long number) {
    checkNumber(number);
    return Math.multiplyExact(Math.addExact(number, 1), STEP);
  }

  /** The {@code number}-th evaluation seed: -1, -2, .. */
  public static long evaluation(long number) {
    checkNumber(number);
    return -1 - number;
  }

  /**
   * What a seed may be used for.
   *
   * @throws IllegalArgumentException for 0
   */
  public static Kind kind(long seed) {
    if (seed == 0) {
      throw new IllegalArgumentException("seed 0 is for neither training nor evaluation");
    }
    if (seed < 0) {
      return Kind.EVALUATION;
    }
    return seed % STEP == 0 ? Kind.VALIDATION : Kind.TRAINING;
  }

  private static void checkNumber(long number) {
    if (number < 0) {
      throw new IllegalArgumentException("seeds are numbered from 0, not " + number);
    }
  }
}
