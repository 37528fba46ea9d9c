package dev.mattock.agent.goal;

/** Typing errors. */
final class Typing {
  private Typing() {}

  /**
   * How many errors lead from one word to another: a letter too many, too few or wrong, or two
   * letters in the wrong order (Damerau 1964, in the restricted form).
   */
  static int distance(String one, String other) {
    int[][] least = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        least[i][j] = i == 0 || j == 0 ? i + j : step(least, one, other, i, j);
      }
    }
    return least[one.length()][other.length()];
  }

  private static int step(int[][] least, String one, String other, int i, int j) {
    boolean equal = one.charAt(i - 1) == other.charAt(j - 1);
    int best = Math.min(least[i - 1][j], least[i][j - 1]) + 1;
    best = Math.min(best, least[i - 1][j - 1] + (equal ? 0 : 1));
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(best, least[i - 2][j - 2] + 1) : best;
  }
}
