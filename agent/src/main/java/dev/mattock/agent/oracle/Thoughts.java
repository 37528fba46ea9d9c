package dev.mattock.agent.oracle;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.agent.goal.Cause;
import dev.mattock.agent.goal.Plan;
import dev.mattock.replays.record.Annotation;
import java.util.function.Consumer;

/** What a mind is after, in words: told when it changes. */
final class Thoughts {
  private String goal = "";
  private String plan = "";
  private String failure = "";
  private String givenUp = "";
  private Cause lastCause = Cause.TIME_OUT;
  private String toldGoal = "";
  private String toldPlan = "";

  /** A wish comes up. */
  void wish(Wish wish) {
    goal =
        switch (wish) {
          case Wish.Carry(var items, int more) -> "have %d more %s".formatted(more, items.text());
          case Wish.Break(var blocks) -> "break " + blocks.text();
          case Wish.Make(var items) -> "craft " + items.text();
          case Wish.Put(var blocks) -> "place " + blocks.text();
          case Wish.Near near -> "get near the goal";
          case Wish.Wait _ -> "wait";
        };
    plan = "";
  }

  /** A plan is made; its first step is the one that is carried out. */
  void plan(Plan steps) {
    plan = steps.lines();
  }

  /** What was tried did not succeed, and why. */
  void failed(Cause cause, String why) {
    String step = plan.isEmpty() ? goal : plan.lines().findFirst().orElse(goal);
    failure = "could not %s: %s".formatted(step, why);
    lastCause = cause;
  }

  /** It is given up, for the last cause. */
  void givesUp() {
    givenUp = lastCause + ": " + failure;
  }

  /** Tells what has changed since the last time. */
  void tell(int tick, int player, Consumer<Annotation> into) {
    if (!failure.isEmpty()) {
      into.accept(Annotation.text(tick, player, "replan", failure));
      failure = "";
    }
    if (!givenUp.isEmpty()) {
      into.accept(Annotation.text(tick, player, "failure", givenUp));
      givenUp = "";
    }
    if (!goal.equals(toldGoal)) {
      toldGoal = goal;
      into.accept(Annotation.text(tick, player, "goal", goal));
    }
    if (!plan.equals(toldPlan)) {
      toldPlan = plan;
      into.accept(new Annotation(tick, player, "plan", plan, ImmutableDoubleArray.of(0)));
    }
  }
}
