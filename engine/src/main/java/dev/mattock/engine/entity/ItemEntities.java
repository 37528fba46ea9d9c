package dev.mattock.engine.entity;

/** Items lying in the world, in parallel arrays in order of id. */
public final class ItemEntities {
  private int size;

  /** How many there are. */
  public int size() {
    return size;
  }
}
