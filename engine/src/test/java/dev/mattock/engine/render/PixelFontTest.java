package dev.mattock.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PixelFontTest {
  private final PixelFont font = PixelFont.STANDARD;

  @Test
  void noTwoLettersLookTheSame() {
    Map<String, Character> shapes = new HashMap<>();
    for (char letter = ' '; letter <= '~'; letter++) {
      StringBuilder shape = new StringBuilder().append(font.width(letter));
      for (int row = 0; row < PixelFont.HEIGHT; row++) {
        shape.append(' ').append(font.row(letter, row));
      }
      assertThat(shapes.putIfAbsent(shape.toString(), letter)).as("%c", letter).isNull();
    }
  }

  @Test
  void everyLetterButTheSpaceHasInkWithinItsWidth() {
    for (char letter = '!'; letter <= '~'; letter++) {
      int ink = 0;
      for (int row = 0; row < PixelFont.HEIGHT; row++) {
        ink |= font.row(letter, row);
      }
      assertThat(ink).as("%c", letter).isPositive().isLessThan(1 << font.width(letter));
    }
  }

  @Test
  void whatIsNoAsciiIsAQuestionMark() {
    assertThat(font.width('é')).isEqualTo(font.width('?'));
    assertThat(font.row('\n', 3)).isEqualTo(font.row('?', 3));
  }

  @Test
  void aLineIsAsWideAsItsLettersAndTheGapsBetween() {
    assertThat(font.width("")).isZero();
    assertThat(font.width("AB")).isEqualTo(font.width('A') + 1 + font.width('B'));
  }

  @Test
  void whatFitsIsNotShortened() {
    assertThat(font.shortened("a log", font.width("a log"))).isEqualTo("a log");
  }

  @Test
  void whatDoesNotFitEndsInDots() {
    String text = "craft a wooden pickaxe";
    for (int columns = font.width(".."); columns < font.width(text); columns++) {
      String shortened = font.shortened(text, columns);
      assertThat(shortened).endsWith("..");
      assertThat(font.width(shortened)).isLessThanOrEqualTo(columns);
    }
  }

  @Test
  void linesBreakAtSpaces() {
    assertThat(font.wrapped("chop a tree\nand rest", font.width("chop a ")))
        .isEqualTo(List.of("chop a", "tree", "and", "rest"));
  }

  @Test
  void aWordTooLongForALineIsCut() {
    int columns = font.width("abc");
    List<String> lines = font.wrapped("abcabcab", columns);
    assertThat(lines).isEqualTo(List.of("abc", "abc", "ab"));
  }

  @Test
  void noColumnsAtAllStillEnd() {
    assertThat(font.wrapped("ab c", 0)).isEqualTo(List.of("a", "b", "c"));
    assertThat(font.wrapped("", 0)).isEqualTo(List.of(""));
  }

  @Test
  void rejectsAFontWithoutAllGlyphs() {
    assertThatThrownBy(() -> PixelFont.read("small.txt", "A\n" + "#\n".repeat(8)))
        .hasMessage("small.txt: there is no glyph for \" \"");
  }

  @Test
  void rejectsARowOfAnotherWidth() {
    assertThatThrownBy(() -> PixelFont.read("bad.txt", "A\n" + "#\n".repeat(7) + "##\n"))
        .hasMessageContaining("bad.txt:9: a row has 1 to 8 of # and .");
  }

  @Test
  void rejectsAMissingRow() {
    assertThatThrownBy(() -> PixelFont.read("bad.txt", "A B\n# #\n#"))
        .hasMessage("bad.txt:3: there must be 2 cells, one for each of A B");
  }

  @Test
  void rejectsANameThatIsNoCharacter() {
    assertThatThrownBy(() -> PixelFont.read("bad.txt", "AB\n#\n"))
        .hasMessage("bad.txt:1: \"AB\" is no printable ASCII character");
  }
}
