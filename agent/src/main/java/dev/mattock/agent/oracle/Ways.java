package dev.mattock.agent.oracle;

import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableIntArray;
import dev.mattock.agent.goal.Cause;
import dev.mattock.agent.planner.Knowledge;
import dev.mattock.agent.planner.Source;
import dev.mattock.engine.content.BlockState;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.ItemEntities;
import dev.mattock.engine.entity.Mob;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** The ways in which a player may gain an item out of the world now, with what is carried. */
final class Ways {
  /** Ticks that hunting one mob takes beside the way. */
  private static final double HUNT_TICKS = 60;

  private static final double REWORK_TICKS = 20;
  private static final double LYING_RADIUS = 20;
  private static final double HUNTED_RADIUS = 32;

  private final Means means;
  private final int item;
  private final BooleanSupplier content;
  private final List<Source> sources;

  /**
   * Something that may be begun.
   *
   * @param name what tells it apart from others
   * @param ticks what one of the item costs, a guess
   * @param activity what does it
   */
  record Way(Object name, double ticks, Activity activity) {}

  /**
   * The ways to an item.
   *
   * @param content whether it is enough
   */
  Ways(Means means, int item, BooleanSupplier content) {
    this.means = means;
    this.item = item;
    this.content = content;
    sources =
        Knowledge.of(means.body().content()).sources(item).stream()
            .filter(Source::gathered)
            .toList();
  }

  /** What may be done within a radius. */
  List<Way> near(int radius) {
    List<Way> ways = new ArrayList<>();
    List<Integer> lying = lying();
    if (!lying.isEmpty()) {
      ways.add(new Way(lying, 0, harvest(new BitSet())));
    }
    addBlocks(radius, ways);
    for (Source source : sources) {
      switch (source) {
        case Source.Kill(int one, double yield, MobType mob, int variant) ->
            addMob(source, prey(mob, variant), 0, ways);
        case Source.Shear(int one, double yield, MobType mob, int variant, var tools) ->
            addMob(source, prey(mob, variant).and(other -> !other.sheared), carried(tools), ways);
        case Source.Milk(int one, MobType mob, int vessel) ->
            addMob(source, prey(mob, -1), carried(ImmutableIntArray.of(vessel)), ways);
        case Source.Fill(int one, var fluid, int vessel) -> {
          if (means.carried(vessel) > 0) {
            ways.add(new Way(source, HUNT_TICKS, new Scoop(means, fluid.name(), vessel)));
          }
        }
        case Source.Rework rework -> addRework(rework, radius, ways);
        case Source.Break _, Source.Craft _, Source.Cook _ -> {}
      }
    }
    return ways;
  }

  /** To search for the blocks that give most; nothing if no block gives it. */
  Optional<Way> farBlocks() {
    double most = most();
    BitSet states = new BitSet();
    for (Source source : sources) {
      if (source instanceof Source.Break one && may(one) && one.yield() >= most / 4) {
        states.or(states(one));
      }
    }
    return states.isEmpty()
        ? Optional.empty()
        : Optional.of(new Way("far blocks", 0, harvest(states)));
  }

  /** To search for blocks of which a tool makes what is to be broken; nothing if there are none. */
  Optional<Way> farReworks() {
    BitSet states = new BitSet();
    for (Source source : sources) {
      if (source instanceof Source.Rework rework && may(rework)) {
        states.or(states(rework.block()));
      }
    }
    return states.isEmpty()
        ? Optional.empty()
        : Optional.of(new Way("far reworks", 0, search(new Quarry.Blocks(states))));
  }

  /** To search for the mobs that give it; nothing if none does. */
  Optional<Way> farMobs() {
    ImmutableSet.Builder<String> names = ImmutableSet.builder();
    double most = most();
    for (Source source : sources) {
      if (may(source) && source.yield() >= most / 4) {
        mobOf(source).ifPresent(names::add);
      }
    }
    ImmutableSet<String> kinds = names.build();
    return kinds.isEmpty()
        ? Optional.empty()
        : Optional.of(new Way("far mobs", 0, search(new Quarry.Mobs(kinds))));
  }

  private Search search(Quarry quarry) {
    return new Search(means.body(), means.aim(), means.finder(), quarry, HUNTED_RADIUS);
  }

  /** Why there is no way at all. */
  Unable none() {
    if (sources.isEmpty()) {
      return new Unable(Cause.UNSUPPORTED, "nothing in the world gives it");
    }
    return sources.stream().noneMatch(this::may)
        ? new Unable(Cause.NO_TOOL, "no tool for it is carried")
        : new Unable(Cause.NOT_FOUND, "nothing that gives it is around");
  }

