package dev.mattock.replays.watch.web;

import dev.mattock.replays.watch.ViewerCommand;

/** What a page says to the server. */
sealed interface Request {
  /**
   * Something for the viewer.
   *
   * @param what to apply
   */
  record Command(ViewerCommand what) implements Request {}

  /**
   * A frame has arrived and been shown, and all before it.
   *
   * @param frame its number
   */
  record Acknowledge(int frame) implements Request {}

  /** Asks for the picture as a file to keep: a PNG without loss. */
  record Screenshot() implements Request {}
}
