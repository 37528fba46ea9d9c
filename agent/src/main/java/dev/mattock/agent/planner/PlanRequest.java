package dev.mattock.agent.planner;

import com.google.common.collect.ImmutableList;
import dev.mattock.agent.goal.Failure;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.memory.Recollection;
import java.util.Objects;
import java.util.Optional;

/**
 * What a planner is asked.
 *
 * @param instruction in words
 * @param intent what the instruction asks for
 * @param situation of the one who shall act
 * @param memories that may help, the most relevant first
 * @param failure why the last plan failed, if one did
 */
public record PlanRequest(
    String instruction,
    Intent intent,
    Situation situation,
    ImmutableList<Recollection> memories,
    Optional<Failure> failure) {
  public PlanRequest {
    Objects.requireNonNull(instruction, "instruction");
    Objects.requireNonNull(intent, "intent");
    Objects.requireNonNull(situation, "situation");
    Objects.requireNonNull(memories, "memories");
    Objects.requireNonNull(failure, "failure");
  }

  /** An intent in a situation, with no history. */
  public static PlanRequest of(Intent intent, Situation situation) {
    return new PlanRequest(
        intent.toString(), intent, situation, ImmutableList.of(), Optional.empty());
  }
}
