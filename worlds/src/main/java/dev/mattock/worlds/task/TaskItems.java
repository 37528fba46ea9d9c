package dev.mattock.worlds.task;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.Recipe;
import dev.mattock.engine.env.ActionHead;
import dev.mattock.engine.sim.EventType;
import dev.mattock.worlds.task.RewardSpec.EventReward;
import java.util.BitSet;

/**
 * The items that a task speaks of: what is given, what goal and rewards are about, what its
 * commands use up, make, hold and place. Of all there are, a policy for this task needs to count no
 * others.
 */
final class TaskItems {
  private final Content content;
  private final BitSet items = new BitSet();

  private TaskItems(Content content) {
    this.content = content;
  }

  /** Their names, in the order of their ids. */
  static ImmutableList<String> of(Content content, TaskSpec spec) {
    TaskItems found = new TaskItems(content);
    spec.inventory().keySet().forEach(found.items::set);
    found.goal(spec.goal());
    spec.reward().events().forEach(found::event);
    spec.commands().forEach(found::command);
    return found.names();
  }

  private ImmutableList<String> names() {
    return items.stream()
        .filter(item -> item != 0)
        .mapToObj(item -> content.item(item).name())
        .collect(ImmutableList.toImmutableList());
  }

  private void goal(Goal goal) {
    switch (goal) {
      case Goal.Have have -> items.or(have.items().ids());
      case Goal.Craft craft -> items.or(craft.items().ids());
      case Goal.Place place -> placing(place.blocks());
      case Goal.Mine mine -> dropping(mine.blocks());
      case Goal.Count count -> count.goals().forEach(this::goal);
      case Goal.Sequence sequence -> sequence.goals().forEach(this::goal);
      case Goal.Within within -> goal(within.goal());
      case Goal.Never never -> goal(never.goal());
      case Goal.Reach reach -> {}
      case Goal.Survive survive -> {}
    }
  }

  private void event(EventReward event) {
    if (event.things() == null || event.event() == EventType.OPEN_CONTAINER) {
      return;
    }
    switch (event.event()) {
      case PLACE_BLOCK -> placing(event.things());
      case MINE_BLOCK -> dropping(event.things());
      default -> items.or(event.things().ids());
    }
  }

  private void command(String text) {
    ActionHead.Choice choice = ActionHead.command(content, text);
    switch (choice.command()) {
      case CRAFT -> recipe(content.recipes().get(choice.argument()));
      case EQUIP, PLACE -> items.set(choice.argument());
      case NONE, TRANSFER -> {}
    }
  }

  private void recipe(Recipe recipe) {
    items.set(recipe.resultItem());
    recipe.remainders().forEach(remainder -> items.set(remainder.itemId()));
    recipe.ingredients().forEach(ingredient -> ingredient.itemIds().forEach(items::set));
  }

  private void placing(Selection states) {
    for (Item item : content.items()) {
      if (item.placesBlock() >= 0
          && content.blocks().get(item.placesBlock()).states().stream()
              .anyMatch(state -> states.has(state.id()))) {
        items.set(item.id());
      }
    }
  }

  private void dropping(Selection states) {
    states.ids().stream()
        .mapToObj(content::blockOf)
        .distinct()
        .map(BlockType::loot)
        .forEach(loot -> loot.entries().forEach(entry -> items.set(entry.itemId())));
  }
}
