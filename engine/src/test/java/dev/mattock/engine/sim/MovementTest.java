package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.hold;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.engine.entity.Player;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The genre's published constants of movement. */
class MovementTest {
  private static final int SPRINT = Keys.FORWARD | Keys.SPRINT;

  private final World world = TestWorlds.withPlayer();
  private final Player player = world.player(0);

  private double steadySpeed(int keys) {
    hold(world, keys, 40);
    double x = player.x;
    double z = player.z;
    hold(world, keys, 20);
    return Math.sqrt((player.x - x) * (player.x - x) + (player.z - z) * (player.z - z));
  }

  @Test
  void walksSteadily() {
    assertThat(steadySpeed(Keys.FORWARD)).isCloseTo(4.317, within(0.005 * 4.317));
  }

  @Test
  void sprintsSteadily() {
    assertThat(steadySpeed(SPRINT)).isCloseTo(5.612, within(0.005 * 5.612));
  }

  @Test
  void sneaksSteadily() {
    assertThat(steadySpeed(Keys.FORWARD | Keys.SNEAK)).isCloseTo(1.295, within(0.005 * 1.295));
  }

  @Test
  void walksNoFasterOnTheDiagonalThanTheInputAllows() {
    assertThat(steadySpeed(Keys.FORWARD | Keys.LEFT)).isCloseTo(4.405, within(0.005));
  }

  @Test
  void sprintJumpingIsFasterThanSprinting() {
    assertThat(steadySpeed(SPRINT | Keys.JUMP)).isBetween(6.8, 7.3);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 1", "90, -1, 0", "-90, 1, 0", "-180, 0, -1"})
  void walksWhereTheYawPoints(float yaw, int towardX, int towardZ) {
    player.yaw = yaw;
    hold(world, Keys.FORWARD, 20);
    assertThat(Long.signum(Math.round(player.x - 0.5))).isEqualTo(towardX);
    assertThat(Long.signum(Math.round(player.z - 0.5))).isEqualTo(towardZ);
  }

  @Test
  void leftIsLeftOfTheView() {
    hold(world, Keys.LEFT, 20);
    assertThat(player.x).as("looking to +z, left is +x").isGreaterThan(3);
    assertThat(player.z).isEqualTo(0.5);
  }

  @Test
  void jumpReachesItsPublishedHeight() {
    double top = player.y;
    for (int i = 0; i < 12; i++) {
      hold(world, i == 0 ? Keys.JUMP : 0, 1);
      top = Math.max(top, player.y);
    }
    assertThat(top - 64).isCloseTo(1.2522, within(0.0001));
    assertThat(player.onGround).isTrue();
    assertThat(player.y).isEqualTo(64);
  }

  @Test
  void climbsASlabWithoutJumpingButNotABlock() {
    put(world, 0, 64, 2, "oak_slab[type=bottom]");
    hold(world, Keys.FORWARD, 8);
    assertThat(player.y).isEqualTo(64.5);
    put(world, 0, 64, 4, "stone");
    put(world, 0, 65, 4, "stone");
    hold(world, Keys.FORWARD, 40);
    assertThat(player.z).isCloseTo(3.7, within(1e-6));
    assertThat(player.y).isEqualTo(64);
  }

  @Test
  void climbsStairs() {
    for (int i = 0; i < 4; i++) {
      put(world, 0, 64 + i, 2 + i, "oak_stairs[facing=south,half=bottom]");
    }
    put(world, 0, 67, 6, "stone");
    put(world, 0, 67, 7, "stone");
    hold(world, Keys.FORWARD, 27);
    assertThat(player.y).isEqualTo(68);
  }

  @Test
  void cannotJumpOverAFence() {
    for (int x = -3; x <= 3; x++) {
      put(world, x, 64, 2, "oak_fence_gate");
    }
    hold(world, Keys.FORWARD | Keys.JUMP, 60);
    assertThat(player.z).isCloseTo(2.375 - 0.3, within(1e-6));
  }

  @Test
  void jumpsOntoABlock() {
    for (int z = 2; z < 20; z++) {
      put(world, 0, 64, z, "stone");
    }
    hold(world, Keys.FORWARD | Keys.JUMP, 40);
    idle(world, 12);
    assertThat(player.y).isEqualTo(65);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10_000_000, -10_000_000})
  void slidesAlongAWallWithoutCatchingOrPassing(int far) {
    World wide = TestWorlds.flat();
    for (int i = -1; i <= 12; i++) {
      put(wide, far + 1, 64, far + i, "stone");
      put(wide, far + 1, 65, far + i, "stone");
    }
    wide.addPlayer(far + 0.5, 64, far + 0.5, -45, 0);
    Player walker = wide.player(0);
    hold(wide, Keys.FORWARD, 60);
    assertThat(walker.x).isCloseTo(far + 0.7, within(1e-6));
    assertThat(walker.z - far).isGreaterThan(8);
    assertThat(walker.horizontalCollision).isTrue();
  }

