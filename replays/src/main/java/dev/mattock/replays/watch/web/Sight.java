package dev.mattock.replays.watch.web;

import dev.mattock.replays.watch.Frame;
import dev.mattock.replays.watch.ViewerCommand;
import dev.mattock.replays.watch.WatchStatus;

/** What a watcher looks through, used by its thread alone: a viewer of the show. */
interface Sight extends AutoCloseable {
  /** Where sights come from; called on the watcher's thread. */
  interface Source {
    Sight open();
  }

  void apply(ViewerCommand command);

  void advance(long nanos);

  WatchStatus status();

  void render(Frame into);

  @Override
  void close();
}
