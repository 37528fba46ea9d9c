package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.CONTENT;
import static dev.mattock.engine.sim.TestWorlds.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.engine.entity.ItemEntities;
import dev.mattock.engine.entity.Mob;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MobLootTest {
  private static final int KILLS = 4_000;

  private final World world = TestWorlds.withPlayer();

  /** Mean number of each item that a kill leaves. */
  private Map<String, Double> meanLoot(String mob, boolean byPlayer, boolean burning) {
    Map<String, Double> means = new TreeMap<>();
    ItemEntities items = world.items();
    for (int i = 0; i < KILLS; i++) {
      Mob victim = TestMobs.grown(world, mob, 5, 64, 5);
      victim.fireTicks = burning ? 100 : 0;
      if (byPlayer) {
        TestMobs.hurt(world, victim, 1_000);
      } else {
        TestMobs.harm(world, victim, DamageKind.VOID, 1_000);
      }
      for (int k = 0; k < items.size(); k++) {
        means.merge(
            CONTENT.item(items.item(k)).name(), items.count(k) / (double) KILLS, Double::sum);
        items.setCount(k, 0);
      }
      items.compact();
      world.mobs().compact();
    }
    return means;
  }

  @ParameterizedTest
  @CsvSource({
    "cow, leather, 1.0",
    "cow, beef, 2.0",
    "pig, porkchop, 2.0",
    "sheep, mutton, 1.5",
    "sheep, white_wool, 1.0",
    "chicken, feather, 1.0",
    "chicken, chicken, 1.0",
    "rabbit, rabbit_hide, 0.5",
    "rabbit, rabbit_foot, 0.1",
    "horse, leather, 1.0",
    "squid, ink_sac, 2.0",
    "cod, cod, 1.0",
    "salmon, bone_meal, 0.05",
    "zombie, rotten_flesh, 1.0",
    "zombie, iron_ingot, 0.00833",
    "skeleton, bone, 1.0",
    "skeleton, arrow, 1.0",
    "spider, string, 1.0",
    "spider, spider_eye, 0.3333",
    "creeper, gunpowder, 1.0",
    "enderman, ender_pearl, 0.5",
    "slime, slime_ball, 1.0",
    "drowned, gold_ingot, 0.05",
    "witch, stick, 0.5",
    "witch, redstone, 0.25"
  })
  void leavesAsMuchAsInTheGenre(String mob, String what, double mean) {
    assertThat(meanLoot(mob, true, false).getOrDefault(what, 0.0))
        .isCloseTo(mean, within(0.006 + mean * 0.06));
  }

  @Test
  void meatIsCookedByFire() {
    Map<String, Double> loot = meanLoot("pig", true, true);
    assertThat(loot).containsOnlyKeys("cooked_porkchop");
    assertThat(loot.get("cooked_porkchop")).isCloseTo(2, within(0.1));
  }

  @Test
  void someThingsComeByAPlayersHandOnly() {
    assertThat(meanLoot("spider", false, false)).containsOnlyKeys("string");
    assertThat(meanLoot("zombie", false, false)).containsOnlyKeys("rotten_flesh");
  }

  @Test
  void theYoungOfAnimalsLeaveNothing() {
    Mob calf = TestMobs.grown(world, "cow", 5, 64, 5);
    calf.age = -100;
    TestMobs.hurt(world, calf, 100);
    assertThat(world.items().size()).isZero();
    assertThat(world.orbs().size()).isZero();
  }

  @Test
  void shornSheepLeaveNoWoolAndDyedOnesTheirColour() {
    Mob shorn = TestMobs.grown(world, "sheep", 5, 64, 5);
    shorn.sheared = true;
    TestMobs.hurt(world, shorn, 100);
    assertThat(TestMobs.dropped(world, item("white_wool"))).isZero();
    Mob blue = TestMobs.grown(world, "sheep", 5, 64, 5);
    blue.variant = 11;
    TestMobs.hurt(world, blue, 100);
    assertThat(TestMobs.dropped(world, item("blue_wool"))).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"zombie, 5, 5", "creeper, 5, 5", "cow, 1, 3", "chicken, 1, 3", "enderman, 5, 5"})
  void killsGiveExperience(String mob, int least, int most) {
    for (int i = 0; i < 50; i++) {
      World fresh = TestWorlds.withPlayer();
      fresh.player(0).x = 100;
      for (int k = 0; k <= i; k++) {
        TestMobs.grown(fresh, mob, 5, 64, 5);
      }
      Mob victim = fresh.mobs().get(i);
      TestMobs.hurt(fresh, victim, 1_000);
      int points = 0;
      for (int k = 0; k < fresh.orbs().size(); k++) {
        points += fresh.orbs().value(k);
      }
      assertThat(points).as("mob " + i).isBetween(least, most);
    }
  }

  @Test
  void aDeathWithinFiveSecondsOfAPlayersHitIsHisDoing() {
    Mob soon = TestMobs.grown(world, "spider", 5, 64, 5);
    TestMobs.hurt(world, soon, 1);
    TestWorlds.idle(world, 60);
    TestMobs.harm(world, soon, DamageKind.VOID, 100);
    assertThat(TestWorlds.count(world, EventType.KILL_ENTITY)).isEqualTo(1);
    Mob late = TestMobs.grown(world, "cow", 5, 64, 5);
    TestMobs.hurt(world, late, 1);
    TestWorlds.idle(world, 101);
    TestMobs.harm(world, late, DamageKind.VOID, 100);
    assertThat(TestWorlds.count(world, EventType.KILL_ENTITY)).isEqualTo(1);
  }
}
