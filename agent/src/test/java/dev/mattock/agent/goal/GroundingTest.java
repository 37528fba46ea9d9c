package dev.mattock.agent.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.agent.goal.Grounding.Answer;
import dev.mattock.agent.goal.Grounding.Grounded;
import dev.mattock.agent.goal.Grounding.Unknown;
import dev.mattock.agent.goal.Intent.Verb;
import dev.mattock.agent.language.SentenceEncoder;
import dev.mattock.engine.content.Content;
import dev.mattock.worlds.suite.Suite;
import dev.mattock.worlds.suite.SuiteTask;
import dev.mattock.worlds.suite.Suites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroundingTest {
  private static final Content CONTENT = Content.load();
  private static final SentenceEncoder ENCODER = SentenceEncoder.miniLm();
  private static final Grounding GROUNDING = Grounding.of(CONTENT, ENCODER);

  @AfterAll
  static void close() {
    ENCODER.close();
  }

  @Test
  void everyTaskOfTheSuiteIsUnderstood() {
    Suite suite = new Suites().suite("jarvis1");
    List<String> misses = new ArrayList<>();
    for (SuiteTask task : suite.tasks()) {
      String instruction = "Obtain " + task.item().replace('_', ' ') + ".";
      if (!isIntent(GROUNDING.ground(instruction), Intent.have(task.item()))) {
        misses.add(instruction + " -> " + GROUNDING.ground(instruction));
      }
    }
    assertThat(misses).isEmpty();
  }

  @Test
  void everyItemIsUnderstoodByItsName() {
    List<String> misses = new ArrayList<>();
    CONTENT.items().stream()
        .filter(item -> !item.name().equals("air"))
        .forEach(
            item -> {
              Answer answer = GROUNDING.ground("obtain " + item.name());
              if (!isIntent(answer, Intent.have(item.name()))) {
                misses.add(item.name() + " -> " + answer);
              }
            });
    assertThat(misses).isEmpty();
  }

  private static boolean isIntent(Answer answer, Intent intent) {
    return answer instanceof Grounded grounded && grounded.intent().equals(intent);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mine one cobblestone from the stone near you with the pickaxe in your hand.|cobblestone",
        "Dig up one block of dirt.|dirt",
        "Find the tree near you and collect one log.|oak_log",
        "Go to the sand near you and collect one block of it.|sand",
        "Make a wooden pickaxe at a crafting table, mine three cobblestones with it, and craft a "
            + "stone pickaxe at the table.|stone_pickaxe",
        "Collect logs, make planks, sticks and a crafting table, place the table and craft a "
            + "wooden pickaxe.|wooden_pickaxe"
      })
  void theShippedTasksAreUnderstood(String instruction, String item) {
    assertThat(GROUNDING.ground(instruction))
        .isInstanceOfSatisfying(
            Grounded.class, grounded -> assertThat(grounded.intent()).isEqualTo(Intent.have(item)));
  }

  @ParameterizedTest
  @CsvSource({
    "3 torches, 3",
    "torches x12, 12",
    "64x torches, 64",
    "twenty five torches, 25",
    "twenty-five torches, 25",
    "a hundred torches, 100",
    "two hundred and five torches, 205",
    "a dozen torches, 12",
    "two dozen torches, 24",
    "half a dozen torches, 6",
    "a stack of torches, 64",
    "two stacks of torches, 128",
    "half a stack of torches, 32",
    "a pair of torches, 2",
    "a couple of torches, 2",
    "torch, 1"
  })
  void countsAsPeopleDo(String instruction, int count) {
    assertThat(GROUNDING.ground(instruction))
        .isInstanceOfSatisfying(
            Grounded.class,
            grounded ->
                assertThat(grounded.intent()).isEqualTo(new Intent(Verb.HAVE, "torch", count)));
  }

  @Test
  void aStackIsWhatTheItemStacksTo() {
    assertThat(GROUNDING.ground("a stack of snowballs"))
        .isInstanceOfSatisfying(
            Grounded.class, grounded -> assertThat(grounded.intent().count()).isEqualTo(16));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n\t", "...", "?!", "🙂"})
  void saysThatAnInstructionIsEmpty(String instruction) {
    assertThat(GROUNDING.ground(instruction))
        .isInstanceOfSatisfying(
            Unknown.class, unknown -> assertThat(unknown.message()).contains("is empty"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"chest ", "a", "oak log and ", "1", "\u0301", "🙂", ", . ! "})
  void refusesAnInstructionOfAHundredThousandCharacters(String part) {
    String instruction = part.repeat(100_000 / part.length()) + "x";
    assertThat(GROUNDING.ground(instruction))
        .isInstanceOfSatisfying(
            Unknown.class,
            unknown ->
                assertThat(unknown.message())
                    .contains("" + instruction.length())
                    .contains("at most 1000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"obtain 0 torches", "get zero chests", "obtain 99999999999 torches"})
  void refusesCountsThatMeanNothing(String instruction) {
    assertThat(GROUNDING.ground(instruction))
        .isInstanceOfSatisfying(
            Unknown.class, unknown -> assertThat(unknown.message()).contains("count"));
  }

  @Test
  void refusalsNameWhatWasAskedAndWhatComesNearest() {
    assertThat(GROUNDING.ground("craft a lightsaber"))
        .isInstanceOfSatisfying(
            Unknown.class,
            unknown -> {
              assertThat(unknown.message())
                  .startsWith("I do not know how to")
                  .contains("craft a lightsaber");
              assertThat(unknown.guesses()).isNotEmpty().hasSizeLessThanOrEqualTo(3);
            });
  }

  @Test
  void whereNoKindIsNamedOthersWouldDoAsWell() {
    assertThat(GROUNDING.ground("collect two logs"))
        .isInstanceOfSatisfying(
            Grounded.class,
            grounded ->
                assertThat(grounded.equivalents())
                    .hasSize(5)
                    .contains(new Intent(Verb.HAVE, "birch_log", 2))
                    .doesNotContain(grounded.intent()));
    assertThat(GROUNDING.ground("collect two oak logs"))
        .isInstanceOfSatisfying(
            Grounded.class, grounded -> assertThat(grounded.equivalents()).isEmpty());
  }

  /** Rows of the table: an instruction in backticks, and the beginning of its answer. */
  @Test
  void theReadmeSaysWhatIsAnswered() throws IOException {
    Pattern row = Pattern.compile("\\| `([^`]+)` \\| (have|kill|I do not know how to)([^;\\n|,]*)");
    String readme = Files.readString(Path.of("README.md"));
    int from = readme.indexOf("## Instructions");
    Matcher rows = row.matcher(readme).region(from, readme.indexOf("\n## ", from + 1));
    int count = 0;
    while (rows.find()) {
      count++;
      String said =
          switch (GROUNDING.ground(rows.group(1))) {
            case Grounded grounded -> grounded.intent().toString();
            case Unknown unknown -> unknown.message();
          };
      assertThat(said).startsWith((rows.group(2) + rows.group(3)).strip());
    }
    assertThat(count).isEqualTo(4);
  }

  @Test
  void anotherGroundingAnswersTheSame() {
    Grounding other = Grounding.of(CONTENT, ENCODER);
    for (String instruction : List.of("I need light", "a stone pickaxe", "asdf", "find a desert")) {
      assertThat(other.ground(instruction)).isEqualTo(GROUNDING.ground(instruction));
    }
  }
}
