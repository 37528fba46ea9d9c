package dev.mattock.agent.goal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import dev.mattock.agent.goal.Grounding.Answer;
import dev.mattock.agent.goal.Grounding.Grounded;
import dev.mattock.agent.goal.Grounding.Unknown;
import dev.mattock.agent.language.SentenceEncoder;
import dev.mattock.engine.content.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** How many instructions are understood, of those that nobody tuned on and of those that we did. */
class GroundingScoreTest {
  private static final Content CONTENT = Content.load();
  private static final SentenceEncoder ENCODER = SentenceEncoder.miniLm();
  private static final Grounding GROUNDING = Grounding.of(CONTENT, ENCODER);

  /** An instruction and what is right; nothing is right if it is to be refused. */
  private record Example(String instruction, ImmutableList<String> right) {
    boolean isMetBy(Answer answer) {
      return switch (answer) {
        case Unknown _ -> right.isEmpty();
        case Grounded(Intent intent, double _, ImmutableList<Intent> _, ImmutableList<Intent> _) ->
            right.stream().anyMatch(one -> means(one, intent));
      };
    }

    private static boolean means(String right, Intent intent) {
      List<String> words = Splitter.on(' ').splitToList(right);
      String name = words.get(1);
      int count = words.size() > 2 ? Integer.parseInt(words.get(2)) : 1;
      boolean named =
          name.startsWith("#")
              ? CONTENT.itemTags().containsEntry(name.substring(1), intent.name())
              : intent.name().equals(name);
      return named
          && intent.count() == count
          && intent.verb().name().equalsIgnoreCase(words.get(0));
    }
  }

  @AfterAll
  static void close() {
    ENCODER.close();
  }

  @Test
  void understandsThoseThatItWasTunedOn() throws IOException {
    List<Example> examples = examples("development.txt");
    assertThat(misses(examples).size()).isLessThanOrEqualTo(examples.size() / 10);
  }

  @Test
  void understandsAtLeastEightyFiveOfAHundredThatItWasNotTunedOn() throws IOException {
    List<Example> examples = examples("paraphrases.txt");
    assertThat(examples).hasSize(100);
    assertThat(misses(examples).size()).isLessThanOrEqualTo(15);
  }

  @Test
  void refusesAllNonsense() throws IOException {
    List<Example> examples = examples("nonsense.txt");
    assertThat(examples).hasSize(20);
    assertThat(misses(examples)).isEmpty();
  }

  private static List<Example> examples(String file) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (String line :
        Resources.readLines(
            Resources.getResource(GroundingScoreTest.class, file), StandardCharsets.UTF_8)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        int bar = line.indexOf('|');
        String right = bar < 0 ? "refuse" : line.substring(0, bar).strip();
        examples.add(
            new Example(
                line.substring(bar + 1).strip(),
                right.equals("refuse")
                    ? ImmutableList.of()
                    : ImmutableList.copyOf(Splitter.on(" or ").split(right))));
      }
    }
    return examples;
  }

  /** The examples that are not met, each printed with the answer; and the score. */
  private static List<String> misses(List<Example> examples) {
    List<String> misses = new ArrayList<>();
    for (Example example : examples) {
      Answer answer = GROUNDING.ground(example.instruction());
      if (!example.isMetBy(answer)) {
        misses.add(example.instruction() + " -> " + answer + ", right " + example.right());
      }
    }
    misses.forEach(System.out::println);
    System.out.println(examples.size() - misses.size() + " of " + examples.size() + " right");
    return misses;
  }
}
