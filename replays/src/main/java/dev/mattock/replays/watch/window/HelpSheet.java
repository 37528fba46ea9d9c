package dev.mattock.replays.watch.window;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.render.PixelFont;

/** The sheet that says what the keys do. */
final class HelpSheet {
  private static final int WIDTH = 300;
  private static final int MARGIN = 8;
  private static final int KEYS_AT = 168;

  /** What a key does, and how it is written. */
  record Entry(String does, String keys) {}

  /** All keys, in the order of the sheet. */
  static final ImmutableList<Entry> ENTRIES = entries();

  private HelpSheet() {}

  private static ImmutableList<Entry> entries() {
    ImmutableList.Builder<Entry> entries = ImmutableList.builder();
    entries.add(
        new Entry("Play or pause", "space"),
        new Entry("One tick back, on", ",  ."),
        new Entry("One second back, on", "left  right"),
        new Entry("Ten seconds back, on", "shift left  right"),
        new Entry("To the start", "home"),
        new Entry("To the end, and along with it", "end"),
        new Entry("Slower, faster", "-  +"),
        new Entry("Episode before, next", "[  ]"),
        new Entry("Seat before, next", "up  down"),
        new Entry("All seats side by side", "G"),
        new Entry("Through its eyes, follow, free", "1  2  3"),
        new Entry("Colour, depth, kinds of things", "V"),
        new Entry("Free camera: move", "W A S D  Q E"),
        new Entry("Free camera: look; faster", "drag; shift"),
        new Entry("Keep the picture", "T or F2"),
        new Entry("All panels, some, none", "O"));
    for (OverlayPart part : OverlayPart.values()) {
      entries.add(new Entry(part.title(), part.cap()));
    }
    return entries.add(new Entry("This sheet", "H, ? or F1"), new Entry("Quit", "escape")).build();
  }

  static void paint(Pen pen) {
    int width = Math.min(WIDTH, pen.width() - 8);
    int room = pen.height() - 2 * MARGIN - 14;
    int line = Math.clamp(room / ENTRIES.size(), PixelFont.HEIGHT + 1, PixelFont.LINE + 1);
    int height = 2 * MARGIN + 14 + line * ENTRIES.size();
    int left = (pen.width() - width) / 2;
    int top = Math.max(0, (pen.height() - height) / 2);
    pen.fill(0, 0, pen.width() + 1, pen.height() + 1, 0x90000000);
    pen.fill(left, top, width, height, 0xF0141A26);
    pen.frame(left, top, width, height, Pen.FAINT);
    pen.text("Keys", left + MARGIN, top + MARGIN, Pen.WHITE);
    int y = top + MARGIN + 14;
    for (Entry entry : ENTRIES) {
      pen.text(entry.does(), left + MARGIN, y, Pen.MUTED);
      pen.text(entry.keys(), left + Math.min(KEYS_AT, width * 3 / 5) + MARGIN, y, Pen.WHITE);
      y += line;
    }
  }
}
