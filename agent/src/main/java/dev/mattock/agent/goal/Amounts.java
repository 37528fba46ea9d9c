package dev.mattock.agent.goal;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.OptionalLong;

/**
 * Numbers as people write them: digits, words, {@code a dozen}, {@code half a stack}, {@code 3x}.
 */
final class Amounts {
  /** Numbers above stand for "more than anyone can carry". */
  static final long MOST = 100_000;

  private static final ImmutableMap<String, Integer> WORDS =
      ImmutableMap.<String, Integer>builder()
          .put("zero", 0)
          .put("one", 1)
          .put("two", 2)
          .put("three", 3)
          .put("four", 4)
          .put("five", 5)
          .put("six", 6)
          .put("seven", 7)
          .put("eight", 8)
          .put("nine", 9)
          .put("ten", 10)
          .put("eleven", 11)
          .put("twelve", 12)
          .put("thirteen", 13)
          .put("fourteen", 14)
          .put("fifteen", 15)
          .put("sixteen", 16)
          .put("seventeen", 17)
          .put("eighteen", 18)
          .put("nineteen", 19)
          .put("twenty", 20)
          .put("thirty", 30)
          .put("forty", 40)
          .put("fourty", 40)
          .put("fifty", 50)
          .put("sixty", 60)
          .put("seventy", 70)
          .put("eighty", 80)
          .put("ninety", 90)
          .put("both", 2)
          .put("twice", 2)
          .put("few", 3)
          .put("several", 3)
          .buildOrThrow();

  private static final ImmutableMap<String, Integer> GROUPS =
      ImmutableMap.<String, Integer>builder()
          .put("pair", 2)
          .put("pairs", 2)
          .put("couple", 2)
          .put("dozen", 12)
          .put("dozens", 12)
          .put("score", 20)
          .put("hundred", 100)
          .put("hundreds", 100)
          .put("thousand", 1000)
          .put("thousands", 1000)
          .put("million", 1_000_000)
          .put("millions", 1_000_000)
          .buildOrThrow();

  private Amounts() {}

  /** Whether a word is part of a number; {@code a} and {@code half} are only before a group. */
  static boolean isNumber(String word) {
    return WORDS.containsKey(word)
        || GROUPS.containsKey(word)
        || isStack(word)
        || word.equals("half")
        || digits(word).isPresent();
  }

  static boolean isStack(String word) {
    return word.equals("stack") || word.equals("stacks");
  }

  /** The number of digits, perhaps with an x before or behind. */
  private static OptionalLong digits(String word) {
    int from = word.startsWith("x") ? 1 : 0;
    int to = word.endsWith("x") ? word.length() - 1 : word.length();
    if (to <= from || !word.substring(from, to).chars().allMatch(c -> c >= '0' && c <= '9')) {
      return OptionalLong.empty();
    }
    String number = word.substring(from, to);
    return OptionalLong.of(number.length() > 9 ? MOST + 1 : Long.parseLong(number));
  }

  /**
   * What words that stand beside each other count, at most {@link #MOST} + 1.
   *
   * @param words each {@link #isNumber}
   * @param stack how many are a stack
   */
  static long value(List<String> words, int stack) {
    long total = 0;
    long current = 0;
    boolean half = false;
    boolean any = false;
    for (String word : words) {
      int group = isStack(word) ? stack : GROUPS.getOrDefault(word, 0);
      if (group > 0) {
        current = Math.max(any ? current : 1, any ? 0 : 1) * group;
        if (half) {
          current = Math.max(1, current / 2);
          half = false;
        }
        if (group >= 1000) {
          total += current;
          current = 0;
        }
      } else if (word.equals("half")) {
        half = true;
        continue;
      } else {
        current += WORDS.containsKey(word) ? WORDS.get(word) : digits(word).orElse(0);
      }
      any = true;
      if (total + current > MOST) {
        return MOST + 1;
      }
    }
    return any ? total + current : 1;
  }
}
