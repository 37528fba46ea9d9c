package dev.mattock.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.entity.Player;
import org.junit.jupiter.api.Test;

/** Land far from all players goes, and nothing but memory changes. */
class FarLandTest {
  private static final int SEEN = 5;
  private static final int BLOCKS = 20_000;

  /** Loads what a player sees who looks around. */
  private static void see(World world) {
    Player player = world.player(0);
    int chunkX = Collider.floor(player.x) >> 4;
    int chunkZ = Collider.floor(player.z) >> 4;
    for (int dz = -SEEN; dz <= SEEN; dz++) {
      for (int dx = -SEEN; dx <= SEEN; dx++) {
        world.terrain().chunk(chunkX + dx, chunkZ + dz);
      }
    }
  }

  @Test
  void aTravellerKeepsNoMoreLandThanIsNear() {
    World world = TestWorlds.withPlayer();
    Action sprint = new Action().setKeys(Keys.FORWARD | Keys.SPRINT);
    int most = 0;
    while (world.player(0).z < BLOCKS) {
      for (int i = 0; i < 50; i++) {
        world.step(sprint);
      }
      see(world);
      most = Math.max(most, world.terrain().loadedChunks());
    }
    // 17 x 17 chunks are near; in 1,024 ticks a sprinter sees 18 rows of 11 more, and a margin.
    assertThat(most).isBetween(11 * 18, 17 * 17 + 11 * 20);
  }

  @Test
  void landNearAnyPlayerStays() {
    World world = TestWorlds.withPlayer();
    world.addPlayer(1_000.5, FlatGenerator.GROUND, 0.5, 0, 0);
    Action[] nothing = {new Action(), new Action()};
    world.terrain().chunk(500 >> 4, 0);
    world.terrain().chunk(70, 8);
    do {
      world.step(nothing);
    } while (world.tick() % FarLand.PERIOD_TICKS != 0);
    assertThat(world.terrain().chunkIfLoaded(500 >> 4, 0)).isNull();
    assertThat(world.terrain().chunkIfLoaded(70, 8)).isNotNull();
    assertThat(world.terrain().chunkIfLoaded(0, 0)).isNotNull();
  }

  @Test
  void whatWasBuiltStaysHoweverFarItIs() {
    World world = TestWorlds.withPlayer();
    TestWorlds.put(world, 500, 70, 500, "torch");
    TestWorlds.put(world, 500, 69, 500, "stone");
    TestWorlds.idle(world, 2 * FarLand.PERIOD_TICKS);
    assertThat(TestWorlds.at(world, 500, 69, 500)).isEqualTo("stone");
    assertThat(world.terrain().blockLight(500, 70, 502)).isEqualTo(12);
  }

  @Test
  void aSnapshotKeepsTheLandThatItsWorldLetGo() {
    World world = TestWorlds.withPlayer();
    world.terrain().chunk(40, 0);
    WorldSnapshot snapshot = world.snapshot();
    TestWorlds.idle(world, FarLand.PERIOD_TICKS);
    assertThat(world.terrain().chunkIfLoaded(40, 0)).isNull();
    world.restore(snapshot);
    assertThat(world.terrain().chunkIfLoaded(40, 0)).isNotNull();
    long hash = world.hash();
    assertThat(World.of(snapshot).hash()).isEqualTo(hash);
  }
}
