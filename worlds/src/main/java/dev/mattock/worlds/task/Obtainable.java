package dev.mattock.worlds.task;

import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.LootTable;
import dev.mattock.engine.content.Recipe;
import java.util.BitSet;

/**
 * What can be got at all: items that some block drops, and items that recipes make of such. Tells
 * goals apart that nobody can ever reach. It errs on the side of the possible: it does not ask
 * whether a block occurs in the land.
 */
final class Obtainable {
  private final Content content;
  private final BitSet items = new BitSet();
  private final BitSet crafted = new BitSet();
  private final BitSet placeable = new BitSet();

  Obtainable(Content content) {
    this.content = content;
    for (BlockType block : content.blocks()) {
      if (!block.unbreakable()) {
        for (LootTable.Entry entry : block.loot().entries()) {
          items.set(entry.itemId());
        }
      }
    }
    while (addCrafted()) {
      // Until no recipe adds anything.
    }
    content.items().stream()
        .filter(item -> item.placesBlock() >= 0)
        .flatMap(item -> content.blocks().get(item.placesBlock()).states().stream())
        .forEach(state -> placeable.set(state.id()));
  }

  /** Whether any of the items can be had. */
  boolean canHave(Selection selection) {
    return selection.ids().intersects(items);
  }

  /** Whether a recipe makes any of the items. */
  boolean canCraft(Selection selection) {
    return selection.ids().intersects(crafted);
  }

  /** Whether any of the blocks breaks. */
  boolean canMine(Selection selection) {
    return selection.ids().stream()
        .anyMatch(state -> state != 0 && !content.blockOf(state).unbreakable());
  }

  /** Whether an item places any of the blocks. */
  boolean canPlace(Selection selection) {
    return selection.ids().intersects(placeable);
  }

  private boolean addCrafted() {
    boolean added = false;
    for (Recipe recipe : content.recipes()) {
      boolean possible =
          recipe.ingredients().stream()
              .allMatch(cell -> cell.itemIds().stream().anyMatch(items::get));
      if (possible && !crafted.get(recipe.resultItem())) {
        crafted.set(recipe.resultItem());
        items.set(recipe.resultItem());
        added = true;
      }
    }
    return added;
  }
}
