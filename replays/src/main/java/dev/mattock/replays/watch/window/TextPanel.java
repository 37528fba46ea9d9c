package dev.mattock.replays.watch.window;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.render.PixelFont;
import java.util.ArrayList;
import java.util.List;

/** Lines, pairs and bars on a dark ground, one below the other, broken to the width of a column. */
final class TextPanel {
  private static final PixelFont FONT = PixelFont.STANDARD;
  private static final int MARGIN = 4;
  private static final int INDENT = 8;
  private static final int BAR = 4;

  /** What stands in a panel. */
  private sealed interface Row {}

  private record Words(String text, int argb, String marker) implements Row {}

  private record Pair(String name, String value, int argb) implements Row {}

  private record Bar(double share, int argb) implements Row {}

  private record Gap(int height) implements Row {}

  private final List<Row> rows = new ArrayList<>();

  /** Adds a heading. */
  TextPanel heading(String text) {
    if (!rows.isEmpty()) {
      rows.add(new Gap(3));
    }
    return words(text, Pen.MUTED);
  }

  /** Adds words, on as many lines as they take. */
  TextPanel words(String text, int argb) {
    rows.add(new Words(text, argb, ""));
    return this;
  }

  /** Adds words set in a little, behind a mark of a letter or two. */
  TextPanel marked(String marker, String text, int argb) {
    rows.add(new Words(text, argb, marker));
    return this;
  }

  /** Adds a name at the left and its value at the right. */
  TextPanel pair(String name, String value, int argb) {
    rows.add(new Pair(name, value, argb));
    return this;
  }

  /** Adds a bar that is full up to a share, 0..1. */
  TextPanel bar(double share, int argb) {
    rows.add(new Bar(share, argb));
    return this;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /**
   * Draws the panel, as much of it as there is room for.
   *
   * @param most height that it may take
   * @return the height that it took; 0 if there is no room for a line
   */
  int paint(Pen pen, int left, int top, int width, int most) {
    ImmutableList<Row> shown = laid(width - 2 * MARGIN, most - 2 * MARGIN);
    if (shown.isEmpty()) {
      return 0;
    }
    int height = 2 * MARGIN + height(shown);
    pen.fill(left, top, width, height, Pen.PANEL);
    int y = top + MARGIN;
    for (Row row : shown) {
      paint(pen, row, left + MARGIN, y, width - 2 * MARGIN);
      y += height(row);
    }
    return height;
  }

  /** The rows that fit, each one line high; where some are left out, dots stand for them. */
  private ImmutableList<Row> laid(int width, int most) {
    List<Row> all = new ArrayList<>();
    rows.forEach(row -> lay(row, width, all));
    List<Row> shown = new ArrayList<>();
    int taken = 0;
    for (Row row : all) {
      taken += height(row);
      if (taken > most) {
        cut(shown, most);
        break;
      }
      shown.add(row);
    }
    return ImmutableList.copyOf(shown);
  }

  /** Takes rows away until there is room for dots, which are not worth it alone. */
  private static void cut(List<Row> shown, int most) {
    while (!shown.isEmpty()
        && (shown.getLast() instanceof Gap || height(shown) + PixelFont.LINE > most)) {
      shown.removeLast();
    }
    if (!shown.isEmpty()) {
      shown.add(new Words("..", Pen.MUTED, ""));
    }
  }

  private static int height(List<Row> rows) {
    return rows.stream().mapToInt(TextPanel::height).sum();
  }

  private static void lay(Row row, int width, List<Row> into) {
    if (!(row instanceof Words words)) {
      into.add(row);
      return;
    }
    int indent = words.marker().isEmpty() ? 0 : INDENT;
    String marker = words.marker();
    for (String line : FONT.wrapped(words.text(), Math.max(1, width - indent))) {
      into.add(new Words(line, words.argb(), marker));
      marker = indent > 0 ? " " : "";
    }
  }

  private static int height(Row row) {
    return switch (row) {
      case Words _, Pair _ -> PixelFont.LINE;
      case Bar _ -> BAR + 3;
      case Gap gap -> gap.height();
    };
  }

  private static void paint(Pen pen, Row row, int left, int top, int width) {
    switch (row) {
      case Words words -> {
        pen.text(words.marker(), left, top, words.argb());
        int indent = words.marker().isEmpty() ? 0 : INDENT;
        pen.text(words.text(), left + indent, top, words.argb());
      }
      case Pair pair -> {
        int room = width - FONT.width(pair.value()) - MARGIN;
        pen.text(FONT.shortened(pair.name(), Math.max(0, room)), left, top, Pen.MUTED);
        pen.textBefore(pair.value(), left + width, top, pair.argb());
      }
      case Bar bar -> pen.bar(left, top + 1, width, BAR, bar.share(), bar.argb());
      case Gap _ -> {}
    }
  }
}
