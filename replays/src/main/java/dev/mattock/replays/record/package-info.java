/**
 * Replays: a start and the actions from there, with hashes that prove that playing them again gives
 * the same world. Start with {@link dev.mattock.replays.record.Replay}.
 */
package dev.mattock.replays.record;
