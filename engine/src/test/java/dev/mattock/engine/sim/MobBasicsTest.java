package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Player;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MobBasicsTest {
  private final World world = TestWorlds.withPlayer();
  private final Player player = world.player(0);

  private Mob summon(String mob, double x, double y, double z) {
    return TestMobs.grown(world, mob, x, y, z);
  }

  @ParameterizedTest
  @CsvSource({
    "cow, 10, 0.9, 1.4",
    "pig, 10, 0.9, 0.9",
    "sheep, 8, 0.9, 1.3",
    "chicken, 4, 0.4, 0.7",
    "rabbit, 3, 0.4, 0.5",
    "wolf, 8, 0.6, 0.85",
    "squid, 10, 0.8, 0.8",
    "zombie, 20, 0.6, 1.95",
    "skeleton, 20, 0.6, 1.99",
    "spider, 16, 1.4, 0.9",
    "cave_spider, 12, 0.7, 0.5",
    "creeper, 20, 0.6, 1.7",
    "enderman, 40, 0.6, 2.9",
    "witch, 26, 0.6, 1.95",
    "drowned, 20, 0.6, 1.95"
  })
  void healthAndSizeAreThoseOfTheGenre(String name, float health, double width, double height) {
    Mob mob = summon(name, 5, 64, 5);
    assertThat(mob.health).isEqualTo(health);
    assertThat(world.mobs().width(mob)).isEqualTo(width);
    assertThat(world.mobs().height(mob)).isEqualTo(height);
  }

  @Test
  void fallsToTheGroundAndIsHurtByWhatGoesBeyondThreeBlocks() {
    Mob cow = summon("cow", 5, 64 + 8, 5);
    idle(world, 40);
    assertThat(cow.y).isCloseTo(64, within(1e-6));
    assertThat(cow.health).isEqualTo(10 - 5);
  }

  @Test
  void chickensFallSlowlyAndUnharmed() {
    Mob chicken = summon("chicken", 5, 64 + 20, 5);
    Mob pig = summon("pig", 8, 64 + 20, 5);
    idle(world, 35);
    assertThat(pig.y).isEqualTo(64);
    assertThat(chicken.y).isGreaterThan(70);
    idle(world, 200);
    assertThat(chicken.y).isEqualTo(64);
    assertThat(chicken.health).isEqualTo(4);
  }

  @Test
  void hitsWithinHalfASecondCountOnlyForWhatGoesBeyondTheLast() {
    Mob cow = summon("cow", 5, 64, 5);
    TestMobs.hurt(world, cow, 3);
    TestMobs.hurt(world, cow, 2);
    assertThat(cow.health).isEqualTo(7);
    TestMobs.hurt(world, cow, 4);
    assertThat(cow.health).isEqualTo(6);
    idle(world, 11);
    TestMobs.hurt(world, cow, 2);
    assertThat(cow.health).isEqualTo(4);
  }

  @Test
  void theDeadAreGoneAndCountForTheirKiller() {
    Mob cow = summon("cow", 5, 64, 5);
    int id = cow.id;
    TestMobs.hurt(world, cow, 50);
    assertThat(world.mobs().indexOf(id)).isEqualTo(-1);
    assertThat(TestWorlds.lastId(world, EventType.KILL_ENTITY)).isEqualTo(cow.type);
    idle(world, 1);
    assertThat(world.mobs().size()).isZero();
  }

  @Test
  void aBlowKnocksBackAwayFromTheAttacker() {
    Mob cow = summon("cow", player.x, 64, player.z + 2);
    idle(world, 4);
    TestMobs.hurt(world, cow, 1);
    assertThat(cow.velocityZ).isCloseTo(0.4, within(1e-9));
    assertThat(cow.velocityY).isGreaterThan(0.3);
  }

  @Test
  void anArmouredZombieFeelsLess() {
    Mob zombie = summon("zombie", 5, 64, 5);
    TestMobs.hurt(world, zombie, 2);
    assertThat(zombie.health)
        .as("two points of armour less half the damage")
        .isEqualTo(20 - 2 * 0.96f);
  }

  @Test
  void cannotBeWalkedThroughWalls() {
    for (int y = 64; y < 67; y++) {
      for (int z = -3; z <= 3; z++) {
        put(world, 8, y, z, "stone");
      }
    }
    Mob cow = summon("cow", 6.5, 64, 0.5);
    cow.velocityX = 3;
    idle(world, 20);
    assertThat(cow.x).isCloseTo(8 - 0.45, within(1e-6));
  }

  @Test
  void anUnknownMobIsAnError() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> world.summon("zombi", 0, 64, 0))
        .withMessageContaining("did you mean \"zombie\"");
  }

  @Test
  void attackingHurtsTheMobInTheCrosshair() {
    Mob cow = summon("cow", player.x, 64, player.z + 2);
    player.pitch = 20;
    idle(world, 20);
    player.ticksSinceAttack = 100;
    TestWorlds.hold(world, Keys.ATTACK, 1);
    assertThat(cow.health).isEqualTo(9);
    assertThat(TestWorlds.count(world, EventType.DAMAGE_DEALT)).isEqualTo(1);
  }
}
