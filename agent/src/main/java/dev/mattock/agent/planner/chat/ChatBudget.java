package dev.mattock.agent.planner.chat;

import dev.mattock.agent.planner.chat.ChatSettings.Limits;
import java.util.Optional;

/** What a run may still ask. Shared by its planners, safe for any number of threads. */
public final class ChatBudget {
  /** An answer must be able to hold a plan. */
  private static final int LEAST_ANSWER = 64;

  private final Limits limits;
  private int calls;
  private long tokens;
  private long reserved;

  ChatBudget(Limits limits) {
    this.limits = limits;
  }

  /**
   * What one request may take.
   *
   * @param call its number in the run, from 1
   * @param answerTokens how long its answer may be
   * @param reserved tokens that are held for it until it is settled
   */
  record Grant(int call, int answerTokens, long reserved) {}

  /** Takes what one request needs; nothing if the budget does not allow for it. */
  synchronized Optional<Grant> take(long promptTokens) {
    long left = limits.maxTokens() - tokens - reserved - promptTokens;
    if (calls >= limits.maxCalls() || left < LEAST_ANSWER) {
      return Optional.empty();
    }
    calls++;
    int answer = (int) Math.min(limits.answerTokens(), left);
    reserved += promptTokens + answer;
    return Optional.of(new Grant(calls, answer, promptTokens + answer));
  }

  /** Gives back what was held, and counts what was spent. */
  synchronized void settle(Grant grant, long spent) {
    reserved -= grant.reserved();
    tokens += spent;
  }

  /** Requests so far. */
  public synchronized int calls() {
    return calls;
  }

  /** Tokens so far, asked and answered together. */
  public synchronized long tokens() {
    return tokens;
  }

  /** Why nothing can be asked any more, with the figures. */
  synchronized String exhausted() {
    return calls >= limits.maxCalls()
        ? "the run's %d calls are used up (max_calls)".formatted(limits.maxCalls())
        : "the run's %d tokens are used up, %d were spent (max_tokens)"
            .formatted(limits.maxTokens(), tokens);
  }
}
