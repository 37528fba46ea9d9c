package dev.mattock.agent.hierarchy;

import dev.mattock.agent.controller.Controller.Standing;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.goal.Subgoal;

/** Carries out a shared plan, and follows the scout to what is fetched last. */
final class Lead implements Will {
  /** Blocks from the scout at which it has come to it. */
  private static final double NEAR = 3;

  private final Deliberation mind;
  private final SharedPlan shared;
  private Subgoal detour;
  private boolean followed;

  Lead(Deliberation mind, SharedPlan shared) {
    this.mind = mind;
    this.shared = shared;
  }

  @Override
  public Subgoal decide(Senses senses) {
    Subgoal goal = mind.decide(senses);
    mind.plan().ifPresent(shared::tell);
    if (!(goal instanceof Subgoal.Mine) || mind.step() > 0) {
      shared.free();
    }
    if (goal == null) {
      detour = null;
      return null;
    }
    if (!followed && goal instanceof Subgoal.Mine(String item, int count) && isLast(item)) {
      followed = true;
      detour = shared.quarry().map(Lead::reach).orElse(null);
      if (detour != null) {
        mind.journal().note("follows the other to " + item);
      }
    }
    return detour == null ? goal : detour;
  }

  private boolean isLast(String item) {
    return shared.errand().filter(errand -> errand.item().equals(item)).isPresent();
  }

  private static Subgoal reach(Situation place) {
    return new Subgoal.Reach(place.x(), place.y(), place.z(), NEAR);
  }

  @Override
  public void settle(Standing standing, Senses senses) {
    if (detour == null) {
      mind.settle(standing, senses);
    } else if (!(standing instanceof Standing.Running)) {
      detour = null;
    }
  }

  @Override
  public void ended(boolean succeeded, boolean forGood) {
    mind.ended(succeeded, forGood);
  }

  @Override
  public Journal journal() {
    return mind.journal();
  }
}
