package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.item;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Hash64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workshop under random hands: the same twice, after restore, after load, in two copies. */
class StationsDeterminismTest {
  private static final int TICKS = 2_000;

  private static World workshop() {
    World world = TestWorlds.flat();
    world.addPlayer(0.5, 64, 0.5, 0, 30);
    world.addPlayer(3.5, 64, 0.5, 0, 30);
    world.setTimeOfDay(12_600);
    String[] ring = {
      "chest", "furnace", "smoker", "hopper[facing=north]", "barrel", "campfire[lit=true]",
      "composter", "jukebox", "note_block", "oak_trapdoor", "lever[face=floor]", "cake",
      "flower_pot", "cauldron", "oak_fence", "oak_slab", "rail", "tnt"
    };
    for (int i = 0; i < ring.length; i++) {
      put(world, -4 + i % 9, 64, i < 9 ? 2 : -2, ring[i]);
    }
    put(world, 6, 64, 2, "red_bed[facing=south,part=foot]");
    put(world, 6, 64, 3, "red_bed[facing=south,part=head]");
    String[] goods = {
      "coal",
      "beef",
      "iron_ore",
      "wheat_seeds",
      "poppy",
      "oak_door",
      "oak_boat",
      "item_frame",
      "painting",
      "oak_slab",
      "music_disc_cat",
      "flint_and_steel",
      "rail",
      "white_bed"
    };
    for (int k = 0; k < 2; k++) {
      for (String name : goods) {
        world.give(k, item(name), 9);
      }
    }
    return world;
  }

  private static void run(World world, long seed, long until) {
    Action[] actions = {new Action(), new Action()};
    while (world.tick() < until) {
      for (int k = 0; k < 2; k++) {
        long draw = Hash64.of(seed, world.tick(), k);
        int keys = (draw & 3) == 0 ? Keys.USE : 0;
        keys |= (draw & 0x70) == 0 ? Keys.ATTACK : 0;
        keys |= (draw & 0xF00) == 0 ? Keys.HOTBAR_1 << Hash64.toBounded(draw, 9) : 0;
        keys |= (draw & 0x3000) == 0 ? Keys.FORWARD : 0;
        actions[k].clear().setKeys(keys);
        actions[k].turn(
            (float) (Hash64.toUnit(Hash64.mix(draw)) * 20 - 10),
            (float) (Hash64.toUnit(Hash64.mix(draw + 1)) * 60 - 30));
        if ((draw & 0xC0000) == 0) {
          actions[k].transfer(
              Hash64.toBounded(Hash64.mix(draw + 2), 50),
              Hash64.toBounded(Hash64.mix(draw + 3), 50),
              1 + Hash64.toBounded(Hash64.mix(draw + 4), 8));
        }
      }
      world.step(actions);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void endsTheSameHoweverItWasStopped(long seed) {
    World straight = workshop();
    run(straight, seed, TICKS);
    World world = workshop();
    run(world, seed, TICKS / 2);
    World loaded =
        WorldSave.fromBytes(
            WorldSave.toBytes(world), TestWorlds.CONTENT, identity -> TestWorlds.FLAT);
    WorldSnapshot half = world.snapshot();
    run(world, seed, TICKS);
    World restored = World.of(half);
    run(restored, seed, TICKS);
    run(loaded, seed, TICKS);
    assertThat(world.hash()).as("seed " + seed).isEqualTo(straight.hash());
    assertThat(restored.hash()).as("restored, seed " + seed).isEqualTo(straight.hash());
    assertThat(loaded.hash()).as("loaded, seed " + seed).isEqualTo(straight.hash());
    assertThat(TestWorlds.count(straight, EventType.USE_ITEM)).isPositive();
  }
}
