package dev.mattock.agent.planner.chat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.agent.planner.PlanAnswer;
import dev.mattock.agent.planner.PlanRequest;
import dev.mattock.agent.planner.Planner;
import dev.mattock.agent.planner.chat.ChatSettings.Form;
import dev.mattock.agent.planner.chat.ChatSettings.Limits;
import dev.mattock.agent.planner.chat.ChatSettings.Patience;
import dev.mattock.agent.planner.chat.ChatSettings.TokenField;
import dev.mattock.engine.content.Content;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** A planner against a server, with a clock that does not wait and a log in memory. */
final class ChatFixture implements AutoCloseable {
  static final Content CONTENT = Content.load();
  static final Duration LONG = Duration.ofSeconds(60);
  static final Duration SHORT = Duration.ofMillis(300);
  static final String KEY = "sk-test-0123456789abcdef";

  /** A plan for a stick from nothing. */
  static final String GOOD_PLAN =
      """
      [{"goal": {"oak_log": 1}, "type": "mine", "text": "mine 1 oak_log"},
       {"goal": {"oak_planks": 4}, "type": "craft", "text": "craft 4 oak_planks"},
       {"goal": {"stick": 4}, "type": "craft", "text": "craft 4 stick"}]
      """;

  static final Intent STICK = Intent.have("stick");

  static final PlanRequest REQUEST = PlanRequest.of(STICK, Situation.of(ImmutableMap.of()));

  final FakeClock clock = new FakeClock();
  final List<Exchange> exchanges = new ArrayList<>();
  final ChatService service;
  final Planner planner;

  ChatFixture(ChatSettings settings) {
    this(settings, ApiKey.none());
  }

  ChatFixture(ChatSettings settings, ApiKey key) {
    service = new ChatService(settings, key, exchanges::add, clock, 7);
    planner = service.planner(CONTENT, new Fallback());
  }

  static ChatFixture whole(ChatServer server) {
    return new ChatFixture(settings(server.url(), false));
  }

  static ChatFixture streaming(ChatServer server) {
    return new ChatFixture(settings(server.url(), true));
  }

  static ApiKey key() {
    return ApiKey.from(Map.of(ApiKey.OWN_NAME, KEY));
  }

  static ChatSettings settings(URI url, boolean streaming) {
    return settings(url, streaming, new Patience(LONG, LONG, LONG, Duration.ofMinutes(10)));
  }

  static ChatSettings settings(URI url, boolean streaming, Patience patience) {
    return new ChatSettings(
        url,
        "test-model",
        OptionalDouble.of(0.25),
        new Form(streaming, 64, TokenField.MAX_TOKENS),
        patience,
        new Limits(100, 1_000_000, 500, 3));
  }

  PlanAnswer.Planned plan() {
    return plan(REQUEST);
  }

  PlanAnswer.Planned plan(PlanRequest request) {
    return (PlanAnswer.Planned) planner.plan(request);
  }

  /** Everything that was told about the exchanges, for what must not stand there. */
  String told() {
    return exchanges.toString();
  }

  @Override
  public void close() {
    planner.close();
    service.close();
  }

  /** Plans one step that no model answers here. */
  static final class Fallback implements Planner {
    static final PlanStep STEP = new PlanStep(new Subgoal.Mine("apple", 1), "from the fallback");

    @Override
    public String name() {
      return "symbolic";
    }

    @Override
    public PlanAnswer plan(PlanRequest request) {
      return new PlanAnswer.Planned(
          new Plan(request.intent(), ImmutableList.of(STEP)), name(), ImmutableList.of("own note"));
    }
  }
}
