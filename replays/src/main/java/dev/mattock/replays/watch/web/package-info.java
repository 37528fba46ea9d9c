/**
 * Watching in a browser: a small HTTP server, a WebSocket for each watcher, and the page. The
 * server is made for strangers: whoever stalls, floods or talks nonsense is dropped with a reason,
 * and nobody else notices. Start with {@link dev.mattock.replays.watch.web.WebWatch}; the messages
 * are described at {@link dev.mattock.replays.watch.web.CommandReader} and {@link
 * dev.mattock.replays.watch.web.Messages}.
 */
package dev.mattock.replays.watch.web;
