package dev.mattock.agent.goal;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Steps to an intent, in order, each to be done when those before it are.
 *
 * @param intent what it leads to
 * @param steps none if nothing is left to do
 */
public record Plan(Intent intent, ImmutableList<PlanStep> steps) {
  public Plan {
    Objects.requireNonNull(intent, "intent");
    Objects.requireNonNull(steps, "steps");
  }

  /** One step a line, as watchers show it. */
  public String lines() {
    return steps.stream().map(PlanStep::text).collect(Collectors.joining("\n"));
  }
}
