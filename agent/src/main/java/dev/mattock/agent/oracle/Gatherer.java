package dev.mattock.agent.oracle;

import com.google.common.collect.ImmutableSet;
import dev.mattock.agent.goal.Cause;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.ItemEntities;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.sim.Action;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Gains an item out of the world, by whatever gives it and the carried tools allow, the cheapest
 * way first: picks it up, breaks blocks, hunts, shears, milks, fills buckets. A way that fails is
 * put off until all others have failed too.
 */
final class Gatherer implements Activity {
  private static final int[] RADII = {24, 64};
  private static final int MOST_FAILURES = 8;

  /** Ticks without a gain after which it is given up. */
  private static final int PATIENCE_TICKS = 4_000;

  /** Ticks that hunting one mob takes beside the way. */
  private static final double HUNT_TICKS = 60;

  private static final double LYING_RADIUS = 20;
  private static final double HUNTED_RADIUS = 32;
  private static final int MOST_SEARCHES = 6;

  private final Means means;
  private final int item;
  private final int enough;
  private final List<Gains.Gain> gains;
  private final Set<Object> shunned = new HashSet<>();
  private Option current;
  private int carried;
  private int idleTicks;
  private int failures;
  private int searches;
  private Cause cause = Cause.NOT_FOUND;
  private String why = "";

  /** Something that may be begun. */
  private record Option(Object way, double ticks, Activity activity) {}

