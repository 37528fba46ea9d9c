package dev.mattock.engine.sim;

import dev.mattock.engine.content.ChestLoot;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.LootSink;
import dev.mattock.engine.terrain.Terrain;

/**
 * What a hook brings in (version 1.16): of 100 catches 85 are fish, 10 junk and 5 treasure, which
 * comes only out of open water, 5 by 5 blocks wide and two deep, with nothing but air or lily pads
 * above. What wears comes worn.
 */
final class FishingLoot implements LootSink {
  private static final int FISH = 85;
  private static final int JUNK = 10;
  private static final int TREASURE = 5;
  private static final int OPEN_REACH = 2;
  private static final int OPEN_BELOW = 1;
  private static final int OPEN_ABOVE = 2;

  /** Junk that wears keeps at most nine tenths of its uses. */
  private static final double MOST_LEFT = 0.9;

  private final Content content;
  private final Terrain terrain;
  private final Fluids fluids;
  private final ChestLoot fish;
  private final ChestLoot junk;
  private final ChestLoot jungleJunk;
  private final ChestLoot treasure;
  private final int lilyPad;
  private int item;
  private int count;
  private int wear;

  FishingLoot(World world, Fluids fluids) {
    this.content = world.content();
    this.terrain = world.terrain();
    this.fluids = fluids;
    fish = content.chestLoot("fishing_fish");
    junk = content.chestLoot("fishing_junk");
    jungleJunk = content.chestLoot("fishing_junk_jungle");
    treasure = content.chestLoot("fishing_treasure");
    lilyPad = content.blockId("lily_pad");
  }

  /** Draws what a hook at a place brings in; {@link #item} and the others tell. */
  void roll(long draw, double x, double y, double z) {
    int cellX = Collider.floor(x);
    int cellY = Collider.floor(y);
    int cellZ = Collider.floor(z);
    roll(draw, openWater(cellX, cellY, cellZ), cellX, cellZ);
  }

  /** Draws with treasure or without. */
  void roll(long draw, boolean open, int x, int z) {
    int what = Hash64.toBounded(draw, FISH + JUNK + (open ? TREASURE : 0));
    ChestLoot table = what < FISH ? fish : what < FISH + JUNK ? junkOf(x, z) : treasure;
    table.roll(Hash64.mix(draw), this);
    int uses = content.item(item).maxDurability();
    wear = (int) (uses * (1 - MOST_LEFT * Hash64.toUnit(Hash64.mix(draw + 1))));
  }

  private ChestLoot junkOf(int x, int z) {
    return terrain.biomeName(x, z).contains("jungle") ? jungleJunk : junk;
  }

  @Override
  public void add(int itemId, int howMany) {
    item = itemId;
    count = howMany;
  }

  /** The item of the last draw. */
  int item() {
    return item;
  }

  /** How many of it. */
  int count() {
    return count;
  }

  /** Uses spent of it. */
  int wear() {
    return wear;
  }

  /** Whether the water around a cell is open: layers of water, and above them layers of air. */
  boolean openWater(int x, int y, int z) {
    boolean airSoFar = false;
    for (int dy = -OPEN_BELOW; dy <= OPEN_ABOVE; dy++) {
      boolean water = layer(x, y + dy, z, true);
      if (!water && !layer(x, y + dy, z, false)) {
        return false;
      }
      if ((water && airSoFar) || (!water && dy == -OPEN_BELOW)) {
        return false;
      }
      airSoFar = !water;
    }
    return true;
  }

  /** Whether a layer is all sources of water, or all air and lily pads. */
  private boolean layer(int x, int y, int z, boolean water) {
    for (int dz = -OPEN_REACH; dz <= OPEN_REACH; dz++) {
      for (int dx = -OPEN_REACH; dx <= OPEN_REACH; dx++) {
        int state = terrain.state(x + dx, y, z + dz);
        boolean fits =
            water
                ? fluids.kind(state) == Fluids.WATER && fluids.source(state)
                : state == 0 || content.state(state).blockId() == lilyPad;
        if (!fits) {
          return false;
        }
      }
    }
    return true;
  }
}
