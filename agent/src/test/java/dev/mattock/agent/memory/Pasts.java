package dev.mattock.agent.memory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.agent.goal.Cause;
import dev.mattock.agent.goal.Failure;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.engine.content.Hash64;
import java.time.Instant;
import java.util.Optional;

/** Experiences made up for tests. */
final class Pasts {
  private static final ImmutableList<String> ITEMS =
      ImmutableList.of("oak_log", "stick", "torch", "iron_ingot", "bread", "white_wool", "ä☃");

  private Pasts() {}

  static Likeness likeness() {
    return new Likeness(new WordEncoder(), FrameEncoder.plain(), Needs.nothing());
  }

  static Experience success(String item, Subgoal... steps) {
    return past(item, ImmutableMap.of(), ImmutableDoubleArray.of(), Optional.empty(), steps);
  }

  static Experience failure(String item, Cause cause, Subgoal... steps) {
    Failure failure = new Failure("mine 1 " + item, cause, "there was none");
    return past(item, ImmutableMap.of(), ImmutableDoubleArray.of(), Optional.of(failure), steps);
  }

  static Experience past(
      String item,
      ImmutableMap<String, Integer> inventory,
      ImmutableDoubleArray view,
      Optional<Failure> failure,
      Subgoal... steps) {
    return new Experience(
        Instant.ofEpochSecond(1_700_000_000, 5),
        "Obtain " + item + ".",
        inventory,
        view,
        new Plan(
            Intent.have(item),
            ImmutableList.copyOf(steps).stream()
                .map(step -> new PlanStep(step, "do " + step))
                .collect(ImmutableList.toImmutableList())),
        failure,
        1234);
  }

  static Situation carrying(ImmutableMap<String, Integer> inventory) {
    return Situation.of(inventory);
  }

  /** Any experience at all, the same for the same seed. */
  static Experience any(long seed) {
    ImmutableList<Subgoal> steps =
        ImmutableList.of(
            new Subgoal.Mine(item(seed, 1), 1 + draw(seed, 2, 64)),
            new Subgoal.Craft(item(seed, 3), 1 + draw(seed, 4, 64)),
            new Subgoal.Smelt(item(seed, 5), 1 + draw(seed, 6, 64)),
            new Subgoal.Kill("cow", 1 + draw(seed, 7, 3)),
            new Subgoal.Reach(draw(seed, 8, 99), -0.5, 1e9, 1),
            new Subgoal.LookAt(0.25, draw(seed, 9, 99), -7),
            new Subgoal.Find("desert"),
            new Subgoal.Place(item(seed, 10)),
            new Subgoal.Use("white_bed"),
            new Subgoal.Hold(item(seed, 11)));
    ImmutableDoubleArray view =
        draw(seed, 12, 2) == 0
            ? ImmutableDoubleArray.of()
            : ImmutableDoubleArray.of(0.5, -0.25, draw(seed, 13, 9));
    return past(
        item(seed, 0),
        ImmutableMap.of(item(seed, 14), draw(seed, 15, 9), "dirt", 64),
        view,
        draw(seed, 16, 2) == 0
            ? Optional.empty()
            : Optional.of(new Failure("a step", Cause.values()[draw(seed, 17, 12)], "because ☂")),
        steps.subList(draw(seed, 18, 5), 5 + draw(seed, 19, 6)).toArray(Subgoal[]::new));
  }

  private static String item(long seed, int index) {
    return ITEMS.get(draw(seed, index, ITEMS.size()));
  }

  static int draw(long seed, int index, int bound) {
    return Hash64.toBounded(Hash64.of(seed, index), bound);
  }
}
