package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Effect;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.entity.Projectiles;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Players with all kinds of weapons go at each other at random: nothing gets out of its bounds. */
class BrawlTest {
  private static final int PLAYERS = 4;
  private static final int TICKS = 3_000;
  private static final List<String> HOTBAR =
      List.of(
          "stone_sword",
          "stone_axe",
          "bow",
          "crossbow",
          "snowball",
          "ender_pearl",
          "bread",
          "fishing_rod",
          "egg");

  private static World arena(long seed) {
    World world =
        new World(
            TestWorlds.CONTENT,
            TestWorlds.FLAT,
            seed,
            0,
            TestRules.with("mobSpawning", "false", "keepInventory", "true"));
    for (int i = -7; i <= 7; i++) {
      for (int y = 64; y <= 72; y++) {
        TestWorlds.put(world, i, y, -7, "bedrock");
        TestWorlds.put(world, i, y, 7, "bedrock");
        TestWorlds.put(world, -7, y, i, "bedrock");
        TestWorlds.put(world, 7, y, i, "bedrock");
      }
      for (int z = -7; z <= 7; z++) {
        TestWorlds.put(world, i, 73, z, "bedrock");
      }
    }
    for (int k = 0; k < PLAYERS; k++) {
      world.addPlayer(k - 1.5, 64, k % 2 * 2, 90 * k, 0);
      equip(world.player(k));
    }
    for (int k = 0; k < 6; k++) {
      world.summon(k % 2 == 0 ? "cow" : "zombie", k - 3, 64, 4);
    }
    return world;
  }

  private static void equip(Player p) {
    for (int slot = 0; slot < HOTBAR.size(); slot++) {
      int id = item(HOTBAR.get(slot));
      p.inventory().set(slot, id, TestWorlds.CONTENT.item(id).maxStack(), 0);
    }
    p.inventory().set(9, item("arrow"), 64, 0);
    p.inventory().set(Using.OFFHAND, item("shield"), 1, 0);
    p.inventory().set(38, item("iron_chestplate"), 1, 0);
    p.health = 20;
    p.food = 15;
  }

  private static void act(long seed, long tick, int k, Action action) {
    long held = Hash64.of(seed, tick / 12, k);
    long now = Hash64.of(seed + 1, tick, k);
    int keys = (int) held & (Keys.FORWARD | Keys.JUMP | Keys.SPRINT | Keys.LEFT);
    keys |= (now & 3) == 0 ? Keys.ATTACK : 0;
    keys |= (held & 0x3000) != 0 ? Keys.USE : 0;
    keys |= (now & 0x1F0) == 0 ? Keys.HOTBAR_1 << Hash64.toBounded(Hash64.mix(now), 9) : 0;
    action.clear().setKeys(keys);
    action.turn(
        (float) (Hash64.toUnit(Hash64.mix(now + 1)) * 20 - 10),
        (float) (Hash64.toUnit(Hash64.mix(now + 2)) * 60 - 30));
  }

  private static void step(World world, long seed, Action[] actions) {
    for (int k = 0; k < PLAYERS; k++) {
      act(seed, world.tick(), k, actions[k]);
    }
    world.step(actions);
    if (world.tick() % 200 == 0) {
      for (int k = 0; k < PLAYERS; k++) {
        equip(world.player(k));
      }
      double x = Hash64.toUnit(Hash64.of(seed, world.tick())) * 10 - 5;
      world.combat().explosion().explode(x, 64.5, 2, 2, Explosion.Blocks.KEEP, 0);
      world.combat().effects().apply(1, world.player(1), Effect.POISON, 1, 100);
    }
  }

  private static void check(World world, String where) {
    for (int k = 0; k < PLAYERS; k++) {
      Player p = world.player(k);
      assertThat(Double.isFinite(p.x + p.y + p.z + p.velocityX + p.velocityY + p.velocityZ))
          .as(where)
          .isTrue();
      assertThat(p.health).as(where).isBetween(0f, 20f);
      assertThat(p.food).as(where).isBetween(0, 20);
      assertThat(p.saturation).as(where).isBetween(0f, 20f);
      assertThat(p.vitals().exhaustion).as(where).isBetween(0f, 40f);
      assertThat(p.vitals().absorption).as(where).isBetween(0f, 20f);
      assertThat(Math.abs(p.x)).as(where).isLessThan(7);
      assertThat(Math.abs(p.z)).as(where).isLessThan(7);
    }
    Projectiles flying = world.projectiles();
    for (int i = 0; i < flying.size(); i++) {
      assertThat(Double.isFinite(flying.x(i) + flying.y(i) + flying.z(i))).as(where).isTrue();
      assertThat(Double.isFinite(flying.velocityX(i) + flying.velocityY(i) + flying.velocityZ(i)))
          .as(where)
          .isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everythingStaysInItsBounds(long seed) {
    World world = arena(seed);
    Action[] actions = {new Action(), new Action(), new Action(), new Action()};
    int[] counts = new int[EventType.values().length];
    long read = 0;
    for (int tick = 0; tick < TICKS; tick++) {
      step(world, seed, actions);
      check(world, "seed " + seed + " tick " + tick);
      for (; read < world.events().end(); read++) {
        counts[world.events().type(read).ordinal()]++;
      }
    }
    for (EventType type :
        List.of(
            EventType.DAMAGE_TAKEN,
            EventType.DAMAGE_DEALT,
            EventType.DEATH,
            EventType.KILL_ENTITY,
            EventType.BLOCK_DAMAGE,
            EventType.CONSUME_ITEM,
            EventType.USE_ITEM,
            EventType.EXPLODE)) {
      assertThat(counts[type.ordinal()]).as(seed + " " + type).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void aRestoredBrawlGoesOnAlike(long seed) {
    World world = arena(seed);
    Action[] actions = {new Action(), new Action(), new Action(), new Action()};
    World other = arena(seed);
    for (int round = 0; round < 15; round++) {
      other.restore(world.snapshot());
      World loaded =
          WorldSave.fromBytes(
              WorldSave.toBytes(world), TestWorlds.CONTENT, identity -> TestWorlds.FLAT);
      for (int tick = 0; tick < 37; tick++) {
        step(world, seed, actions);
        step(other, seed, actions);
        step(loaded, seed, actions);
      }
      assertThat(other.hash()).as("seed %d round %d", seed, round).isEqualTo(world.hash());
      assertThat(loaded.hash()).as("seed %d round %d", seed, round).isEqualTo(world.hash());
    }
  }
}
