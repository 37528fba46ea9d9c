package dev.mattock.engine.render;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Small letters of our own for whatever is drawn by software: at most five texels wide, seven high
 * and one below the line, from {@code font.txt}. Printable ASCII; every other character is drawn as
 * {@code ?}. Immutable.
 */
public final class PixelFont {
  /** Rows of a glyph: seven on the line and one below it. */
  public static final int HEIGHT = 8;

  /** Rows from one line of text to the next. */
  public static final int LINE = 10;

  /** The font that ships. */
  public static final PixelFont STANDARD = readBuiltIn();

  private static final int FIRST = ' ';
  private static final int GLYPHS = '~' - FIRST + 1;
  private static final int WIDEST = 8;
  private static final int GAP = 1;
  private static final String ELLIPSIS = "..";

  /** By glyph * HEIGHT + row: the inked columns, bit 0 the leftmost. */
  private final byte[] rows = new byte[GLYPHS * HEIGHT];

  private final byte[] widths = new byte[GLYPHS];

  private PixelFont(String file, List<String> lines) {
    int at = 0;
    while (at < lines.size()) {
      if (lines.get(at).isBlank() || lines.get(at).startsWith("// ")) {
        at++;
      } else {
        readGlyphs(file, lines, at);
        at += HEIGHT + 1;
      }
    }
    for (int glyph = 0; glyph < GLYPHS; glyph++) {
      if (widths[glyph] == 0) {
        throw new IllegalArgumentException(
            "%s: there is no glyph for \"%c\"".formatted(file, glyph + FIRST));
      }
    }
  }

  /**
   * Reads a font.
   *
   * @param file names it in errors
   * @throws IllegalArgumentException if a glyph is missing or misshapen
   */
  static PixelFont read(String file, String text) {
    return new PixelFont(file, text.lines().toList());
  }

  private static PixelFont readBuiltIn() {
    try (InputStream stream = PixelFont.class.getResourceAsStream("font.txt")) {
      if (stream == null) {
        throw new IllegalStateException("the resource font.txt is not on the class path");
      }
      return read("font.txt", new String(stream.readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException("font.txt cannot be read", e);
    }
  }

  private void readGlyphs(String file, List<String> lines, int at) {
    String[] names = lines.get(at).strip().split(" +");
    for (int row = 0; row < HEIGHT; row++) {
      int line = at + 1 + row;
      String[] cells = line < lines.size() ? lines.get(line).strip().split(" +") : new String[0];
      if (cells.length != names.length) {
        throw new IllegalArgumentException(
            "%s:%d: there must be %d cells, one for each of %s"
                .formatted(file, line + 1, names.length, String.join(" ", names)));
      }
      for (int i = 0; i < names.length; i++) {
        readRow(file, line + 1, glyphNamed(file, at + 1, names[i]), row, cells[i]);
      }
    }
  }

  private static int glyphNamed(String file, int line, String name) {
    int character = name.equals("space") ? ' ' : name.length() == 1 ? name.charAt(0) : -1;
    if (character < FIRST || character >= FIRST + GLYPHS) {
      throw new IllegalArgumentException(
          "%s:%d: \"%s\" is no printable ASCII character".formatted(file, line, name));
    }
    return character - FIRST;
  }

  private void readRow(String file, int line, int glyph, int row, String cell) {
    boolean fits = row == 0 || cell.length() == widths[glyph];
    if (cell.length() > WIDEST || !fits || !cell.matches("[#.]+")) {
      throw new IllegalArgumentException(
          "%s:%d: a row has 1 to %d of # and ., as many in each row, but is \"%s\""
              .formatted(file, line, WIDEST, cell));
    }
    widths[glyph] = (byte) cell.length();
    int bits = 0;
    for (int x = 0; x < cell.length(); x++) {
      bits |= cell.charAt(x) == '#' ? 1 << x : 0;
    }
    rows[glyph * HEIGHT + row] = (byte) bits;
  }

  private static int glyphOf(char character) {
    return character >= FIRST && character < FIRST + GLYPHS ? character - FIRST : '?' - FIRST;
  }

  /** Columns of a character, without the gap behind it. */
  public int width(char character) {
    return widths[glyphOf(character)];
  }

  /** The inked columns of a row (0..7, from the top) of a character; bit 0 is the leftmost. */
  public int row(char character, int row) {
    return rows[glyphOf(character) * HEIGHT + row] & 0xFF;
  }

  /** Columns of a line of text; 0 for none. */
  public int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += width(text.charAt(i)) + GAP;
    }
    return Math.max(0, width - GAP);
  }

  /** The text, or as much of its beginning as fits into {@code columns} with two dots behind it. */
  public String shortened(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    int end = fitting(text, 0, columns - width(ELLIPSIS) - GAP);
    return text.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  /**
   * The text broken into lines of at most {@code columns}, at spaces where it can be and at line
   * feeds always; a word too long for a line is cut. There is at least one line.
   */
  public ImmutableList<String> wrapped(String text, int columns) {
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    for (String paragraph : text.split("\n", -1)) {
      int at = 0;
      do {
        int end = lineEnd(paragraph, at, columns);
        lines.add(paragraph.substring(at, end).stripTrailing());
        at = end;
        while (at < paragraph.length() && paragraph.charAt(at) == ' ') {
          at++;
        }
      } while (at < paragraph.length());
    }
    return lines.build();
  }

  private int lineEnd(String text, int from, int columns) {
    int end = Math.max(fitting(text, from, columns), Math.min(from + 1, text.length()));
    if (end == text.length() || text.charAt(end) == ' ') {
      return end;
    }
    int space = text.lastIndexOf(' ', end);
    return space > from ? space : end;
  }

  /** The end of the longest piece from {@code from} that fits into some columns. */
  private int fitting(String text, int from, int columns) {
    int width = 0;
    for (int i = from; i < text.length(); i++) {
      width += width(text.charAt(i));
      if (width > columns) {
        return i;
      }
      width += GAP;
    }
    return text.length();
  }
}
