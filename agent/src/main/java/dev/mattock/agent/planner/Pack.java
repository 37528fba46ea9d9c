package dev.mattock.agent.planner;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.entity.Inventory;

/** What is carried while a plan is gone through in thought, in slots, with wear. */
final class Pack {
  private final Content content;
  private final Inventory inventory = new Inventory();

  /** Carries things by name, new; what does not exist is not carried. */
  Pack(Content content, ImmutableMap<String, Integer> things) {
    this.content = content;
    things.forEach(
        (name, count) -> {
          if (content.hasItem(name)) {
            stow(content.itemId(name), count);
          }
        });
  }

  /** What finds no room among the rest is worn. */
  private void stow(int item, int count) {
    int left = inventory.add(content, item, count, 0);
    for (int slot = Inventory.STORAGE; slot < Inventory.SLOTS && left > 0; slot++) {
      if (inventory.item(slot) == 0) {
        inventory.set(slot, item, 1, 0);
        left--;
      }
    }
  }

  /** For the engine's rules; not to be written. */
  Inventory inventory() {
    return inventory;
  }

  int count(int item) {
    return inventory.total(item);
  }

  /** Adds some; tells how many have no room. */
  int add(int item, int count) {
    return inventory.add(content, item, count, 0);
  }

  void remove(int item, int count) {
    inventory.remove(item, count);
  }

  /** Whether some tools together last for so many uses. */
  boolean lasts(ImmutableIntArray tools, int uses) {
    long left = 0;
    for (int slot = 0; slot < Inventory.SLOTS; slot++) {
      left += tools.contains(inventory.item(slot)) ? usesLeft(slot) : 0;
    }
    return left >= uses;
  }

  private long usesLeft(int slot) {
    Item item = content.item(inventory.item(slot));
    return item.maxDurability() == 0
        ? Integer.MAX_VALUE
        : (long) inventory.count(slot) * item.maxDurability() - inventory.wear(slot);
  }

  /** Wears tools out, the weakest first; what is spent is gone. */
  void wear(ImmutableIntArray tools, int uses) {
    int left = uses;
    while (left > 0) {
      int slot = weakest(tools);
      if (slot < 0 || content.item(inventory.item(slot)).maxDurability() == 0) {
        return;
      }
      int spent = (int) Math.min(left, usesLeft(slot));
      left -= spent;
      if (spent == usesLeft(slot)) {
        inventory.set(slot, 0, 0, 0);
      } else {
        inventory.set(slot, inventory.item(slot), 1, inventory.wear(slot) + spent);
      }
    }
  }

  private int weakest(ImmutableIntArray tools) {
    int best = -1;
    for (int slot = 0; slot < Inventory.SLOTS; slot++) {
      if (inventory.item(slot) != 0
          && tools.contains(inventory.item(slot))
          && (best < 0 || tier(slot) < tier(best))) {
        best = slot;
      }
    }
    return best;
  }

  private int tier(int slot) {
    return content.item(inventory.item(slot)).tier();
  }
}
