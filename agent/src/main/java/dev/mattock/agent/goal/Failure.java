package dev.mattock.agent.goal;

import java.util.Objects;

/**
 * What failed, and why: what a planner is told to plan anew.
 *
 * @param step in words, or the whole intent
 * @param cause for counting
 * @param explanation a sentence for people and language models
 */
public record Failure(String step, Cause cause, String explanation) {
  public Failure {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(explanation, "explanation");
  }
}
