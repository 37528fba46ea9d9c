package dev.mattock.agent.planner.chat;

import java.time.Instant;

/**
 * One request and what came of it, as it is kept with the run.
 *
 * @param time when the request was sent
 * @param call number of the request in the run, from 1
 * @param instruction what is planned for
 * @param request body as it was sent, JSON, pictures included, without the key
 * @param reply text of the answer; "" if none came
 * @param tokens what it took
 * @param latencyMillis from sending to the end of the answer
 * @param outcome {@code plan}, {@code rejected}, or the kind of fault in lower case
 * @param detail why it was rejected or failed; "" for a plan
 */
public record Exchange(
    Instant time,
    int call,
    String instruction,
    String request,
    String reply,
    Tokens tokens,
    long latencyMillis,
    String outcome,
    String detail) {

  /**
   * What an exchange took.
   *
   * @param prompt tokens asked with
   * @param answer tokens answered with
   * @param counted whether the service told them; estimated otherwise
   */
  public record Tokens(long prompt, long answer, boolean counted) {
    /** Both together. */
    public long total() {
      return prompt + answer;
    }
  }
}
