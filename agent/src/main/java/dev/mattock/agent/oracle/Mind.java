package dev.mattock.agent.oracle;

import dev.mattock.agent.goal.Cause;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.engine.sim.Action;
import dev.mattock.worlds.task.Selection;
import dev.mattock.worlds.task.Task;
import java.util.BitSet;
import java.util.Optional;

/**
 * Plays one player through one episode: asks the pursuit of the goal for a wish, plans for it,
 * carries out the first step of the plan, and begins anew, so that a plan never outlives what it
 * was made for.
 */
final class Mind {
  /** Steps that may end within one decision. */
  private static final int STEPS_A_DECISION = 6;

  /** Failures with no success between them after which it is given up. */
  private static final int MOST_FAILURES = 24;

  /** So many of them, and it is tried from another place. */
  private static final int FAILURES_AT_A_PLACE = 3;

  private static final double STROLL_BLOCKS = 20;

  private final Body body;
  private final Forethought forethought;
  private final Means means;
  private final Deeds deeds;
  private final Reflexes reflexes;
  private final Pursuit pursuit;
  private final Thoughts thoughts;
  private Activity activity;
  private Subgoal step;
  private int failures;
  private boolean strolls;
  private boolean mayVisit = true;

  Mind(Task task, Means means) {
    this.means = means;
    body = means.body();
    forethought = new Forethought(body);
    deeds = new Deeds(means);
    reflexes = new Reflexes(means);
    pursuit = Pursuit.of(task.spec().goal(), body, task.landmarks(body.world().seed()));
    pursuit.startTurn();
    thoughts = new Thoughts();
  }

  /** Takes one decision. */
  void act(Action action) {
    takeIn();
    pursuit.look();
    if (body.player().alive() && !pursuit.reached() && reflexes.act(action.clear())) {
      return;
    }
    for (int i = 0; i < STEPS_A_DECISION; i++) {
      if (pursuit.reached() || failures > MOST_FAILURES || !body.player().alive()) {
        action.clear();
        return;
      }
      if (activity == null) {
        activity = begin(pursuit.wish());
      }
      Progress progress = activity.act(action.clear());
      if (progress == Progress.RUNNING) {
        return;
      }
      end(progress);
    }
    action.clear();
  }

  private void end(Progress progress) {
    Activity ended = activity;
    activity = null;
    if (strolls) {
      strolls = false;
    } else if (progress == Progress.DONE) {
      failures = 0;
      mayVisit = true;
    } else {
      fail(ended);
    }
    step = null;
  }

  private void fail(Activity failed) {
    failures++;
    thoughts.failed(failed.cause(), failed.why());
    if (step != null) {
      forethought.failed(step);
    }
    mayVisit = false;
    pursuit.fail();
    if (failures > MOST_FAILURES) {
      thoughts.givesUp();
    } else if (failures % FAILURES_AT_A_PLACE == 0) {
      strolls = true;
      activity =
          means.approach(
              new Away(body, body.player().x, body.player().z, STROLL_BLOCKS + failures));
    }
  }

  private void takeIn() {
    means
        .journal()
        .read(
            (type, id, count) -> {
              pursuit.event(type, id, count);
              pursuit.look();
            });
    deeds.look();
  }

  /** What it is after. */
  Thoughts thoughts() {
    return thoughts;
  }

  private Activity begin(Wish wish) {
    thoughts.wish(wish);
    return switch (wish) {
      case Wish.Near(var points, double distance) ->
          means.approach(NearPoints.of(body, points, distance - 0.4));
      case Wish.Wait wait -> action -> Progress.RUNNING;
      case Wish.Break(Selection blocks) ->
          new Harvest(
              body,
              means.aim(),
              means.finder(),
              blocks.ids(),
              new BitSet(),
              () -> pursuit.reached() || isNew(wish));
      case Wish.Carry carry -> first(carry);
      case Wish.Make make -> first(make);
      case Wish.Put put -> first(put);
    };
  }

  /** Whether something else is wished for by now. */
  private boolean isNew(Wish wish) {
    return !pursuit.wish().equals(wish);
  }

  /** The activity of the first step of a plan; one that fails at once if there is no plan. */
  private Activity first(Wish wish) {
    Optional<Plan> plan = forethought.plan(wish, mayVisit);
    if (plan.isPresent() && !plan.get().steps().isEmpty()) {
      thoughts.plan(plan.get());
      body.filler().keepFor(plan.get(), body.player().inventory());
      step = plan.get().steps().getFirst().goal();
      return deeds.of(step);
    }
    return new Unable(Cause.NO_PLAN, "there is no way to it");
  }
}
