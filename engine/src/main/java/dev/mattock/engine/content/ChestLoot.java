package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;

/**
 * What a generated container holds, as read from {@code chest_loot.yaml}: pools, from each of which
 * entries are drawn a few times, by weight and with replacement.
 *
 * @param name its name in the data
 * @param pools drawn from in order
 */
public record ChestLoot(String name, ImmutableList<Pool> pools) {

  /**
   * A pool.
   *
   * @param minRolls fewest draws
   * @param maxRolls most draws, drawn evenly between
   * @param entries what can be drawn
   */
  public record Pool(int minRolls, int maxRolls, ImmutableList<Entry> entries) {
    /** Checks the numbers. */
    public Pool {
      if (minRolls < 0 || maxRolls < minRolls) {
        throw new IllegalArgumentException(
            "rolls must be 0 <= min <= max, but are " + minRolls + ".." + maxRolls);
      }
      if (entries.isEmpty()) {
        throw new IllegalArgumentException("a pool needs an entry");
      }
    }

    /** The sum of all weights. */
    public int weight() {
      int sum = 0;
      for (int i = 0; i < entries.size(); i++) {
        sum += entries.get(i).weight();
      }
      return sum;
    }
  }

  /**
   * Something that can be drawn.
   *
   * @param itemId the item; 0 for nothing at all
   * @param weight its share of the draws, at least 1
   * @param minCount fewest
   * @param maxCount most, drawn evenly between
   */
  public record Entry(int itemId, int weight, int minCount, int maxCount) {
    /** Checks the numbers. */
    public Entry {
      if (weight < 1) {
        throw new IllegalArgumentException("weight must be at least 1, but is " + weight);
      }
      if (minCount < 1 || maxCount < minCount) {
        throw new IllegalArgumentException(
            "counts must be 1 <= min <= max, but are " + minCount + ".." + maxCount);
      }
    }
  }

  /**
   * Draws the whole of a container. The same hash yields the same; nothing is allocated.
   *
   * @param hash of whatever tells this container from others
   */
  public void roll(long hash, LootSink sink) {
    long draw = hash;
    for (int i = 0; i < pools.size(); i++) {
      Pool pool = pools.get(i);
      draw = Hash64.mix(draw);
      int rolls = pool.minRolls + Hash64.toBounded(draw, pool.maxRolls - pool.minRolls + 1);
      int weight = pool.weight();
      for (int roll = 0; roll < rolls; roll++) {
        draw = Hash64.mix(draw);
        Entry entry = entry(pool, Hash64.toBounded(draw, weight));
        draw = Hash64.mix(draw);
        if (entry.itemId != 0) {
          int spread = entry.maxCount - entry.minCount + 1;
          sink.add(entry.itemId, entry.minCount + Hash64.toBounded(draw, spread));
        }
      }
    }
  }

  private static Entry entry(Pool pool, int draw) {
    int left = draw;
    for (int i = 0; i < pool.entries.size(); i++) {
      left -= pool.entries.get(i).weight();
      if (left < 0) {
        return pool.entries.get(i);
      }
    }
    throw new IllegalStateException("the draw " + draw + " is not below the sum of weights");
  }
}
