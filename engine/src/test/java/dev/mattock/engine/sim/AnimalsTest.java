package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.CONTENT;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.item;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Player;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnimalsTest {
  private final World world = TestWorlds.withPlayer();
  private final Player player = world.player(0);

  private Mob mob(String name, double x, double z) {
    return TestMobs.grown(world, name, x, 64, z);
  }

  /** Uses what is in hand on a mob, by the rule behind the key. */
  private boolean use(Mob mob, String itemName) {
    player.inventory().set(0, item(itemName), itemName.equals("air") ? 0 : 1, 0);
    return TestMobs.use(world, mob);
  }

  @Test
  void sheepAreWhiteGrayBlackBrownAndRarelyPink() {
    int many = 100_000;
    int[] counts = new int[16];
    for (int i = 0; i < many; i++) {
      counts[MobBirth.colour(Hash64.of(4, i))]++;
    }
    assertThat(counts[0] / (double) many).as("white").isCloseTo(0.81836, within(0.005));
    assertThat(counts[15] / (double) many).as("black").isCloseTo(0.05, within(0.003));
    assertThat(counts[7] / (double) many).as("gray").isCloseTo(0.05, within(0.003));
    assertThat(counts[8] / (double) many).as("light gray").isCloseTo(0.05, within(0.003));
    assertThat(counts[12] / (double) many).as("brown").isCloseTo(0.03, within(0.003));
    assertThat(counts[6] / (double) many).as("pink").isCloseTo(0.00164, within(0.0005));
  }

  @Test
  void oneInTwentyAnimalsComesYoung() {
    int young = 0;
    for (int i = 0; i < 4_000; i++) {
      young += new MobBirth(world).bear(TestMobs.type("cow"), 5, 64, 5).baby() ? 1 : 0;
    }
    assertThat(young / 4_000.0).isCloseTo(0.05, within(0.012));
  }

  @Test
  void shearingGivesOneToThreeWoolOnce() {
    boolean[] seen = new boolean[4];
    for (int i = 0; i < 60; i++) {
      Mob sheep = mob("sheep", 20, 20);
      sheep.variant = 14;
      int before = TestMobs.dropped(world, item("red_wool"));
      player.inventory().set(0, item("shears"), 1, 0);
      assertThat(TestMobs.use(world, sheep)).isTrue();
      int wool = TestMobs.dropped(world, item("red_wool")) - before;
      assertThat(wool).isBetween(1, 3);
      seen[wool] = true;
      assertThat(player.inventory().wear(0)).isEqualTo(1);
      assertThat(TestMobs.use(world, sheep)).as("shorn already").isFalse();
    }
    assertThat(seen).containsExactly(false, true, true, true);
    assertThat(TestWorlds.count(world, EventType.SHEAR)).isEqualTo(60);
  }

  @Test
  void grazingBringsTheWoolBackAndTakesTheGrass() {
    World meadow = TestWorlds.withPlayer();
    for (int i = 0; i < 30; i++) {
      Mob sheep = TestMobs.grown(meadow, "sheep", 10 + i, 64, 10);
      sheep.sheared = true;
    }
    idle(meadow, 3_000);
    int shorn = 0;
    for (int i = 0; i < meadow.mobs().size(); i++) {
      shorn += meadow.mobs().get(i).sheared ? 1 : 0;
    }
    // about one bite in a thousand ticks of standing: exp(-3) of them have had none
    assertThat(shorn).isBetween(0, 12);
    int dirt = 0;
    for (int x = -30; x < 70; x++) {
      for (int z = -30; z < 50; z++) {
        dirt += TestWorlds.at(meadow, x, 63, z).equals("dirt") ? 1 : 0;
      }
    }
    assertThat(dirt).isPositive();
  }

  @Test
  void cowsFillBuckets() {
    Mob cow = mob("cow", 3, 3);
    assertThat(use(cow, "bucket")).isTrue();
    assertThat(player.inventory().item(0)).isEqualTo(item("milk_bucket"));
    assertThat(TestWorlds.count(world, EventType.MILK)).isEqualTo(1);
    cow.age = -100;
    assertThat(use(cow, "bucket")).as("calves give none").isFalse();
  }

  @Test
  void dyeColoursSheep() {
    Mob sheep = mob("sheep", 3, 3);
    assertThat(use(sheep, "lime_dye")).isTrue();
    assertThat(sheep.variant).isEqualTo(5);
    assertThat(player.inventory().item(0)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "cow, wheat",
    "sheep, wheat",
    "pig, carrot",
    "pig, beetroot",
    "chicken, wheat_seeds",
    "rabbit, dandelion"
  })
  void twoFedAnimalsHaveAYoungOneAndRestFiveMinutes(String kind, String food) {
    Mob a = mob(kind, 4, 4);
    Mob b = mob(kind, 6, 4);
    assertThat(use(a, food)).isTrue();
    assertThat(use(b, food)).isTrue();
    assertThat(use(b, food)).as("one is enough").isFalse();
    assertThat(a.loveTicks).isEqualTo(600);
    player.y = 64;
    player.x = 40;
    idle(world, 160);
    assertThat(world.mobs().size()).isEqualTo(3);
    Mob young = world.mobs().get(2);
    assertThat(young.type).isEqualTo(a.type);
    assertThat(young.age).isBetween(-24_000, -24_000 + 160);
    assertThat(a.age).isBetween(6_000 - 160, 6_000);
    assertThat(use(a, food)).as("not so soon").isFalse();
    assertThat(TestWorlds.lastId(world, EventType.BREED)).isEqualTo(a.type);
    assertThat(world.orbs().size()).isPositive();
  }

  @Test
  void theYoungGrowUpInTwentyMinutesOrATenthSoonerWithEachMeal() {
    Mob calf = mob("cow", 30, 30);
    calf.age = -24_000;
    assertThat(use(calf, "wheat")).isTrue();
    assertThat(calf.age).isEqualTo(-21_600);
    calf.age = -100;
    idle(world, 99);
    assertThat(calf.baby()).isTrue();
    idle(world, 1);
    assertThat(calf.baby()).isFalse();
    assertThat(world.mobs().height(calf)).isEqualTo(1.4);
  }

  @Test
  void hensLayAnEggEveryFiveToTenMinutes() {
    int many = 40;
    for (int i = 0; i < many; i++) {
      Mob hen = mob("chicken", 20 + i % 8, 20 + i / 8);
      assertThat(hen.eggTicks).isBetween(6_000, 11_999);
    }
    idle(world, 5_990);
    assertThat(TestMobs.dropped(world, item("egg"))).isZero();
    idle(world, 6_010);
    assertThat(layings(many)).isGreaterThanOrEqualTo(many);
  }

  private int layings(int hens) {
    int laid = 0;
    for (int i = 0; i < hens; i++) {
      laid += world.mobs().get(i).eggTicks > 0 ? 1 : 0;
    }
    return TestMobs.dropped(world, item("egg")) > 0 ? laid : 0;
  }

  @Test
  void animalsFollowFoodWithinTenBlocks() {
    Mob near = mob("pig", 8.5, 0.5);
    Mob far = mob("pig", 14.5, 0.5);
    player.inventory().set(0, item("carrot"), 1, 0);
    idle(world, 120);
    assertThat(Math.abs(near.x - player.x)).isLessThan(3);
    assertThat(far.x).isGreaterThan(6);
    player.inventory().set(0, item("stick"), 1, 0);
  }

  @Test
  void theHurtRunAway() {
    Mob cow = mob("cow", 3, 3);
    double before = distance(cow);
    TestMobs.hurt(world, cow, 1);
    double path = 0;
    double x = cow.x;
    double z = cow.z;
    for (int i = 0; i < 60; i++) {
      idle(world, 1);
      path += Math.hypot(cow.x - x, cow.z - z);
      x = cow.x;
      z = cow.z;
    }
    assertThat(path).as("a stroll would take it 5 blocks at most, from " + before).isGreaterThan(7);
  }

  private double distance(Mob mob) {
    return Math.hypot(mob.x - player.x, mob.z - player.z);
  }

  @Test
  void theYoungFollowTheGrown() {
    Mob cow = mob("cow", 30.5, 30.5);
    cow.speed = 0;
    Mob calf = mob("cow", 36.5, 30.5);
    calf.age = -20_000;
    idle(world, 120);
    assertThat(Math.hypot(calf.x - cow.x, calf.z - cow.z)).isLessThan(4.5);
  }

  @Test
  void wolvesAreTamedByOneBoneInThree() {
    int tamed = 0;
    for (int i = 0; i < 900; i++) {
      Mob wolf = mob("wolf", 3, 3);
      assertThat(use(wolf, "bone")).isTrue();
      tamed += wolf.tamed ? 1 : 0;
      assertThat(wolf.maxHealth).isEqualTo(wolf.tamed ? 20 : 8);
    }
    assertThat(tamed).isBetween(250, 350);
    assertThat(TestWorlds.lastId(world, EventType.TAME)).isEqualTo(CONTENT.mob("wolf").id());
  }

  @Test
  void wildWolvesHuntSheep() {
    Mob wolf = mob("wolf", 10, 10);
    Mob sheep = mob("sheep", 14, 10);
    idle(world, 400);
    assertThat(sheep.alive()).isFalse();
    assertThat(wolf.alive()).isTrue();
    assertThat(TestWorlds.count(world, EventType.KILL_ENTITY)).isZero();
  }

  @Test
  void aHurtWolfTurnsOnTheAttackerWithItsPack() {
    Mob one = mob("wolf", 3, 3);
    Mob two = mob("wolf", 6, 3);
    TestMobs.hurt(world, one, 1);
    assertThat(one.targetPlayer).isZero();
    assertThat(two.targetPlayer).isZero();
    idle(world, 60);
    assertThat(player.health).isLessThan(20);
  }

  @Test
  void tameWolvesComeAlongAndSitOnDemand() {
    Mob wolf = mob("wolf", 3, 3);
    MobUse.tame(world, 0, wolf);
    player.x = 40;
    idle(world, 5);
    assertThat(distance(wolf)).as("it appears beside the owner").isLessThan(2);
    assertThat(use(wolf, "air")).isTrue();
    assertThat(wolf.sitting).isTrue();
    player.x = 0.5;
    idle(world, 40);
    assertThat(distance(wolf)).isGreaterThan(20);
  }

  @Test
  void tameWolvesFightForTheirOwner() {
    Mob wolf = mob("wolf", 2, 2);
    MobUse.tame(world, 0, wolf);
    Mob cow = mob("cow", 5, 2);
    TestMobs.hurt(world, cow, 1);
    idle(world, 300);
    assertThat(cow.alive()).isFalse();
  }

  @Test
  void aHorseThatIsUsedToPeopleIsTamedByRidingIt() {
    Mob horse = mob("horse", 2, 2);
    horse.temper = 100;
    assertThat(use(horse, "air")).isTrue();
    assertThat(horse.rider).isZero();
    idle(world, 600);
    assertThat(horse.tamed).isTrue();
    assertThat(TestWorlds.lastId(world, EventType.TAME)).isEqualTo(horse.type);
    assertThat(use(horse, "saddle")).isTrue();
    assertThat(horse.saddled).isTrue();
  }

  @Test
  void aWildHorseThrowsItsRiderOffAndGetsUsedToPeople() {
    Mob horse = mob("horse", 2, 2);
    assertThat(use(horse, "air")).isTrue();
    idle(world, 600);
    assertThat(horse.tamed).isFalse();
    assertThat(horse.rider).isEqualTo(-1);
    assertThat(horse.temper).isEqualTo(5);
    assertThat(player.activity().vehicle).isEqualTo(Riding.NOTHING);
  }

  @Test
  void aSaddledHorseGoesWhereTheRiderLooks() {
    Mob horse = mob("horse", 2, 2);
    MobUse.tame(world, 0, horse);
    horse.saddled = true;
    horse.speed = 0.225;
    assertThat(use(horse, "air")).isTrue();
    TestWorlds.hold(world, Keys.FORWARD, 40);
    double before = player.z;
    TestWorlds.hold(world, Keys.FORWARD, 20);
    assertThat(player.z - before).as("blocks a second at speed 0.225").isCloseTo(9.71, within(0.3));
    assertThat(player.z).isCloseTo(horse.z, within(1e-9));
    TestWorlds.hold(world, Keys.SNEAK, 2);
    assertThat(horse.rider).isEqualTo(-1);
  }

  @Test
  void rabbitsRunFromPlayers() {
    Mob rabbit = mob("rabbit", 5, 0.5);
    idle(world, 80);
    assertThat(distance(rabbit)).isGreaterThan(6);
  }

  @Test
  void fishStayInTheirPoolAndSuffocateOutsideOfIt() {
    for (int x = 20; x < 26; x++) {
      for (int z = 20; z < 26; z++) {
        for (int y = 61; y < 64; y++) {
          put(world, x, y, z, "water");
        }
      }
    }
    Mob cod = TestMobs.grown(world, "cod", 23, 62, 23);
    Mob squid = TestMobs.grown(world, "squid", 22, 62, 22);
    Mob stranded = mob("salmon", 40, 40);
    idle(world, 319);
    assertThat(stranded.health).isEqualTo(3);
    idle(world, 2);
    assertThat(stranded.health).isEqualTo(1);
    idle(world, 300);
    for (Mob mob : new Mob[] {cod, squid}) {
      assertThat(mob.inWater).isTrue();
      assertThat(mob.health).isEqualTo(mob.maxHealth);
      assertThat(mob.x).isBetween(20.0, 26.0);
    }
  }

  @Test
  void aNameMakesMobsStay() {
    Mob zombie = mob("zombie", 3, 3);
    assertThat(use(zombie, "name_tag")).isTrue();
    assertThat(zombie.persistent).isTrue();
  }
}
