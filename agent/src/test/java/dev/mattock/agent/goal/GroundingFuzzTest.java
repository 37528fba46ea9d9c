package dev.mattock.agent.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.agent.goal.Grounding.Answer;
import dev.mattock.agent.goal.Grounding.Grounded;
import dev.mattock.agent.goal.Grounding.Unknown;
import dev.mattock.agent.language.SentenceEncoder;
import dev.mattock.engine.content.Content;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Whatever is written, there is an answer, and it is one that can be acted on or shown. */
class GroundingFuzzTest {
  private static final Content CONTENT = Content.load();
  private static final SentenceEncoder ENCODER = SentenceEncoder.miniLm();
  private static final Grounding GROUNDING = Grounding.of(CONTENT, ENCODER);

  private static final List<String> WORDS =
      List.of(
          "get",
          "kill",
          "place",
          "find",
          "go to",
          "eat",
          "until",
          "and",
          "not",
          "it",
          "them",
          "of",
          "a",
          "pair",
          "half",
          "dozen",
          "stack",
          "stacks",
          "0",
          "3x",
          "x",
          "99999999999999999999",
          "million",
          "one",
          "iron",
          "oak",
          "log",
          "door",
          "zombie",
          "desert",
          "to",
          "something",
          "with",
          "from",
          ",",
          ".",
          "!",
          "'s",
          "flint",
          "steel",
          "sdfgh",
          "ring",
          "-1",
          "what",
          "13",
          "music",
          "disc",
          "block");

  @AfterAll
  static void close() {
    ENCODER.close();
  }

  @Test
  void everyRowOfWordsHasAnAnswer() {
    for (int seed = 0; seed < 150; seed++) {
      Random random = new Random(seed);
      String text =
          IntStream.range(0, random.nextInt(12))
              .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
              .collect(Collectors.joining(random.nextInt(8) == 0 ? "" : " "));
      check(text, seed);
    }
  }

  @Test
  void everyRowOfCharactersHasAnAnswer() {
    for (int seed = 0; seed < 80; seed++) {
      Random random = new Random(seed);
      String text =
          random
              .ints(random.nextInt(60), 0, 0x10FFFF)
              .map(c -> random.nextInt(4) == 0 ? c : ' ' + c % 95)
              .mapToObj(c -> random.nextInt(40) == 0 ? "\uD83D" : Character.toString(c))
              .collect(Collectors.joining());
      check(text, seed);
    }
  }

  @Test
  void theLongestThatIsReadHasAnAnswer() {
    for (String part : List.of("log and ", "a ", "3 ", "zq", "pickaxe of stone ", "qwe rty, ")) {
      String text = part.repeat(Grounding.MOST_CHARACTERS / part.length());
      check(text, text.length());
    }
  }

  private static void check(String text, int seed) {
    Answer answer = GROUNDING.ground(text);
    switch (answer) {
      case Unknown unknown -> {
        assertThat(unknown.message()).as("seed %d: %s", seed, text).isNotBlank();
        assertThat(unknown.message().length()).as("seed %d: %s", seed, text).isLessThan(400);
      }
      case Grounded grounded -> {
        assertThat(grounded.confidence())
            .as("seed %d: %s", seed, text)
            .isBetween(Grounding.THRESHOLD, 1.0);
        assertThat(isKnown(grounded.intent())).as("seed %d: %s -> %s", seed, text, answer).isTrue();
      }
    }
  }

  private static boolean isKnown(Intent intent) {
    String name = intent.name();
    return switch (intent.verb()) {
      case HAVE, PLACE, USE -> CONTENT.hasItem(name);
      case KILL -> CONTENT.mobs().stream().anyMatch(mob -> mob.name().equals(name));
      case FIND ->
          CONTENT.biomes().containsKey(name)
              || CONTENT.mobs().stream().anyMatch(mob -> mob.name().equals(name))
              || CONTENT.blocks().stream().anyMatch(block -> block.name().equals(name));
    };
  }
}
