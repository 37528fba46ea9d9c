package dev.mattock.agent.planner.chat;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.mattock.agent.planner.PlanRequest;
import dev.mattock.agent.planner.chat.ChatClient.Reply;
import dev.mattock.agent.planner.chat.Exchange.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is said for one plan: requests with what was said before, each within the budget, sent again
 * after faults that pass, and kept with the run.
 */
final class Conversation {
  /** Letters that make a token, at the least: estimates are rather too high. */
  private static final int LETTERS_PER_TOKEN = 3;

  private static final int TOKENS_PER_IMAGE = 1_000;
  private static final int MOST_LETTERS_REPEATED = 8_000;

  private final ChatService service;
  private final ChatClient client;
  private final Backoff backoff;
  private final PlanRequest request;
  private final List<ChatMessage> messages;
  private final long endNanos;

  Conversation(ChatService service, ChatClient client, Backoff backoff, PlanRequest request) {
    this.service = service;
    this.client = client;
    this.backoff = backoff;
    this.request = request;
    this.messages = new ArrayList<>(Prompt.open(request, service.settings().form().imageSize()));
    this.endNanos = service.clock().nanos() + service.settings().patience().plan().toNanos();
  }

  /** Why nothing more can be asked, now or later in this plan. */
  static final class Ended extends Exception {
    private static final long serialVersionUID = 1L;

    Ended(String why) {
      super(why);
    }
  }

  /** What came of an answer, for the log. */
  record Judged<T>(T result, String outcome, String detail) {}

  /**
   * Asks with all that was said so far, and lets the answer be judged.
   *
   * @throws Ended if there is no answer
   */
  <T> T ask(Function<Reply, Judged<T>> judge) throws Ended {
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(judge);
      } catch (ChatFault fault) {
        waitOrEnd(fault, attempt);
      }
    }
  }

  /** Adds what the model said and why that will not do. */
  void object(Reply reply, String reason) {
    String said = reply.text().isBlank() ? "(nothing)" : reply.text();
    messages.add(AiMessage.from(said.substring(0, Math.min(said.length(), MOST_LETTERS_REPEATED))));
    messages.add(Prompt.again(reason));
  }

  private <T> T attempt(Function<Reply, Judged<T>> judge) throws Ended {
    Duration left = Duration.ofNanos(endNanos - service.clock().nanos());
    if (!left.isPositive()) {
      throw new Ended(outOfTime());
    }
    long estimate = estimate();
    Optional<ChatBudget.Grant> taken = service.budget().take(estimate);
    if (taken.isEmpty()) {
      throw new Ended(service.budget().exhausted());
    }
    return exchange(taken.get(), left, estimate, judge);
  }

  private <T> T exchange(
      ChatBudget.Grant grant, Duration left, long estimate, Function<Reply, Judged<T>> judge) {
    Instant time = service.clock().now();
    long start = service.clock().nanos();
    Tokens tokens = new Tokens(estimate, 0, false);
    try {
      Reply reply = client.ask(messages, grant.answerTokens(), left);
      tokens = tokens(reply, estimate);
      Judged<T> judged = judge.apply(reply);
      keep(grant, time, start, reply.text(), tokens, judged.outcome(), judged.detail());
      return judged.result();
    } catch (ChatFault fault) {
      String outcome = fault.kind().name().toLowerCase(Locale.ROOT);
      keep(grant, time, start, "", tokens, outcome, fault.getMessage());
      throw fault;
    } finally {
      service.budget().settle(grant, tokens.total());
    }
  }

  private void waitOrEnd(ChatFault fault, int attempt) throws Ended {
    Duration wait = backoff.next(attempt, fault.retryAfter());
    boolean again = fault.kind().passes() && attempt <= service.settings().limits().retries();
    if (!again) {
      throw ended(fault, attempt == 1 ? "" : " (%d times)".formatted(attempt));
    }
    if (service.clock().nanos() + wait.toNanos() - endNanos >= 0) {
      throw ended(
          fault, ", and the next attempt would be in %d ms, too late".formatted(wait.toMillis()));
    }
    try {
      service.clock().pause(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Ended("the wait for the next attempt was interrupted");
    }
  }

  private Ended ended(ChatFault fault, String more) {
    service.outage().note(fault, service.clock().now());
    return new Ended(fault.getMessage() + more);
  }

  private String outOfTime() {
    return "it had no plan within %d ms".formatted(service.settings().patience().plan().toMillis());
  }

  private void keep(
      ChatBudget.Grant grant,
      Instant time,
      long start,
      String reply,
      Tokens tokens,
      String outcome,
      String detail) {
    service
        .sink()
        .keep(
            new Exchange(
                time,
                grant.call(),
                request.instruction(),
                client.lastRequest(),
                reply,
                tokens,
                (service.clock().nanos() - start) / 1_000_000,
                outcome,
                detail));
  }

  private static Tokens tokens(Reply reply, long estimate) {
    boolean counted = reply.promptTokens().isPresent() && reply.answerTokens().isPresent();
    return new Tokens(
        reply.promptTokens().orElse(estimate),
        reply.answerTokens().orElse(tokensOf(reply.text())),
        counted);
  }

  private long estimate() {
    return messages.stream().mapToLong(Conversation::estimate).sum();
  }

  private static long estimate(ChatMessage message) {
    return switch (message) {
      case SystemMessage system -> tokensOf(system.text());
      case AiMessage answer -> tokensOf(answer.text());
      case UserMessage user -> user.contents().stream().mapToLong(Conversation::estimate).sum();
      default -> throw new IllegalStateException("no such message is written: " + message.type());
    };
  }

  private static long estimate(Content content) {
    return switch (content) {
      case TextContent text -> tokensOf(text.text());
      case ImageContent _ -> TOKENS_PER_IMAGE;
      default -> throw new IllegalStateException("no such content is written: " + content.type());
    };
  }

  private static long tokensOf(String text) {
    return text.length() / LETTERS_PER_TOKEN + 1L;
  }
}
