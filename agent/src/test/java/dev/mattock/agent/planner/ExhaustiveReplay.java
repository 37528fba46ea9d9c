package dev.mattock.agent.planner;

import com.google.common.collect.ImmutableMap;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.LootTable;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.content.Recipe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tells whether there is any way at all to carry a plan out: tries every recipe, every choice of
 * ingredients, every fuel and every tool, from the content's data alone. Written apart from {@link
 * SelfCheck}, to judge it. Tools are counted in uses that are left.
 */
final class ExhaustiveReplay {
  private final Content content;
  private final Map<Integer, List<Integer>> hands = new HashMap<>();
  private final Set<String> dead = new HashSet<>();
  private List<PlanStep> steps = List.of();
  private int wanted;
  private int enough;

  ExhaustiveReplay(Content content) {
    this.content = content;
  }

  /** Whether a plan to have something can lead there. */
  boolean works(Plan plan, ImmutableMap<String, Integer> start) {
    dead.clear();
    steps = plan.steps();
    wanted = content.itemId(plan.intent().name());
    enough = start.getOrDefault(plan.intent().name(), 0) + plan.intent().count();
    SortedMap<Integer, Integer> carried = new TreeMap<>();
    start.forEach((name, count) -> add(carried, content.itemId(name), count));
    return from(0, carried, "");
  }

  /** Of what wears the uses are counted, of all else the pieces. */
  private void add(SortedMap<Integer, Integer> carried, int item, int count) {
    int lasting = Math.max(1, content.item(item).maxDurability());
    carried.merge(item, count * lasting, Integer::sum);
    carried.remove(item, 0);
  }

  private int pieces(SortedMap<Integer, Integer> carried, int item) {
    int lasting = Math.max(1, content.item(item).maxDurability());
    return (carried.getOrDefault(item, 0) + lasting - 1) / lasting;
  }

  private static SortedMap<Integer, Integer> with(
      SortedMap<Integer, Integer> carried, int item, int more) {
    SortedMap<Integer, Integer> copy = new TreeMap<>(carried);
    copy.merge(item, more, Integer::sum);
    copy.remove(item, 0);
    return copy;
  }

  private boolean from(int step, SortedMap<Integer, Integer> carried, String standing) {
    if (step == steps.size()) {
      return pieces(carried, wanted) >= enough;
    }
    String state = step + standing + carried;
    if (dead.contains(state)) {
      return false;
    }
    boolean works =
        switch (steps.get(step).goal()) {
          case Subgoal.Mine(String item, int count) -> mine(step, item, count, carried);
          case Subgoal.Craft(String item, int count) ->
              make(step, content.itemId(item), count, false, carried, standing);
          case Subgoal.Smelt(String item, int count) ->
              make(step, content.itemId(item), count, true, carried, standing);
          default -> throw new AssertionError("not in these plans: " + steps.get(step));
        };
    if (!works) {
      dead.add(state);
    }
    return works;
  }

  private boolean mine(int step, String name, int count, SortedMap<Integer, Integer> carried) {
    int item = content.itemId(name);
    for (int tool : hands.computeIfAbsent(item, this::hands)) {
      if (tool == 0 || carried.containsKey(tool)) {
        // One use at least: what is lenient here finds fewer plans broken, not more.
        SortedMap<Integer, Integer> after = tool == 0 ? carried : with(carried, tool, -1);
        SortedMap<Integer, Integer> gained = new TreeMap<>(after);
        add(gained, item, count);
        if (from(step + 1, gained, "")) {
          return true;
        }
      }
    }
    return false;
  }

  /** What may be in hand to gain an item out of the world; 0 is nothing in particular. */
  private List<Integer> hands(int item) {
    List<Integer> found = new ArrayList<>();
    for (Item tool : content.items()) {
      boolean brings =
          content.blocks().stream().anyMatch(block -> brings(tool, block, item))
              || (tool.id() == 0 && content.mobs().stream().anyMatch(mob -> leaves(mob, item)));
      if (brings) {
        found.add(tool.id());
      }
    }
    return found;
  }

  private boolean brings(Item tool, BlockType block, int item) {
    return !block.unbreakable()
        && block.loot().entries().stream()
            .anyMatch(entry -> entry.itemId() == item && brings(tool, block, entry));
  }

