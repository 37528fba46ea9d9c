package dev.mattock.agent.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.CharMatcher;
import com.google.common.io.Resources;
import dev.mattock.agent.goal.Target.Kind;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.ContentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstructionsReaderTest {
  private static final Content CONTENT = Content.load();

  /** Letters of three or four words, which may occur anywhere. */
  private static final int FEW_WORDS = 14;

  private static final String GOOD =
      """
      verbs: {kill: [kill], place: [put], find: [find], go: [go to], use: [eat], have: [get]}
      fillers: [a]
      measures: [piece]
      subordinators: [for]
      breaks: [and]
      negators: [not]
      questions: [what]
      same: {spade: shovel}
      items:
        "*_shovel": {names: ["digger of *"], uses: ["digs with *"]}
      mobs: {cow: {names: [cattle]}}
      biomes: {desert: {}}
      kin: [<wood>_log]
      refused: [sing]
      """;

  @Test
  void aStarStandsForTheSameWordsEverywhere() {
    Instructions said = InstructionsReader.parse(GOOD, CONTENT);
    Target shovel = new Target(Kind.ITEM, "iron_shovel");
    assertThat(said.names().get(shovel)).containsExactly("digger of iron");
    assertThat(said.uses().get(shovel)).containsExactly("digs with iron");
    assertThat(said.kin().getFirst()).contains("oak_log", "dark_oak_log").hasSize(6);
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    String bad =
        GOOD.replace("cow:", "cwo:")
            .replace("desert:", "dessert:")
            .replace("use: [eat]", "use: [kill]")
            .replace("same:", "some:");
    assertThatThrownBy(() -> InstructionsReader.parse(bad, CONTENT))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining("unknown mob \"cwo\"")
        .hasMessageContaining("did you mean \"desert\"")
        .hasMessageContaining("\"kill\" stands twice")
        .hasMessageContaining("lacks the key \"same\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "verbs: 3", "a: {b: [c", "- x"})
  void rejectsWhatIsNoSuchFile(String text) {
    assertThatThrownBy(() -> InstructionsReader.parse(text, CONTENT))
        .isInstanceOf(ContentException.class);
  }

  @Test
  void rejectsTheFileCutOffAnywhereBeforeItsLastKey() {
    for (int end = 0; end < GOOD.indexOf("refused"); end++) {
      String text = GOOD.substring(0, end);
      assertThatThrownBy(() -> InstructionsReader.parse(text, CONTENT))
          .as("cut off after %d characters", end)
          .isInstanceOf(ContentException.class);
    }
  }

  /** Else the score over them would say nothing. */
  @Test
  void nothingIsSaidInTheWordsOfTheExamplesThatNobodyTunesOn() throws IOException {
    Instructions said = InstructionsReader.read(CONTENT);
    List<String> sentences = new ArrayList<>(said.uses().values());
    sentences.addAll(said.refused());
    List<String> plain = sentences.stream().map(InstructionsReaderTest::letters).toList();
    for (String file : List.of("paraphrases.txt", "nonsense.txt")) {
      for (String line :
          Resources.readLines(
              Resources.getResource(InstructionsReaderTest.class, file), StandardCharsets.UTF_8)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String example = letters(line.substring(line.indexOf('|') + 1));
          assertThat(plain)
              .as(line)
              .noneMatch(use -> !example.isEmpty() && use.contains(example))
              .noneMatch(use -> use.length() >= FEW_WORDS && example.contains(use));
        }
      }
    }
  }

  private static String letters(String text) {
    return CharMatcher.inRange('a', 'z').retainFrom(text.toLowerCase(Locale.ROOT));
  }
}