  private double most() {
    return sources.stream().filter(this::may).mapToDouble(Source::yield).max().orElse(0);
  }

  private static Optional<String> mobOf(Source source) {
    return switch (source) {
      case Source.Kill kill -> Optional.of(kill.mob().name());
      case Source.Shear shear -> Optional.of(shear.mob().name());
      case Source.Milk milk -> Optional.of(milk.mob().name());
      default -> Optional.empty();
    };
  }

  /** Whether the tool for it is carried. */
  private boolean may(Source source) {
    return switch (source) {
      case Source.Break(int one, double yield, var block, var tools) ->
          tools.isEmpty() || carried(tools) > 0;
      case Source.Kill kill -> true;
      case Source.Shear shear -> carried(shear.tools()) > 0;
      case Source.Milk milk -> means.carried(milk.vessel()) > 0;
      case Source.Fill fill -> means.carried(fill.vessel()) > 0;
      case Source.Rework rework -> carried(rework.tools()) > 0 && may(rework.then());
      case Source.Craft _, Source.Cook _ -> false;
    };
  }

  /** The first of some items that is carried; -1 if none is. */
  private int carried(ImmutableIntArray items) {
    for (int i = 0; i < items.length(); i++) {
      if (means.body().player().inventory().find(items.get(i)) >= 0) {
        return items.get(i);
      }
    }
    return -1;
  }

  private static Predicate<Mob> prey(MobType mob, int variant) {
    return other ->
        other.type == mob.id()
            && (mob.monster() || !other.baby())
            && (variant < 0 || other.variant == variant);
  }

  private void addMob(Source source, Predicate<Mob> prey, int use, List<Way> ways) {
    double distance = use < 0 ? Double.POSITIVE_INFINITY : Hunter.nearest(means.body(), prey);
    if (distance < Double.POSITIVE_INFINITY) {
      double ticks = distance * Moves.WALK + HUNT_TICKS / source.yield();
      ways.add(new Way(source, ticks, new Hunter(means, prey, use)));
    }
  }

  private void addRework(Source.Rework source, int radius, List<Way> ways) {
    BitSet states = states(source.block());
    double way = way(states, Survey.of(means.body(), radius));
    if (may(source) && way < Double.POSITIVE_INFINITY) {
      Carve carve = new Carve(means, states, radius, source.tools());
      ways.add(new Way(source, way + REWORK_TICKS, carve));
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

  /** The blocks that are about as good as the best: all of them are broken, whichever is near. */
  private void addBlocks(int radius, List<Way> ways) {
    List<Source.Break> possible = new ArrayList<>();
    for (Source source : sources) {
      if (source instanceof Source.Break one && may(one)) {
        possible.add(one);
      }
    }
    if (possible.isEmpty()) {
      return;
    }
    Survey survey = Survey.of(means.body(), radius);
    Tools tools = means.body().tools();
    double[] prices = new double[possible.size()];
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < prices.length; i++) {
      prices[i] = price(possible.get(i), survey, tools);
      least = Math.min(least, prices[i]);
    }
    if (least == Double.POSITIVE_INFINITY) {
      return;
    }
    BitSet states = new BitSet();
    for (int i = 0; i < prices.length; i++) {
      if (prices[i] <= 2 * least + 50) {
        states.or(states(possible.get(i)));
      }
    }
    ways.add(new Way("blocks", least, harvest(states)));
  }

  private static double price(Source.Break source, Survey survey, Tools tools) {
    return way(states(source), survey)
        + tools.ticks(source.block().defaultState().id()) / source.yield();
  }

  private static double way(BitSet states, Survey survey) {
    return states.stream().mapToDouble(survey::ticksTo).min().orElse(Double.POSITIVE_INFINITY);
  }

  private static BitSet states(BlockType block) {
    BitSet states = new BitSet();
    block.states().forEach(state -> states.set(state.id()));
    return states;
  }

  /** The states of a block that drop the item: a crop must be ripe. */
  private static BitSet states(Source.Break source) {
    BitSet states = new BitSet();
    for (BlockState state : source.block().states()) {
      boolean drops =
          source.block().loot().entries().stream()
              .anyMatch(entry -> entry.itemId() == source.item() && entry.appliesTo(state));
      states.set(state.id(), drops);
    }
    return states;
  }

  private Harvest harvest(BitSet states) {
    BitSet items = new BitSet();
    items.set(item);
    return new Harvest(means.body(), means.aim(), means.finder(), states, items, content);
  }
}