  private boolean brings(Item tool, BlockType block, LootTable.Entry entry) {
    return entry.appliesWith(tool.tool())
        && block.states().stream().anyMatch(state -> content.harvests(tool.id(), state.id()));
  }

  private static boolean leaves(MobType mob, int item) {
    return mob.remains().fleece().contains(item)
        || mob.remains().loot().stream()
            .flatMap(pool -> pool.choices().stream())
            .anyMatch(choice -> choice.itemId() == item);
  }

  /** Makes one lot by any recipe, and what is then left to make. */
  private boolean make(
      int step,
      int item,
      int count,
      boolean cooked,
      SortedMap<Integer, Integer> carried,
      String standing) {
    if (count <= 0) {
      return from(step + 1, carried, standing);
    }
    String state = step + ":" + count + standing + carried;
    if (dead.contains(state)) {
      return false;
    }
    for (Recipe recipe : content.recipes()) {
      if (recipe.resultItem() == item && recipe.kind().cooks() == cooked) {
        for (Bench bench : benches(recipe.station(), carried, standing)) {
          int lots = cooked ? count : 1;
          if (take(
              recipe,
              0,
              lots,
              bench.carried(),
              left -> {
                SortedMap<Integer, Integer> gained = new TreeMap<>(left);
                add(gained, item, lots * recipe.resultCount());
                int more = count - lots * recipe.resultCount();
                return make(step, item, more, cooked, gained, bench.standing());
              })) {
            return true;
          }
        }
      }
    }
    dead.add(state);
    return false;
  }

  private record Bench(SortedMap<Integer, Integer> carried, String standing) {}

  /** Every way to have a station: none needed, one that stands, one carried and taken back. */
  private List<Bench> benches(
      String station, SortedMap<Integer, Integer> carried, String standing) {
    List<Bench> benches = new ArrayList<>();
    if (station.isEmpty() || standing.contains(station + ",")) {
      benches.add(new Bench(carried, standing));
      return benches;
    }
    for (int item : carried.keySet()) {
      int block = content.item(item).placesBlock();
      if (block >= 0 && content.blocks().get(block).station().equals(station)) {
        benches.add(new Bench(with(carried, item, -1), standing + station + ","));
        boolean taken =
            !content.blocks().get(block).requiresTool()
                || carried.keySet().stream()
                    .anyMatch(
                        tool ->
                            content.harvests(
                                tool, content.blocks().get(block).defaultState().id()));
        if (taken) {
          benches.add(new Bench(carried, standing));
        }
      }
    }
    return benches;
  }

  private interface Then {
    boolean works(SortedMap<Integer, Integer> left);
  }

  /** Takes the ingredients from a cell on, in every way, and the fuel after them. */
  private boolean take(
      Recipe recipe, int cell, int lots, SortedMap<Integer, Integer> carried, Then then) {
    if (cell == recipe.ingredients().size()) {
      boolean burns = recipe.kind().cooks() && recipe.kind() != Recipe.Kind.CAMPFIRE_COOKING;
      return burns ? burn(lots * recipe.ticks(), carried, then) : then.works(carried);
    }
    return take(recipe, cell, lots, 0, lots, carried, then);
  }

  /** Takes so many of the items of a cell, from one of them on. */
  private boolean take(
      Recipe recipe,
      int cell,
      int lots,
      int from,
      int count,
      SortedMap<Integer, Integer> carried,
      Then then) {
    if (count == 0) {
      return take(recipe, cell + 1, lots, carried, then);
    }
    for (int i = from; i < recipe.ingredients().get(cell).itemIds().length(); i++) {
      int item = recipe.ingredients().get(cell).itemIds().get(i);
      int most = Math.min(count, carried.getOrDefault(item, 0));
      for (int used = most; used > 0; used--) {
        if (take(recipe, cell, lots, i + 1, count - used, with(carried, item, -used), then)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean burn(int ticks, SortedMap<Integer, Integer> carried, Then then) {
    if (ticks <= 0) {
      return then.works(carried);
    }
    for (int item : carried.keySet()) {
      int burns = content.item(item).fuelTicks();
      if (burns > 0) {
        int used = Math.min(pieces(carried, item), (ticks + burns - 1) / burns);
        if (burn(ticks - used * burns, with(carried, item, -used), then)) {
          return true;
        }
      }
    }
    return false;
  }
}
