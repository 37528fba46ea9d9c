package dev.mattock.agent.oracle;

import dev.mattock.engine.entity.ItemEntities;
import java.util.BitSet;

/**
 * What a harvest may go for: the nearest blocks and the items that lie about, less what has failed
 * before. Blocks that lie together are the better for it, those beside lava the worse.
 */
final class Candidates {
  /** Blocks to each side that are looked at, first and then. */
  static final int[] RADII = {32, Outlook.RADIUS};

  private static final int MOST_BLOCKS = 40;
  private static final int MOST_ITEMS = 16;
  private static final double ITEM_RADIUS = 24;
  private static final double ITEM_HALF = 0.12;

  /** Ticks until an item has come down whose perch is broken, and most that breaking may take. */
  private static final double PERCH_TICKS = 20;

  private static final double MOST_PERCH_TICKS = 100;

  /** Those much further than the nearest are left out. */
  private static final double FURTHER = 2;

  private static final double FURTHER_TICKS = 120;

  /** Ticks that a block alone is worse than one among enough others, and what counts as enough. */
  private static final double LONELY_TICKS = 60;

  private static final double COMPANY = 3;
  private static final int TOGETHER = 3;

  /** Ticks that lava at its sides makes a block worse, and each block of it beyond that. */
  private static final double LAVA_TICKS = 1_500;

  private static final double MORE_LAVA_TICKS = 150;

  private final Body body;
  private final BitSet blocks;
  private final BitSet items;

  /**
   * Candidates.
   *
   * @param blocks states to break
   * @param items to pick up
   */
  Candidates(Body body, BitSet blocks, BitSet items) {
    this.body = body;
    this.blocks = blocks;
    this.items = items;
  }

  /** Leaves a block out for a while. */
  void shun(long cell) {
    body.shunned().cell(cell, body.world().tick());
  }

  /** Leaves an item that lies about out for a while. */
  void shunItem(int id) {
    body.shunned().item(id, body.world().tick());
  }

  /** Whether a block is left out. */
  boolean isShunned(long cell) {
    return body.shunned().hasCell(cell, body.world().tick());
  }

  /** What there is; empty if there is nothing around. */
  Workplaces find(Aim aim) {
    for (int radius : RADII) {
      Workplaces places = new Workplaces(body, aim, MOST_BLOCKS + 4 * MOST_ITEMS, MOST_ITEMS);
      if (!blocks.isEmpty()) {
        addBlocks(Survey.wide(body, radius, blocks, MOST_BLOCKS, this::isShunned), places);
      }
      addItems(body.world().items(), places);
      if (!places.isEmpty()) {
        return places;
      }
    }
    return new Workplaces(body, aim, 0, 0);
  }

  private void addBlocks(Survey survey, Workplaces places) {
    Tools tools = body.tools();
    for (int i = 0; i < survey.size(); i++) {
      if (survey.ticks(i) <= FURTHER * survey.ticks(0) + FURTHER_TICKS) {
        long cell = survey.cell(i);
        double work = tools.ticks(state(cell, 0, 0, 0));
        places.addBlock(cell, work + lonely(survey, cell) + lava(cell));
      }
    }
  }

  private int state(long cell, int dx, int dy, int dz) {
    return body.world().state(Cells.x(cell) + dx, Cells.y(cell) + dy, Cells.z(cell) + dz);
  }

  private static double lonely(Survey survey, long cell) {
    int others = -1;
    for (int i = 0; i < survey.size(); i++) {
      long other = survey.cell(i);
      boolean near =
          Math.abs(Cells.x(other) - Cells.x(cell)) <= TOGETHER
              && Math.abs(Cells.y(other) - Cells.y(cell)) <= TOGETHER
              && Math.abs(Cells.z(other) - Cells.z(cell)) <= TOGETHER;
      others += near ? 1 : 0;
    }
    return LONELY_TICKS * Math.max(0, 1 - others / COMPANY);
  }

  private double lava(long cell) {
    int sides =
        lavaAt(cell, 1, 0, 0)
            + lavaAt(cell, -1, 0, 0)
            + lavaAt(cell, 0, 1, 0)
            + lavaAt(cell, 0, -1, 0)
            + lavaAt(cell, 0, 0, 1)
            + lavaAt(cell, 0, 0, -1);
    return sides == 0 ? 0 : LAVA_TICKS + MORE_LAVA_TICKS * sides;
  }

  private int lavaAt(long cell, int dx, int dy, int dz) {
    int state = state(cell, dx, dy, dz);
    return (body.kinds().bits(state) & Kinds.LAVA) != 0 ? 1 : 0;
  }

  private void addItems(ItemEntities lying, Workplaces places) {
    int added = 0;
    for (int i = 0; i < lying.size() && added < MOST_ITEMS; i++) {
      boolean near =
          body.distance(lying.x(i), lying.z(i)) < ITEM_RADIUS
              && Math.abs(lying.y(i) - body.player().y) < ITEM_RADIUS;
      if (near
          && lying.count(i) > 0
          && items.get(lying.item(i))
          && !body.shunned().hasItem(lying.id(i), body.world().tick())) {
        addPerches(lying, i, places.addItem(lying, i), places);
        added++;
      }
    }
  }

  /** What an item lies on above the player's head: it comes down when that is broken. */
  private void addPerches(ItemEntities lying, int index, double restingY, Workplaces places) {
    int y = Cells.floor(restingY - 0.2);
    if (restingY < body.player().y + Workplaces.PICKUP_ABOVE) {
      return;
    }
    long last = Long.MIN_VALUE;
    for (int corner = 0; corner < 4; corner++) {
      int x = Cells.floor(lying.x(index) + ((corner & 1) == 0 ? -ITEM_HALF : ITEM_HALF));
      int z = Cells.floor(lying.z(index) + ((corner & 2) == 0 ? -ITEM_HALF : ITEM_HALF));
      long cell = Cells.of(x, y, z);
      double work = body.tools().ticks(state(cell, 0, 0, 0));
      if (cell != last && isPerch(cell) && work < MOST_PERCH_TICKS) {
        places.addBlock(cell, work + PERCH_TICKS);
        last = cell;
      }
    }
  }

  private boolean isPerch(long cell) {
    return body.kinds().solid(state(cell, 0, 0, 0)) && !isShunned(cell);
  }
}
