package dev.mattock.agent.hierarchy;

import dev.mattock.agent.controller.Controller.Standing;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.goal.Subgoal;
import java.util.Optional;
import java.util.function.Function;

/**
 * Goes ahead for the lead of a shared plan: leaves it what is nearest, makes a tool, goes to the
 * quarry, tells where that is, and clears the way by going back. Where there is nothing to share,
 * it rests.
 */
final class Scout implements Will {
  private static final double NEAR = 3;

  private final SharedPlan shared;
  private final Function<Intent, Deliberation> minds;
  private final int ticksPerDecision;
  private final Journal journal = new Journal();
  private Deliberation mind;
  private Situation origin;
  private int ticks;
  private Subgoal back;

  /**
   * A scout.
   *
   * @param minds one for an intent
   */
  Scout(SharedPlan shared, Function<Intent, Deliberation> minds, int ticksPerDecision) {
    this.shared = shared;
    this.minds = minds;
    this.ticksPerDecision = ticksPerDecision;
  }

  @Override
  public Subgoal decide(Senses senses) {
    if (mind == null) {
      Optional<SharedPlan.Errand> errand = shared.errand();
      if (errand.isEmpty() || !shared.freed()) {
        return null;
      }
      mind = minds.apply(Intent.have(errand.get().tool()));
    }
    if (shared.progress() instanceof SharedPlan.Progress.Arrived) {
      return back;
    }
    Subgoal goal = mind.decide(senses);
    if (goal == null && mind.over() && origin == null) {
      if (!mind.reached()) {
        shared.tell(new SharedPlan.Progress.Lost());
        return null;
      }
      origin = senses.situation();
      mind = minds.apply(find());
      goal = mind.decide(senses);
    }
    if (origin != null) {
      report(senses);
    }
    return goal;
  }

  private void report(Senses senses) {
    ticks += ticksPerDecision;
    shared.trail().add(senses.situation());
    if (mind.reached()) {
      shared.trail().end(senses.situation());
      shared.tell(new SharedPlan.Progress.Arrived());
      back = new Subgoal.Reach(origin.x(), origin.y(), origin.z(), NEAR);
    } else {
      shared.tell(
          mind.over() ? new SharedPlan.Progress.Lost() : new SharedPlan.Progress.Ahead(ticks));
    }
  }

  private Intent find() {
    return new Intent(Intent.Verb.FIND, shared.errand().orElseThrow().quarry(), 1);
  }

  @Override
  public void settle(Standing standing, Senses senses) {
    if (back == null) {
      mind.settle(standing, senses);
    } else if (!(standing instanceof Standing.Running)) {
      back = null;
    }
  }

  @Override
  public void ended(boolean succeeded, boolean forGood) {
    if (mind != null && !succeeded) {
      mind.ended(false, forGood);
    }
  }

  @Override
  public Journal journal() {
    return mind == null ? journal : mind.journal();
  }
}
