package dev.mattock.agent.language;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cuts sentences into the pieces that BERT models read (Devlin et al. 2019, arXiv 1810.04805;
 * uncased): lower case, no accents, words and punctuation apart, a word as the longest pieces of
 * the vocabulary from its left, or unknown. Reads no more of a text than it needs.
 */
final class WordPieces {
  /** Words of more characters are unknown, as in the original. */
  private static final int LONGEST_WORD = 100;

  private final ImmutableMap<String, Integer> vocabulary;
  private final int unknown;
  private final int start;
  private final int end;

  /**
   * Pieces of a vocabulary.
   *
   * @param vocabulary pieces and their numbers; pieces that continue a word begin with {@code ##}
   */
  WordPieces(ImmutableMap<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    this.unknown = number("[UNK]");
    this.start = number("[CLS]");
    this.end = number("[SEP]");
  }

  /** The vocabulary of a tokenizer.json, as Hugging Face writes them. */
  static WordPieces read(InputStream json) {
    try {
      JsonNode vocabulary = JsonMapper.shared().readTree(json).path("model").path("vocab");
      ImmutableMap.Builder<String, Integer> pieces = ImmutableMap.builder();
      vocabulary
          .propertyStream()
          .forEach(entry -> pieces.put(entry.getKey(), entry.getValue().asInt()));
      return new WordPieces(pieces.buildOrThrow());
    } catch (JacksonException e) {
      throw new UncheckedIOException(new IOException("the vocabulary cannot be read", e));
    }
  }

  private int number(String piece) {
    Integer number = vocabulary.get(piece);
    if (number == null) {
      throw new IllegalArgumentException("the vocabulary lacks the piece " + piece);
    }
    return number;
  }

  /** Whether a word is one piece. */
  boolean isWord(String word) {
    return vocabulary.containsKey(word);
  }

  /**
   * The numbers of a sentence's pieces, between those of start and end.
   *
   * @param most numbers that are returned at the most, at least 3; what is over is cut off
   */
  long[] numbers(String sentence, int most) {
    long[] numbers = new long[most];
    numbers[0] = start;
    int count = 1;
    int at = 0;
    while (at < sentence.length() && count < most - 1) {
      int next = endOfWord(sentence, at);
      count = appendWord(plain(sentence, at, next), numbers, count);
      at = next;
    }
    numbers[count] = end;
    return Arrays.copyOf(numbers, count + 1);
  }

  /** Where the word, punctuation or blank that begins at {@code from} ends. */
  private static int endOfWord(String text, int from) {
    int first = text.codePointAt(from);
    int at = from + Character.charCount(first);
    if (standsAlone(first)) {
      return at;
    }
    while (at < text.length() && !standsAlone(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static boolean standsAlone(int codePoint) {
    return isBlank(codePoint) || isPunctuation(codePoint) || Character.isIdeographic(codePoint);
  }

  private static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  /** All of ASCII that is no letter, digit or blank, and what Unicode calls punctuation. */
  private static boolean isPunctuation(int codePoint) {
    if (codePoint < 128) {
      return codePoint > ' ' && codePoint < 127 && !Character.isLetterOrDigit(codePoint);
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** A word in lower case, without accents and control characters; "" for blanks. */
  private static String plain(String text, int from, int to) {
    if (to - from > 8 * LONGEST_WORD) {
      return text.substring(from, from + LONGEST_WORD + 1); // too long in any spelling
    }
    String apart = Normalizer.normalize(text.substring(from, to), Normalizer.Form.NFD);
    StringBuilder kept = new StringBuilder();
    apart
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(WordPieces::isRead)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isRead(int codePoint) {
    return !isBlank(codePoint)
        && codePoint != 0xFFFD
        && switch (Character.getType(codePoint)) {
          case Character.NON_SPACING_MARK,
              Character.CONTROL,
              Character.FORMAT,
              Character.PRIVATE_USE,
              Character.SURROGATE,
              Character.UNASSIGNED ->
              false;
          default -> true;
        };
  }

  /** Appends the pieces of a word, as far as there is room for them and an end; the new count. */
  private int appendWord(String word, long[] numbers, int count) {
    if (word.isEmpty()) {
      return count;
    }
    int room = numbers.length - 1;
    int added = count;
    int from = 0;
    while (from < word.length() && word.length() <= LONGEST_WORD) {
      int to = longestPiece(word, from);
      if (to == from) {
        break;
      }
      if (added < room) {
        numbers[added++] = vocabulary.get(piece(word, from, to));
      }
      from = to;
    }
    if (from == word.length()) {
      return added;
    }
    numbers[count] = unknown;
    return count + 1;
  }

  private int longestPiece(String word, int from) {
    for (int to = word.length(); to > from; to--) {
      if (vocabulary.containsKey(piece(word, from, to))) {
        return to;
      }
    }
    return from;
  }

  private static String piece(String word, int from, int to) {
    return from == 0 ? word.substring(0, to) : "##" + word.substring(from, to);
  }
}