  @Test
  void doesNotFallOffAnEdgeWhileSneaking() {
    hold(world, Keys.SNEAK, 1);
    for (int z = 1; z <= 5; z++) {
      for (int x = -3; x <= 3; x++) {
        put(world, x, 63, z, "air");
      }
    }
    hold(world, Keys.FORWARD | Keys.SNEAK, 60);
    assertThat(player.y).isEqualTo(64);
    assertThat(player.z).isBetween(1.0, 1.3);
    hold(world, Keys.FORWARD, 20);
    assertThat(player.y).isLessThan(64);
  }

  @Test
  void staysLowUnderALowRoof() {
    hold(world, Keys.SNEAK, 2);
    put(world, 0, 65, 2, "oak_slab[type=top]");
    put(world, 0, 65, 3, "oak_slab[type=top]");
    hold(world, Keys.SNEAK | Keys.FORWARD, 34);
    assertThat(player.z).isBetween(1.8, 3.8);
    idle(world, 3);
    assertThat(player.sneaking).isTrue();
    assertThat(player.eyeHeight()).isEqualTo(1.27);
    hold(world, Keys.FORWARD, 60);
    assertThat(player.sneaking).isFalse();
    assertThat(player.eyeHeight()).isEqualTo(1.62);
  }

  @Test
  void sprintingEndsAtAWallAndWithTheForwardKey() {
    hold(world, SPRINT, 5);
    assertThat(player.sprinting).isTrue();
    hold(world, Keys.FORWARD, 5);
    assertThat(player.sprinting).as("the key starts it, walking on keeps it").isTrue();
    idle(world, 1);
    assertThat(player.sprinting).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"3, 0", "3.5, 1", "4, 1", "5, 2", "10, 7", "22, 19", "23, 20", "60, 20"})
  void fallingHurtsByTheHeightBeyondThreeBlocks(double height, float damage) {
    player.food = 17;
    player.y = 64 + height;
    idle(world, 100);
    assertThat(player.onGround).isTrue();
    assertThat(20 - player.health).isLessThanOrEqualTo(damage).isGreaterThan(damage - 1.5f);
    assertThat(TestWorlds.count(world, EventType.DAMAGE_TAKEN)).isEqualTo(damage > 0 ? 1 : 0);
    assertThat(player.alive()).isEqualTo(damage < 20);
  }

  @Test
  void terminalSpeedIsTheGenres() {
    player.y = 4_000;
    idle(world, 300);
    assertThat(-player.velocityY).isCloseTo(3.92, within(0.02));
  }

  @Test
  void waterBreaksAFallAndCarriesUpASwimmer() {
    for (int y = 64; y < 68; y++) {
      put(world, 0, y, 0, "water");
    }
    for (int x = -1; x <= 1; x++) {
      for (int z = -1; z <= 1; z++) {
        for (int y = 64; y < 68 && (x != 0 || z != 0); y++) {
          put(world, x, y, z, "stone");
        }
      }
    }
    player.y = 100;
    idle(world, 200);
    assertThat(player.health).isEqualTo(20);
    assertThat(player.y).isEqualTo(64);
    assertThat(player.inWater).isTrue();
    hold(world, Keys.JUMP, 60);
    assertThat(player.y).isBetween(67.0, 68.5);
    hold(world, Keys.JUMP | Keys.FORWARD, 40);
    assertThat(player.z).as("climbed out onto the rim").isGreaterThan(1);
  }

  @Test
  void climbsOutOfWaterOntoABankOneBlockHigher() {
    for (int y = 59; y < 63; y++) {
      for (int x = -1; x <= 1; x++) {
        for (int z = 0; z <= 3; z++) {
          put(world, x, y, z, "water");
          put(world, x, 63, z, "air");
        }
      }
    }
    player.y = 61;
    hold(world, Keys.JUMP | Keys.FORWARD, 120);
    idle(world, 12);
    assertThat(player.y).isEqualTo(64);
    assertThat(player.z).isGreaterThan(4);
  }

  @Test
  void theVoidKills() {
    player.y = -65;
    idle(world, 120);
    assertThat(player.alive()).isFalse();
    assertThat(TestWorlds.lastId(world, EventType.DEATH)).isEqualTo(DamageKind.VOID.ordinal());
  }
}
