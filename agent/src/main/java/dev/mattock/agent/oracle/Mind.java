package dev.mattock.agent.oracle;

import com.google.common.collect.ImmutableList;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.engine.content.Recipe;
import dev.mattock.engine.entity.Inventory;
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

  private static final int MOST_FAILURES = 24;

  private final Body body;
  private final Sources sources;
  private final Means means;
  private final Deeds deeds;
  private final Reflexes reflexes;
  private final Pursuit pursuit;
  private final Thoughts thoughts;
  private Activity activity;
  private int failures;
  private boolean mayVisit = true;

  Mind(Task task, Means means, Sources sources) {
    this.means = means;
    this.sources = sources;
    body = means.body();
    deeds = new Deeds(means);
    reflexes = new Reflexes(means);
    pursuit = Pursuit.of(task.spec().goal(), body, task.landmarks(body.world().seed()));
    pursuit.startTurn();
    thoughts = new Thoughts(body.content());
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
      if (progress == Progress.FAILED) {
        failures++;
        thoughts.failed();
        mayVisit &= !(activity instanceof Approach);
        pursuit.fail();
      }
      activity = null;
    }
    action.clear();
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
          means.approach(new NearPoints(points, distance - 0.4));
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
    Optional<ImmutableList<Step>> plan = plan(wish);
    if (plan.isPresent() && !plan.get().isEmpty()) {
      thoughts.plan(plan.get());
      body.filler().keepFor(plan.get(), body.player().inventory());
      return start(plan.get().getFirst());
    }
    return action -> Progress.FAILED;
  }

  private Optional<ImmutableList<Step>> plan(Wish wish) {
    Stations stations = new Stations(body, mayVisit);
    Prices prices = new Prices(body, sources, new Outlook(body), stations);
    Supply supply = new Supply(body, sources, prices, stations);
    return switch (wish) {
      case Wish.Carry(Selection items, int more) -> supply.more(items.ids(), more);
      case Wish.Make(Selection items) -> supply.make(items.ids());
      case Wish.Put(Selection blocks) -> supply.put(blocks.ids());
      default -> Optional.empty();
    };
  }

  private Activity start(Step step) {
    return switch (step) {
      case Step.Gather(BitSet blocks, BitSet items, int more) -> {
        int enough = carried(items) + more;
        yield new Harvest(
            body, means.aim(), means.finder(), blocks, items, () -> carried(items) >= enough);
      }
      case Step.Craft(int recipe, int times) -> {
        Recipe made = body.content().recipe(recipe);
        String item = body.content().item(made.resultItem()).name();
        yield deeds.of(new Subgoal.Craft(item, times * made.resultCount()));
      }
      case Step.Place(int item) -> deeds.of(new Subgoal.Place(body.content().item(item).name()));
      case Step.Visit(String station) -> means.approach(new Stations(body, true).around(station));
    };
  }

  private int carried(BitSet items) {
    Inventory inventory = body.player().inventory();
    int total = 0;
    for (int slot = 0; slot < Inventory.SLOTS; slot++) {
      total += items.get(inventory.item(slot)) ? inventory.count(slot) : 0;
    }
    return total;
  }
}
