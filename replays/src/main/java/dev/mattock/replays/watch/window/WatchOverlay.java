package dev.mattock.replays.watch.window;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.render.Canvas;
import dev.mattock.engine.render.PixelFont;
import dev.mattock.replays.watch.CameraMode;
import dev.mattock.replays.watch.ViewMode;
import dev.mattock.replays.watch.WatchStatus;
import dev.mattock.replays.watch.WatchStatus.Cell;
import java.util.EnumSet;
import java.util.Set;

/**
 * Draws over the picture what a watcher is told: task, keys, life, inventory, goal and plan, time.
 * All by software, so it can be drawn, and looked at, without a window. Small pictures get less of
 * it. For one thread.
 */
public final class WatchOverlay {
  private static final PixelFont FONT = PixelFont.STANDARD;
  private static final int GAP = 4;
  private static final int TOP_BAR = 12;
  private static final int CROSSHAIR = 0xB0FFFFFF;

  /** From this width on there are columns of text at both sides. */
  private static final int WIDE = 480;

  private static final int COLUMN = 146;
  private static final int LEAST_COLUMN = 90;

  private final LifeStrip life;
  private final Set<OverlayPart> shown = EnumSet.allOf(OverlayPart.class);
  private boolean help;
  private String message = "";

  /** An overlay that shows everything that fits, for worlds of a content. */
  public WatchOverlay(Content content) {
    life = new LifeStrip(content);
    shown.remove(OverlayPart.INVENTORY);
  }

  /** Shows a part, or hides it. */
  public void toggle(OverlayPart part) {
    if (!shown.remove(part)) {
      shown.add(part);
    }
  }

  /** Whether a part is shown where there is room. */
  public boolean shows(OverlayPart part) {
    return shown.contains(part);
  }

  /** From everything to task, life and time, to nothing, and back to everything. */
  public void cycle() {
    Set<OverlayPart> brief = EnumSet.of(OverlayPart.TASK, OverlayPart.LIFE, OverlayPart.TIMELINE);
    if (shown.isEmpty()) {
      shown.addAll(EnumSet.allOf(OverlayPart.class));
    } else if (brief.containsAll(shown)) {
      shown.clear();
    } else {
      shown.retainAll(brief);
    }
  }

  /** Whether the sheet of keys is shown. */
  public boolean helping() {
    return help;
  }

  /** Shows the sheet of keys, or hides it. */
  public void help(boolean on) {
    help = on;
  }

  /** Says something in a line over everything else; empty says nothing. */
  public void say(String text) {
    message = text;
  }

  /** Draws everything over the picture that the canvas holds. */
  public void paint(Canvas canvas, WatchStatus status) {
    Pen pen = Pen.on(canvas);
    int top = 0;
    int bottom = pen.height();
    if (shows(OverlayPart.TIMELINE)) {
      paintTopBar(pen, status);
      TimelineBar.paint(pen, status);
      top = TOP_BAR;
      bottom -= TimelineBar.HEIGHT;
    }
    if (status.grid()) {
      status.cells().forEach(cell -> paintCaption(canvas, pen, status, cell));
    } else {
      if (status.camera() == CameraMode.FIRST_PERSON && !shown.isEmpty()) {
        paintCrosshair(pen);
      }
      paintPanels(pen, status, top + GAP, bottom - GAP);
    }
    if (help) {
      HelpSheet.paint(pen);
    }
    paintMessage(pen, bottom);
  }

  private void paintTopBar(Pen pen, WatchStatus status) {
    pen.fill(0, 0, pen.width() + 1, TOP_BAR, 0xD0101620);
    String right = where(status);
    int end = pen.textBefore(right, pen.width() - GAP, 2, Pen.MUTED);
    String title = status.grid() ? status.show() : status.title();
    pen.text(FONT.shortened(title, Math.max(0, end - 3 * GAP)), GAP, 2, Pen.WHITE);
  }

  /** Seat, episode, camera and view, where they are not the only ones. */
  private static String where(WatchStatus status) {
    StringBuilder words = new StringBuilder();
    if (status.seats() > 1) {
      words.append("seat %d/%d  ".formatted(status.seat() + 1, status.seats()));
    }
    if (status.episodes() > 1) {
      words.append("episode %d/%d  ".formatted(status.episode() + 1, status.episodes()));
    }
    if (status.view() != ViewMode.COLOR) {
      words.append(status.view() == ViewMode.DEPTH ? "depth  " : "kinds  ");
    }
    if (status.camera() != CameraMode.FIRST_PERSON) {
      words.append(status.camera() == CameraMode.FOLLOW ? "follow  " : "free  ");
    }
    return words.append("H: keys").toString();
  }

