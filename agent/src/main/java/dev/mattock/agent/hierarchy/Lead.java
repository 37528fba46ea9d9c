package dev.mattock.agent.hierarchy;

import dev.mattock.agent.controller.Controller.Standing;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.goal.Subgoal;

/** Carries out a shared plan, and follows the scout to what is fetched last. */
final class Lead implements Will {
  /** Blocks from a place on the scout's way at which it has come there. */
  private static final double NEAR = 3;

  /** Ticks after which it is worth while to follow a scout that has not arrived. */
  private static final int WELL_AHEAD = 400;

  /** Ticks that it follows at the most: then it finds its own way. */
  private static final int MOST_TICKS = 2_400;

  private final Deliberation mind;
  private final SharedPlan shared;
  private final int ticksPerDecision;
  private boolean following;
  private boolean followed;
  private int ticks;
  private int next;
  private Subgoal detour;

  Lead(Deliberation mind, SharedPlan shared, int ticksPerDecision) {
    this.mind = mind;
    this.shared = shared;
    this.ticksPerDecision = ticksPerDecision;
  }

  @Override
  public Subgoal decide(Senses senses) {
    Subgoal goal = mind.decide(senses);
    mind.plan().ifPresent(shared::tell);
    if (!(goal instanceof Subgoal.Mine) || mind.step() > 0) {
      shared.free();
    }
    if (!(goal instanceof Subgoal.Mine(String item, int count)) || !isLast(item)) {
      detour = null;
      return goal;
    }
    if (!followed) {
      followed = true;
      following = isWellAhead() && shared.trail().helps(senses.situation());
      if (following) {
        mind.journal().note("follows the other to " + item);
      }
    }
    return following ? follow(goal, senses) : goal;
  }

  private boolean isLast(String item) {
    return shared.errand().filter(errand -> errand.item().equals(item)).isPresent();
  }

  private boolean isWellAhead() {
    return switch (shared.progress()) {
      case SharedPlan.Progress.Arrived arrived -> true;
      case SharedPlan.Progress.Ahead ahead -> ahead.ticks() >= WELL_AHEAD;
      case SharedPlan.Progress.Preparing preparing -> false;
      case SharedPlan.Progress.Lost lost -> false;
    };
  }

  /** Goes the way that the scout went; waits behind it until it has arrived. */
  private Subgoal follow(Subgoal goal, Senses senses) {
    if (ticks == 0) {
      next = shared.trail().entry(senses.situation());
    }
    ticks += ticksPerDecision;
    following = ticks <= MOST_TICKS;
    if (!following) {
      detour = null;
      return goal;
    }
    if (detour != null) {
      return detour;
    }
    if (next < shared.trail().size()) {
      detour = reach(shared.trail().place(next++));
      return detour;
    }
    following = shared.progress() instanceof SharedPlan.Progress.Ahead;
    return following ? null : goal;
  }

  private static Subgoal reach(Situation place) {
    return new Subgoal.Reach(place.x(), place.y(), place.z(), NEAR);
  }

  @Override
  public void settle(Standing standing, Senses senses) {
    if (detour == null) {
      mind.settle(standing, senses);
    } else if (!(standing instanceof Standing.Running)) {
      following &= standing instanceof Standing.Done;
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
