package dev.mattock.agent.planner.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.agent.planner.PlanAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatPlannerTest {
  @Test
  void readsThePlanOfAnAnswerInOnePiece() {
    try (ChatServer server = new ChatServer(ChatServer.text(ChatFixture.GOOD_PLAN));
        ChatFixture chat = ChatFixture.whole(server)) {
      PlanAnswer.Planned answer = chat.plan();

      assertThat(answer.author()).isEqualTo("chat");
      assertThat(answer.notes()).isEmpty();
      assertThat(answer.plan().intent()).isEqualTo(ChatFixture.STICK);
      assertThat(answer.plan().steps().stream().map(PlanStep::goal))
          .containsExactly(
              new Subgoal.Mine("oak_log", 1),
              new Subgoal.Craft("oak_planks", 4),
              new Subgoal.Craft("stick", 4));
    }
  }

  @Test
  void readsThePlanOfAnAnswerInPieces() {
    String[] pieces = ChatFixture.GOOD_PLAN.split("(?<=\\G.{7})", -1);
    try (ChatServer server = new ChatServer(ChatServer.stream(pieces));
        ChatFixture chat = ChatFixture.streaming(server)) {
      PlanAnswer.Planned answer = chat.plan();

      assertThat(answer.author()).isEqualTo("chat");
      assertThat(answer.plan().steps()).hasSize(3);
      assertThat(chat.exchanges.getFirst().reply()).isEqualTo(ChatFixture.GOOD_PLAN);
      assertThat(chat.exchanges.getFirst().tokens()).isEqualTo(new Exchange.Tokens(70, 7, true));
      assertThat(server.requests().getFirst().json().path("stream").asBoolean()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```json\n%s\n```",
        "Sure, here is the plan:\n```\n%s```\nGood luck!",
        "<think>A list like [{\"goal\": 1}] will do.</think>\n%s",
        "{\"plan\": %s}",
        "Two notes [1] and [2] first. %s"
      })
  void readsAPlanWithOtherThingsAroundIt(String form) {
    try (ChatServer server =
            new ChatServer(ChatServer.text(form.formatted(ChatFixture.GOOD_PLAN)));
        ChatFixture chat = ChatFixture.whole(server)) {
      assertThat(chat.plan().author()).isEqualTo("chat");
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void sendsWhatTheSettingsSay() {
    try (ChatServer server = new ChatServer(ChatServer.text(ChatFixture.GOOD_PLAN));
        ChatFixture chat = ChatFixture.whole(server)) {
      chat.plan();

      ChatServer.Request request = server.requests().getFirst();
      assertThat(request.path()).isEqualTo("/v1/chat/completions");
      assertThat(request.json().path("model").stringValue()).isEqualTo("test-model");
      assertThat(request.json().path("temperature").doubleValue()).isEqualTo(0.25);
      assertThat(request.json().path("max_tokens").intValue()).isEqualTo(500);
      assertThat(request.message(0).path("role").stringValue()).isEqualTo("system");
      assertThat(request.message(1).path("role").stringValue()).isEqualTo("user");
    }
  }

  @Test
  void sendsAWrongItemBackWithTheNameThatWasMeant() {
    String wrong = ChatFixture.GOOD_PLAN.replace("oak_planks", "oak_plancks");
    try (ChatServer server =
            new ChatServer(ChatServer.text(wrong), ChatServer.text(ChatFixture.GOOD_PLAN));
        ChatFixture chat = ChatFixture.whole(server)) {
      PlanAnswer.Planned answer = chat.plan();

      assertThat(answer.author()).isEqualTo("chat");
      assertThat(server.requests()).hasSize(2);
      assertThat(server.requests().get(1).lastText())
          .contains("oak_plancks")
          .contains("did you mean \"oak_planks\"");
      assertThat(server.requests().get(1).message(2).path("role").stringValue())
          .isEqualTo("assistant");
      assertThat(server.requests().get(1).message(2).path("content").stringValue())
          .isEqualTo(wrong);
      assertThat(answer.notes()).singleElement().asString().contains("oak_plancks");
      assertThat(chat.exchanges.stream().map(Exchange::outcome))
          .containsExactly("rejected", "plan");
    }
  }

  @Test
  void handsOverAfterThreeObjections() {
    ChatServer.Turn nonsense = ChatServer.text("I would rather talk about the weather.");
    try (ChatServer server = new ChatServer(nonsense, nonsense, nonsense, nonsense, nonsense);
        ChatFixture chat = ChatFixture.whole(server)) {
      PlanAnswer.Planned answer = chat.plan();

      assertThat(server.requests()).hasSize(1 + ChatPlanner.MOST_OBJECTIONS);
      assertThat(answer.author()).isEqualTo("symbolic");
      assertThat(answer.plan().steps()).containsExactly(ChatFixture.Fallback.STEP);
      assertThat(answer.notes())
          .anyMatch(note -> note.contains("no JSON list"))
          .anyMatch(note -> note.contains("the symbolic planner took over"))
          .contains("own note");
    }
  }

  @Test
  void asksAgainAfterAnEmptyAnswerAndSaysThatItWasCutOff() {
    try (ChatServer server =
            new ChatServer(ChatServer.text("", "length"), ChatServer.text(ChatFixture.GOOD_PLAN));
        ChatFixture chat = ChatFixture.whole(server)) {
      assertThat(chat.plan().author()).isEqualTo("chat");
      assertThat(server.requests().get(1).lastText()).contains("empty").contains("cut off");
    }
  }
}
