package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableList;

/**
 * Something that grows here and there, as read from {@code biomes.yaml}: cactus, sugar cane, kelp,
 * pumpkins and so on.
 *
 * @param purpose tells the draws of one kind from those of others
 * @param where what must be around
 * @param ground the states that it grows on, by state id
 * @param bodies states of its lower cells, one of them drawn
 * @param top state of its topmost cell, or 0 if that is like the rest
 * @param least fewest cells high
 * @param most most cells high
 * @param patches chance of a patch in each square of {@link Vegetation#PATCH} blocks
 * @param chance chance on each column in a patch
 */
record Growth(
    long purpose,
    Where where,
    boolean[] ground,
    ImmutableList<Integer> bodies,
    int top,
    int least,
    int most,
    double patches,
    double chance) {

  /** What must be around it. */
  enum Where {
    /** Nothing in particular. */
    LAND,
    /** Nothing solid beside it. */
    ALONE,
    /** Water beside the ground. */
    BANK,
    /** So much overhead that it is dim at noon. */
    SHADE,
    /** It floats on water. */
    AFLOAT,
    /** It stands under water, which covers it. */
    SUNKEN
  }

  /** The same, so many times as often. */
  Growth times(double factor) {
    return new Growth(
        purpose, where, ground, bodies, top, least, most, Math.min(1, patches * factor), chance);
  }
}
