package dev.mattock.replays.play;

import dev.mattock.replays.watch.window.WindowEvent.KeyDown;

/**
 * Something that lies over the world and has the mouse. All places are in units of {@link Pen}.
 * Every method is called after {@link #layout}.
 */
interface Screen {
  /** What it is, in small letters. */
  String name();

  /** The canvas has so many units; called before anything else, and again when that changes. */
  void layout(int width, int height);

  /** Draws it; the mouse is at that place. */
  void paint(Pen pen, double mouseX, double mouseY);

  /** A mouse button went down. */
  void clicked(double x, double y, int button, boolean shift);

  /** The wheel turned by so many notches, away from the hand is positive. */
  default void scrolled(double x, double y, double notches) {}

  /**
   * A key went down.
   *
   * @return whether the screen took it, and nobody else shall
   */
  default boolean pressed(KeyDown event, double mouseX, double mouseY) {
    return false;
  }

  /** A character was typed. */
  default void typed(int codePoint) {}

  /** Looks after itself once a tick; false if it has to close. */
  default boolean tend() {
    return true;
  }

  /** Whether the world stands still while it is open. */
  default boolean pauses() {
    return false;
  }

  /** Whether Escape and the inventory key close it. */
  default boolean closable() {
    return true;
  }
}
