package dev.mattock.agent.oracle;

import dev.mattock.agent.goal.Cause;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.sim.Action;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * How a player goes about what it is asked: the activity of each kind of subgoal. Crafting stations
 * that were placed on the way are taken along before the player goes elsewhere.
 */
final class Deeds {
  /** Most stations that it remembers: those placed last. */
  private static final int MOST_STATIONS = 4;

  /** Above any world. */
  private static final long NOWHERE = Cells.of(0, 1024, 0);

  private final Means means;
  private final Deque<Long> stations = new ArrayDeque<>();
  private long noted = NOWHERE;
  private boolean places;

  Deeds(Means means) {
    this.means = means;
  }

  /** The activity of a subgoal, from now on. */
  Activity of(Subgoal goal) {
    try {
      Activity activity = begin(goal);
      TakeBack before = goesElsewhere(goal) ? takeBack() : null;
      places = goal instanceof Subgoal.Place;
      return before == null ? activity : new Then(before, () -> of(goal));
    } catch (UnknownNameException unknown) {
      return new Unable(Cause.UNSUPPORTED, unknown.getMessage());
    }
  }

  /** Takes note of a station that the player has placed on the way, not because it was asked to. */
  void look() {
    long cell = means.journal().placedCell();
    if (means.journal().hasPlaced() && cell != noted) {
      noted = cell;
      if (!places && !stationAt(cell).isEmpty()) {
        stations.addLast(cell);
      }
    }
    noted = stationAt(noted).isEmpty() ? NOWHERE : noted;
    stations.removeIf(place -> stationAt(place).isEmpty());
    if (stations.size() > MOST_STATIONS) {
      stations.removeFirst();
    }
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

  /** Brings along the station that was placed last and is worth it; what is not is forgotten. */
  private TakeBack takeBack() {
    look();
    while (!stations.isEmpty()) {
      TakeBack back = new TakeBack(means, stations.removeLast());
      if (back.isWorthwhile()) {
        return back;
      }
    }
    return null;
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
    private final Supplier<Activity> second;
    private Activity current;
    private boolean begun;

    Then(Activity first, Supplier<Activity> second) {
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
