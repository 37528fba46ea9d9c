package dev.mattock.agent.oracle;

import com.google.common.collect.ImmutableList;
import dev.mattock.agent.goal.Cause;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Recipe;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Refusal;
import java.util.Arrays;
import java.util.TreeSet;

/**
 * Crafts an item until so many more of it are carried: gets the station to hand that the recipe
 * needs, makes room where there is none, and crafts, a command a decision. Knows by what is carried
 * which recipe to use.
 */
final class Crafter implements Activity {
  private static final int MOST_REFUSALS = 6;

  private final Means means;
  private final Content content;
  private final int item;
  private final ImmutableList<Recipe> recipes;
  private final int enough;
  private Activity step;
  private boolean asked;
  private long refusals;
  private int refused;
  private Cause cause = Cause.NO_INGREDIENTS;
  private String why = "";

  /**
   * A crafter.
   *
   * @param item to make
   * @param count how many more, at least
   */
  Crafter(Means means, int item, int count) {
    this.means = means;
    this.item = item;
    content = means.body().content();
    recipes =
        content.recipes().stream()
            .filter(recipe -> recipe.resultItem() == item && !recipe.kind().cooks())
            .collect(ImmutableList.toImmutableList());
    enough = means.carried(item) + count;
  }

  @Override
  public Progress act(Action action) {
    if (step != null) {
      Progress progress = step.act(action);
      if (progress == Progress.FAILED) {
        return fail(step.cause(), step.why());
      }
      step = progress == Progress.DONE ? null : step;
      if (step != null) {
        return Progress.RUNNING;
      }
      action.clear();
    }
    if (asked && means.journal().refusals() > refusals && !maySucceed()) {
      return Progress.FAILED;
    }
    asked = false;
    if (step == null && means.carried(item) >= enough) {
      return Progress.DONE;
    }
    return step == null ? craft(action) : Progress.RUNNING;
  }

  private Progress craft(Action action) {
    Recipe recipe = choose();
    if (recipe == null) {
      return fail(
          recipes.isEmpty() ? Cause.UNSUPPORTED : Cause.NO_INGREDIENTS,
          recipes.isEmpty() ? "no recipe makes it" : "what is missing is " + missing());
    }
    if (!recipe.station().isEmpty()
        && !new Stations(means.body(), false).atHand(recipe.station())) {
      step = new Bench(means, recipe.station());
      return Progress.RUNNING;
    }
    refusals = means.journal().refusals();
    asked = true;
    action.craft(recipe.id());
    return Progress.RUNNING;
  }

  /** Takes in why the last command had no effect, and sees to it that the next may have one. */
  private boolean maySucceed() {
    Refusal refusal = means.journal().lastRefusal();
    if (++refused > MOST_REFUSALS) {
      fail(Cause.TIME_OUT, "it was refused again and again, at last for " + refusal);
      return false;
    }
    if (refusal == Refusal.NO_SPACE) {
      step = new Tidier(means, item, 1);
    }
    return true;
  }

  private Progress fail(Cause newCause, String newWhy) {
    cause = newCause;
    why = newWhy;
    return Progress.FAILED;
  }

  /** A recipe whose ingredients are carried, if possible one that needs nothing to be fetched. */
  private Recipe choose() {
    Recipe best = null;
    int least = Integer.MAX_VALUE;
    for (Recipe recipe : recipes) {
      int trouble =
          recipe.station().isEmpty()
              ? 0
              : new Stations(means.body(), false).atHand(recipe.station())
                  ? 1
                  : Bench.carried(means.body(), recipe.station()) != 0 ? 2 : 3;
      if (trouble < least && lacks(recipe) < 0) {
        least = trouble;
        best = recipe;
      }
    }
    return best;
  }

  /** The place of the first ingredient that is not carried; -1 if all are. */
  private int lacks(Recipe recipe) {
    int[] left = stock();
    for (int i = 0; i < recipe.ingredients().size(); i++) {
      if (!take(recipe.ingredients().get(i), left)) {
        return i;
      }
    }
    return -1;
  }

  private int[] stock() {
    Inventory inventory = means.body().player().inventory();
    int[] stock = new int[content.items().size()];
    for (int slot = 0; slot < Inventory.SLOTS; slot++) {
      stock[inventory.item(slot)] += inventory.count(slot);
    }
    return stock;
  }

  /** Takes the ingredient of which most is left, so that scarce ones remain. */
  private static boolean take(Recipe.Ingredient ingredient, int[] left) {
    int best =
        Arrays.stream(ingredient.itemIds().toArray())
            .reduce((a, b) -> left[b] > left[a] ? b : a)
            .orElse(0);
    if (best == 0 || left[best] == 0) {
      return false;
    }
    left[best]--;
    return true;
  }

  private String missing() {
    TreeSet<String> names = new TreeSet<>();
    for (Recipe recipe : recipes) {
      Recipe.Ingredient ingredient = recipe.ingredients().get(lacks(recipe));
      names.add(content.item(ingredient.itemIds().get(0)).name());
    }
    return String.join(" or ", names);
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
