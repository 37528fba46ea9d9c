package dev.mattock.agent.oracle;

import com.google.common.collect.ImmutableListMultimap;
import dev.mattock.engine.content.BlockState;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.LootTable;
import dev.mattock.engine.content.MobTrait;
import dev.mattock.engine.content.MobType;
import java.util.BitSet;
import java.util.List;

/**
 * What brings which items out of the world, by item: read from the content, once, then shared. What
 * is made of other items by command or by fire is no gain.
 */
final class Gains {
  private static final double FLEECE = 2;

  private final ImmutableListMultimap<Integer, Gain> byItem;

  /** One way to come by an item. */
  sealed interface Gain {
    /** How many of the item one deed brings, on average. */
    double yield();
  }

  /**
   * Breaking a block.
   *
   * @param states of the block that drop the item
   * @param entry how it drops
   * @param barred entries that come first and keep it from dropping
   */
  record Breaking(
      BlockType block,
      BitSet states,
      LootTable.Entry entry,
      List<LootTable.Entry> barred,
      double yield)
      implements Gain {
    /** Whether it drops with an item in hand. */
    boolean allows(Content content, int item) {
      Item tool = content.item(item);
      return content.harvests(item, states.nextSetBit(0))
          && entry.appliesWith(tool.tool())
          && barred.stream().noneMatch(other -> other.appliesWith(tool.tool()));
    }
  }

  /** Killing a kind of mob; a variant of -1 is any. */
  record Killing(int mob, int variant, double yield) implements Gain {}

  /** Shearing a kind of mob of some variant. */
  record Shearing(int mob, int variant, double yield) implements Gain {}

  /** Using an empty bucket on a kind of mob. */
  record Milking(int mob, double yield) implements Gain {}

  /** Using an empty bucket on a source of a fluid, named by its block. */
  record Filling(String fluid, double yield) implements Gain {}

  /** Reads a content. */
  Gains(Content content) {
    ImmutableListMultimap.Builder<Integer, Gain> found = ImmutableListMultimap.builder();
    content.blocks().forEach(block -> addBlock(block, found));
    content.mobs().forEach(mob -> addMob(content, mob, found));
    for (String fluid : new String[] {"water", "lava"}) {
      String bucket = fluid + "_bucket";
      if (content.hasItem(bucket)) {
        found.put(content.itemId(bucket), new Filling(fluid, 1));
      }
    }
    byItem = found.build();
  }

  /** The ways to come by an item, in the order of the content. */
  List<Gain> of(int item) {
    return byItem.get(item);
  }

  private static void addBlock(
      BlockType block, ImmutableListMultimap.Builder<Integer, Gain> found) {
    if (block.unbreakable()) {
      return;
    }
    List<LootTable.Entry> entries = block.loot().entries();
    for (int i = 0; i < entries.size(); i++) {
      LootTable.Entry entry = entries.get(i);
      BitSet states = new BitSet();
      block.states().stream()
          .filter(entry::appliesTo)
          .mapToInt(BlockState::id)
          .forEach(states::set);
      List<LootTable.Entry> barred =
          entries.subList(0, i).stream()
              .filter(other -> other.exclusive() && other.chance() == 1)
              .toList();
      double yield = entry.chance() * (entry.minCount() + entry.maxCount()) / 2;
      if (!states.isEmpty() && yield > 0) {
        found.put(entry.itemId(), new Breaking(block, states, entry, barred, yield));
      }
    }
  }

  private static void addMob(
      Content content, MobType mob, ImmutableListMultimap.Builder<Integer, Gain> found) {
    for (MobType.Pool pool : mob.remains().loot()) {
      int weights = pool.choices().stream().mapToInt(MobType.Choice::weight).sum();
      double rolls = pool.chance() * (pool.minRolls() + pool.maxRolls()) / 2;
      for (MobType.Choice choice : pool.choices()) {
        double count = (choice.minCount() + choice.maxCount()) / 2.0;
        double yield = rolls * count * choice.weight() / weights;
        found.put(choice.itemId(), new Killing(mob.id(), pool.variant(), yield));
      }
    }
    List<Integer> fleece = mob.remains().fleece();
    for (int variant = 0; variant < fleece.size(); variant++) {
      found.put(fleece.get(variant), new Shearing(mob.id(), variant, FLEECE));
      found.put(fleece.get(variant), new Killing(mob.id(), variant, 1));
    }
    if (mob.has(MobTrait.MILKED) && content.hasItem("milk_bucket")) {
      found.put(content.itemId("milk_bucket"), new Milking(mob.id(), 1));
    }
  }
}
