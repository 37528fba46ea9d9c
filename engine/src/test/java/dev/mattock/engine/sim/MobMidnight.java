package dev.mattock.engine.sim;

import com.sun.management.ThreadMXBean;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.entity.Mob;
import java.lang.management.ManagementFactory;

/** Measures ticks at midnight with forty mobs awake; run its main. */
public final class MobMidnight {
  private static final String[] KINDS = {
    "zombie", "skeleton", "spider", "creeper", "cow", "sheep", "pig", "chicken", "enderman", "wolf"
  };

  private MobMidnight() {}

  /** Rough land with forty mobs of all sorts around one player who cannot be hurt for long. */
  static World world() {
    World world =
        new World(
            TestWorlds.CONTENT,
            TestWorlds.FLAT,
            1,
            0,
            TestRules.with("daylightCycle", "false", "mobSpawning", "false", "weather", "false"));
    int stone = world.content().stateId("stone");
    for (int z = -48; z < 48; z++) {
      for (int x = -48; x < 48; x++) {
        if (Hash64.toBounded(Hash64.of(7, x, z), 12) == 0 && Math.abs(x) + Math.abs(z) > 3) {
          world.setState(x, 64, z, stone);
        }
      }
    }
    world.setTimeOfDay(18_000);
    world.addPlayer(0.5, 64, 0.5, 0, 0);
    for (int i = 0; i < 40; i++) {
      double angle = i * 137.5;
      double radius = 8 + i * 0.8;
      Mob mob =
          TestMobs.grown(
              world,
              KINDS[i % KINDS.length],
              Collider.floor(Degrees.cos(angle) * radius) + 0.5,
              66,
              Collider.floor(Degrees.sin(angle) * radius) + 0.5);
      mob.persistent = true;
    }
    return world;
  }

  /** Prints figures; no arguments. */
  public static void main(String[] arguments) {
    World world = world();
    WorldSnapshot start = world.snapshot();
    Action action = new Action();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int round = 0; round < 8; round++) {
      long spent = 0;
      long bytes = 0;
      int mobs = 0;
      for (int run = 0; run < 20; run++) {
        world.restore(start);
        long before = threads.getCurrentThreadCpuTime();
        long allocated = threads.getCurrentThreadAllocatedBytes();
        for (int tick = 0; tick < 2_000; tick++) {
          world.player(0).health = 20;
          world.step(action);
        }
        spent += threads.getCurrentThreadCpuTime() - before;
        bytes += threads.getCurrentThreadAllocatedBytes() - allocated;
        mobs += world.mobs().size();
      }
      System.out.printf(
          "%,.0f ticks/s, %.1f bytes/tick, %.1f mobs left%n",
          40_000 / (spent / 1e9), bytes / 40_000.0, mobs / 20.0);
    }
  }
}
