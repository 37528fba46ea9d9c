package dev.mattock.engine.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged data files load, or are refused with problems that name file and line: nothing else. */
@Tag("slow")
class ContentFuzzTest {
  private static final int ROUNDS = 40;
  private static final String MARKS = "{}[]:,#&*!|>'\"%@`-<>?_ \n\t0.~=\\\u0000\u2028\uD83Dé";

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void randomDamageIsRefusedWithFileAndLineOrHarmless(long seed) {
    Random random = new Random(seed);
    DataFiles shipped = DataFiles.shipped();
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String name = DataFiles.NAMES.get(random.nextInt(DataFiles.NAMES.size()));
      String damaged = damage(shipped.text(name), random);
      try {
        assertThat(DataFiles.shipped().with(name, damaged).load().states()).isNotEmpty();
      } catch (ContentException e) {
        refused++;
        assertThat(e.problems())
            .as("seed %d round %d %s", seed, round, name)
            .isNotEmpty()
            .allMatch(problem -> problem.matches("(?s)[a-z_]+\\.yaml:[0-9]+: .+"));
      } catch (RuntimeException e) {
        throw new AssertionError(
            "seed %d round %d damaged %s:%n%s".formatted(seed, round, name, damaged), e);
      }
    }
    assertThat(refused).as("seed %d", seed).isBetween(ROUNDS / 4, ROUNDS - 1);
  }

  private static String damage(String text, Random random) {
    String damaged = text;
    for (int i = 0; i <= random.nextInt(3); i++) {
      damaged = random.nextBoolean() ? damageText(damaged, random) : damageLines(damaged, random);
    }
    return damaged;
  }

  private static String damageText(String text, Random random) {
    int at = random.nextInt(text.length());
    int end = Math.min(text.length(), at + 1 + random.nextInt(12));
    char mark = MARKS.charAt(random.nextInt(MARKS.length()));
    return switch (random.nextInt(5)) {
      case 0 -> text.substring(0, at) + mark + text.substring(at);
      case 1 -> text.substring(0, at) + mark + text.substring(at + 1);
      case 2 -> text.substring(0, at) + text.substring(end);
      case 3 -> text.substring(0, end) + text.substring(at, end) + text.substring(end);
      default -> text.substring(0, Math.max(1, at));
    };
  }

  private static String damageLines(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int at = random.nextInt(lines.size());
    switch (random.nextInt(4)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(random.nextInt(lines.size()), lines.get(at));
      case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
      default -> lines.set(at, "  ".repeat(random.nextInt(4)) + lines.get(at).strip());
    }
    return String.join("\n", lines) + "\n";
  }
}
