package dev.mattock.agent.planner.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.agent.planner.PlanAnswer;
import dev.mattock.agent.planner.chat.ChatSettings.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a plan when the service does not do what it should. */
class ServiceTroubleTest {
  private static final Patience HASTY =
      new Patience(ChatFixture.SHORT, ChatFixture.SHORT, ChatFixture.SHORT, Duration.ofMinutes(10));

  @Test
  void waitsAsLongAsTheServiceAsksFor() {
    try (ChatServer server =
            new ChatServer(
                ChatServer.withHeader("Retry-After", "7", ChatServer.error(429, "slow down")),
                ChatServer.text(ChatFixture.GOOD_PLAN));
        ChatFixture chat = ChatFixture.whole(server)) {
      assertThat(chat.plan().author()).isEqualTo("chat");
      assertThat(chat.clock.pauses()).containsExactly(Duration.ofSeconds(7));
      assertThat(chat.exchanges.stream().map(Exchange::outcome))
          .containsExactly("rate_limited", "plan");
    }
  }

  @Test
  void waitsLongerEachTimeAndHandsOverInTheEnd() {
    ChatServer.Turn failing = ChatServer.error(500, "out of memory");
    try (ChatServer server = new ChatServer(failing, failing, failing, failing, failing);
        ChatFixture chat = ChatFixture.streaming(server)) {
      PlanAnswer.Planned answer = chat.plan();

      assertThat(server.requests()).hasSize(4);
      assertThat(chat.clock.pauses()).hasSize(3);
      for (int i = 0; i < 3; i++) {
        assertThat(chat.clock.pauses().get(i))
            .isBetween(Duration.ofMillis(250L << i), Duration.ofMillis(500L << i));
      }
      assertThat(answer.author()).isEqualTo("symbolic");
      assertThat(answer.notes())
          .anyMatch(note -> note.contains("status 500 (out of memory) (4 times)"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504, 529})
  void triesAgainAfterAStatusThatMayPass(int status) {
    try (ChatServer server =
            new ChatServer(ChatServer.status(status, ""), ChatServer.text(ChatFixture.GOOD_PLAN));
        ChatFixture chat = ChatFixture.whole(server)) {
      assertThat(chat.plan().author()).isEqualTo("chat");
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void doesNotWaitForLongerThanAPlanMayTake() {
    try (ChatServer server =
            new ChatServer(
                ChatServer.withHeader("Retry-After", "3600", ChatServer.error(429, "quota")));
        ChatFixture chat = ChatFixture.whole(server)) {
      PlanAnswer.Planned answer = chat.plan();

      assertThat(answer.author()).isEqualTo("symbolic");
      assertThat(chat.clock.pauses()).isEmpty();
      assertThat(answer.notes()).anyMatch(note -> note.contains("too late"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404})
  void asksAServiceThatSendsItAwayOnlyOnceInARun(int status) {
    try (ChatServer server = new ChatServer(ChatServer.error(status, "go away"));
        ChatFixture chat = ChatFixture.whole(server)) {
      PlanAnswer.Planned first = chat.plan();
      chat.clock.advance(Duration.ofDays(1));
      PlanAnswer.Planned second = chat.plan();

      assertThat(server.requests()).hasSize(1);
      assertThat(chat.clock.pauses()).isEmpty();
      assertThat(first.author()).isEqualTo("symbolic");
      assertThat(first.notes()).anyMatch(note -> note.contains("status " + status + " (go away)"));
      assertThat(second.notes()).anyMatch(note -> note.contains("for the rest of the run"));
    }
  }

  @Test
  void saysWhereAKeyIsLookedForIfOneIsWanted() {
    try (ChatServer server = new ChatServer(ChatServer.error(401, "no key"));
        ChatFixture chat = ChatFixture.whole(server)) {
      assertThat(chat.plan().notes()).anyMatch(note -> note.contains("MATTOCK_API_KEY"));
    }
  }

  @Test
  void asksAgainNextTimeAfterARequestThatWasRefused() {
    try (ChatServer server =
            new ChatServer(
                ChatServer.error(400, "image too large"), ChatServer.text(ChatFixture.GOOD_PLAN));
        ChatFixture chat = ChatFixture.whole(server)) {
      assertThat(chat.plan().notes()).anyMatch(note -> note.contains("image too large"));
      assertThat(server.requests()).hasSize(1);
      assertThat(chat.plan().author()).isEqualTo("chat");
    }
  }

  @Test
  void followsNoRedirects() {
    try (ChatServer elsewhere = new ChatServer(ChatServer.text(ChatFixture.GOOD_PLAN));
        ChatServer server =
            new ChatServer(
                ChatServer.withHeader(
                    "Location", elsewhere.url().toString(), ChatServer.status(307, "")));
        ChatFixture chat =
            new ChatFixture(ChatFixture.settings(server.url(), false), ChatFixture.key())) {
      assertThat(chat.plan().author()).isEqualTo("symbolic");
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void leavesAnAbsentServerAloneForAWhile(boolean streaming) throws IOException {
    try (ChatFixture chat = new ChatFixture(ChatFixture.settings(closedPort(), streaming))) {
      PlanAnswer.Planned first = chat.plan();
      assertThat(first.author()).isEqualTo("symbolic");
      assertThat(first.notes()).anyMatch(note -> note.contains("no server answers there"));
      assertThat(chat.clock.pauses()).isEmpty();

      assertThat(chat.plan().notes()).anyMatch(note -> note.contains("left alone for a while"));
      assertThat(chat.exchanges).hasSize(1);

      chat.clock.advance(Outage.REST);
      chat.plan();
      assertThat(chat.exchanges).hasSize(2);
    }
  }

  private static URI closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/v1");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void cutsAServerThatAcceptsAndSaysNothing(boolean streaming) {
    try (Silent server = new Silent();
        ChatFixture chat = new ChatFixture(ChatFixture.settings(server.url(), streaming, HASTY))) {
      PlanAnswer.Planned answer = chat.plan();

      assertThat(answer.author()).isEqualTo("symbolic");
      assertThat(answer.notes()).anyMatch(note -> note.contains("no answer began within 300 ms"));
      assertThat(chat.exchanges.getFirst().outcome()).isEqualTo("timed_out");
    }
  }

  /** Listens, and never accepts. */
  private static final class Silent implements AutoCloseable {
    private final ServerSocket socket;

    Silent() {
      try {
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    URI url() {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/v1");
    }

    @Override
    public void close() {
      try {
        socket.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[{\"goal\": "})
  void cutsAStreamThatStalls(String begin) {
    String[] pieces = begin.isEmpty() ? new String[0] : new String[] {begin};
    Patience patience =
        new Patience(
            ChatFixture.LONG,
            pieces.length == 0 ? ChatFixture.SHORT : ChatFixture.LONG,
            ChatFixture.SHORT,
            Duration.ofMinutes(10));
    try (ChatServer server = new ChatServer(ChatServer.stalledStream(pieces));
        ChatFixture chat = new ChatFixture(ChatFixture.settings(server.url(), true, patience))) {
      PlanAnswer.Planned answer = chat.plan();

      assertThat(answer.author()).isEqualTo("symbolic");
      assertThat(answer.notes())
          .anyMatch(note -> note.contains(pieces.length == 0 ? "no answer began" : "stalled"));
      assertThat(chat.exchanges.getFirst().outcome())
          .isEqualTo(pieces.length == 0 ? "timed_out" : "stalled");
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void cutsAStreamThatTricklesOnForever() {
    Patience patience =
        new Patience(ChatFixture.SHORT, ChatFixture.LONG, ChatFixture.LONG, ChatFixture.LONG);
    try (ChatServer server = new ChatServer(ChatServer.trickle());
        ChatFixture chat = new ChatFixture(ChatFixture.settings(server.url(), true, patience))) {
      assertThat(chat.plan().author()).isEqualTo("symbolic");
      assertThat(chat.exchanges.getFirst().outcome()).isEqualTo("timed_out");
    }
  }

  @Test
  void asksAgainAfterAConnectionThatBrokeOff() {
    try (ChatServer server =
            new ChatServer(
                ChatServer.hangUp(),
                ChatServer.brokenStream("[{"),
                ChatServer.shortStream("[{"),
                ChatServer.stream(ChatFixture.GOOD_PLAN));
        ChatFixture chat = ChatFixture.streaming(server)) {
      assertThat(chat.plan().author()).isEqualTo("chat");
      assertThat(chat.exchanges.stream().map(Exchange::outcome))
          .containsExactly("dropped", "dropped", "dropped", "plan");
    }
  }

  @Test
  void asksAgainAfterAnErrorWithinAStream() {
    try (ChatServer server =
            new ChatServer(
                ChatServer.streamOf("{\"error\": {\"message\": \"context is full\"}}"),
                ChatServer.stream(ChatFixture.GOOD_PLAN));
        ChatFixture chat = ChatFixture.streaming(server)) {
      assertThat(chat.plan().author()).isEqualTo("chat");
      assertThat(chat.exchanges.getFirst().detail()).contains("context is full");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void readsNoMoreThanAPlanCanBe(boolean streaming) {
    try (ChatServer server = new ChatServer(ChatServer.endless());
        ChatFixture chat = new ChatFixture(ChatFixture.settings(server.url(), streaming))) {
      PlanAnswer.Planned answer = chat.plan();

      assertThat(answer.author()).isEqualTo("symbolic");
      assertThat(chat.exchanges.getFirst().outcome()).isEqualTo("too_large");
      assertThat(answer.notes())
          .anyMatch(note -> note.contains("more than " + AnswerStream.MOST_BYTES + " bytes"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<html>Welcome!</html>", "", "null", "{\"hello\": 1}", "{\"choices\": []}", "[["})
  void saysThatSomethingElseIsNoChatProtocol(String body) {
    try (ChatServer server = new ChatServer(ChatServer.html(body));
        ChatFixture chat = ChatFixture.whole(server)) {
      PlanAnswer.Planned answer = chat.plan();

      assertThat(answer.author()).isEqualTo("symbolic");
      assertThat(answer.notes()).anyMatch(note -> note.contains("not the chat protocol"));
      assertThat(chat.exchanges).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{{", "null", "17", "{\"choices\": 3}", ""})
  void survivesEventsThatAreNoProtocol(String data) {
    try (ChatServer server = new ChatServer(ChatServer.streamOf(data));
        ChatFixture chat =
            new ChatFixture(ChatFixture.settings(server.url(), true).withBudget(1, 1_000_000))) {
      assertThat(chat.plan().author()).isEqualTo("symbolic");
      assertThat(chat.exchanges.getFirst().outcome()).isIn("no_protocol", "dropped");
    }
  }

  @Test
  void handsOverWhenItIsInterrupted() {
    try (ChatServer server = new ChatServer(ChatServer.text(ChatFixture.GOOD_PLAN));
        ChatFixture chat = ChatFixture.whole(server)) {
      Thread.currentThread().interrupt();
      PlanAnswer.Planned answer = chat.plan();

      assertThat(Thread.interrupted()).isTrue();
      assertThat(answer.author()).isEqualTo("symbolic");
      assertThat(chat.exchanges.getFirst().outcome()).isEqualTo("interrupted");
    }
  }
}
