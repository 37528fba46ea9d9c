package dev.mattock.replays.play;

import dev.mattock.engine.content.Recipe;
import dev.mattock.engine.render.PixelFont;
import dev.mattock.replays.watch.window.Key;
import dev.mattock.replays.watch.window.WindowEvent.KeyDown;
import java.util.List;

/**
 * The list beside a crafting screen: icons of what can be made, a line to search by name, and a
 * button that shows all recipes or only those for which the inventory is enough.
 */
final class RecipePanel {
  /** Units wide. */
  static final int WIDTH = 128;

  private static final int COLUMNS = 6;
  private static final int CELL = 19;
  private static final int GRID_TOP = 22;
  private static final int SEARCH_WIDTH = 78;
  private static final int MOST_LETTERS = 24;

  private final CraftBook book;
  private String words = "";
  private boolean typing;
  private boolean all;
  private int firstRow;
  private int left;
  private int top;
  private int rows = 1;
  private List<Recipe> shown = List.of();

  /** The version of the book that is shown; another after every change of what is searched. */
  private int listed = -1;

  RecipePanel(CraftBook book) {
    this.book = book;
  }

  void layout(int newLeft, int newTop, int height) {
    left = newLeft;
    top = newTop;
    rows = Math.max(1, (height - GRID_TOP - 4) / CELL);
  }

  /** Draws it. */
  void paint(Pen pen, int height, double mouseX, double mouseY) {
    pen.panel(left, top, WIDTH, height);
    pen.fill(left + 6, top + 6, SEARCH_WIDTH, 12, 0xFF15181C);
    String line = words.isEmpty() && !typing ? "Search" : words + (typing ? "_" : "");
    while (PixelFont.STANDARD.width(line) > SEARCH_WIDTH - 6) {
      line = line.substring(1);
    }
    pen.text(line, left + 9, top + 9, words.isEmpty() && !typing ? Pen.DIM : Pen.INK);
    boolean over = onButton(mouseX, mouseY);
    pen.button(
        left + SEARCH_WIDTH + 10,
        top + 6,
        WIDTH - SEARCH_WIDTH - 16,
        12,
        all ? "All" : "Now",
        over);
    if (shown.isEmpty()) {
      paintEmpty(pen);
    }
    for (int i = 0; i < rows * COLUMNS && firstRow * COLUMNS + i < shown.size(); i++) {
      Recipe recipe = shown.get(firstRow * COLUMNS + i);
      int x = left + 8 + i % COLUMNS * CELL;
      int y = top + GRID_TOP + i / COLUMNS * CELL;
      pen.slot(x, y, inCell(mouseX, mouseY, x, y));
      pen.heap(recipe.resultItem(), recipe.resultCount(), 0, x, y);
      if (!book.possible(recipe)) {
        pen.fill(x, y, 16, 16, 0xA015181C);
      }
    }
    paintScroll(pen);
  }

  /** Takes over what the book has just looked at. */
  void refresh() {
    if (listed != book.version()) {
      shown = book.list(words, all);
      listed = book.version();
    }
    firstRow = Math.clamp(firstRow, 0, Math.max(0, allRows() - rows));
  }

  private int allRows() {
    return Math.ceilDiv(shown.size(), COLUMNS);
  }

  private void paintEmpty(Pen pen) {
    String reason = all ? "Nothing is called so." : "Nothing can be made of what you carry.";
    List<String> lines = PixelFont.STANDARD.wrapped(reason, WIDTH - 20);
    for (int i = 0; i < lines.size(); i++) {
      pen.text(lines.get(i), left + 10, top + GRID_TOP + 6 + i * PixelFont.LINE, Pen.DIM);
    }
  }

  private void paintScroll(Pen pen) {
    if (allRows() > rows) {
      int track = rows * CELL - 2;
      int length = Math.max(6, track * rows / allRows());
      int from = (track - length) * firstRow / (allRows() - rows);
      pen.fill(left + WIDTH - 5, top + GRID_TOP, 2, track, 0xFF15181C);
      pen.fill(left + WIDTH - 5, top + GRID_TOP + from, 2, length, Pen.DIM);
    }
  }

  /** Corner of a recipe's icon, units; it must be shown. */
  int[] placeOfRecipe(int recipe) {
    for (int i = firstRow * COLUMNS; i < shown.size(); i++) {
      if (shown.get(i).id() == recipe) {
        int cell = i - firstRow * COLUMNS;
        return new int[] {left + 8 + cell % COLUMNS * CELL, top + GRID_TOP + cell / COLUMNS * CELL};
      }
    }
    throw new IllegalArgumentException("recipe %d is not shown".formatted(recipe));
  }

  /** Whether a point is on the panel. */
  boolean holds(double x, double y, int height) {
    return x >= left && x < left + WIDTH && y >= top && y < top + height;
  }

  /** The recipe at a place; null if there is none. */
  Recipe at(double x, double y) {
    for (int i = 0; i < rows * COLUMNS && firstRow * COLUMNS + i < shown.size(); i++) {
      if (inCell(x, y, left + 8 + i % COLUMNS * CELL, top + GRID_TOP + i / COLUMNS * CELL)) {
        return shown.get(firstRow * COLUMNS + i);
      }
    }
    return null;
  }

  private static boolean inCell(double x, double y, int cellX, int cellY) {
    return x >= cellX - 1 && x < cellX - 1 + CELL && y >= cellY - 1 && y < cellY - 1 + CELL;
  }

  private boolean onButton(double x, double y) {
    return x >= left + SEARCH_WIDTH + 10 && x < left + WIDTH - 6 && y >= top + 6 && y < top + 18;
  }

  /** A click on the panel that is not on a recipe. */
  void clicked(double x, double y) {
    typing = x >= left + 6 && x < left + 6 + SEARCH_WIDTH && y >= top + 6 && y < top + 18;
    if (onButton(x, y)) {
      all = !all;
      firstRow = 0;
      listed = -1;
    }
  }

  void scrolled(double notches) {
    firstRow = Math.max(0, firstRow - (int) Math.signum(notches));
  }

  /** Takes keys while a search is typed. */
  boolean pressed(KeyDown event) {
    if (!typing) {
      return false;
    }
    if (event.key() == Key.BACKSPACE && !words.isEmpty()) {
      words = words.substring(0, words.length() - 1);
      listed = -1;
    } else if (event.key() == Key.ENTER || event.key() == Key.ESCAPE) {
      typing = false;
    }
    return true;
  }

  void typed(int codePoint) {
    if (typing && codePoint >= ' ' && codePoint <= '~' && words.length() < MOST_LETTERS) {
      words += (char) codePoint;
      listed = -1;
    }
  }
}
