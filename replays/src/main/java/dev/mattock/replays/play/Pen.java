package dev.mattock.replays.play;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.render.Canvas;
import dev.mattock.engine.render.ItemIcons;
import dev.mattock.engine.render.PixelFont;
import java.util.List;

/**
 * Draws screens in units, each a square of {@code scale} pixels of the canvas, so that they have
 * the same size for the eye on small and large windows.
 */
final class Pen {
  /** Edge of a slot and its border, units. */
  static final int SLOT = 18;

  static final int INK = 0xFFE8E6E0;
  static final int DIM = 0xFF9A9A94;
  static final int ACCENT = 0xFFE8B84A;
  static final int GOOD = 0xFF7CC576;
  static final int BAD = 0xFFE06A5C;

  private static final int PANEL = 0xF0262A30;
  private static final int PANEL_EDGE = 0xFF4A525C;
  private static final int SLOT_GROUND = 0xFF15181C;
  private static final int SLOT_EDGE = 0xFF3A4048;
  private static final int GLOW = 0x50FFFFFF;
  private static final int TIP = 0xF8101216;
  private static final int UNITS_WIDE = 320;
  private static final int UNITS_HIGH = 220;

  private final Canvas canvas;
  private final Content content;
  private final ItemIcons icons;
  private final int scale;

  Pen(Canvas canvas, Content content) {
    this.canvas = canvas;
    this.content = content;
    icons = ItemIcons.of(content);
    scale = scale(canvas.width(), canvas.height());
  }

  /** Pixels a unit on a canvas of that size: as many as leave room for a screen. */
  static int scale(int width, int height) {
    return Math.max(1, Math.min(width / UNITS_WIDE, height / UNITS_HIGH));
  }

  /** Units from left to right. */
  int width() {
    return canvas.width() / scale;
  }

  /** Units from top to bottom. */
  int height() {
    return canvas.height() / scale;
  }

  Content content() {
    return content;
  }

  /** Fills a rectangle. */
  void fill(int x, int y, int width, int height, int argb) {
    canvas.fill(x * scale, y * scale, width * scale, height * scale, argb);
  }

  /** Fills everything, to set what comes apart from the world. */
  void shade(int argb) {
    canvas.fill(0, 0, canvas.width(), canvas.height(), argb);
  }

  /** A raised surface. */
  void panel(int x, int y, int width, int height) {
    fill(x, y, width, height, PANEL);
    canvas.frame(x * scale, y * scale, width * scale, height * scale, scale, PANEL_EDGE);
  }

  /** A place for a heap, whose icon's corner is given. */
  void slot(int x, int y, boolean glows) {
    fill(x - 1, y - 1, SLOT, SLOT, SLOT_EDGE);
    fill(x, y, SLOT - 2, SLOT - 2, SLOT_GROUND);
    if (glows) {
      fill(x, y, SLOT - 2, SLOT - 2, GLOW);
    }
  }

  /** A button with a word on it. */
  void button(int x, int y, int width, int height, String word, boolean glows) {
    fill(x, y, width, height, glows ? 0xFF4C5662 : 0xFF363C44);
    canvas.frame(
        x * scale, y * scale, width * scale, height * scale, scale, glows ? ACCENT : PANEL_EDGE);
    centred(word, x + width / 2, y + (height - 7) / 2, INK);
  }

  /** A bar, filled from the left. */
  void bar(int x, int y, int width, int height, double share, int argb) {
    fill(x, y, width, height, 0xC0101216);
    fill(x, y, (int) Math.round(width * Math.clamp(share, 0, 1)), height, argb);
  }

  /** An item's icon. */
  void icon(int item, int x, int y) {
    icons.draw(canvas, item, x * scale, y * scale, scale);
  }

  /** A heap: icon, count, wear; nothing for item 0. */
  void heap(int item, int count, int wear, int x, int y) {
    if (item == 0 || count == 0) {
      return;
    }
    icon(item, x, y);
    Item kind = content.item(item);
    if (wear > 0 && kind.maxDurability() > 0) {
      double left = 1 - (double) wear / kind.maxDurability();
      fill(x + 1, y + 13, 14, 2, 0xFF000000);
      fill(x + 1, y + 13, Math.max(1, (int) (14 * left)), 1, left > 0.3 ? GOOD : BAD);
    }
    if (count > 1) {
      String number = Integer.toString(count);
      int width = PixelFont.STANDARD.width(number);
      canvas.shadowedText(number, (x + 16 - width) * scale, (y + 9) * scale, scale, 0xFFFFFFFF);
    }
  }

  /** A line of text, its upper left corner given. */
  void text(String line, int x, int y, int argb) {
    canvas.text(line, x * scale, y * scale, scale, argb);
  }

  /** The same over a shadow, for text on the world itself. */
  void shadowed(String line, int x, int y, int argb) {
    canvas.shadowedText(line, x * scale, y * scale, scale, argb);
  }

  /** A line of text around a column. */
  void centred(String line, int x, int y, int argb) {
    shadowed(line, x - PixelFont.STANDARD.width(line) / 2, y, argb);
  }

  /** A large line of text around a column. */
  void headline(String line, int x, int y, int argb) {
    int left = x * scale - PixelFont.STANDARD.width(line) * scale;
    canvas.shadowedText(line, left, y * scale, 2 * scale, argb);
  }

  /** Lines in a box beside the mouse, kept on the canvas. */
  void tip(List<String> lines, int mouseX, int mouseY) {
    int width = 6;
    for (String line : lines) {
      width = Math.max(width, PixelFont.STANDARD.width(line) + 8);
    }
    int height = lines.size() * PixelFont.LINE + 4;
    int x = Math.max(0, Math.min(mouseX + 8, width() - width));
    int y = Math.max(0, Math.min(mouseY - 10, height() - height));
    fill(x, y, width, height, TIP);
    canvas.frame(x * scale, y * scale, width * scale, height * scale, scale, PANEL_EDGE);
    for (int i = 0; i < lines.size(); i++) {
      text(lines.get(i), x + 4, y + 3 + i * PixelFont.LINE, i == 0 ? INK : DIM);
    }
  }
}
