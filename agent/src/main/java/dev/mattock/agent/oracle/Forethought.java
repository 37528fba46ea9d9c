package dev.mattock.agent.oracle;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.agent.planner.Costs;
import dev.mattock.agent.planner.SymbolicPlanner;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;
import dev.mattock.worlds.task.Selection;
import java.util.BitSet;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Plans what a mind wishes for, by the symbolic planner with costs of the land as it is now. What
 * failed is dearer from then on.
 */
final class Forethought {
  private final Body body;
  private final SymbolicPlanner planner;
  private final PickaxeFirst pickaxeFirst;

  Forethought(Body body) {
    this.body = body;
    planner = new SymbolicPlanner(body.content());
    pickaxeFirst = new PickaxeFirst(body.content());
  }

  /**
   * The steps to a wish that takes items.
   *
   * @param mayVisit whether stations that stand within a walk may be counted on
   * @return nothing if there is no way, or the wish takes no items
   */
  Optional<Plan> plan(Wish wish, boolean mayVisit) {
    Situation situation = situation(mayVisit);
    Costs costs = new LandCosts(body);
    Optional<Plan> plan =
        switch (wish) {
          case Wish.Carry(Selection items, int more) ->
              planner.have(items.ids(), more, situation, costs);
          case Wish.Make(Selection items) -> planner.craft(items.ids(), situation, costs);
          case Wish.Put(Selection blocks) -> planner.place(placing(blocks), situation, costs);
          case Wish.Near _, Wish.Wait _, Wish.Break _ -> Optional.empty();
        };
    return plan.map(steps -> pickaxeFirst.order(steps, situation, costs));
  }

  /** Takes in that a step failed. */
  void failed(Subgoal step) {
    planner.shun(step);
  }

  /** The items that place any of some states. */
  private BitSet placing(Selection states) {
    BitSet items = new BitSet();
    Content content = body.content();
    for (Item item : content.items()) {
      if (item.placesBlock() >= 0) {
        BlockType block = content.blocks().get(item.placesBlock());
        boolean fits = block.states().stream().anyMatch(state -> states.has(state.id()));
        items.set(item.id(), fits);
      }
    }
    return items;
  }

  private Situation situation(boolean mayVisit) {
    Player player = body.player();
    TreeMap<String, Integer> carried = new TreeMap<>();
    for (int slot = 0; slot < Inventory.SLOTS; slot++) {
      int item = player.inventory().item(slot);
      if (item != 0) {
        carried.merge(
            body.content().item(item).name(), player.inventory().count(slot), Integer::sum);
      }
    }
    Situation plain = Situation.of(ImmutableMap.copyOf(carried));
    return new Situation(
        plain.inventory(),
        stations(mayVisit),
        plain.health(),
        plain.food(),
        player.x,
        player.y,
        player.z,
        plain.biome(),
        plain.timeOfDay(),
        Optional.empty());
  }

  private ImmutableSet<String> stations(boolean mayVisit) {
    Stations stations = new Stations(body, mayVisit);
    return body.content().blocks().stream()
        .map(BlockType::station)
        .filter(station -> !station.isEmpty())
        .distinct()
        .filter(stations::near)
        .collect(ImmutableSet.toImmutableSet());
  }
}