  private void paintPanels(Pen pen, WatchStatus status, int top, int bottom) {
    boolean wide = pen.width() >= WIDE;
    int column = wide ? COLUMN : Math.max(LEAST_COLUMN, pen.width() / 2 - 3 * GAP / 2);
    int lifeTop = bottom - LifeStrip.HEIGHT;
    int middle = (pen.width() - LifeStrip.WIDTH) / 2;
    boolean roomForLife = pen.width() >= LifeStrip.WIDTH + 2 && pen.height() >= 120;
    boolean alive = shows(OverlayPart.LIFE) && roomForLife;
    boolean keys = shows(OverlayPart.KEYS) && pen.height() >= 180;
    boolean keysBeside = keys && middle >= KeyPanel.WIDTH + GAP;
    int leftEnd = bottom;
    if (alive) {
      life.paint(pen, status, middle, lifeTop);
      leftEnd = wide ? bottom : lifeTop - 3 * GAP;
    }
    if (keys) {
      int keysTop = (keysBeside ? bottom : leftEnd) - KeyPanel.HEIGHT;
      KeyPanel.paint(pen, status, GAP, keysTop);
      leftEnd = Math.min(leftEnd, keysTop - GAP);
    }
    int rightEnd = wide || !alive ? bottom : lifeTop - 3 * GAP;
    paintLeft(pen, status, column, top, leftEnd);
    paintRight(pen, status, column, top, rightEnd);
    int inventoryTop = lifeTop - 3 * GAP - LifeStrip.INVENTORY_HEIGHT;
    if (shows(OverlayPart.INVENTORY) && roomForLife && inventoryTop >= top) {
      life.paintInventory(pen, status.belongings(), middle, inventoryTop);
    }
  }

  private void paintLeft(Pen pen, WatchStatus status, int column, int top, int bottom) {
    if (shows(OverlayPart.TASK)) {
      boolean wide = pen.width() >= WIDE;
      TextPanel panel = wide ? StatusPanels.task(status) : StatusPanels.briefTask(status);
      panel.paint(pen, GAP, top, column, bottom - top);
    }
  }

  private void paintRight(Pen pen, WatchStatus status, int column, int top, int bottom) {
    int left = pen.width() - GAP - column;
    int y = top;
    boolean wide = pen.width() >= WIDE;
    if (shows(OverlayPart.AGENT)) {
      TextPanel panel = wide ? StatusPanels.agent(status) : StatusPanels.briefAgent(status);
      int height = panel.paint(pen, left, y, column, bottom - y);
      y += height == 0 ? 0 : height + GAP;
    }
    if (shows(OverlayPart.NUMBERS) && wide) {
      StatusPanels.numbers(status).paint(pen, left, y, column, bottom - y);
    }
  }

  private static void paintCrosshair(Pen pen) {
    int x = pen.width() / 2;
    int y = pen.height() / 2;
    pen.fill(x - 3, y, 7, 1, CROSSHAIR);
    pen.fill(x, y - 3, 1, 3, CROSSHAIR);
    pen.fill(x, y + 1, 1, 3, CROSSHAIR);
  }

  /** Names a seat of the grid and shows how far it is. */
  private static void paintCaption(Canvas canvas, Pen pen, WatchStatus status, Cell cell) {
    int scale = pen.scale();
    int left = cell.x() * canvas.width() / status.width();
    int right = (cell.x() + cell.width()) * canvas.width() / status.width();
    int bottom = (cell.y() + cell.height()) * canvas.height() / status.height();
    int top = cell.y() * canvas.height() / status.height();
    int line = (PixelFont.HEIGHT + 3) * scale;
    int room = right - left - 4 * scale;
    int base = Math.min(bottom, canvas.height() - TimelineBar.HEIGHT * scale);
    canvas.fill(left, base - line, right - left, line, Pen.PANEL);
    String value = StatusPanels.number(cell.episodeReturn());
    int valueWidth = FONT.width(value) * scale;
    int color = cell.succeeded() ? Pen.GREEN : Pen.WHITE;
    String title = (cell.seat() + 1) + " " + cell.title();
    String name = FONT.shortened(title, Math.max(0, (room - valueWidth) / scale - 3));
    canvas.text(name, left + 2 * scale, base - line + 2 * scale, scale, color);
    canvas.text(value, right - 2 * scale - valueWidth, base - line + 2 * scale, scale, Pen.MUTED);
    int full = (int) ((right - left) * Math.clamp(cell.progress(), 0, 1));
    canvas.fill(left, base - line - scale, full, scale, Pen.GREEN);
    if (cell.seat() == status.seat()) {
      canvas.frame(left, top, right - left, base - top, scale, Pen.BLUE);
    }
  }

  private void paintMessage(Pen pen, int bottom) {
    if (message.isEmpty()) {
      return;
    }
    String text = FONT.shortened(message, pen.width() - 6 * GAP);
    int width = FONT.width(text) + 3 * GAP;
    int left = (pen.width() - width) / 2;
    int top = Math.max(0, bottom - pen.height() / 3);
    pen.fill(left, top, width, 16, 0xE8101620);
    pen.textWithin(text, left, top + 4, width, Pen.WHITE);
  }
}
