package dev.mattock.agent.oracle;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.agent.goal.Cause;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Recipe;
import dev.mattock.engine.sim.Action;
import java.util.Optional;

/**
 * Cooks until so many more of an item are carried: gets a furnace, smoker or blast furnace to hand,
 * goes up to it, and works it with {@link Furnace}.
 */
final class Smelter implements Activity {
  private static final int MOST_TRIES = 4;
  private static final double NEAR = 2.6;

  private final Means means;
  private final Content content;
  private final int item;
  private final int enough;
  private Activity step;
  private Recipe recipe;
  private int tries;
  private Cause cause = Cause.NO_INGREDIENTS;
  private String why = "";

  /**
   * A smelter.
   *
   * @param item to make
   * @param count how many more, at least
   */
  Smelter(Means means, int item, int count) {
    this.means = means;
    this.item = item;
    content = means.body().content();
    enough = means.carried(item) + count;
  }

  @Override
  public Progress act(Action action) {
    if (step == null) {
      if (means.carried(item) >= enough) {
        return Progress.DONE;
      }
      if (!next()) {
        return Progress.FAILED;
      }
    }
    Progress progress = step.act(action);
    if (progress == Progress.FAILED) {
      cause = step.cause();
      why = step.why();
      boolean again = step instanceof Furnace && cause == Cause.OUT_OF_REACH;
      if (!again || ++tries > MOST_TRIES) {
        return Progress.FAILED;
      }
    }
    if (progress != Progress.RUNNING) {
      step = null;
      action.clear();
    }
    return Progress.RUNNING;
  }

  /** What is to be done now; false if nothing can be. */
  private boolean next() {
    recipe = choose();
    if (recipe == null) {
      boolean never = recipes().isEmpty();
      cause = never ? Cause.UNSUPPORTED : Cause.NO_INGREDIENTS;
      why = never ? "no fire makes it" : "nothing is carried that can be cooked to it";
      return false;
    }
    Stations stations = new Stations(means.body(), true);
    Optional<Long> near = stations.nearestInReach(recipe.station());
    if (near.isPresent()) {
      int times = (enough - means.carried(item) + recipe.resultCount() - 1) / recipe.resultCount();
      step = new Furnace(means, near.get(), recipe, times);
    } else if (stations.atHand(recipe.station())) {
      long cell = stations.nearest(recipe.station()).orElseThrow();
      step =
          means.approach(
              new NearPoints(
                  ImmutableDoubleArray.of(
                      Cells.x(cell) + 0.5, Cells.y(cell) + 0.5, Cells.z(cell) + 0.5),
                  NEAR));
      if (++tries > MOST_TRIES) {
        cause = Cause.OUT_OF_REACH;
        why = "the %s could not be got at".formatted(recipe.station());
        return false;
      }
    } else {
      step = new Bench(means, recipe.station());
    }
    return true;
  }

  private ImmutableList<Recipe> recipes() {
    return content.recipes().stream()
        .filter(
            other ->
                other.resultItem() == item
                    && other.kind().cooks()
                    && other.kind() != Recipe.Kind.CAMPFIRE_COOKING)
        .collect(ImmutableList.toImmutableList());
  }

  /** The recipe of which most is carried, at the station that is least trouble. */
  private Recipe choose() {
    Recipe best = null;
    double most = 0;
    for (Recipe other : recipes()) {
      int input = input(other);
      boolean atHand = new Stations(means.body(), false).atHand(other.station());
      boolean carried = Bench.carried(means.body(), other.station()) != 0;
      double ready = (atHand ? 4 : carried ? 2 : 1) * Math.min(means.carried(input), enough);
      if (ready > most) {
        most = ready;
        best = other;
      }
    }
    return best;
  }

  /** The item that a recipe cooks, of those that it accepts the one of which most is carried. */
  private int input(Recipe other) {
    return Furnace.input(means, other);
  }

  @Override
  public Cause cause() {
    return cause;
  }

  @Override
  public String why() {
    return why;
  }
}
