package dev.mattock.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** A tick in land that is loaded and owned allocates nothing. */
class AllocationTest {
  private static final int TICKS = 20_000;

  /** The scenery with an unbreakable wall around it, every section in it written once. */
  static World walledScenery() {
    World world = DeterminismTest.scenery(1);
    int bedrock = world.content().stateId("bedrock");
    for (int i = -25; i <= 25; i++) {
      for (int y = 58; y < 128; y++) {
        world.setState(i, y, -25, bedrock);
        world.setState(i, y, 25, bedrock);
        world.setState(-25, y, i, bedrock);
        world.setState(25, y, i, bedrock);
      }
      for (int k = -25; k <= 25; k++) {
        world.setState(i, 58, k, bedrock);
      }
    }
    return world;
  }

  static void run(World world, RandomActions actions, Action action, int ticks) {
    for (int i = 0; i < ticks; i++) {
      actions.fill(world.tick(), 0, action);
      world.step(action);
    }
  }

  @Test
  void aSteadyTickAllocatesNothing() {
    World world = walledScenery();
    RandomActions actions = new RandomActions(world.content(), 3);
    Action action = new Action();
    run(world, actions, action, 3 * TICKS);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 10 && least > 0; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      run(world, actions, action, TICKS);
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertThat(least).as("bytes in " + TICKS + " ticks").isZero();
  }
}
