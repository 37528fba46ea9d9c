package dev.mattock.agent.hierarchy;

import dev.mattock.agent.controller.Controller.Standing;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Subgoal;
import java.util.Optional;
import java.util.function.Function;

/**
 * Goes ahead for the lead of a shared plan: leaves it what is nearest, makes a tool, goes to the
 * quarry, and tells where that is. Where there is nothing to share, it rests.
 */
final class Scout implements Will {
  private final SharedPlan shared;
  private final Function<Intent, Deliberation> minds;
  private final Journal journal = new Journal();
  private Deliberation mind;
  private boolean ahead;
  private boolean arrived;

  /**
   * A scout.
   *
   * @param minds one for an intent
   */
  Scout(SharedPlan shared, Function<Intent, Deliberation> minds) {
    this.shared = shared;
    this.minds = minds;
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
    Subgoal goal = mind.decide(senses);
    if (goal == null && mind.reached() && !ahead) {
      ahead = true;
      mind = minds.apply(find());
      goal = mind.decide(senses);
    }
    if (ahead && !arrived && mind.reached()) {
      arrived = true;
      shared.arrived(senses.situation());
    }
    return goal;
  }

  private Intent find() {
    return new Intent(Intent.Verb.FIND, shared.errand().orElseThrow().quarry(), 1);
  }

  @Override
  public void settle(Standing standing, Senses senses) {
    mind.settle(standing, senses);
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
