package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.hold;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.item;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.entity.Projectiles;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Fishing by the genre's published figures. */
class FishingTest {
  private static final Rules RULES =
      TestRules.with("mobSpawning", "false", "weather", "false", "daylightCycle", "false");

  /** A pond of 13 by 13, three deep, seven blocks before a player with a rod. */
  private static World pond(long seed) {
    World world = new World(TestWorlds.CONTENT, TestWorlds.FLAT, seed, 0, RULES);
    for (int x = -6; x <= 6; x++) {
      for (int z = 2; z <= 14; z++) {
        for (int y = 61; y <= 63; y++) {
          put(world, x, y, z, "water");
        }
      }
    }
    world.addPlayer(0.5, 64, 0.5, 0, 0);
    world.player(0).inventory().set(0, item("fishing_rod"), 1, 0);
    idle(world, 3);
    return world;
  }

  private static int hook(World world) {
    return world.projectiles().find(world.player(0).activity().fishingHook);
  }

  /** Casts and waits for a bite; how long that took, ticks. */
  private static int waitForBite(World world) {
    hold(world, Keys.USE, 1);
    int ticks = 0;
    while (world.projectiles().extra(hook(world), Projectiles.BITE_TICKS) == 0) {
      idle(world, 1);
      ticks++;
      assertThat(ticks).isLessThan(900);
    }
    return ticks;
  }

  @Test
  void aHookFloats() {
    World world = pond(1);
    hold(world, Keys.USE, 1);
    idle(world, 80);
    Projectiles hooks = world.projectiles();
    assertThat(hooks.extra(hook(world), Projectiles.FLOATS)).isEqualTo(1);
    assertThat(hooks.y(hook(world))).isBetween(63.3, 64.3);
    double y = hooks.y(hook(world));
    idle(world, 10);
    assertThat(hooks.y(hook(world))).isCloseTo(y, within(0.2));
  }

  @Test
  void aFishBitesAfterSixToThirtyFiveSeconds() {
    double sum = 0;
    for (int seed = 1; seed <= 40; seed++) {
      int ticks = waitForBite(pond(seed));
      assertThat(ticks).as("seed " + seed).isBetween(100 + 20, 600 + 80 + 60);
      sum += ticks;
    }
    assertThat(sum / 40).as("350 and 50, and the flight").isBetween(340.0, 480.0);
  }

  @Test
  void drawingInInTimeBringsTheCatchAndExperience() {
    World world = pond(3);
    waitForBite(world);
    idle(world, 5);
    hold(world, Keys.USE, 1);
    assertThat(TestWorlds.count(world, EventType.FISH)).isEqualTo(1);
    int caught = TestWorlds.lastId(world, EventType.FISH);
    assertThat(world.player(0).activity().fishingHook).isEqualTo(-1);
    assertThat(world.player(0).inventory().wear(0)).isEqualTo(1);
    idle(world, 60);
    assertThat(world.projectiles().size()).isZero();
    assertThat(world.player(0).inventory().total(caught)).isGreaterThanOrEqualTo(1);
    assertThat(world.player(0).experience).isBetween(1, 6);
  }

  @Test
  void drawingInTooEarlyBringsNothingAndCostsNothing() {
    World world = pond(4);
    hold(world, Keys.USE, 1);
    idle(world, 60);
    hold(world, Keys.USE, 1);
    assertThat(TestWorlds.count(world, EventType.FISH)).isZero();
    assertThat(world.player(0).inventory().wear(0)).isZero();
    idle(world, 1);
    assertThat(world.projectiles().size()).isZero();
  }

  @Test
  void aHookOnLandCostsTwoUses() {
    World world = pond(5);
    world.player(0).yaw = 180;
    world.player(0).pitch = 30;
    hold(world, Keys.USE, 1);
    idle(world, 40);
    assertThat(world.projectiles().stuck(hook(world))).isTrue();
    hold(world, Keys.USE, 1);
    assertThat(world.player(0).inventory().wear(0)).isEqualTo(2);
  }

