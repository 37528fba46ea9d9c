package dev.mattock.agent.oracle;

import dev.mattock.agent.goal.Cause;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.sim.Action;

/**
 * How a player goes about what it is asked: the activity of each kind of subgoal. A crafting
 * station that was placed on the way is taken along before the player goes elsewhere.
 */
final class Deeds {
  private final Means means;
  private long station;
  private boolean stands;

  Deeds(Means means) {
    this.means = means;
  }

  /** The activity of a subgoal, from now on. */
  Activity of(Subgoal goal) {
    try {
      Activity activity = begin(goal);
      TakeBack before = goesElsewhere(goal) ? takeBack() : null;
      return before == null ? activity : new Then(before, () -> begin(goal));
    } catch (UnknownNameException unknown) {
      return new Unable(Cause.UNSUPPORTED, unknown.getMessage());
    }
  }

  /** Takes note of a station that the player has placed. */
  void look() {
    if (means.journal().hasPlaced()) {
      long cell = means.journal().placedCell();
      if (!stationAt(cell).isEmpty()) {
        station = cell;
        stands = true;
      }
    }
    stands &= !stationAt(station).isEmpty();
  }

  private String stationAt(long cell) {
    int state = means.body().world().state(Cells.x(cell), Cells.y(cell), Cells.z(cell));
    return state == 0 ? "" : means.body().content().blockOf(state).station();
  }

  private static boolean goesElsewhere(Subgoal goal) {
    return switch (goal) {
      case Subgoal.Craft _,
          Subgoal.Smelt _,
          Subgoal.Place _,
          Subgoal.Use _,
          Subgoal.Hold _,
          Subgoal.LookAt _ ->
          false;
      case Subgoal.Mine _, Subgoal.Kill _, Subgoal.Reach _, Subgoal.Find _ -> true;
    };
  }

  private TakeBack takeBack() {
    look();
    if (!stands) {
      return null;
    }
    TakeBack back = new TakeBack(means, station);
    return back.isWorthwhile() ? back : null;
  }

  private Activity begin(Subgoal goal) {
    Content content = means.body().content();
    return switch (goal) {
      case Subgoal.Mine(String item, int count) -> new Gatherer(means, item(item), count);
      case Subgoal.Craft(String item, int count) -> new Crafter(means, item(item), count);
      case Subgoal.Smelt(String item, int count) -> new Smelter(means, item(item), count);
      case Subgoal.Kill(String mob, int count) -> new Slayer(means, content.mob(mob).id(), count);
      case Subgoal.Reach(double x, double y, double z, double distance) ->
          new Reacher(means, x, y, z, distance);
      case Subgoal.Find(String name) -> new Seeker(means, name);
      case Subgoal.LookAt(double x, double y, double z) -> new Gaze(means, x, y, z);
      case Subgoal.Place(String item) -> place(item(item));
      case Subgoal.Use(String item) -> use(item(item));
      case Subgoal.Hold(String item) -> new Hold(means, item(item));
    };
  }

  private int item(String name) {
    return means.body().content().itemId(name);
  }

  private Activity use(int item) {
    boolean bed = Sleeper.isBed(means.body().content(), means.body().content().item(item));
    return bed && means.carried(item) > 0 ? new Sleeper(means, item) : new Use(means, item);
  }

  private Activity place(int item) {
    if (means.body().content().item(item).placesBlock() < 0) {
      return new Unable(
          Cause.UNSUPPORTED, means.body().content().item(item).name() + " is no block");
    }
    if (means.carried(item) == 0) {
      return new Unable(
          Cause.NO_INGREDIENTS,
          "no %s is carried".formatted(means.body().content().item(item).name()));
    }
    int before = means.carried(item);
    return new Placer(means.body(), means.aim(), item, () -> means.carried(item) < before);
  }

  /** One thing, whatever comes of it, and then another. */
  private static final class Then implements Activity {
    private final java.util.function.Supplier<Activity> second;
    private Activity current;
    private boolean begun;

    Then(Activity first, java.util.function.Supplier<Activity> second) {
      this.second = second;
      current = first;
    }

    @Override
    public Progress act(Action action) {
      Progress progress = current.act(action);
      if (begun || progress == Progress.RUNNING) {
        return progress;
      }
      begun = true;
      current = second.get();
      return current.act(action.clear());
    }

    @Override
    public Cause cause() {
      return current.cause();
    }

    @Override
    public String why() {
      return current.why();
    }
  }
}
