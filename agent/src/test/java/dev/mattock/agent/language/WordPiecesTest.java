package dev.mattock.agent.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordPiecesTest {
  private static final WordPieces PIECES = bert();

  private static WordPieces bert() {
    try (InputStream json =
        Resources.getResource("all-minilm-l6-v2-q-tokenizer.json").openStream()) {
      return WordPieces.read(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The numbers are those of BERT's uncased vocabulary, between 101 and 102. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hello world|101 7592 2088 102",
        "Hello, World!|101 7592 1010 2088 999 102",
        "HÉLLO wörld|101 7592 2088 102",
        "unaffable|101 14477 20961 3468 102",
        "\u6728\u6728|101 1875 1875 102"
      })
  void cutsAsBertDoes(String sentence, String numbers) {
    StringBuilder found = new StringBuilder();
    for (long number : PIECES.numbers(sentence, 128)) {
      found.append(found.isEmpty() ? "" : " ").append(number);
    }
    assertThat(found).hasToString(numbers);
  }

  @Test
  void cutsOffWhatIsOver() {
    long[] numbers = PIECES.numbers("hello ".repeat(1000), 10);
    assertThat(numbers).hasSize(10).startsWith(101, 7592).endsWith(7592, 102);
  }

  @Test
  void wordsOfMoreThanAHundredCharactersAreUnknown() {
    assertThat(PIECES.numbers("a".repeat(101), 128)).containsExactly(101, 100, 102);
    assertThat(PIECES.numbers("a".repeat(100_000), 128)).containsExactly(101, 100, 102);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u0000\u0001", "\uFFFD", "\u200B\t\n", "\u0301"})
  void nothingToReadIsStartAndEnd(String sentence) {
    assertThat(PIECES.numbers(sentence, 128)).containsExactly(101, 102);
  }

  @Test
  void readsAnyText() {
    for (int seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      String text =
          random
              .ints(random.nextInt(200), 0, 0x10FFFF)
              .map(c -> random.nextBoolean() ? c & 0x7F : c)
              .mapToObj(c -> random.nextInt(50) == 0 ? "\uD83D" : Character.toString(c))
              .reduce("", String::concat);
      long[] numbers = PIECES.numbers(text, 64);
      assertThat(numbers).as("seed %d", seed).hasSizeBetween(2, 64).startsWith(101).endsWith(102);
      for (long number : numbers) {
        assertThat(number).as("seed %d", seed).isBetween(0L, 30521L);
      }
    }
  }

  @Test
  void rejectsAVocabularyThatLacksThePiecesOfTheModel() {
    assertThatThrownBy(() -> new WordPieces(ImmutableMap.of("a", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[UNK]");
  }

  @Test
  void rejectsWhatIsNoVocabulary() {
    byte[] half = "{\"model\": {\"vocab\": {\"[UNK]\":".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> WordPieces.read(new ByteArrayInputStream(half)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("vocabulary");
  }
}
