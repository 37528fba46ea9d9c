package dev.mattock.replays.play;

import java.nio.file.Path;

/**
 * An episode that was played and saved.
 *
 * @param replay the file; null if it could not be written
 * @param ticks how long it was
 * @param succeeded whether the task was done
 * @param problem why it could not be written; "" if it was
 */
public record SavedEpisode(Path replay, int ticks, boolean succeeded, String problem) {}
