package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;
import java.util.Set;

/** Which mob follows and takes which item: a bit a kind and item. */
final class MobDiet {
  private final int items;
  private final long[] food;
  private final long[] treats;

  MobDiet(Content content) {
    items = content.items().size();
    int words = (content.mobs().size() * items + Long.SIZE - 1) / Long.SIZE;
    food = new long[words];
    treats = new long[words];
    for (MobType type : content.mobs()) {
      mark(food, type, type.care().food());
      mark(treats, type, type.care().treats());
    }
  }

  private void mark(long[] bits, MobType type, Set<Integer> ids) {
    for (int id : ids) {
      int at = type.id() * items + id;
      bits[at >> 6] |= 1L << at;
    }
  }

  private boolean marked(long[] bits, MobType type, int item) {
    int at = type.id() * items + item;
    return (bits[at >> 6] & 1L << at) != 0;
  }

  /** Whether an item makes a kind of mob follow and breed. */
  boolean eats(MobType type, int item) {
    return marked(food, type, item);
  }

  /** Whether an item tames or pleases a kind of mob. */
  boolean likes(MobType type, int item) {
    return marked(treats, type, item);
  }

  /** Whether a player holds something that a kind of mob eats. */
  boolean tempted(MobType type, Player player) {
    Inventory inventory = player.inventory();
    return eats(type, player.heldItem()) || eats(type, inventory.item(Using.OFFHAND));
  }
}
