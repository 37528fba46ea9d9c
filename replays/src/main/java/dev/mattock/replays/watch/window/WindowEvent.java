package dev.mattock.replays.watch.window;

/**
 * Something that a person did to a window. Places are in pixels of the window's frame buffer, from
 * its upper left corner; {@link Letterbox} takes them to the picture that is shown.
 */
public sealed interface WindowEvent {
  /** Mouse buttons by number. */
  int LEFT_BUTTON = 0;

  int RIGHT_BUTTON = 1;
  int MIDDLE_BUTTON = 2;

  /**
   * A key goes down.
   *
   * @param repeated whether it was down already, and the keyboard says so again
   * @param shift whether a shift key is held
   * @param control whether a control key is held
   */
  record KeyDown(Key key, boolean repeated, boolean shift, boolean control)
      implements WindowEvent {}

  /** A key comes up. */
  record KeyUp(Key key) implements WindowEvent {}

  /** A character was typed, as the layout and dead keys make it. */
  record Typed(int codePoint) implements WindowEvent {}

  /**
   * The mouse moved.
   *
   * @param x where it is; without meaning while the cursor is captured
   * @param dx how far it moved to the right
   * @param dy how far it moved down
   */
  record MouseMoved(double x, double y, double dx, double dy) implements WindowEvent {}

  /**
   * A mouse button goes down.
   *
   * @param button {@link #LEFT_BUTTON} and so on
   * @param shift whether a shift key is held
   */
  record MouseDown(int button, double x, double y, boolean shift) implements WindowEvent {}

  /** A mouse button comes up. */
  record MouseUp(int button, double x, double y) implements WindowEvent {}

  /** The wheel turned; a notch is 1, away from the hand is positive {@code dy}. */
  record Scrolled(double dx, double dy) implements WindowEvent {}

  /** The frame buffer has another size, in pixels. */
  record Resized(int width, int height) implements WindowEvent {}

  /** The window got the keyboard, or lost it. */
  record Focused(boolean focused) implements WindowEvent {}

  /** The window is asked to close; it stays until whoever owns it closes it. */
  record CloseRequested() implements WindowEvent {}
}
