package dev.mattock.engine.entity;

/**
 * Takes the fields of simulated state one by one, always in the same order: a hash or a save. Ids
 * of blocks and items go through their own methods, because they are written by name.
 */
public interface StateSink {
  /** The next field, a whole number or bits. */
  void putLong(long value);

  /** The next field, an item id. */
  void putItem(int itemId);

  /** The next field, a block state id. */
  void putState(int stateId);

  /** The next field, the name of something else that data files define: a mob, a biome. */
  void putName(String name);

  /** The next field, a whole number. */
  default void putInt(int value) {
    putLong(value);
  }

  /** The next field, bit for bit. */
  default void putDouble(double value) {
    putLong(Double.doubleToLongBits(value));
  }

  /** The next field, bit for bit. */
  default void putFloat(float value) {
    putLong(Float.floatToIntBits(value));
  }

  /** The next field. */
  default void putBoolean(boolean value) {
    putLong(value ? 1 : 0);
  }
}
