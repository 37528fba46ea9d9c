package dev.mattock.agent.hierarchy;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.agent.goal.Image;
import dev.mattock.agent.memory.Memory;
import dev.mattock.agent.planner.Planner;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a hierarchical agent thinks with; each part can be another without the others knowing.
 *
 * @param understanding of instructions
 * @param planner asked for every plan
 * @param check of plans before they are carried out
 * @param memory asked before every plan, told of every outcome; closed by who made it
 * @param view turns what is seen into the numbers that memories are kept with
 * @param clock for the times of experiences
 */
public record Faculties(
    Understanding understanding,
    Planner planner,
    PlanCheck check,
    Memory memory,
    Function<Image, ImmutableDoubleArray> view,
    InstantSource clock) {
  public Faculties {
    Objects.requireNonNull(understanding, "understanding");
    Objects.requireNonNull(planner, "planner");
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(memory, "memory");
    Objects.requireNonNull(view, "view");
    Objects.requireNonNull(clock, "clock");
  }

  /** The same with another understanding. */
  Faculties with(Understanding other) {
    return new Faculties(other, planner, check, memory, view, clock);
  }
}
