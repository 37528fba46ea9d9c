package dev.mattock.agent.oracle;

import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;
import java.util.Arrays;

/**
 * How long blocks take to break with what a player carries now, and with which item. The times are
 * estimates by the genre's formula, for planning; the world itself says when a block is gone.
 */
final class Tools {
  /** Ticks that aiming and the rest after a block take. */
  static final double OVERHEAD_TICKS = 6;

  private static final double HARVEST_DIVISOR = 30;
  private static final double WASTE_DIVISOR = 100;
  private static final double UNKNOWN = -1;

  private final Content content;
  private final Player player;
  private final Inventory inventory;
  private final double breakSpeed;
  private final double[] ticks;

  Tools(Content content, Player player, double breakSpeed) {
    this.content = content;
    this.player = player;
    this.inventory = player.inventory();
    this.breakSpeed = breakSpeed;
    ticks = new double[content.states().size()];
    Arrays.fill(ticks, UNKNOWN);
  }

  /** Ticks to break a block with the best of all that is carried; infinite if it never breaks. */
  double ticks(int state) {
    if (ticks[state] == UNKNOWN) {
      ticks[state] = ticksWith(best(state), state);
    }
    return ticks[state];
  }

  /** Ticks to break a block with an item in hand. */
  double ticksWith(int item, int state) {
    BlockType block = content.blockOf(state);
    if (block.unbreakable()) {
      return Double.POSITIVE_INFINITY;
    }
    double divisor = content.harvests(item, state) ? HARVEST_DIVISOR : WASTE_DIVISOR;
    double share = content.miningSpeed(item, state) * breakSpeed;
    return OVERHEAD_TICKS + Math.ceil(block.hardness() * divisor / share);
  }

  /** The item to break a block with: what brings the drops home, then what is fastest. */
  int best(int state) {
    int best = player.heldItem();
    for (int slot = 0; slot < Inventory.STORAGE; slot++) {
      int item = inventory.item(slot);
      if (item != 0 && better(item, best, state)) {
        best = item;
      }
    }
    return best;
  }

  private boolean better(int item, int than, int state) {
    boolean harvests = content.harvests(item, state);
    if (harvests != content.harvests(than, state)) {
      return harvests;
    }
    return content.miningSpeed(item, state) > content.miningSpeed(than, state);
  }
}
