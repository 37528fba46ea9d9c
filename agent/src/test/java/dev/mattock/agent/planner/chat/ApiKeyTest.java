package dev.mattock.agent.planner.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.mattock.agent.planner.PlanAnswer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void isSentInTheHeaderOfEachRequest(boolean streaming) {
    ChatServer.Turn good =
        streaming
            ? ChatServer.stream(ChatFixture.GOOD_PLAN)
            : ChatServer.text(ChatFixture.GOOD_PLAN);
    try (ChatServer server = new ChatServer(good);
        ChatFixture chat =
            new ChatFixture(ChatFixture.settings(server.url(), streaming), ChatFixture.key())) {
      assertThat(chat.plan().author()).isEqualTo("chat");
      assertThat(server.requests().getFirst().header("Authorization"))
          .contains("Bearer " + ChatFixture.KEY);
    }
  }

  @Test
  void isNotSentWhereThereIsNone() {
    try (ChatServer server = new ChatServer(ChatServer.text(ChatFixture.GOOD_PLAN));
        ChatFixture chat = ChatFixture.whole(server)) {
      chat.plan();
      assertThat(server.requests().getFirst().header("Authorization")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 401, 500})
  void standsNowhereEvenIfTheServiceRepeatsIt(int status, @TempDir Path folder) throws IOException {
    String echo =
        "Your key is %1$s, your plan [{\"goal\": {\"%1$s\": 1}, \"type\": \"mine\"}]"
            .formatted(ChatFixture.KEY);
    ChatServer.Turn turn = status == 200 ? ChatServer.text(echo) : ChatServer.error(status, echo);
    PlanAnswer.Planned answer;
    try (ChatServer server = new ChatServer(turn, turn, turn, turn);
        ChatFixture memory =
            new ChatFixture(ChatFixture.settings(server.url(), false), ChatFixture.key());
        ChatService service =
            new ChatService(
                ChatFixture.settings(server.url(), false),
                ChatFixture.key(),
                new ExchangeLog(folder),
                memory.clock,
                1);
        var planner = service.planner(ChatFixture.CONTENT, new ChatFixture.Fallback())) {
      answer = (PlanAnswer.Planned) planner.plan(ChatFixture.REQUEST);
      assertThat(server.requests()).isNotEmpty();
      assertThat(server.requests().getFirst().text()).doesNotContain(ChatFixture.KEY);
    }

    assertThat(answer.author()).isEqualTo("symbolic");
    assertThat(answer.toString()).doesNotContain(ChatFixture.KEY);
    assertThat(contentsOf(folder)).contains("exchanges.jsonl").doesNotContain(ChatFixture.KEY);
  }

  private static String contentsOf(Path folder) throws IOException {
    StringBuilder contents = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.append(file.getFileName()).append('\n').append(Files.readString(file));
      }
    }
    return contents.toString();
  }

  @Test
  void isNotToldByAnExceptionAboutIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApiKey.from(Map.of(ApiKey.COMMON_NAME, "sk-secret\nand more")))
        .withMessageContaining(ApiKey.COMMON_NAME)
        .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("sk-secret"));
  }

  private static String stackTrace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @Test
  void isNotToldByItsOwnText() {
    assertThat(ChatFixture.key()).hasToString("***");
    assertThat(ApiKey.none()).hasToString("none");
  }

  @Test
  void comesFromOurVariableFirst() {
    Map<String, String> both = Map.of(ApiKey.OWN_NAME, " ours ", ApiKey.COMMON_NAME, "theirs");
    assertThat(ApiKey.from(both).secretOrNull()).isEqualTo("ours");
    assertThat(ApiKey.from(Map.of(ApiKey.OWN_NAME, " ", ApiKey.COMMON_NAME, "t")).secretOrNull())
        .isEqualTo("t");
    assertThat(ApiKey.from(Map.of()).isPresent()).isFalse();
  }
}