  /** A gatherer that wants so many more of an item. */
  Gatherer(Means means, int item, int count) {
    this.means = means;
    this.item = item;
    carried = means.carried(item);
    enough = carried + count;
    gains = means.gains().of(item);
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
      current = choose();
      if (current == null) {
        return Progress.FAILED;
      }
    }
    Progress progress = current.activity().act(action);
    if (progress == Progress.RUNNING) {
      return Progress.RUNNING;
    }
    action.clear();
    if (progress == Progress.FAILED) {
      shunned.add(current.way());
      cause = current.activity().cause();
      why = current.activity().why();
      failures++;
    }
    current = null;
    return failures > MOST_FAILURES ? Progress.FAILED : Progress.RUNNING;
  }

  private Progress fail(Cause newCause, String newWhy) {
    cause = newCause;
    why = newWhy;
    return Progress.FAILED;
  }

  /** The cheapest way; null, with a cause, if there is none. */
  private Option choose() {
    if (mustTidy()) {
      return new Option(Tidier.class, 0, new Tidier(means, item, 2));
    }
    for (int radius : RADII) {
      List<Option> options = options(radius);
      Option best = null;
      for (Option option : options) {
        if (!shunned.contains(option.way()) && (best == null || option.ticks() < best.ticks())) {
          best = option;
        }
      }
      if (best != null) {
        return best;
      }
    }
    Option far = farAway();
    if (far == null) {
      explain();
    }
    return far;
  }

  /** What is begun where nothing is around: a search for all that gives most. */
  private Option farAway() {
    double most = 0;
    for (Gains.Gain gain : gains) {
      most = mayGain(gain) ? Math.max(most, gain.yield()) : most;
    }
    BitSet states = new BitSet();
    ImmutableSet.Builder<String> mobs = ImmutableSet.builder();
    for (Gains.Gain gain : gains) {
      if (mayGain(gain) && gain.yield() >= most / 4) {
        if (gain instanceof Gains.Breaking breaking) {
          states.or(breaking.states());
        }
        mobs.addAll(mobOf(gain));
      }
    }
    if (!states.isEmpty() && !shunned.contains("far blocks")) {
      return new Option("far blocks", 0, harvest(states));
    }
    ImmutableSet<String> kinds = mobs.build();
    if (kinds.isEmpty() || searches == MOST_SEARCHES || shunned.contains("far mobs")) {
      return null;
    }
    searches++;
    return new Option(
        "far mobs",
        0,
        new Search(
            means.body(), means.aim(), means.finder(), new Quarry.Mobs(kinds), HUNTED_RADIUS));
  }

  private List<String> mobOf(Gains.Gain gain) {
    int mob =
        switch (gain) {
          case Gains.Killing killing -> killing.mob();
          case Gains.Shearing shearing -> shearing.mob();
          case Gains.Milking milking -> milking.mob();
          case Gains.Breaking _, Gains.Filling _ -> -1;
        };
    return mob < 0 ? List.of() : List.of(means.body().content().mobs().get(mob).name());
  }

  private void explain() {
    if (!shunned.isEmpty()) {
      return;
    }
    boolean tool = gains.stream().anyMatch(this::mayGain);
    if (gains.isEmpty()) {
      fail(Cause.UNSUPPORTED, "nothing in the world gives it");
    } else if (!tool) {
      fail(Cause.NO_TOOL, "no tool for it is carried");
    } else {
      fail(Cause.NOT_FOUND, "nothing that gives it is within %d blocks".formatted(RADII[1]));
    }
  }

  private List<Option> options(int radius) {
    List<Option> options = new ArrayList<>();
    List<Integer> lying = lying();
    if (!lying.isEmpty()) {
      options.add(new Option(lying, 0, harvest(new BitSet())));
    }
    addBlocks(radius, options);
    for (Gains.Gain gain : gains) {
      switch (gain) {
        case Gains.Breaking breaking -> {}
        case Gains.Killing(int mob, int variant, double yield) ->
            addMob(gain, prey(mob, variant), 0, yield, options);
        case Gains.Shearing(int mob, int variant, double yield) -> {
          Predicate<Mob> woolly = prey(mob, variant).and(other -> !other.sheared);
          addMob(gain, woolly, carriedItem("shears"), yield, options);
        }
        case Gains.Milking(int mob, double yield) ->
            addMob(gain, prey(mob, -1), carriedItem("bucket"), yield, options);
        case Gains.Filling(String fluid, double yield) -> {
          if (carriedItem("bucket") > 0) {
            options.add(
                new Option(gain, HUNT_TICKS, new Scoop(means, fluid, carriedItem("bucket"))));
          }
        }
      }
    }
    return options;
  }

  /** Whether the tool for a gain is carried. */
  private boolean mayGain(Gains.Gain gain) {
    return switch (gain) {
      case Gains.Breaking breaking -> mayBreak(breaking);
      case Gains.Killing killing -> true;
      case Gains.Shearing shearing -> carriedItem("shears") > 0;
      case Gains.Milking milking -> carriedItem("bucket") > 0;
      case Gains.Filling filling -> carriedItem("bucket") > 0;
    };
  }

  /** The id of an item if it is carried, else -1. */
  private int carriedItem(String name) {
    Content content = means.body().content();
    int id = content.hasItem(name) ? content.itemId(name) : -1;
    return id > 0 && means.body().player().inventory().find(id) >= 0 ? id : -1;
  }

  private Predicate<Mob> prey(int mob, int variant) {
    MobType type = means.body().content().mobs().get(mob);
    return other ->
        other.type == mob
            && (type.monster() || !other.baby())
            && (variant < 0 || other.variant == variant);
  }

  private void addMob(
      Gains.Gain gain, Predicate<Mob> prey, int use, double yield, List<Option> options) {
    if (use < 0) {
      return;
    }
    double distance = Hunter.nearest(means.body(), prey);
    if (distance < Double.POSITIVE_INFINITY) {
      double ticks = distance * Moves.WALK + HUNT_TICKS / Math.max(yield, 0.01);
      options.add(new Option(gain, ticks, new Hunter(means, prey, use)));
    }
  }

  /** The ids of those that lie about. */
  private List<Integer> lying() {
    ItemEntities all = means.body().world().items();
    List<Integer> lying = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.item(i) == item
          && all.count(i) > 0
          && means.body().distance(all.x(i), all.z(i)) < LYING_RADIUS) {
        lying.add(all.id(i));
      }
    }
    return lying;
  }

  private boolean mayBreak(Gains.Breaking breaking) {
    Content content = means.body().content();
    Inventory inventory = means.body().player().inventory();
    if (breaking.allows(content, 0)) {
      return true;
    }
    for (int slot = 0; slot < Inventory.STORAGE; slot++) {
      Item tool = content.item(inventory.item(slot));
      if (breaking.allows(content, tool.id())) {
        return true;
      }
    }
    return false;
  }

  /** The blocks that are about as good as the best: all of them are broken, whichever is near. */
  private void addBlocks(int radius, List<Option> options) {
    List<Gains.Breaking> possible = new ArrayList<>();
    for (Gains.Gain gain : gains) {
      if (gain instanceof Gains.Breaking breaking && mayBreak(breaking)) {
        possible.add(breaking);
      }
    }
    if (possible.isEmpty()) {
      return;
    }
    Survey survey = Survey.of(means.body(), radius);
    Tools tools = means.body().tools();
    double least = Double.POSITIVE_INFINITY;
    for (Gains.Breaking breaking : possible) {
      least = Math.min(least, price(breaking, survey, tools));
    }
    if (least == Double.POSITIVE_INFINITY) {
      return;
    }
    BitSet states = new BitSet();
    for (Gains.Breaking breaking : possible) {
      if (price(breaking, survey, tools) <= 2 * least + 50) {
        states.or(breaking.states());
      }
    }
    options.add(new Option("blocks", least, harvest(states)));
  }

  private static double price(Gains.Breaking breaking, Survey survey, Tools tools) {
    double way = Double.POSITIVE_INFINITY;
    BitSet states = breaking.states();
    for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
      way = Math.min(way, survey.ticksTo(state));
    }
    return way + tools.ticks(states.nextSetBit(0)) / breaking.yield();
  }

  private Harvest harvest(BitSet states) {
    BitSet items = new BitSet();
    items.set(item);
    return new Harvest(
        means.body(),
        means.aim(),
        means.finder(),
        states,
        items,
        () -> means.carried(item) >= enough || mustTidy());
  }

  /** Whether the inventory is full, and it is not known yet that nothing can be done about it. */
  private boolean mustTidy() {
    return Tidier.free(means.body().player()) == 0 && !shunned.contains(Tidier.class);
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
