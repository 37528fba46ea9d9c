package dev.mattock.agent.planner.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Hash64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonInTextTest {
  @Test
  void findsTheLastListOfObjects() {
    assertThat(JsonInText.lastList("a [{\"b\": [1]}] c [ {\"d\": \"]}\\\"[\"} ] e [1] f"))
        .contains("[ {\"d\": \"]}\\\"[\"} ]");
  }

  @Test
  void takesAnEmptyListForAPlanWithNothingToDo() {
    assertThat(JsonInText.lastList("Nothing is left to do: []")).contains("[]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no list", "[1, 2]", "[{\"a\": 1}", "[", "{}", "[\"[{}\""})
  void findsNoneWhereThereIsNone(String text) {
    assertThat(JsonInText.lastList(text)).isEmpty();
  }

  @Test
  void passesOverAListThatDoesNotEnd() {
    assertThat(JsonInText.lastList("[{\"a\": then [{\"b\": 1}]")).contains("[{\"b\": 1}]");
  }

  @Test
  void comesToAnEndWhateverTheTextIs() {
    assertThat(JsonInText.lastList("[{".repeat(1 << 20))).isEmpty();
    assertThat(JsonInText.lastList("[ ".repeat(1 << 19))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void answersWithAPieceOfTheTextThatIsBalanced(long seed) {
    String letters = "[]{}\"\\, :a1\n";
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      int length = Hash64.toBounded(Hash64.of(seed, round), 40);
      for (int i = 0; i < length; i++) {
        int letter = Hash64.toBounded(Hash64.of(seed, round, i), letters.length());
        text.append(letters.charAt(letter));
      }
      JsonInText.lastList(text.toString())
          .ifPresent(
              list ->
                  assertThat(text.toString().contains(list) && list.startsWith("["))
                      .as("seed %d, text %s, list %s", seed, text, list)
                      .isTrue());
    }
  }
}
