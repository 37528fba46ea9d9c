package dev.mattock.worlds.task;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.LootTable;
import dev.mattock.worlds.task.Way.Need;
import java.util.Locale;
import java.util.Optional;

/** What breaking blocks brings, with the tools that it takes. */
final class MiningWays {
  /** Ticks a point of hardness at the pace of a poor tool, and to turn to the block. */
  private static final double TICKS_PER_HARDNESS = 30;

  private static final double TURN_TICKS = 20;

  private final Content content;
  private final Ways ways;

  MiningWays(Content content, Ways ways) {
    this.content = content;
    this.ways = ways;
  }

  void add() {
    for (BlockType block : content.blocks()) {
      if (!block.unbreakable()) {
        block.loot().entries().forEach(entry -> add(block, entry));
      }
    }
  }

  private void add(BlockType block, LootTable.Entry entry) {
    if (block.behaviours().contains(Behaviour.COMPOSTER)
        && !entry.appliesTo(block.defaultState())) {
      return; // what is in a full composter was put in: see ItemWays
    }
    Fact gives = Fact.item(content.item(entry.itemId()).name());
    double effort =
        (TURN_TICKS + TICKS_PER_HARDNESS * block.hardness()) / Math.min(1, entry.chance());
    String how = "mine " + block.name() + chance(entry.chance());
    Need stands = Need.of(Fact.block(block.name()));
    if (does(content.item(0), block, entry)) {
      ways.add(gives, how, effort, stands);
      return;
    }
    Optional<Need> tool = ways.anyTool(item -> does(item, block, entry));
    if (tool.isPresent()) {
      ways.add(gives, how + " with the right tool", effort, stands, tool.get());
    }
  }

  /** Whether that in hand brings that drop of that block home. */
  private boolean does(Item item, BlockType block, LootTable.Entry entry) {
    return entry.appliesWith(item.tool())
        && block.states().stream()
            .anyMatch(state -> entry.appliesTo(state) && content.harvests(item.id(), state.id()));
  }

  /** A chance in words; nothing if it is sure. */
  static String chance(double chance) {
    return chance >= 1 ? "" : String.format(Locale.ROOT, ", %.4s %% of the time", 100 * chance);
  }
}
