/**
 * A person plays: {@link dev.mattock.replays.play.PlaySession} turns keys and mouse into the
 * actions of one player, shows screens whose every click is one of the commands that agents have
 * too, and records each episode as a replay. It works without a window; {@link
 * dev.mattock.replays.play.PlayWindow} gives it one, and a clock.
 */
package dev.mattock.replays.play;
