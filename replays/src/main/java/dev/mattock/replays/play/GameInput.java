package dev.mattock.replays.play;

import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.sim.Keys;
import dev.mattock.replays.watch.window.Key;
import dev.mattock.replays.watch.window.WindowEvent;

/** Keys and mouse while no screen is open, as in the genre. */
final class GameInput {
  /** Degrees that a pixel of the mouse turns the view at sensitivity 1. */
  private static final double DEGREES_A_PIXEL = 0.15;

  private final Controls controls;
  private final double degreesAPixel;

  GameInput(Controls controls, double sensitivity) {
    this.controls = controls;
    degreesAPixel = DEGREES_A_PIXEL * sensitivity;
  }

  /**
   * Takes a key.
   *
   * @return false if it means nothing here
   */
  boolean pressed(Key key, boolean repeated) {
    int held = held(key);
    int pulse = pulse(key);
    int digit = key.ordinal() - Key.DIGIT_1.ordinal();
    if (digit >= 0 && digit < Inventory.HOTBAR) {
      controls.choose(digit);
      return true;
    }
    if (held != 0 && !repeated) {
      controls.press(held);
    } else if (pulse != 0 && (!repeated || pulse == Keys.DROP)) {
      controls.pulse(pulse);
    }
    return held != 0 || pulse != 0;
  }

  /** A key came up. */
  void released(Key key) {
    controls.release(held(key));
  }

  private static int held(Key key) {
    return switch (key) {
      case W, UP -> Keys.FORWARD;
      case S, DOWN -> Keys.BACK;
      case A, LEFT -> Keys.LEFT;
      case D, RIGHT -> Keys.RIGHT;
      case SPACE -> Keys.JUMP;
      case LEFT_SHIFT -> Keys.SNEAK;
      case LEFT_CONTROL -> Keys.SPRINT;
      default -> 0;
    };
  }

  private static int pulse(Key key) {
    return switch (key) {
      case Q -> Keys.DROP;
      case F -> Keys.SWAP_HANDS;
      default -> 0;
    };
  }

  /** A mouse button went down or came up. */
  void button(int button, boolean down) {
    int key =
        switch (button) {
          case WindowEvent.LEFT_BUTTON -> Keys.ATTACK;
          case WindowEvent.RIGHT_BUTTON -> Keys.USE;
          default -> 0;
        };
    if (down) {
      controls.press(key);
    } else {
      controls.release(key);
    }
  }

  /** The mouse moved, with the view at some pitch. */
  void moved(double dx, double dy, double pitch) {
    controls.turn(dy * degreesAPixel, dx * degreesAPixel);
    controls.boundPitch(pitch);
  }

  /** The wheel turned: away from the hand goes to the left. */
  void scrolled(double notches, int selected) {
    int steps = (int) Math.signum(notches);
    if (steps != 0) {
      controls.choose(Math.floorMod(controls.chosen(selected) - steps, Inventory.HOTBAR));
    }
  }
}
