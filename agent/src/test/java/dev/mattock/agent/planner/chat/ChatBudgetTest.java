package dev.mattock.agent.planner.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.agent.planner.PlanAnswer;
import dev.mattock.agent.planner.chat.ChatSettings.Limits;
import dev.mattock.engine.content.Hash64;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatBudgetTest {
  @Test
  void handsOverWhenTheCallsAreUsedUp() {
    ChatServer.Turn good = ChatServer.text(ChatFixture.GOOD_PLAN);
    try (ChatServer server = new ChatServer(good, good, good);
        ChatFixture chat =
            new ChatFixture(ChatFixture.settings(server.url(), false).withBudget(2, 1_000_000))) {
      assertThat(chat.plan().author()).isEqualTo("chat");
      assertThat(chat.plan().author()).isEqualTo("chat");
      PlanAnswer.Planned third = chat.plan();

      assertThat(third.author()).isEqualTo("symbolic");
      assertThat(third.notes()).anyMatch(note -> note.contains("2 calls are used up (max_calls)"));
      assertThat(server.requests()).hasSize(2);
      assertThat(chat.service.budget().calls()).isEqualTo(2);
      assertThat(chat.service.budget().tokens()).isEqualTo(240);
    }
  }

  @Test
  void countsRequestsThatFailed() {
    try (ChatServer server =
            new ChatServer(
                ChatServer.status(500, ""),
                ChatServer.status(500, ""),
                ChatServer.text(ChatFixture.GOOD_PLAN));
        ChatFixture chat =
            new ChatFixture(ChatFixture.settings(server.url(), false).withBudget(2, 1_000_000))) {
      assertThat(chat.plan().author()).isEqualTo("symbolic");
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void asksNothingThatTheTokensDoNotAllowFor() {
    try (ChatServer server = new ChatServer(ChatServer.text(ChatFixture.GOOD_PLAN));
        ChatFixture chat =
            new ChatFixture(ChatFixture.settings(server.url(), false).withBudget(100, 50))) {
      PlanAnswer.Planned answer = chat.plan();

      assertThat(answer.author()).isEqualTo("symbolic");
      assertThat(answer.notes()).anyMatch(note -> note.contains("max_tokens"));
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void letsAnAnswerBeNoLongerThanWhatIsLeft() {
    ChatBudget budget = new ChatBudget(new Limits(10, 1_000, 500, 0));
    ChatBudget.Grant first = budget.take(300).orElseThrow();
    assertThat(first.answerTokens()).isEqualTo(500);
    assertThat(budget.take(150)).isEmpty();
    budget.settle(first, 320);
    assertThat(budget.take(300).orElseThrow().answerTokens()).isEqualTo(380);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void isNeverOverdrawnByAnyOrderOfRequests(long seed) {
    Limits limits = new Limits(40, 5_000, 300, 0);
    ChatBudget budget = new ChatBudget(limits);
    List<ChatBudget.Grant> open = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      long draw = Hash64.of(seed, i);
      if (Hash64.toBounded(draw, 2) == 0) {
        Optional<ChatBudget.Grant> grant = budget.take(Hash64.toBounded(Hash64.mix(draw), 400));
        grant.ifPresent(open::add);
      } else if (!open.isEmpty()) {
        ChatBudget.Grant grant = open.removeFirst();
        budget.settle(grant, Hash64.toBounded(Hash64.mix(draw), (int) grant.reserved() + 1));
      }
      assertThat(budget.tokens()).as("seed " + seed).isLessThanOrEqualTo(limits.maxTokens());
      assertThat(budget.calls()).as("seed " + seed).isLessThanOrEqualTo(limits.maxCalls());
    }
    assertThat(budget.calls()).as("seed " + seed).isGreaterThan(5);
  }

  @Test
  void estimatesWhatTheServiceDoesNotCount() {
    ChatServer.Turn uncounted =
        ChatServer.json(
            200,
            Map.of(
                "choices",
                List.of(
                    Map.of(
                        "finish_reason",
                        "stop",
                        "message",
                        Map.of("role", "assistant", "content", ChatFixture.GOOD_PLAN)))));
    try (ChatServer server = new ChatServer(uncounted);
        ChatFixture chat = ChatFixture.whole(server)) {
      assertThat(chat.plan().author()).isEqualTo("chat");
      Exchange.Tokens tokens = chat.exchanges.getFirst().tokens();
      assertThat(tokens.counted()).isFalse();
      assertThat(tokens.prompt()).isGreaterThan(Prompt.RULES.length() / 4);
      assertThat(tokens.answer()).isGreaterThan(ChatFixture.GOOD_PLAN.length() / 4);
      assertThat(chat.service.budget().tokens()).isEqualTo(tokens.total());
    }
  }
}
