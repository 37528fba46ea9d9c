package dev.mattock.worlds.generation;

/**
 * How an overworld differs from the usual one.
 *
 * @param biome name of the only biome, or "" for all of them
 * @param trees factor on how many trees grow, 0..2
 * @param relief factor on the height of hills and bumps, 0..2
 * @param caves whether caves and ravines cut the ground
 * @param structures whether there are villages, dungeons and mineshafts
 */
public record OverworldSettings(
    String biome, double trees, double relief, boolean caves, boolean structures) {
  /** The usual overworld. */
  public static final OverworldSettings DEFAULT = new OverworldSettings("", 1, 1, true, true);

  private static final double MOST = 2;

  /** Checks the numbers; the biome's name is checked where the biomes are known. */
  public OverworldSettings {
    check("trees", trees);
    check("relief", relief);
  }

  /** Settings with caves and structures. */
  public OverworldSettings(String biome, double trees, double relief) {
    this(biome, trees, relief, true, true);
  }

  private static void check(String name, double value) {
    if (!(value >= 0 && value <= MOST)) {
      throw new IllegalArgumentException(name + " must be 0..2, but is " + value);
    }
  }
}
