package dev.mattock.agent.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.sim.Crosshair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinerTest {
  private static final int GROUND = Meadow.GROUND;

  private static Miner miner(Meadow meadow, int x, int y, int z) {
    return new Miner(meadow.body(), new Aim(), Cells.of(x, y, z));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void breaksTheBlockItIsTold(int ticks) {
    Meadow meadow = new Meadow(ticks).fill("oak_log", 2, GROUND, 0, 2, GROUND + 3, 0);

    assertThat(meadow.play(miner(meadow, 2, GROUND + 2, 0), 400)).isEqualTo(Progress.DONE);

    assertThat(meadow.world().state(2, GROUND + 2, 0)).isZero();
    assertThat(meadow.world().state(2, GROUND + 1, 0)).isNotZero();
    assertThat(meadow.world().state(2, GROUND + 3, 0)).isNotZero();
  }

  @Test
  void clearsLeavesOutOfItsWay() {
    Meadow meadow = new Meadow(4).put("oak_log", 3, GROUND + 1, 0);
    meadow.fill("oak_leaves", 2, GROUND, -1, 2, GROUND + 2, 1);

    assertThat(meadow.play(miner(meadow, 3, GROUND + 1, 0), 600)).isEqualTo(Progress.DONE);
  }

  @Test
  void takesTheToolThatBringsTheDropHome() {
    Meadow meadow = new Meadow(4).put("stone", 2, GROUND + 1, 0);
    meadow.give("dirt", 1).give("wooden_axe", 1).give("wooden_pickaxe", 1);

    meadow.play(miner(meadow, 2, GROUND + 1, 0), 400);

    assertThat(meadow.player().heldItem()).isEqualTo(Meadow.CONTENT.itemId("wooden_pickaxe"));
    assertThat(meadow.world().items().item(0)).isEqualTo(Meadow.CONTENT.itemId("cobblestone"));
  }

  @Test
  void failsOutOfReachAndBehindWhatCannotBeBroken() {
    Meadow meadow = new Meadow(4).put("oak_log", 9, GROUND, 0).put("oak_log", 3, GROUND + 1, 0);
    meadow.fill("bedrock", 2, GROUND, -2, 2, GROUND + 4, 2);

    assertThat(meadow.play(miner(meadow, 9, GROUND, 0), 100)).isEqualTo(Progress.FAILED);
    assertThat(meadow.play(miner(meadow, 3, GROUND + 1, 0), 100)).isEqualTo(Progress.FAILED);
  }

  /** What the aim promises is what the world's crosshair meets. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aimsAtEveryBlockThatItSays(long seed) {
    Meadow meadow = new Meadow(1);
    for (int i = 0; i < 60; i++) {
      meadow.put(
          i % 4 == 0 ? "torch" : "oak_log",
          Hash64.toBounded(Hash64.of(seed, i, 0), 9) - 4,
          GROUND + 2 + Hash64.toBounded(Hash64.of(seed, i, 1), 3),
          Hash64.toBounded(Hash64.of(seed, i, 2), 9) - 4);
    }
    Aim aim = new Aim();
    int seen = 0;
    for (int x = -4; x <= 4; x++) {
      for (int z = -4; z <= 4; z++) {
        for (int y = GROUND + 2; y < GROUND + 5; y++) {
          aim.from(meadow.body());
          if (meadow.world().state(x, y, z) != 0 && aim.find(x, y, z)) {
            Crosshair crosshair = new Crosshair();
            meadow.player().yaw = aim.yaw();
            meadow.player().pitch = aim.pitch();
            meadow.world().look(0, crosshair);
            assertThat(new int[] {crosshair.x(), crosshair.y(), crosshair.z()})
                .as("seed %d", seed)
                .containsExactly(x, y, z);
            seen++;
          }
        }
      }
    }
    assertThat(seen).as("seed %d", seed).isGreaterThan(5);
  }
}
