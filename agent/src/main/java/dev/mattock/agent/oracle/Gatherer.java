package dev.mattock.agent.oracle;

import dev.mattock.agent.goal.Cause;
import dev.mattock.engine.sim.Action;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Gains an item out of the world, by whatever gives it and the carried tools allow, the cheapest
 * way first: picks it up, breaks blocks, hunts, shears, milks, fills buckets. A way that fails is
 * not tried again; where nothing is around, it searches further off.
 */
final class Gatherer implements Activity {
  private static final int[] RADII = {24, 64};
  private static final int MOST_FAILURES = 8;
  private static final int MOST_SEARCHES = 6;

  /** Ticks without a gain after which it is given up. */
  private static final int PATIENCE_TICKS = 4_500;

  private final Means means;
  private final int item;
  private final int enough;
  private final Ways ways;
  private final Set<Object> shunned = new HashSet<>();
  private Ways.Way current;
  private int carried;
  private int idleTicks;
  private int failures;
  private int searches;
  private Cause cause = Cause.NOT_FOUND;
  private String why = "";

  /** A gatherer that wants so many more of an item. */
  Gatherer(Means means, int item, int count) {
    this.means = means;
    this.item = item;
    carried = means.carried(item);
    enough = carried + count;
    ways = new Ways(means, item, () -> means.carried(item) >= enough || mustTidy());
  }

  @Override
  public Progress act(Action action) {
    int now = means.carried(item);
    if (now >= enough) {
      return Progress.DONE;
    }
    idleTicks = now > carried ? 0 : idleTicks + means.body().ticks();
    carried = now;
    if (idleTicks > PATIENCE_TICKS) {
      return fail(Cause.TIME_OUT, "none was gained in %d ticks".formatted(PATIENCE_TICKS));
    }
    if (current == null) {
      Optional<Ways.Way> chosen = choose();
      if (chosen.isEmpty()) {
        return shunned.isEmpty() ? fail(ways.none().cause(), ways.none().why()) : Progress.FAILED;
      }
      current = chosen.get();
    }
    Progress progress = current.activity().act(action);
    if (progress == Progress.RUNNING) {
      return Progress.RUNNING;
    }
    action.clear();
    if (progress == Progress.FAILED) {
      shunned.add(current.name());
      failures++;
      fail(current.activity().cause(), current.activity().why());
    }
    current = null;
    return failures > MOST_FAILURES ? Progress.FAILED : Progress.RUNNING;
  }

  private Progress fail(Cause newCause, String newWhy) {
    cause = newCause;
    why = newWhy;
    return Progress.FAILED;
  }

  /** Whether the inventory is full, and it is not known yet that nothing can be done about it. */
  private boolean mustTidy() {
    return Tidier.free(means.body().player()) == 0 && !shunned.contains(Tidier.class);
  }

  private Optional<Ways.Way> choose() {
    if (mustTidy()) {
      return Optional.of(new Ways.Way(Tidier.class, 0, new Tidier(means, item, 2)));
    }
    for (int radius : RADII) {
      Ways.Way best = null;
      for (Ways.Way way : ways.near(radius)) {
        if (isOpen(way) && (best == null || way.ticks() < best.ticks())) {
          best = way;
        }
      }
      if (best != null) {
        return Optional.of(best);
      }
    }
    Optional<Ways.Way> blocks = ways.farBlocks().or(ways::farReworks).filter(this::isOpen);
    if (blocks.isPresent() || searches++ == MOST_SEARCHES) {
      return blocks;
    }
    return ways.farMobs().filter(this::isOpen);
  }

  private boolean isOpen(Ways.Way way) {
    return !shunned.contains(way.name());
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
