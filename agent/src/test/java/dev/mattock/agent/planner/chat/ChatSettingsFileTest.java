package dev.mattock.agent.planner.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.mattock.agent.planner.chat.ChatSettings.Form;
import dev.mattock.agent.planner.chat.ChatSettings.Limits;
import dev.mattock.agent.planner.chat.ChatSettings.Patience;
import dev.mattock.agent.planner.chat.ChatSettings.TokenField;
import dev.mattock.engine.content.ContentException;
import java.net.URI;
import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatSettingsFileTest {
  private static final String ALL =
      """
      base_url: https://models.example.org/v1
      model: large-eyes
      temperature: service
      streaming: false
      image_size: 336
      token_field: max_completion_tokens
      request_timeout_seconds: 30
      first_token_timeout_seconds: 12.5
      stall_timeout_seconds: 4
      plan_timeout_seconds: 90
      max_calls: 12
      max_tokens: 5000000000
      answer_tokens: 700
      retries: 0
      """;

  private static ChatSettings read(String text) {
    return ChatSettingsFile.read("planner.yaml", text, ChatSettings.DEFAULTS);
  }

  @Test
  void readsEveryKey() {
    assertThat(read(ALL))
        .isEqualTo(
            new ChatSettings(
                URI.create("https://models.example.org/v1"),
                "large-eyes",
                OptionalDouble.empty(),
                new Form(false, 336, TokenField.MAX_COMPLETION_TOKENS),
                new Patience(
                    Duration.ofSeconds(30),
                    Duration.ofMillis(12_500),
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(90)),
                new Limits(12, 5_000_000_000L, 700, 0)));
  }

  @Test
  void keepsTheDefaultsOfWhatIsLeftOut() {
    assertThat(read("model: small\n"))
        .isEqualTo(
            new ChatSettings(
                ChatSettings.DEFAULTS.baseUrl(),
                "small",
                ChatSettings.DEFAULTS.temperature(),
                ChatSettings.DEFAULTS.form(),
                ChatSettings.DEFAULTS.patience(),
                ChatSettings.DEFAULTS.limits()));
  }

  @Test
  void readsWhatItWrites() {
    ChatSettings all = read(ALL);
    assertThat(read(ChatSettingsFile.toJson(all))).isEqualTo(all);
    assertThat(read(ChatSettingsFile.toJson(ChatSettings.DEFAULTS)))
        .isEqualTo(ChatSettings.DEFAULTS);
  }

  @Test
  void tellsAllProblemsAtOnce() {
    assertThatExceptionOfType(ContentException.class)
        .isThrownBy(
            () ->
                read(
                    """
                    base_url: localhost:8080
                    model: " "
                    temperature: 3
                    image_size: -1
                    token_field: tokens
                    retries: 99
                    stal_timeout_seconds: 3
                    """))
        .withMessageContaining("planner.yaml:1: base_url must be http://")
        .withMessageContaining("planner.yaml:2: model must be a name")
        .withMessageContaining("planner.yaml:3:")
        .withMessageContaining("planner.yaml:4:")
        .withMessageContaining("planner.yaml:5:")
        .withMessageContaining("planner.yaml:6:")
        .withMessageContaining("did you mean \"stall_timeout_seconds\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://a/v1",
        "ttp://a/v1",
        "http:///v1",
        "//a/v1",
        "a b",
        "http://a/v1?key=x",
        "http://a/#x"
      })
  void rejectsAnAddressThatIsNone(String url) {
    assertThatExceptionOfType(ContentException.class)
        .isThrownBy(() -> read("base_url: \"" + url + "\"\n"))
        .withMessageContaining("base_url");
  }

  @Test
  void repeatsNoSecretThatStandsInTheFile() {
    assertThatExceptionOfType(ContentException.class)
        .isThrownBy(() -> read("base_url: http://me:hunter2@a/v1\napi_key: sk-hunter3\nmodel: m\n"))
        .withMessageContaining("MATTOCK_API_KEY")
        .withMessageNotContaining("hunter");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChatSettings.DEFAULTS.withBudget(-1, -2))
        .withMessageContaining("maxCalls")
        .withMessageContaining("maxTokens");
  }
}
