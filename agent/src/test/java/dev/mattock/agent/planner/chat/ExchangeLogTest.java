package dev.mattock.agent.planner.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mattock.agent.goal.Image;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.planner.PlanRequest;
import dev.mattock.agent.planner.Planner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExchangeLogTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir private Path folder;

  private static Exchange exchange(int call) {
    return new Exchange(
        Instant.parse("2026-03-01T12:00:00Z"),
        call,
        "make a \"stick\"\nplease",
        "{\"model\": \"m\"}",
        "[]",
        new Exchange.Tokens(3, 4, true),
        12,
        "rejected",
        "no plan");
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(folder.resolve(ExchangeLog.FILE));
  }

  @Test
  void keepsEachExchangeAsALine() throws IOException {
    try (ExchangeLog log = new ExchangeLog(folder)) {
      log.keep(exchange(1));
      log.keep(exchange(2));
    }
    assertThat(lines()).hasSize(2);
    JsonNode second = MAPPER.readTree(lines().get(1));
    assertThat(second.path("call").intValue()).isEqualTo(2);
    assertThat(second.path("time").stringValue()).isEqualTo("2026-03-01T12:00:00Z");
    assertThat(second.path("instruction").stringValue()).isEqualTo("make a \"stick\"\nplease");
    assertThat(second.path("request").path("model").stringValue()).isEqualTo("m");
    assertThat(second.path("response").stringValue()).isEqualTo("[]");
    assertThat(second.path("prompt_tokens").intValue()).isEqualTo(3);
    assertThat(second.path("answer_tokens").intValue()).isEqualTo(4);
    assertThat(second.path("tokens_counted").asBoolean()).isTrue();
    assertThat(second.path("latency_ms").intValue()).isEqualTo(12);
    assertThat(second.path("outcome").stringValue()).isEqualTo("rejected");
    assertThat(second.path("detail").stringValue()).isEqualTo("no plan");
  }

  @Test
  void isOnlyEverAppendedTo() throws IOException {
    try (ExchangeLog log = new ExchangeLog(folder)) {
      log.keep(exchange(1));
    }
    String before = lines().getFirst();
    try (ExchangeLog log = new ExchangeLog(folder)) {
      log.keep(exchange(2));
    }
    assertThat(lines()).hasSize(2).startsWith(before);
  }

  @Test
  void keepsALineThatWasNotFinishedApart() throws IOException {
    try (ExchangeLog log = new ExchangeLog(folder)) {
      log.keep(exchange(1));
    }
    Files.writeString(
        folder.resolve(ExchangeLog.FILE), "{\"time\": \"20", StandardOpenOption.APPEND);
    try (ExchangeLog log = new ExchangeLog(folder)) {
      log.keep(exchange(2));
    }
    assertThat(lines()).hasSize(3);
    assertThat(MAPPER.readTree(lines().get(2)).path("call").intValue()).isEqualTo(2);
  }

  @Test
  void keepsPicturesAsFilesAndPointsToThem() throws IOException {
    Situation blind = Situation.of(ImmutableMap.of());
    Image frame = new Image(2, 1, new byte[] {1, 2, 3, 4, 5, 6});
    PlanRequest request =
        PlanRequest.of(
            ChatFixture.STICK,
            new Situation(
                ImmutableMap.of(),
                ImmutableSet.of(),
                20,
                20,
                0,
                64,
                0,
                blind.biome(),
                0,
                Optional.of(frame)));
    ChatServer.Turn good = ChatServer.text(ChatFixture.GOOD_PLAN);
    try (ChatServer server = new ChatServer(good, good);
        ChatService service =
            new ChatService(
                ChatFixture.settings(server.url(), false),
                ApiKey.none(),
                new ExchangeLog(folder),
                1);
        Planner planner = service.planner(ChatFixture.CONTENT, new ChatFixture.Fallback())) {
      planner.plan(request);
      planner.plan(request);
    }

    assertThat(lines()).hasSize(2).allMatch(line -> !line.contains("base64"));
    String reference =
        MAPPER
            .readTree(lines().getFirst())
            .at("/request/messages/1/content/1/image_url/url")
            .stringValue();
    assertThat(reference).startsWith("images/").endsWith(".png");
    assertThat(Files.readAllBytes(folder.resolve(reference))).isEqualTo(PngImage.encode(frame, 64));
    try (var pictures = Files.list(folder.resolve("images"))) {
      assertThat(pictures).hasSize(1);
    }
  }
}
