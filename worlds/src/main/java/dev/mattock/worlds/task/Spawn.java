package dev.mattock.worlds.task;

import com.google.common.collect.ImmutableList;

/**
 * Where an episode starts.
 *
 * @param places cells of the feet, one a player
 * @param yaw first view, degrees
 * @param distance horizontal blocks from the first place to the nearest block that the task wants
 *     near; 0 if it wants none
 * @param bearing from the first place to it, degrees as yaw
 * @param pillar blocks that mark the point
 * @param mobs mobs that stand near the first place
 * @param landmarks places that goal and rewards refer to
 */
record Spawn(
    ImmutableList<Place> places,
    float yaw,
    double distance,
    double bearing,
    ImmutableList<Cell> pillar,
    ImmutableList<Mob> mobs,
    Landmarks landmarks) {

  /** A mob of a kind, and the cell that its feet are in. */
  record Mob(String kind, Place place) {}

  /** A cell that a player stands in. */
  record Place(int x, int y, int z) {}

  /** A cell and its block state. */
  record Cell(int x, int y, int z, int state) {}
}
