package dev.mattock.engine.terrain;

/**
 * A mob that lives in a chunk from the start: it enters a world when the chunk is first simulated
 * there.
 *
 * @param mob name of the kind of mob
 * @param x centre of its feet, blocks, world coordinates
 * @param y height of its feet
 * @param z centre of its feet
 */
public record Inhabitant(String mob, double x, double y, double z) {}
