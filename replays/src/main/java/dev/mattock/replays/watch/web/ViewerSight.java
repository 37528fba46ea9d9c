package dev.mattock.replays.watch.web;

import dev.mattock.replays.watch.Frame;
import dev.mattock.replays.watch.Viewer;
import dev.mattock.replays.watch.ViewerCommand;
import dev.mattock.replays.watch.WatchStatus;

/** A viewer of the show. */
record ViewerSight(Viewer viewer) implements Sight {
  @Override
  public void apply(ViewerCommand command) {
    viewer.apply(command);
  }

  @Override
  public void advance(long nanos) {
    viewer.advance(nanos);
  }

  @Override
  public WatchStatus status() {
    return viewer.status();
  }

  @Override
  public void render(Frame into) {
    viewer.render(into);
  }

  @Override
  public void close() {
    viewer.close();
  }
}
