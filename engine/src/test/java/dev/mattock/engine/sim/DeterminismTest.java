package dev.mattock.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.entity.Player;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same start and the same actions give the same world, however it was run. */
class DeterminismTest {
  private static final int TICKS = 20_000;

  /**
   * What 20,000 ticks come to in every process and on every machine. A change of a rule changes it,
   * and is meant to; growing content does not.
   */
  private static final long GOLDEN = 6706007589686943065L;

  private static final String[] SCENERY = {
    "stone",
    "dirt",
    "oak_log",
    "oak_leaves",
    "sand",
    "gravel",
    "coal_ore",
    "water",
    "poppy",
    "grass",
    "torch",
    "oak_slab",
    "cobblestone_stairs",
    "crafting_table",
    "oak_fence_gate"
  };

  /** Flat land with all kinds of things strewn about, and players with tools. */
  static World scenery(int players) {
    World world = TestWorlds.flat();
    Content content = world.content();
    for (int z = -24; z < 24; z++) {
      for (int x = -24; x < 24; x++) {
        long draw = Hash64.of(99, x, z);
        if (Hash64.toBounded(draw, 4) == 0 && Math.abs(x) + Math.abs(z) > 3) {
          int what = Hash64.toBounded(Hash64.mix(draw), SCENERY.length);
          world.setState(x, 64, z, content.stateId(SCENERY[what]));
        }
      }
    }
    for (int i = 0; i < players; i++) {
      world.addPlayer(0.5 + i, 64, 0.5, 90 * i, 0);
      for (String item : List.of("stone_axe", "wooden_pickaxe", "oak_log", "cobblestone")) {
        world.give(i, content.itemId(item), item.contains("_a") || item.contains("_p") ? 1 : 40);
      }
      world.give(i, content.itemId("torch"), 20);
    }
    return world;
  }

  static void run(World world, long seed, long untilTick) {
    RandomActions actions = new RandomActions(world.content(), seed);
    Action[] all = new Action[world.playerCount()];
    for (int i = 0; i < all.length; i++) {
      all[i] = new Action();
    }
    while (world.tick() < untilTick) {
      for (int i = 0; i < all.length; i++) {
        actions.fill(world.tick(), i, all[i]);
      }
      world.step(all);
    }
  }

  private static long hashAfter(int players, long seed, long ticks) {
    World world = scenery(players);
    run(world, seed, ticks);
    return world.hash();
  }

  @Test
  void twentyThousandTicksGiveTheGoldenHash() {
    assertThat(hashAfter(2, 5, TICKS)).isEqualTo(GOLDEN);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void twoRunsAreEqual(long seed) {
    assertThat(hashAfter(2, seed, 4_000)).as("seed " + seed).isEqualTo(hashAfter(2, seed, 4_000));
  }

  @Test
  void otherActionsGiveAnotherWorld() {
    assertThat(hashAfter(1, 5, 200)).isNotEqualTo(hashAfter(1, 6, 200));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void restoringInAnotherWorldEvery97TicksChangesNothing(int players) {
    World world = scenery(players);
    World other = TestWorlds.flat();
    for (long tick = 97; tick < TICKS; tick += 97) {
      run(world, 5, tick);
      WorldSnapshot snapshot = world.snapshot();
      run(world, 1234, tick + 5);
      other.restore(snapshot);
      assertThat(other.hash()).isEqualTo(World.of(snapshot).hash());
      World swap = world;
      world = other;
      other = swap;
    }
    run(world, 5, TICKS);
    assertThat(world.hash()).isEqualTo(hashAfter(players, 5, TICKS));
  }

  @Test
  void worldsSideBySideInThreadsDoNotDisturbEachOther() throws Exception {
    long expected = hashAfter(2, 8, 3_000);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<Long>> runs =
          threads.invokeAll(
              List.of(
                  () -> hashAfter(2, 8, 3_000),
                  () -> hashAfter(2, 8, 3_000),
                  () -> hashAfter(2, 8, 3_000),
                  () -> hashAfter(2, 8, 3_000)));
      for (Future<Long> run : runs) {
        assertThat(run.get()).isEqualTo(expected);
      }
    }
  }

  @Test
  void theRandomPlayerDoesAllKindsOfThings() {
    World world = scenery(1);
    long[] counts = new long[EventType.values().length];
    long read = 0;
    for (int tick = 100; tick <= TICKS; tick += 100) {
      run(world, 5, tick);
      for (long i = Math.max(read, world.events().begin()); i < world.events().end(); i++) {
        counts[world.events().type(i).ordinal()]++;
      }
      read = world.events().end();
    }
    for (EventType type :
        List.of(
            EventType.MINE_BLOCK,
            EventType.PLACE_BLOCK,
            EventType.CRAFT_ITEM,
            EventType.PICKUP,
            EventType.DROP,
            EventType.EQUIP_ITEM,
            EventType.REFUSED)) {
      assertThat(counts[type.ordinal()]).as(type.name()).isPositive();
    }
    Player player = world.player(0);
    assertThat(player.alive()).isTrue();
  }
}
