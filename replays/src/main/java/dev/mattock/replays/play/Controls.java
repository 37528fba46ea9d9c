package dev.mattock.replays.play;

import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What a person holds and turns, gathered between two ticks. A press shorter than a tick still
 * counts for one; a key let go and pressed again is up for one tick, so that the world sees two
 * presses; what acts once when pressed is handed over one a tick.
 */
final class Controls {
  private static final float MOST_TURN = 180;

  private final Deque<Integer> pulses = new ArrayDeque<>();
  private int held;
  private int fresh;
  private int lastKeys;
  private int chosen = -1;
  private double yaw;
  private double pitch;

  /** A key of {@link Keys} goes down and stays down. */
  void press(int key) {
    held |= key;
    fresh |= key;
  }

  /** It comes up again. */
  void release(int key) {
    held &= ~key;
  }

  /** A key is pressed for one tick. */
  void pulse(int key) {
    pulses.add(key);
  }

  /** A slot of the hotbar is chosen, instead of any that was chosen since the last tick. */
  void choose(int slot) {
    pulses.removeIf(pulse -> (pulse & Keys.HOTBAR_ALL) != 0);
    pulses.add(Keys.HOTBAR_1 << slot);
    chosen = slot;
  }

  /** The slot that is about to be in hand, if it is this one now. */
  int chosen(int selected) {
    return chosen < 0 ? selected : chosen;
  }

  /** The view turns, degrees. */
  void turn(double pitchDegrees, double yawDegrees) {
    pitch += pitchDegrees;
    yaw += yawDegrees;
  }

  /** Keeps the view, which stands at some pitch, from turning past straight up and down. */
  void boundPitch(double standing) {
    pitch = Math.clamp(pitch, -90 - standing, 90 - standing);
  }

  /** Degrees that the view has turned down since the last tick. */
  double pitch() {
    return pitch;
  }

  /** Degrees that it has turned to the right. */
  double yaw() {
    return yaw;
  }

  /** Whether a key went down since the last tick. */
  boolean freshly(int key) {
    return (fresh & key) != 0;
  }

  /** Takes a press back, as if the key were up. */
  void swallow(int key) {
    held &= ~key;
    fresh &= ~key;
  }

  /** Lets everything go. */
  void letGo() {
    held = 0;
    fresh = 0;
    pulses.clear();
    chosen = -1;
    yaw = 0;
    pitch = 0;
  }

  /** Writes what was done since the last tick into an action that does nothing yet. */
  void fill(Action action) {
    int again = fresh & lastKeys;
    int keys = (held | fresh) & ~again;
    fresh = again;
    Integer pulse = pulses.peek();
    if (pulse != null && !Keys.has(lastKeys, pulse)) {
      keys |= pulses.remove();
    }
    if (pulses.isEmpty()) {
      chosen = -1;
    }
    lastKeys = keys;
    float down = (float) Math.clamp(pitch, -MOST_TURN, MOST_TURN);
    float right = (float) Math.clamp(yaw, -MOST_TURN, MOST_TURN);
    pitch = 0;
    yaw -= right;
    if (Math.abs(yaw) < 1e-3) {
      yaw = 0;
    }
    action.setKeys(keys).turn(down, right);
  }
}
