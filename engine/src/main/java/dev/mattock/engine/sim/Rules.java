package dev.mattock.engine.sim;

/**
 * Rules of a world, with the genre's defaults.
 *
 * @param difficulty how hard monsters and hunger are
 * @param daylightCycle whether time of day goes on
 * @param weather whether weather changes
 * @param keepInventory whether the dead keep what they carry
 * @param nightVision whether everything is seen as in full light
 * @param hunger whether exertion makes hungry
 * @param fallDamage whether falling hurts
 * @param mobSpawning whether mobs appear
 * @param naturalHealing whether food heals
 * @param breakSpeed multiplier on mining speed, 1 in the genre
 * @param fluidTicks whether fluids flow
 * @param randomTicks random ticks a section a tick, 3 in the genre
 * @param fireSpread whether fire spreads and burns out
 * @param mobGriefing whether mobs change blocks: explosions, grazing, trampling
 * @param simulationDistance chunks around each player that are simulated
 */
public record Rules(
    Difficulty difficulty,
    boolean daylightCycle,
    boolean weather,
    boolean keepInventory,
    boolean nightVision,
    boolean hunger,
    boolean fallDamage,
    boolean mobSpawning,
    boolean naturalHealing,
    double breakSpeed,
    boolean fluidTicks,
    int randomTicks,
    boolean fireSpread,
    boolean mobGriefing,
    int simulationDistance) {

  /** How hard the world is. */
  public enum Difficulty {
    PEACEFUL,
    EASY,
    NORMAL,
    HARD
  }

  /** The genre's defaults. */
  public static final Rules VANILLA =
      new Rules(
          Difficulty.NORMAL,
          true,
          true,
          false,
          false,
          true,
          true,
          true,
          true,
          1,
          true,
          3,
          true,
          true,
          4);

  public Rules {
    if (!(breakSpeed > 0 && breakSpeed <= 1000)) {
      throw new IllegalArgumentException("breakSpeed must be in (0, 1000], but is " + breakSpeed);
    }
    if (randomTicks < 0 || randomTicks > 4096) {
      throw new IllegalArgumentException("randomTicks must be in 0..4096, but is " + randomTicks);
    }
    if (simulationDistance < 1 || simulationDistance > 32) {
      throw new IllegalArgumentException(
          "simulationDistance must be in 1..32 chunks, but is " + simulationDistance);
    }
  }
}
