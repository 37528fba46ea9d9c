package dev.mattock.agent.planner.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The settings that the README shows are what the planner reads. */
class ChatReadmeTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("```yaml\\R(base_url.*?)```", Pattern.DOTALL);

  private static List<String> examples() throws IOException {
    return EXAMPLE
        .matcher(Files.readString(Path.of("README.md")))
        .results()
        .map((MatchResult result) -> result.group(1))
        .toList();
  }

  private static ChatSettings read(String text) {
    return ChatSettingsFile.read("README.md", text, ChatSettings.DEFAULTS);
  }

  @Test
  void theFirstExampleIsTheDefault() throws IOException {
    assertThat(read(examples().getFirst())).isEqualTo(ChatSettings.DEFAULTS);
  }

  @Test
  void theLastExampleHasEveryKey() throws IOException {
    String last = examples().getLast();
    read(last);
    String written = ChatSettingsFile.toJson(ChatSettings.DEFAULTS);
    assertThat(JsonMapper.builder().build().readTree(written).propertyNames())
        .isNotEmpty()
        .allMatch(key -> last.contains("\n" + key + ":") || last.startsWith(key + ":"));
  }

  @Test
  void everyExampleIsRead() throws IOException {
    assertThat(examples()).hasSize(3).allSatisfy(ChatReadmeTest::read);
  }
}
