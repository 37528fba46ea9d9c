package dev.mattock.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.entity.Mob;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forty mobs of all sorts: the same start gives the same world, however it was run. */
class MobDeterminismTest {
  private static void run(World world, long untilTick) {
    Action action = new Action();
    while (world.tick() < untilTick) {
      long draw = Hash64.of(17, world.tick());
      action.setKeys(Hash64.toBounded(draw, 4) == 0 ? Keys.FORWARD : 0);
      world.player(0).yaw = Degrees.wrap((float) (world.tick() % 360));
      world.player(0).health = 20;
      world.step(action);
    }
  }

  private static World world(long seed) {
    World world =
        new World(
            TestWorlds.CONTENT,
            TestWorlds.FLAT,
            seed,
            0,
            TestRules.with("mobSpawning", "true", "weather", "false"));
    World template = MobMidnight.world();
    world.addPlayer(0.5, 64, 0.5, 0, 0);
    for (int i = 0; i < template.mobs().size(); i++) {
      Mob mob = template.mobs().get(i);
      world.summon(TestWorlds.CONTENT.mobs().get(mob.type).name(), mob.x, mob.y, mob.z);
    }
    world.setTimeOfDay(16_000);
    return world;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void twoRunsAreEqual(long seed) {
    World one = world(seed);
    World two = world(seed);
    run(one, 5_000);
    run(two, 5_000);
    assertThat(one.hash()).as("seed " + seed).isEqualTo(two.hash());
    assertThat(one.mobs().size()).isPositive();
  }

  @Test
  void restoringInAnotherWorldEvery97TicksChangesNothing() {
    World straight = world(4);
    run(straight, 3_000);
    World world = world(4);
    World other = world(5);
    for (long tick = 97; tick < 3_000; tick += 97) {
      run(world, tick);
      WorldSnapshot snapshot = world.snapshot();
      run(world, tick + 7);
      other.restore(snapshot);
      assertThat(other.hash()).isEqualTo(World.of(snapshot).hash());
      World swap = world;
      world = other;
      other = swap;
    }
    run(world, 3_000);
    assertThat(world.hash()).isEqualTo(straight.hash());
  }

  @Test
  void aSavedWorldGoesOnAsIfNothingHadBeen() {
    World world = world(6);
    run(world, 700);
    World loaded =
        WorldSave.fromBytes(
            WorldSave.toBytes(world), TestWorlds.CONTENT, identity -> TestWorlds.FLAT);
    assertThat(loaded.hash()).isEqualTo(world.hash());
    run(world, 1_500);
    run(loaded, 1_500);
    assertThat(loaded.hash()).isEqualTo(world.hash());
  }

  @Test
  void mobsOutsideOfWhatIsSimulatedSleep() {
    World world = TestWorlds.withPlayer(TestRules.simulationDistance(2));
    Mob awake = TestMobs.grown(world, "cow", 47.5, 70, 0.5);
    Mob asleep = TestMobs.grown(world, "cow", 48.5, 70, 0.5);
    asleep.age = -500;
    TestWorlds.idle(world, 100);
    assertThat(awake.y).isEqualTo(64);
    assertThat(asleep.y).isEqualTo(70);
    assertThat(asleep.age).isEqualTo(-500);
  }

  @Test
  void mobsStopAtTheBorderOfWhatIsSimulated() {
    World world = TestWorlds.withPlayer(TestRules.simulationDistance(1));
    Mob pushed = TestMobs.grown(world, "cow", 31.2, 64, 0.5);
    TestWorlds.idle(world, 2);
    for (int i = 0; i < 30; i++) {
      pushed.velocityX = 0.5;
      TestWorlds.idle(world, 1);
    }
    assertThat(pushed.x).isLessThan(32);
    pushed.velocityX = -0.5;
    TestWorlds.idle(world, 5);
    assertThat(pushed.x).as("it is still awake").isLessThan(31);
  }

  @Test
  void snapshotsAreNotChangedByWhatComesAfter() {
    World world = world(7);
    run(world, 100);
    WorldSnapshot snapshot = world.snapshot();
    long hash = world.hash();
    run(world, 600);
    assertThat(World.of(snapshot).hash()).isEqualTo(hash);
  }

  @Test
  void aSteadyTickAllocatesNothing() {
    World world = MobMidnight.world();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Action action = new Action();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 60 && least > 0; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int tick = 0; tick < 1_000; tick++) {
        world.player(0).health = 20;
        world.step(action);
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertThat(least).as("bytes in 1000 ticks").isZero();
  }
}
