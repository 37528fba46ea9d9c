package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.terrain.Terrain;

/** Runs the block ticks that are due, and then what follows from changed neighbours. */
final class BlockTicks {
  /** Most scheduled ticks in one tick of the world; the others wait for the next. */
  private static final int MOST_TICKS = 65_536;

  /** Ticks until a place outside of what is simulated is asked again. */
  private static final int ASLEEP_TICKS = 20;

  private final World world;
  private final Content content;
  private final Terrain terrain;
  private final BlockRules rules;
  private final Support support;

  BlockTicks(World world, BlockRules rules, Support support) {
    this.world = world;
    this.content = world.content();
    this.terrain = world.terrain();
    this.rules = rules;
    this.support = support;
  }

  void run() {
    runScheduled();
    runUpdates();
  }

  private void runScheduled() {
    ScheduledTicks scheduled = world.scheduled();
    for (int i = 0; i < MOST_TICKS && scheduled.firstDue() <= world.tick(); i++) {
      int x = scheduled.firstX();
      int y = scheduled.firstY();
      int z = scheduled.firstZ();
      int block = scheduled.firstBlock();
      scheduled.removeFirst();
      if (!world.area().contains(x >> 4, z >> 4)) {
        scheduled.add(x, y, z, block, world.tick() + ASLEEP_TICKS);
        continue;
      }
      int state = terrain.state(x, y, z);
      if (content.state(state).blockId() == block) {
        rules.scheduledTick(x, y, z, state);
      }
    }
  }

  private void runUpdates() {
    BlockUpdates updates = world.updates();
    while (!updates.isEmpty()) {
      int x = updates.x();
      int y = updates.y();
      int z = updates.z();
      updates.removeFirst();
      int state = terrain.state(x, y, z);
      if (!support.breakUnlessHeld(x, y, z, state)) {
        rules.neighbourChanged(x, y, z, state);
      }
    }
  }
}
