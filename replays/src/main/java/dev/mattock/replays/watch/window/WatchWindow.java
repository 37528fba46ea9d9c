package dev.mattock.replays.watch.window;

import dev.mattock.replays.watch.Show;
import dev.mattock.replays.watch.Viewer;
import dev.mattock.replays.watch.ViewerSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A show in a window of this machine, until the watcher leaves. */
public final class WatchWindow {
  private static final double BUSY_SECONDS = 1 / 60.0;
  private static final double IDLE_SECONDS = 0.05;
  private static final double LEAST_SECONDS = 0.001;
  private static final double NANOS = 1e9;

  private WatchWindow() {}

  /**
   * Opens a window and shows a show in it. Returns when the watcher closes the window, or when it
   * is told to stop; the show is the caller's to close. Call it as {@link GlfwWindow} says: on
   * macOS from the first thread.
   *
   * @param settings their size is that of the window at first
   * @param pictures folder for pictures that the watcher keeps with T
   * @param stop asked often; true ends the watching
   * @param log told in a line where a picture is kept
   * @throws NoDisplayException if there is no display
   * @throws WindowException if there is a display but no window
   */
  public static void run(
      Show show, ViewerSettings settings, Path pictures, BooleanSupplier stop, Consumer<String> log)
      throws WindowException {
    try (GlfwWindow window =
            GlfwWindow.open("Mattock: " + show.title(), settings.width(), settings.height());
        Viewer viewer = new Viewer(show, settings)) {
      WatchScreen screen =
          new WatchScreen(viewer, window.width(), window.height(), pictures, log, System::nanoTime);
      long last = System.nanoTime();
      List<WindowEvent> events = List.of();
      while (!screen.quit() && !stop.getAsBoolean()) {
        long now = System.nanoTime();
        boolean drawn = screen.step(events, now - last, window.width(), window.height());
        last = now;
        if (drawn) {
          window.show(screen.canvas().pixels(), screen.canvas().width(), screen.canvas().height());
        }
        double spent = (System.nanoTime() - now) / NANOS;
        double period = screen.lively() ? BUSY_SECONDS : IDLE_SECONDS;
        events = window.await(Math.max(LEAST_SECONDS, period - spent));
      }
    }
  }
}
