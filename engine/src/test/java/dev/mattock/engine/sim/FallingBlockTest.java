package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.at;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.item;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FallingBlockTest {
  private final World world = TestWorlds.withPlayer(TestRules.withoutHealing());

  @Test
  void sandFallsTwoTicksAfterItIsPutIntoTheAir() {
    put(world, 5, 70, 5, "sand");
    idle(world, 2);
    assertThat(at(world, 5, 70, 5)).isEqualTo("sand");
    idle(world, 1);
    assertThat(at(world, 5, 70, 5)).isEqualTo("air");
    assertThat(world.fallingBlocks().size()).isEqualTo(1);
  }

  /** With gravity 0.04 and drag 0.98 a tick, six blocks take 18 ticks. */
  @Test
  void sixBlocksTakeEighteenTicks() {
    put(world, 5, 70, 5, "gravel");
    idle(world, 3 + 16);
    assertThat(at(world, 5, 64, 5)).isEqualTo("air");
    idle(world, 3);
    assertThat(at(world, 5, 64, 5)).isEqualTo("gravel");
    assertThat(world.fallingBlocks().size()).isZero();
  }

  @Test
  void aColumnFollowsWhenItsFootIsTaken() {
    int top = 69;
    put(world, 5, 64, 5, "stone");
    for (int y = 65; y <= top; y++) {
      put(world, 5, y, 5, "sand");
    }
    idle(world, 60);
    assertThat(at(world, 5, top, 5)).as("what stands on stone stays").isEqualTo("sand");
    put(world, 5, 64, 5, "air");
    idle(world, 60);
    for (int y = 64; y < top; y++) {
      assertThat(at(world, 5, y, 5)).as("y %d", y).isEqualTo("sand");
    }
    assertThat(at(world, 5, top, 5)).isEqualTo("air");
  }

  @Test
  void whatLandsOnATorchFallsApart() {
    put(world, 5, 64, 5, "torch");
    put(world, 5, 68, 5, "sand");
    idle(world, 40);
    assertThat(at(world, 5, 64, 5)).isEqualTo("torch");
    assertThat(world.items().size()).isEqualTo(1);
    assertThat(world.items().item(0)).isEqualTo(item("sand"));
  }

  @Test
  void concretePowderHardensInWater() {
    put(world, 5, 64, 5, "red_concrete_powder");
    idle(world, 5);
    assertThat(at(world, 5, 64, 5)).isEqualTo("red_concrete_powder");
    put(world, 6, 64, 5, "water");
    idle(world, 3);
    assertThat(at(world, 5, 64, 5)).isEqualTo("red_concrete");
  }

  @Test
  void anAnvilHurtsByTwiceTheBlocksFallenButOne() {
    world.player(0).x = 5.5;
    world.player(0).z = 5.5;
    put(world, 5, 71, 5, "anvil");
    idle(world, 40);
    assertThat(world.player(0).health).isEqualTo(20 - 2 * (71 - 64 - 1));
  }

  @Test
  void goesOnTheSameAfterARestoreAndASave() {
    put(world, 5, 80, 5, "sand");
    idle(world, 12);
    WorldSnapshot half = world.snapshot();
    byte[] saved = WorldSave.toBytes(world);
    idle(world, 60);
    long whole = world.hash();
    world.restore(half);
    idle(world, 60);
    assertThat(world.hash()).isEqualTo(whole);
    World loaded = WorldSave.fromBytes(saved, TestWorlds.CONTENT, identity -> TestWorlds.FLAT);
    idle(loaded, 60);
    assertThat(loaded.hash()).isEqualTo(whole);
  }
}
