package dev.mattock.engine.sim;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Measures the tick, snapshot, restore and fork on this machine; run its main. */
public final class SimulationSpeed {
  private SimulationSpeed() {}

  /** Prints figures; no arguments. */
  public static void main(String[] arguments) {
    World world = AllocationTest.walledScenery();
    RandomActions actions = new RandomActions(world.content(), 7);
    Action action = new Action();
    run(world, actions, action, 100_000);
    for (int round = 0; round < 4; round++) {
      long bytes = allocated();
      long start = cpuNanos();
      run(world, actions, action, 100_000);
      double seconds = (cpuNanos() - start) / 1e9;
      System.out.printf(
          "%,.0f ticks/s, %.2f bytes/tick, %d chunks, %d items%n",
          100_000 / seconds,
          (allocated() - bytes) / 100_000.0,
          world.terrain().loadedChunks(),
          world.items().size());
    }
    WorldSnapshot snapshot = world.snapshot();
    for (int round = 0; round < 4; round++) {
      long start = cpuNanos();
      for (int i = 0; i < 20_000; i++) {
        snapshot = world.snapshot();
      }
      long middle = cpuNanos();
      for (int i = 0; i < 20_000; i++) {
        world.restore(snapshot);
      }
      long end = cpuNanos();
      long bytes = allocated();
      World made = World.of(snapshot);
      bytes = allocated() - bytes;
      long made0 = cpuNanos();
      made.hash();
      for (int i = 0; i < 100; i++) {
        made = World.of(snapshot);
      }
      long last = cpuNanos();
      System.out.printf(
          "snapshot %.2f us, restore %.2f us, new world %.1f us (%,d bytes)%n",
          (middle - start) / 2e7, (end - middle) / 2e7, (last - made0) / 1e5, bytes);
    }
  }

  /** Processor time of this thread: other programs on the machine do not count. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void run(World world, RandomActions actions, Action action, int ticks) {
    for (int i = 0; i < ticks; i++) {
      actions.fill(world.tick(), 0, action);
      world.step(action);
    }
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }
}
