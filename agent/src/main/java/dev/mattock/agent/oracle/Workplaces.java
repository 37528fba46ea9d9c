package dev.mattock.agent.oracle;

import dev.mattock.engine.entity.ItemEntities;
import dev.mattock.engine.entity.Player;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;

/**
 * Where something can be had: cells from which one of some blocks is within reach, or one of some
 * items can be picked up. A destination whose cost is the work that remains: breaking the block and
 * fetching what falls out of it.
 */
final class Workplaces implements Destination {
  /** Blocks from the eye to the middle of a block within which views of it are looked for. */
  private static final double REACH = 4.6;

  /** Level blocks from which an item is surely picked up. */
  private static final double PICKUP = 0.9;

  /** Blocks above the feet up to which an item is surely picked up. */
  static final double PICKUP_ABOVE = 2;

  private static final double PICKUP_BELOW = 0.4;
  private static final double FALL_TICKS = 4;

  /** Blocks that a falling item is followed down. */
  private static final int DEEPEST_FALL = 16;

  private final Body body;
  private final Aim aim;
  private final long[] blocks;
  private final double[] work;
  private final Effort[] efforts;
  private int blockCount;
  private final Effort onSurface;
  private final Effort inRock;
  private final double[] points;
  private final int[] itemIds;
  private int itemCount;

  Workplaces(Body body, Aim aim, int mostBlocks, int mostItems) {
    this.body = body;
    this.aim = aim;
    blocks = new long[mostBlocks];
    work = new double[mostBlocks];
    efforts = new Effort[mostBlocks];
    boolean fromRock = isInRock(body);
    onSurface = Effort.between(body, fromRock, false);
    inRock = Effort.between(body, fromRock, true);
    points = new double[3 * mostItems];
    itemIds = new int[mostItems];
  }

  /**
   * Adds a block.
   *
   * @param ticks to break it
   */
  void addBlock(long cell, double ticks) {
    boolean rock = Effort.inRock(body, Cells.x(cell), Cells.y(cell), Cells.z(cell));
    blocks[blockCount] = cell;
    efforts[blockCount] = rock ? inRock : onSurface;
    work[blockCount++] = ticks;
  }

  private static boolean isInRock(Body body) {
    Player p = body.player();
    return Effort.inRock(body, p.x, p.y, p.z);
  }

  /**
   * Adds an item that lies about, by its index.
   *
   * @return the height at which it lies or will come to lie
   */
  double addItem(ItemEntities items, int index) {
    double y = restingY(items, index);
    points[3 * itemCount] = items.x(index);
    points[3 * itemCount + 1] = y;
    points[3 * itemCount + 2] = items.z(index);
    itemIds[itemCount++] = items.id(index);
    return y;
  }

  /** Where an item comes to rest that falls straight down from where it is. */
  private double restingY(ItemEntities items, int index) {
    int x = Cells.floor(items.x(index));
    int z = Cells.floor(items.z(index));
    int y = Cells.floor(items.y(index));
    int lowest = Math.max(0, y - DEEPEST_FALL);
    while (y > lowest && !body.kinds().solid(body.world().state(x, y - 1, z))) {
      y--;
    }
    return Math.min(items.y(index), y + 0.1);
  }

  /** Shows the packed cells of all blocks. */
  void forEachBlock(LongConsumer taker) {
    for (int i = 0; i < blockCount; i++) {
      taker.accept(blocks[i]);
    }
  }

  /** Shows the ids of all items. */
  void forEachItem(IntConsumer taker) {
    for (int i = 0; i < itemCount; i++) {
      taker.accept(itemIds[i]);
    }
  }

  boolean isEmpty() {
    return blockCount + itemCount == 0;
  }

  /** The id of the item that can be picked up from a cell; -1 if there is none. */
  int itemAt(long cell) {
    for (int i = 0; i < itemCount; i++) {
      if (picksUp(i, Cells.x(cell), Cells.y(cell), Cells.z(cell))) {
        return itemIds[i];
      }
    }
    return -1;
  }

  /** The block that is the least work from a cell; it must have a finite cost and no item. */
  long blockAt(long cell) {
    double least = Double.POSITIVE_INFINITY;
    long best = 0;
    for (int i = 0; i < blockCount; i++) {
      double cost = blockCost(i, Cells.x(cell), Cells.y(cell), Cells.z(cell), least);
      if (cost < least) {
        least = cost;
        best = blocks[i];
      }
    }
    return best;
  }

