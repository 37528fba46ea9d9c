package dev.mattock.agent.planner.chat;

import dev.mattock.agent.planner.Planner;
import dev.mattock.engine.content.Content;
import java.util.Objects;

/**
 * A model as one run uses it: the settings, the key, what may still be asked, whether it is left
 * alone for a while, and where exchanges are kept. Any number of planners share one service, each
 * in its own thread.
 *
 * <pre>{@code
 * try (ChatService service = new ChatService(settings, ApiKey.from(System.getenv()), log, seed)) {
 *   Planner planner = service.planner(content, new SymbolicPlanner(..));
 * }
 * }</pre>
 */
public final class ChatService implements AutoCloseable {
  private final ChatSettings settings;
  private final ApiKey key;
  private final ExchangeSink sink;
  private final ChatClock clock;
  private final long seed;
  private final ChatBudget budget;
  private final Outage outage = new Outage();

  /** A service on the machine's clock. */
  public ChatService(ChatSettings settings, ApiKey key, ExchangeSink sink, long seed) {
    this(settings, key, sink, ChatClock.system(), seed);
  }

  /**
   * A service.
   *
   * @param sink is closed with the service
   * @param seed of the waits between two attempts
   */
  public ChatService(
      ChatSettings settings, ApiKey key, ExchangeSink sink, ChatClock clock, long seed) {
    this.settings = Objects.requireNonNull(settings, "settings");
    this.key = Objects.requireNonNull(key, "key");
    this.sink = Objects.requireNonNull(sink, "sink");
    this.clock = Objects.requireNonNull(clock, "clock");
    this.seed = seed;
    this.budget = new ChatBudget(settings.limits());
  }

  /**
   * A planner that asks the model.
   *
   * @param fallback plans where the model does not; closed with the planner
   */
  public Planner planner(Content content, Planner fallback) {
    return planner(new PlanJudge(content), fallback);
  }

  ChatPlanner planner(AnswerJudge judge, Planner fallback) {
    return new ChatPlanner(this, judge, fallback);
  }

  /** What was asked so far. */
  public ChatBudget budget() {
    return budget;
  }

  ChatSettings settings() {
    return settings;
  }

  ApiKey key() {
    return key;
  }

  ExchangeSink sink() {
    return sink;
  }

  ChatClock clock() {
    return clock;
  }

  long seed() {
    return seed;
  }

  Outage outage() {
    return outage;
  }

  @Override
  public void close() {
    sink.close();
  }
}
