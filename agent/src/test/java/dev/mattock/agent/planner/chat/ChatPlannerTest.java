package dev.mattock.agent.planner.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.agent.planner.PlanAnswer;
import dev.mattock.agent.planner.PlanRequest;
import dev.mattock.agent.planner.Planner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'goal': {'stick': 4}, 'type': 'craft', 'text': 'x'} | step 1",
        "{'goal': {'stone': 1}, 'type': 'mine'} | step 1",
        "{'goal': {'diamond': 1}, 'type': 'mine'} | pickaxe",
        "{'goal': {'oak_log': 1}, 'type': 'mine'} | does not lead to \"have stick\"",
        "{'goal': {'stick': 0}, 'type': 'craft'} | at least 1",
        "{'goal': {'stick': 1.5}, 'type': 'craft'} | must be a whole number",
        "{'goal': {'stick': 1}, 'type': 'steal'} | mine, craft or smelt",
        "{'goal': 'stick', 'type': 'craft'} | an object of items and counts",
      })
  void sendsAPlanBackThatCannotBeCarriedOut(String step, String reason) {
    String wrong = "[" + step.replace('\'', '"') + "]";
    try (ChatServer server =
            new ChatServer(ChatServer.text(wrong), ChatServer.text(ChatFixture.GOOD_PLAN));
        ChatFixture chat = ChatFixture.whole(server)) {
      assertThat(chat.plan().author()).isEqualTo("chat");
      assertThat(server.requests().get(1).lastText()).contains(reason);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Intent.Verb.class,
      names = {"KILL", "FIND", "PLACE", "USE"})
  void addsTheLastActThatTheFormHasNoWordFor(Intent.Verb verb) {
    String name =
        switch (verb) {
          case KILL, FIND -> "cow";
          default -> "apple";
        };
    boolean placed = verb == Intent.Verb.PLACE;
    Intent intent = new Intent(verb, placed ? "oak_log" : name, verb == Intent.Verb.FIND ? 1 : 2);
    Situation situation = Situation.of(ImmutableMap.of("apple", 3, "oak_log", 3));
    try (ChatServer server = new ChatServer(ChatServer.text("[]"));
        ChatFixture chat = ChatFixture.whole(server)) {
      PlanAnswer.Planned answer = chat.plan(PlanRequest.of(intent, situation));

      assertThat(answer.author()).as(answer.notes().toString()).isEqualTo("chat");
      assertThat(answer.plan().steps().stream().map(PlanStep::goal))
          .containsExactly(
              switch (verb) {
                case KILL -> new Subgoal[] {new Subgoal.Kill("cow", 2)};
                case FIND -> new Subgoal[] {new Subgoal.Find("cow")};
                case PLACE ->
                    new Subgoal[] {new Subgoal.Place("oak_log"), new Subgoal.Place("oak_log")};
                default -> new Subgoal[] {new Subgoal.Use("apple"), new Subgoal.Use("apple")};
              });
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

  @Test
  void sharesOneBudgetAndOneLogAmongThreads(@TempDir Path folder) throws Exception {
    ChatServer.Turn[] turns = new ChatServer.Turn[40];
    Arrays.fill(turns, ChatServer.text(ChatFixture.GOOD_PLAN));
    int chats;
    try (ChatServer server = new ChatServer(turns);
        ChatService service =
            new ChatService(
                ChatFixture.settings(server.url(), false).withBudget(10, 1_000_000),
                ApiKey.none(),
                new ExchangeLog(folder),
                1);
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Integer>> tasks = Collections.nCopies(4, () -> plansOfAModel(service, 5));
      chats = 0;
      for (Future<Integer> task : threads.invokeAll(tasks)) {
        chats += task.get();
      }
      assertThat(server.requests()).hasSize(10);
    }
    assertThat(chats).isEqualTo(10);
    assertThat(Files.readAllLines(folder.resolve(ExchangeLog.FILE)))
        .hasSize(10)
        .allMatch(line -> line.startsWith("{") && line.endsWith("}"));
  }

  private static int plansOfAModel(ChatService service, int plans) {
    int chats = 0;
    try (Planner planner = service.planner(ChatFixture.CONTENT, new ChatFixture.Fallback())) {
      for (int i = 0; i < plans; i++) {
        PlanAnswer.Planned answer = (PlanAnswer.Planned) planner.plan(ChatFixture.REQUEST);
        chats += answer.author().equals("chat") ? 1 : 0;
      }
    }
    return chats;
  }
}
