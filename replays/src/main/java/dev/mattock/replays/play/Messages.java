package dev.mattock.replays.play;

import java.util.ArrayDeque;
import java.util.Deque;

/** Lines that appear above the hotbar for a while. */
final class Messages {
  private static final int MOST = 5;
  private static final int STAY_TICKS = 70;
  private static final int FADE_TICKS = 15;
  private static final int LINE = 11;

  private final Deque<Message> shown = new ArrayDeque<>();
  private int now;

  /** A line, its colour, and the tick in which it goes. */
  private record Message(String text, int argb, int until) {}

  /** Shows a line; the same line again only stays longer. */
  void show(String text, int argb) {
    shown.removeIf(message -> message.text().equals(text));
    shown.add(new Message(text, argb, now + STAY_TICKS));
    while (shown.size() > MOST) {
      shown.remove();
    }
  }

  /** A tick goes by. */
  void tick() {
    now++;
    shown.removeIf(message -> message.until() <= now);
  }

  /** Forgets all. */
  void clear() {
    shown.clear();
  }

  /** Draws them upwards from a row. */
  void paint(Pen pen, int middle, int bottom) {
    int y = bottom - shown.size() * LINE;
    for (Message message : shown) {
      int alpha = Math.min(255, 255 * (message.until() - now) / FADE_TICKS);
      pen.centred(message.text(), middle, y, alpha << 24 | (message.argb() & 0xFFFFFF));
      y += LINE;
    }
  }
}
