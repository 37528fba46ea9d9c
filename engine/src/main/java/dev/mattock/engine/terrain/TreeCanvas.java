package dev.mattock.engine.terrain;

/** Where trees grow: land, or a part of it, in coordinates of its own. */
public interface TreeCanvas {
  /** The state of a cell, y within 0..255. */
  int state(int x, int y, int z);

  /** Writes a cell, y within 0..255. */
  void set(int x, int y, int z, int stateId);
}
