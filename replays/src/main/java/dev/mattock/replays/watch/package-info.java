/**
 * Looking at what happens: replays, live agents and training runs, all seen as a start and the
 * actions since, from which the watcher makes worlds and pictures again. Start with {@link
 * dev.mattock.replays.watch.Show} for what can be watched, and with {@link
 * dev.mattock.replays.watch.Viewer} for one watcher's look at it.
 */
package dev.mattock.replays.watch;
