package dev.mattock.training.window;

import dev.mattock.replays.watch.window.GlfwWindow;
import dev.mattock.replays.watch.window.Key;
import dev.mattock.replays.watch.window.WindowEvent;
import dev.mattock.replays.watch.window.WindowEvent.CloseRequested;
import dev.mattock.replays.watch.window.WindowEvent.KeyDown;
import dev.mattock.replays.watch.window.WindowException;

/**
 * A process with a window that shows four pixels (red, green over blue, white) and prints what is
 * done to it. C captures the cursor, V lets it go, Escape ends.
 */
final class WindowProbe {
  private WindowProbe() {}

  public static void main(String[] arguments) {
    byte[] picture = {-1, 0, 0, 0, -1, 0, 0, 0, -1, -1, -1, -1};
    try (GlfwWindow window = GlfwWindow.open("probe", 320, 200)) {
      window.show(picture, 2, 2);
      System.out.println("ready " + window.width() + "x" + window.height());
      boolean ends = false;
      while (!ends) {
        for (WindowEvent event : window.await(0.05)) {
          System.out.println(event);
          ends |= event instanceof CloseRequested;
          if (event instanceof KeyDown down) {
            ends |= down.key() == Key.ESCAPE;
            if (down.key() == Key.C || down.key() == Key.V) {
              window.captureCursor(down.key() == Key.C);
            }
          }
        }
        window.show(picture, 2, 2);
      }
    } catch (WindowException e) {
      System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
      return;
    }
    System.out.println("closed");
  }
}
