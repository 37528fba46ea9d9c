package dev.mattock.worlds.generation;

/**
 * How an overworld differs from the usual one.
 *
 * @param biome name of the only biome, or "" for all of them
 * @param trees factor on how many trees grow, 0..2
 * @param relief factor on the height of hills and bumps, 0..2
 */
public record OverworldSettings(String biome, double trees, double relief) {
  /** The usual overworld. */
  public static final OverworldSettings DEFAULT = new OverworldSettings("", 1, 1);

  private static final double MOST = 2;

  /** Checks the numbers; the biome's name is checked where the biomes are known. */
  public OverworldSettings {
    check("trees", trees);
    check("relief", relief);
  }

  private static void check(String name, double value) {
    if (!(value >= 0 && value <= MOST)) {
      throw new IllegalArgumentException(name + " must be 0..2, but is " + value);
    }
  }
}
