package dev.mattock.agent.memory;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The distinct inventories of a memory, each as numbers of items and the logarithms of counts. */
final class InventoryTable {
  private final Map<String, Integer> itemIds = new HashMap<>();
  private final Map<Map<String, Integer>, Integer> inventoryIds = new HashMap<>();
  private final Numbers items = new Numbers();
  private final Numbers ends = new Numbers();
  private float[] amounts = new float[64];
  private float[] totals = new float[16];

  /** The dense number of an inventory. */
  int add(Map<String, Integer> inventory) {
    Integer known = inventoryIds.get(inventory);
    return known != null ? known : addNew(inventory);
  }

  private int addNew(Map<String, Integer> inventory) {
    int id = inventoryIds.size();
    inventoryIds.put(inventory, id);
    float total = 0;
    for (Map.Entry<String, Integer> entry : inventory.entrySet()) {
      float amount = amount(entry.getValue());
      if (items.size() == amounts.length) {
        amounts = Arrays.copyOf(amounts, 2 * amounts.length);
      }
      amounts[items.size()] = amount;
      items.add(itemIds.computeIfAbsent(entry.getKey(), _ -> itemIds.size()));
      total += amount;
    }
    ends.add(items.size());
    if (id == totals.length) {
      totals = Arrays.copyOf(totals, 2 * id);
    }
    totals[id] = total;
    return id;
  }

  /** An inventory to compare others with; it need not be in the table. */
  Comparison with(Map<String, Integer> inventory) {
    float[] asked = new float[itemIds.size()];
    float total = 0;
    for (Map.Entry<String, Integer> entry : inventory.entrySet()) {
      float amount = amount(entry.getValue());
      Integer item = itemIds.get(entry.getKey());
      if (item != null) {
        asked[item] = amount;
      }
      total += amount;
    }
    return new Comparison(asked, total);
  }

  /** Counts matter less the larger they are: from one to two is more than from 63 to 64. */
  private static float amount(int count) {
    return (float) StrictMath.log(1.0 + Math.max(0, count));
  }

  /** What two inventories share, over all that either holds: 0 nothing, 1 the same. */
  final class Comparison {
    private final float[] asked;
    private final float total;

    private Comparison(float[] asked, float total) {
      this.asked = asked;
      this.total = total;
    }

    /** With one of the table, 0..1. */
    float likeness(int inventory) {
      float shared = 0;
      for (int i = inventory == 0 ? 0 : ends.get(inventory - 1); i < ends.get(inventory); i++) {
        shared += Math.min(amounts[i], asked[items.get(i)]);
      }
      float all = total + totals[inventory] - shared;
      return all == 0 ? 1 : shared / all;
    }
  }
}
