package dev.mattock.agent.memory;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.agent.goal.Failure;
import dev.mattock.agent.goal.Plan;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A plan that was carried out, in what situation, and how it ended.
 *
 * @param time when it ended
 * @param task the instruction in words
 * @param inventory what was carried when the plan was made
 * @param view what was seen then, as numbers of a frame encoder; empty without eyes
 * @param plan what was tried
 * @param failure why it failed; nothing if it succeeded
 * @param costTicks how long it took
 */
public record Experience(
    Instant time,
    String task,
    ImmutableMap<String, Integer> inventory,
    ImmutableDoubleArray view,
    Plan plan,
    Optional<Failure> failure,
    int costTicks) {
  public Experience {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(inventory, "inventory");
    Objects.requireNonNull(view, "view");
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(failure, "failure");
    if (costTicks < 0) {
      throw new IllegalArgumentException("costTicks must be at least 0, but is " + costTicks);
    }
  }

  /** Whether the plan led to what it was made for. */
  public boolean succeeded() {
    return failure.isEmpty();
  }
}