  @Override
  public double cost(int x, int y, int z) {
    for (int i = 0; i < itemCount; i++) {
      if (picksUp(i, x, y, z)) {
        return 0;
      }
    }
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < blockCount; i++) {
      least = Math.min(least, blockCost(i, x, y, z, least));
    }
    return least;
  }

  @Override
  public double estimate(int x, int y, int z) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < blockCount; i++) {
      double dx = Cells.x(blocks[i]) - x;
      double dz = Cells.z(blocks[i]) - z;
      double way = Math.max(0, Math.sqrt(dx * dx + dz * dz) - 1.5);
      double rise = rise(Cells.y(blocks[i]) - y, efforts[i]);
      least = Math.min(least, way * efforts[i].side() + rise + work[i]);
    }
    for (int i = 0; i < itemCount; i++) {
      double dx = points[3 * i] - x - 0.5;
      double dz = points[3 * i + 2] - z - 0.5;
      double way = Math.max(0, Math.sqrt(dx * dx + dz * dz) - 1.5);
      least = Math.min(least, way * Moves.WALK);
    }
    return least;
  }

  /** Ticks that going up or down takes, beyond what is in reach. */
  private static double rise(int dy, Effort effort) {
    return dy > 0 ? Math.max(0, dy - 6) * effort.up() : Math.max(0, -dy - 4) * effort.down();
  }

  private boolean picksUp(int item, int x, int y, int z) {
    double rise = points[3 * item + 1] - y;
    return Math.abs(points[3 * item] - x - 0.5) < PICKUP
        && Math.abs(points[3 * item + 2] - z - 0.5) < PICKUP
        && rise < PICKUP_ABOVE
        && rise > -PICKUP_BELOW;
  }

  private double blockCost(int number, int x, int y, int z, double below) {
    int dx = Cells.x(blocks[number]) - x;
    int dy = Cells.y(blocks[number]) - y;
    int dz = Cells.z(blocks[number]) - z;
    double way = Math.max(0, Math.sqrt(dx * dx + dz * dz) - 1);
    double cost = work[number] + way * Moves.WALK + (dx == 0 && dz == 0 ? FALL_TICKS : 0);
    if (cost >= below || dx * dx + dz * dz > REACH * REACH || Math.abs(dy) > 6) {
      return Double.POSITIVE_INFINITY;
    }
    if (dx == 0 && dz == 0 && dy < 0 && isAboveLava(number)) {
      return Double.POSITIVE_INFINITY;
    }
    return touches(dx, dy, dz) || sees(number, x, y, z) ? cost : Double.POSITIVE_INFINITY;
  }

  /** Whether one who stands on a block and breaks it falls into lava. */
  private boolean isAboveLava(int number) {
    long cell = blocks[number];
    for (int down = 1; down <= DEEPEST_FALL; down++) {
      int bits =
          body.kinds().bits(body.world().state(Cells.x(cell), Cells.y(cell) - down, Cells.z(cell)));
      if ((bits & (Kinds.LAVA | Kinds.FLOOR)) != 0) {
        return (bits & Kinds.LAVA) != 0;
      }
    }
    return false;
  }

  /** Whether a block lies against the body: then it can be broken whatever else is there. */
  private static boolean touches(int dx, int dy, int dz) {
    int level = Math.abs(dx) + Math.abs(dz);
    return level == 1 ? dy == 0 || dy == 1 : level == 0 && (dy == -1 || dy == 2);
  }

  private boolean sees(int number, int x, int y, int z) {
    double dx = Cells.x(blocks[number]) - x;
    double dy = Cells.y(blocks[number]) + 0.5 - y - Player.EYE_HEIGHT;
    double dz = Cells.z(blocks[number]) - z;
    if (dx * dx + dy * dy + dz * dz > REACH * REACH) {
      return false;
    }
    aim.from(body, x + 0.5, y, z + 0.5);
    return aim.find(Cells.x(blocks[number]), Cells.y(blocks[number]), Cells.z(blocks[number]));
  }

  @Override
  public String toString() {
    return "%d blocks and %d items".formatted(blockCount, itemCount);
  }
}
