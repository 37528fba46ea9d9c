package dev.mattock.replays.watch.window;

import com.google.common.collect.ImmutableList;
import dev.mattock.replays.watch.WatchStatus;

/** The keys and buttons that were held, as caps, and how the mouse turned the view. */
final class KeyPanel {
  /** Size of the panel. */
  static final int WIDTH = 66;

  static final int HEIGHT = 56;

  private static final int CAP = 12;
  private static final int MARGIN = 3;
  private static final int PAD = 23;
  private static final int IDLE = 0x40788CA8;

  /** Degrees of a turn that reaches the edge of the pad. */
  private static final double FULL_TURN = 15;

  /** A cap: the key's name, what stands on it, and where it lies. */
  private record Cap(String key, String label, int x, int y, int width) {}

  private static final ImmutableList<Cap> CAPS =
      ImmutableList.of(
          new Cap("drop", "Q", 0, 0, CAP),
          new Cap("forward", "W", 13, 0, CAP),
          new Cap("inventory", "E", 26, 0, CAP),
          new Cap("left", "A", 0, 13, CAP),
          new Cap("back", "S", 13, 13, CAP),
          new Cap("right", "D", 26, 13, CAP),
          new Cap("sneak", "sneak", 0, 26, 29),
          new Cap("sprint", "run", 30, 26, 29),
          new Cap("jump", "jump", 0, 39, 29),
          new Cap("swapHands", "F", 30, 39, CAP));

  private KeyPanel() {}

  static void paint(Pen pen, WatchStatus status, int left, int top) {
    pen.fill(left, top, WIDTH, HEIGHT, Pen.PANEL);
    int x = left + MARGIN;
    int y = top + MARGIN;
    for (Cap cap : CAPS) {
      boolean held = status.keys().contains(cap.key());
      cap(pen, cap.label(), x + cap.x(), y + cap.y(), cap.width(), held);
    }
    int hotbar = hotbarKey(status);
    cap(pen, hotbar > 0 ? Integer.toString(hotbar) : "-", x + 43, y + 39, CAP, hotbar > 0);
    mouse(pen, status, x + 40, y);
  }

  /** The number of the hotbar key that was held, or 0. */
  static int hotbarKey(WatchStatus status) {
    for (int slot = 1; slot <= 9; slot++) {
      if (status.keys().contains("hotbar." + slot)) {
        return slot;
      }
    }
    return 0;
  }

  private static void cap(Pen pen, String label, int left, int top, int width, boolean held) {
    pen.fill(left, top, width, CAP, held ? Pen.WHITE : IDLE);
    pen.fill(left, top + CAP - 1, width, 1, held ? Pen.MUTED : 0x80000000);
    pen.textWithin(label, left, top + 2, width, held ? 0xFF101620 : Pen.MUTED);
  }

  /** Two buttons over a pad on which a dot shows the turn. */
  private static void mouse(Pen pen, WatchStatus status, int left, int top) {
    boolean attack = status.keys().contains("attack");
    boolean use = status.keys().contains("use");
    pen.fill(left, top, 9, 6, attack ? Pen.RED : IDLE);
    pen.fill(left + 10, top, 9, 6, use ? Pen.BLUE : IDLE);
    int height = PAD - 7;
    pen.fill(left, top + 7, 19, height, IDLE);
    int middleX = left + 9;
    int middleY = top + 7 + height / 2;
    pen.fill(middleX, middleY, 1, 1, Pen.MUTED);
    int x = middleX + offset(status.turn().yaw(), 8);
    int y = middleY + offset(status.turn().pitch(), height / 2 - 1);
    if (x != middleX || y != middleY) {
      pen.fill(x - 1, y - 1, 3, 3, Pen.AMBER);
    }
  }

  /** Where a turn is shown; small ones a step away from the middle at least. */
  private static int offset(double degrees, int most) {
    if (degrees == 0) {
      return 0;
    }
    int steps = Math.clamp(Math.round(degrees / FULL_TURN * most), -most, most);
    return steps != 0 ? steps : degrees > 0 ? 1 : -1;
  }
}
