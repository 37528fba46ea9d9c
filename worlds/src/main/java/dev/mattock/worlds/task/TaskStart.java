package dev.mattock.worlds.task;

import dev.mattock.engine.sim.WorldSnapshot;

/**
 * The start of a task with one seed.
 *
 * @param snapshot the world; it shares all land
 * @param landmarks places that goal and rewards refer to
 */
record TaskStart(WorldSnapshot snapshot, Landmarks landmarks) {}
