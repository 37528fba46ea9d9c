package dev.mattock.engine.sim;

import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.ItemUse;
import java.util.List;
import java.util.Map;

/** Which rule applies to which item. */
final class ItemUses {
  /** By item id; null for items that do nothing when used. */
  private final ItemRule[] rules;

  ItemUses(Content content, List<ImmutableMap<ItemUse, ItemRule>> groups) {
    rules = new ItemRule[content.items().size()];
    for (Item item : content.items()) {
      for (Map<ItemUse, ItemRule> group : groups) {
        if (group.containsKey(item.use())) {
          rules[item.id()] = group.get(item.use());
        }
      }
    }
  }

  /** The rule of an item, or null. */
  ItemRule of(int itemId) {
    return rules[itemId];
  }
}