  @Test
  void puttingTheRodAwayEndsIt() {
    World world = pond(6);
    hold(world, Keys.USE, 1);
    idle(world, 10);
    hold(world, Keys.HOTBAR_1 << 4, 2);
    assertThat(world.projectiles().size()).isZero();
    assertThat(world.player(0).activity().fishingHook).isEqualTo(-1);
  }

  @Test
  void aHookPullsWhatItHangsOn() {
    World world = pond(7);
    Player player = world.player(0);
    player.yaw = 180;
    player.pitch = 10;
    Mob cow = world.mobs().get(world.mobs().indexOf(world.summon("cow", 0.5, 64, -5.5)));
    hold(world, Keys.USE, 1);
    for (int i = 0; i < 20; i++) {
      cow.x = 0.5;
      cow.z = -5.5;
      cow.velocityX = 0;
      cow.velocityZ = 0;
      idle(world, 1);
    }
    assertThat(world.projectiles().extra(hook(world), Projectiles.HOOKED))
        .isEqualTo(Projectiles.ofMob(cow.id));
    cow.velocityZ = 0;
    float health = cow.health;
    hold(world, Keys.USE, 1);
    idle(world, 2);
    assertThat(cow.z).isGreaterThan(-5.5);
    assertThat(cow.health).isEqualTo(health);
    assertThat(player.inventory().wear(0)).isEqualTo(5);
  }

  @Test
  void catchesComeByTheirPublishedWeights() {
    Content content = TestWorlds.CONTENT;
    World world = pond(8);
    FishingLoot loot = new FishingLoot(world, new Fluids(world.content(), world.terrain()));
    Map<String, Integer> counts = new HashMap<>();
    int draws = 40_000;
    for (int i = 0; i < draws; i++) {
      loot.roll(Hash64.mix(i), true, 0, 0);
      counts.merge(content.item(loot.item()).name(), 1, Integer::sum);
      assertThat(loot.wear()).isBetween(0, 64);
    }
    assertShare(counts, "cod", draws, 0.85 * 0.60);
    assertShare(counts, "salmon", draws, 0.85 * 0.25);
    assertShare(counts, "pufferfish", draws, 0.85 * 0.13);
    assertShare(counts, "tropical_fish", draws, 0.85 * 0.02);
    assertShare(counts, "saddle", draws, 0.05 / 3);
    assertShare(counts, "name_tag", draws, 0.05 / 3);
    assertShare(counts, "nautilus_shell", draws, 0.05 / 3);
    assertShare(counts, "lily_pad", draws, 0.1 * 17 / 90);
    assertThat(counts).doesNotContainKey("bamboo");
  }

  private static void assertShare(
      Map<String, Integer> counts, String name, int draws, double share) {
    double deviation = Math.sqrt(share / draws);
    assertThat(counts.getOrDefault(name, 0) / (double) draws)
        .as(name)
        .isCloseTo(share, within(5 * deviation));
  }

  @Test
  void treasureComesOnlyOutOfOpenWater() {
    World world = pond(9);
    FishingLoot loot = new FishingLoot(world, new Fluids(world.content(), world.terrain()));
    assertThat(loot.openWater(0, 63, 8)).isTrue();
    assertThat(loot.openWater(0, 63, 3)).as("at the bank").isFalse();
    put(world, 1, 65, 8, "stone");
    assertThat(loot.openWater(0, 63, 8)).as("under a roof").isFalse();
    for (int i = 0; i < 2_000; i++) {
      loot.roll(Hash64.mix(i), false, 0, 0);
      assertThat(loot.item()).isNotIn(item("saddle"), item("name_tag"), item("nautilus_shell"));
    }
  }

  @Test
  void fishingGoesOnAfterRestoring() {
    World world = pond(10);
    hold(world, Keys.USE, 1);
    for (int round = 0; round < 30; round++) {
      World restored = World.of(world.snapshot());
      idle(world, 20);
      idle(restored, 20);
      assertThat(restored.hash()).as("round " + round).isEqualTo(world.hash());
    }
  }
}
