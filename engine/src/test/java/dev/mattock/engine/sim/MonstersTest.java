package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.item;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.engine.content.Effect;
import dev.mattock.engine.content.Item.EquipmentSlot;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.entity.Projectiles;
import dev.mattock.engine.sim.Rules.Difficulty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonstersTest {
  private final World world = night(Difficulty.NORMAL);
  private final Player player = world.player(0);

  private static World night(Difficulty difficulty, String... more) {
    String[] rules =
        new String[] {
          "difficulty", difficulty.name(),
          "daylightCycle", "false",
          "weather", "false",
          "naturalHealing", "false"
        };
    World world = TestWorlds.withPlayer(TestRules.with(rules));
    world.setTimeOfDay(18_000);
    assertThat(more).isEmpty();
    return world;
  }

  private Mob mob(String name, double x, double z) {
    return TestMobs.grown(world, name, x, 64, z);
  }

  private double distance(Mob mob) {
    return Math.hypot(mob.x - player.x, mob.z - player.z);
  }

  @ParameterizedTest
  @CsvSource({
    "zombie, EASY, 2.5",
    "zombie, NORMAL, 3",
    "zombie, HARD, 4.5",
    "husk, NORMAL, 3",
    "drowned, HARD, 4.5",
    "spider, EASY, 2",
    "spider, NORMAL, 2",
    "spider, HARD, 3",
    "cave_spider, NORMAL, 2",
    "enderman, EASY, 4.5",
    "enderman, NORMAL, 7",
    "enderman, HARD, 10.5",
    "wolf, EASY, 3",
    "wolf, NORMAL, 4",
    "wolf, HARD, 6"
  })
  void blowsHurtAsInTheGenre(String name, Difficulty difficulty, float damage) {
    World place = night(difficulty);
    Mob attacker = TestMobs.grown(place, name, 1.5, 64, 0.5);
    attacker.targetPlayer = 0;
    attacker.angerTicks = 600;
    for (int i = 0; i < 40 && place.player(0).health == 20; i++) {
      idle(place, 1);
    }
    assertThat(20 - place.player(0).health).isCloseTo(damage, within(0.001f));
  }

  @Test
  void blowsComeOnceASecond() {
    Mob zombie = mob("zombie", 1.3, 0.5);
    zombie.targetPlayer = 0;
    float health = 20;
    int last = -100;
    for (int tick = 0; tick < 100; tick++) {
      idle(world, 1);
      player.x = zombie.x - 0.8;
      player.z = zombie.z;
      if (player.health < health) {
        assertThat(tick - last).isGreaterThanOrEqualTo(20);
        last = tick;
        health = player.health;
      }
    }
    assertThat(health).isLessThanOrEqualTo(20 - 3 * 3);
  }

  @Test
  void zombiesNoticePlayersWithinThirtyFiveBlocksAndComeToThem() {
    Mob near = mob("zombie", 30.5, 0.5);
    Mob far = mob("zombie", -36.5, 0.5);
    idle(world, 20);
    assertThat(near.targetPlayer).isZero();
    assertThat(far.targetPlayer).isEqualTo(-1);
    idle(world, 200);
    assertThat(distance(near)).as("2.3 blocks a second").isBetween(3.0, 12.0);
  }

  @Test
  void aWallHidesPlayers() {
    for (int z = -8; z <= 8; z++) {
      for (int y = 64; y < 70; y++) {
        put(world, 5, y, z, "stone");
      }
    }
    Mob zombie = mob("zombie", 10.5, 0.5);
    idle(world, 40);
    assertThat(zombie.targetPlayer).isEqualTo(-1);
  }

  @Test
  void zombiesFindTheirWayAroundAWall() {
    Mob zombie = mob("zombie", 8.5, 0.5);
    idle(world, 15);
    assertThat(zombie.targetPlayer).isZero();
    for (int z = -5; z <= 5; z++) {
      put(world, 4, 64, z, "stone");
      put(world, 4, 65, z, "oak_fence");
    }
    idle(world, 260);
    assertThat(distance(zombie)).isLessThan(3);
  }

  @Test
  void monstersJumpUpStepsOfOneBlock() {
    for (int z = -6; z <= 6; z++) {
      for (int x = -4; x <= 2; x++) {
        put(world, x, 64, z, "stone");
      }
      for (int x = -4; x <= 1; x++) {
        put(world, x, 65, z, "stone");
      }
    }
    player.y = 66;
    Mob zombie = mob("zombie", 8.5, 0.5);
    for (int i = 0; i < 200 && player.health == 20; i++) {
      idle(world, 1);
    }
    assertThat(zombie.y).isEqualTo(66);
    assertThat(player.health).isEqualTo(17);
  }

  @Test
  void spidersClimbWalls() {
    for (int z = -10; z <= 10; z++) {
      for (int y = 64; y < 68; y++) {
        put(world, 4, y, z, "stone");
      }
    }
    player.x = 3.5;
    player.y = 68;
    put(world, 3, 67, 0, "stone");
    Mob spider = mob("spider", 9.5, 0.5);
    spider.targetPlayer = 0;
    double highest = 64;
    for (int i = 0; i < 200; i++) {
      idle(world, 1);
      highest = Math.max(highest, spider.y);
    }
    assertThat(highest).isGreaterThan(67);
  }

  @Test
  void spidersAreCalmInTheLight() {
    world.setTimeOfDay(6_000);
    Mob spider = mob("spider", 6.5, 0.5);
    idle(world, 100);
    assertThat(spider.targetPlayer).isEqualTo(-1);
    TestMobs.hurt(world, spider, 1);
    assertThat(spider.targetPlayer).isZero();
  }

  @Test
  void creepersGoOffAfterAFuseOfThirtyTicks() {
    Mob creeper = mob("creeper", 2.5, 0.5);
    creeper.targetPlayer = 0;
    creeper.speed = 0;
    idle(world, 29);
    assertThat(creeper.alive()).isTrue();
    assertThat(creeper.charge).isEqualTo(29);
    idle(world, 1);
    assertThat(creeper.alive()).isFalse();
    assertThat(TestWorlds.lastId(world, EventType.EXPLODE)).as("power 3").isEqualTo(30);
    assertThat(player.health).isLessThan(10);
    assertThat(TestWorlds.at(world, 2, 63, 0)).isEqualTo("air");
  }

  @Test
  void creepersCalmDownBeyondSevenBlocks() {
    Mob creeper = mob("creeper", 2.5, 0.5);
    creeper.targetPlayer = 0;
    creeper.speed = 0;
    idle(world, 20);
    player.x = -5.4;
    idle(world, 15);
    assertThat(creeper.charge).isEqualTo(5);
    assertThat(creeper.alive()).isTrue();
  }

  @Test
  void skeletonsShootArrowsFromAfar() {
    Mob skeleton = mob("skeleton", 9.5, 0.5);
    Projectiles arrows = world.projectiles();
    for (int i = 0; i < 45 && arrows.size() == 0; i++) {
      idle(world, 1);
    }
    assertThat(arrows.size()).isEqualTo(1);
    assertThat(arrows.kind(0)).isEqualTo(Projectiles.Kind.ARROW);
    assertThat(arrows.owner(0)).isEqualTo(Projectiles.ofMob(skeleton.id));
    idle(world, 400);
    assertThat(player.health).isLessThan(20);
    assertThat(skeleton.health).isEqualTo(20);
  }

  @Test
  void witchesThrowPotions() {
    Mob witch = mob("witch", 6.5, 0.5);
    for (int i = 0; i < 30 && world.projectiles().size() == 0; i++) {
      idle(world, 1);
    }
    assertThat(world.projectiles().size()).isEqualTo(1);
    assertThat(world.projectiles().kind(0)).isEqualTo(Projectiles.Kind.POTION);
    idle(world, 100);
    assertThat(player.vitals().has(Effect.POISON) || player.health < 20).isTrue();
    assertThat(witch.health).isEqualTo(26);
  }

  @Test
  void caveSpidersBiteWithPoison() {
    Mob spider = mob("cave_spider", 1.2, 0.5);
    spider.targetPlayer = 0;
    for (int i = 0; i < 40 && player.health == 20; i++) {
      idle(world, 1);
    }
    assertThat(player.vitals().effectTicks(Effect.POISON)).isBetween(120, 140);
  }

  @Test
  void undeadMonstersBurnByDayButHusksDoNot() {
    world.setTimeOfDay(3_000);
    Mob zombie = mob("zombie", 30.5, 30.5);
    Mob skeleton = mob("skeleton", 32.5, 30.5);
    Mob husk = mob("husk", 30.5, 33.5);
    Mob shaded = mob("zombie", 40.5, 40.5);
    shaded.speed = 0;
    for (int x = 37; x < 44; x++) {
      for (int z = 37; z < 44; z++) {
        put(world, x, 67, z, "stone");
      }
    }
    zombie.speed = 0;
    idle(world, 200);
    assertThat(zombie.health).isLessThan(20);
    assertThat(skeleton.health).isLessThan(20);
    assertThat(husk.health).isEqualTo(20);
    assertThat(shaded.health).isEqualTo(20);
    idle(world, 800);
    assertThat(zombie.alive()).isFalse();
  }

  @Test
  void endermenLeavePlayersAloneUntilTheyAreLookedInTheEye() {
    Mob enderman = mob("enderman", 0.5, 8.5);
    enderman.speed = 0;
    player.pitch = 40;
    idle(world, 60);
    assertThat(enderman.targetPlayer).isEqualTo(-1);
    lookAt(enderman);
    idle(world, 5);
    assertThat(enderman.targetPlayer).isZero();
  }

  @Test
  void aPumpkinOnTheHeadHidesTheLook() {
    Mob enderman = mob("enderman", 0.5, 8.5);
    enderman.speed = 0;
    player.inventory().set(Inventory.wornSlot(EquipmentSlot.HEAD), item("carved_pumpkin"), 1, 0);
    lookAt(enderman);
    idle(world, 20);
    assertThat(enderman.targetPlayer).isEqualTo(-1);
  }

  private void lookAt(Mob mob) {
    double dy = mob.y + world.mobs().eyeHeight(mob) - player.y - player.eyeHeight();
    double level = Math.hypot(mob.x - player.x, mob.z - player.z);
    player.yaw = MobMovement.yaw(mob.x - player.x, mob.z - player.z);
    player.pitch = (float) -Math.toDegrees(Math.atan2(dy, level));
  }

  @Test
  void endermenAreHurtByWaterAndGoElsewhere() {
    for (int x = 20; x < 23; x++) {
      for (int z = 20; z < 23; z++) {
        put(world, x, 63, z, "water");
      }
    }
    Mob enderman = TestMobs.grown(world, "enderman", 21.5, 63, 21.5);
    idle(world, 60);
    assertThat(enderman.health).isLessThan(40);
    assertThat(enderman.inWater).isFalse();
  }

  @Test
  void endermenAreElsewhereBeforeAnArrowHits() {
    Mob enderman = mob("enderman", 20.5, 20.5);
    for (int i = 0; i < 10; i++) {
      TestMobs.harm(world, enderman, DamageKind.PROJECTILE, 5);
      idle(world, 11);
    }
    assertThat(enderman.health).isEqualTo(40);
    assertThat(Math.hypot(enderman.x - 20.5, enderman.z - 20.5)).isGreaterThan(1);
  }

  @ParameterizedTest
  @CsvSource({"4, 16", "2, 4", "1, 1"})
  void slimesHaveTheSquareOfTheirSizeAsHealthAndFallApart(int size, float health) {
    Mob slime = mob("slime", 20, 20);
    new MobBirth(world).setSize(slime, size);
    assertThat(slime.health).isEqualTo(health);
    assertThat(world.mobs().width(slime)).isCloseTo(0.52 * size, within(1e-9));
    TestMobs.hurt(world, slime, 100);
    world.mobs().compact();
    if (size == 1) {
      assertThat(world.mobs().size()).isZero();
    } else {
      assertThat(world.mobs().size()).isBetween(2, 4);
      assertThat(world.mobs().get(0).variant).isEqualTo(size / 2);
    }
  }

  @Test
  void bigSlimesHurtAndSmallOnesDoNot() {
    Mob small = mob("slime", 1, 0.5);
    small.targetPlayer = 0;
    idle(world, 100);
    assertThat(player.health).isEqualTo(20);
    small.gone = true;
    Mob big = mob("slime", 2.5, 0.5);
    new MobBirth(world).setSize(big, 4);
    idle(world, 100);
    assertThat(player.health).isLessThanOrEqualTo(16);
  }

  @Test
  void landMobsDrownAfterFifteenSecondsAndTheUndeadDoNot() {
    for (int x = 20; x < 23; x++) {
      for (int y = 60; y < 66; y++) {
        for (int z = 20; z < 23; z++) {
          put(world, x, y, z, x == 21 && z == 21 ? "water" : "stone");
        }
      }
    }
    put(world, 21, 62, 21, "stone");
    put(world, 21, 65, 21, "stone");
    put(world, 21, 66, 21, "stone");
    Mob pig = TestMobs.grown(world, "pig", 21.5, 63, 21.5);
    Mob drowned = TestMobs.grown(world, "drowned", 21.5, 63, 21.5);
    idle(world, 319);
    assertThat(pig.health).isEqualTo(10);
    idle(world, 3);
    assertThat(pig.health).isEqualTo(8);
    assertThat(drowned.health).isEqualTo(20);
  }

  @Test
  void mobsFloatInDeepWater() {
    for (int x = 20; x < 25; x++) {
      for (int y = 56; y < 64; y++) {
        for (int z = 20; z < 25; z++) {
          put(world, x, y, z, "water");
        }
      }
    }
    Mob cow = TestMobs.grown(world, "cow", 22.5, 57, 22.5);
    idle(world, 200);
    assertThat(cow.y).isGreaterThan(62);
  }

  @Test
  void lavaKillsWhatFallsIntoIt() {
    for (int x = 28; x < 33; x++) {
      for (int z = 28; z < 33; z++) {
        put(world, x, 63, z, "lava");
      }
    }
    Mob pig = TestMobs.grown(world, "pig", 30.5, 63.2, 30.5);
    idle(world, 12);
    assertThat(pig.health).as("four, twice a second").isEqualTo(2);
    assertThat(pig.fireTicks).isGreaterThan(200);
    idle(world, 10);
    assertThat(pig.alive()).isFalse();
  }
}
