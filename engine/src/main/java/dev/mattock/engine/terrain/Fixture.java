package dev.mattock.engine.terrain;

/**
 * What a generated block holds beyond its state. Worlds look it up where they find such a block
 * untouched: generation stays a pure function of the place.
 *
 * @param x block x, world coordinates
 * @param y block y
 * @param z block z
 * @param kind what it says about the block
 * @param name the loot table that fills the container, or the mob that the spawner brings forth
 */
public record Fixture(int x, int y, int z, Kind kind, String name) {
  /** What a fixture says about its block. */
  public enum Kind {
    /** A container is filled by a loot table when it is first opened or broken. */
    LOOT,
    /** A spawner brings a mob forth. */
    SPAWNER
  }
}
