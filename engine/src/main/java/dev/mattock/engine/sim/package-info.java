/**
 * The rules: a world and its tick, actions, events, randomness, snapshots, hash and saves. Start
 * with {@link dev.mattock.engine.sim.World} and its {@code step}, then with the phases of {@code
 * Tick}.
 */
package dev.mattock.engine.sim;
