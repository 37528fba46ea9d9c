package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.at;
import static dev.mattock.engine.sim.TestWorlds.hold;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.item;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.entity.Player;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mining times, drops and wear against the genre's published figures. */
class MiningTest {
  private final World world = TestWorlds.withPlayer();
  private final Player player = world.player(0);

  /** A block at eye height, two blocks ahead. */
  private void ahead(String state) {
    put(world, 0, 65, 2, state);
  }

  private int ticksToBreak(World where, int limit) {
    for (int tick = 1; tick <= limit; tick++) {
      hold(where, Keys.ATTACK, 1);
      if (at(where, 0, 65, 2).equals("air")) {
        return tick;
      }
    }
    return -1;
  }

  @ParameterizedTest(name = "{0} with {1}: {2} s")
  @CsvSource({
    "oak_log, hand, 3.0",
    "oak_log, wooden_axe, 1.5",
    "oak_log, stone_axe, 0.75",
    "oak_log, wooden_pickaxe, 3.0",
    "birch_planks, hand, 3.0",
    "stone, hand, 7.5",
    "stone, wooden_pickaxe, 1.15",
    "stone, stone_pickaxe, 0.6",
    "stone, wooden_axe, 7.5",
    "cobblestone, hand, 10.0",
    "cobblestone, wooden_pickaxe, 1.5",
    "cobblestone, stone_pickaxe, 0.75",
    "coal_ore, hand, 15.0",
    "coal_ore, wooden_pickaxe, 2.25",
    "coal_ore, stone_pickaxe, 1.15",
    "dirt, hand, 0.75",
    "dirt, wooden_shovel, 0.4",
    "dirt, stone_shovel, 0.2",
    "grass_block, hand, 0.9",
    "grass_block, wooden_shovel, 0.45",
    "sand, hand, 0.75",
    "gravel, hand, 0.9",
    "gravel, stone_shovel, 0.25",
    "oak_leaves, hand, 0.3",
    "crafting_table, hand, 3.75",
    "crafting_table, wooden_axe, 1.9",
    "torch, hand, 0.05",
  })
  void takesThePublishedTime(String block, String tool, double seconds) {
    put(world, 0, 64, 2, "dirt");
    ahead(block);
    if (!tool.equals("hand")) {
      world.give(0, item(tool), 1);
    }
    assertThat(ticksToBreak(world, 400) / 20.0).isEqualTo(seconds);
  }

  @Test
  void breakSpeedMultiplies() {
    World fast = TestWorlds.withPlayer(TestRules.breakSpeed(5));
    put(fast, 0, 65, 2, "oak_log");
    assertThat(ticksToBreak(fast, 100)).isEqualTo(12);
  }

  @Test
  void isFiveTimesSlowerInTheAir() {
    ahead("dirt");
    player.onGround = false;
    player.y = 64;
    put(world, 0, 63, 0, "air");
    int ticks = 0;
    while (at(world, 0, 65, 2).equals("dirt") && ticks < 200) {
      player.y = 64;
      player.velocityY = 0;
      player.fallDistance = 0;
      hold(world, Keys.ATTACK, 1);
      ticks++;
    }
    assertThat(ticks).isEqualTo(75);
  }

  @Test
  void isFiveTimesSlowerUnderWater() {
    put(world, 0, 64, 0, "water");
    put(world, 0, 65, 0, "water");
    ahead("dirt");
    assertThat(ticksToBreak(world, 200)).isEqualTo(75);
  }

  @Test
  void lettingGoLosesTheProgress() {
    ahead("dirt");
    hold(world, Keys.ATTACK, 14);
    assertThat(player.miningProgress).isGreaterThan(0.9);
    idle(world, 1);
    assertThat(player.mining).isFalse();
    assertThat(ticksToBreak(world, 100)).isEqualTo(15);
  }

  @Test
  void restsFiveTicksAfterABlockThatTookTime() {
    put(world, 0, 65, 3, "dirt");
    ahead("dirt");
    assertThat(ticksToBreak(world, 100)).isEqualTo(15);
    hold(world, Keys.ATTACK, 5 + 1 + 14);
    assertThat(at(world, 0, 65, 3)).isEqualTo("dirt");
    hold(world, Keys.ATTACK, 1);
    assertThat(at(world, 0, 65, 3)).isEqualTo("air");
  }

  @Test
  void breaksPlantsOnEveryTick() {
    put(world, 0, 64, 2, "grass_block");
    put(world, 0, 65, 2, "poppy");
    put(world, 0, 64, 3, "grass_block");
    put(world, 0, 65, 3, "dandelion");
    hold(world, Keys.ATTACK, 2);
    assertThat(at(world, 0, 65, 2)).isEqualTo("air");
    assertThat(TestWorlds.count(world, EventType.MINE_BLOCK)).isBetween(1, 2);
  }

  @Test
  void dropsWhatTheToolIsGoodFor() {
    ahead("stone");
    ticksToBreak(world, 400);
    assertThat(world.items().size()).isZero();
    assertThat(TestWorlds.lastRefusal(world)).isEqualTo(Refusal.WRONG_TOOL);
    ahead("stone");
    world.give(0, item("wooden_pickaxe"), 1);
    idle(world, 6);
    ticksToBreak(world, 400);
    assertThat(world.items().size()).isEqualTo(1);
    assertThat(world.items().item(0)).isEqualTo(item("cobblestone"));
    assertThat(TestWorlds.lastId(world, EventType.MINE_BLOCK))
        .isEqualTo(TestWorlds.CONTENT.stateId("stone"));
  }

  @Test
  void cannotBreakBedrockAndSaysSoOnce() {
    ahead("bedrock");
    hold(world, Keys.ATTACK, 100);
    assertThat(at(world, 0, 65, 2)).isEqualTo("bedrock");
    assertThat(TestWorlds.lastRefusal(world)).isEqualTo(Refusal.UNBREAKABLE);
    assertThat(TestWorlds.count(world, EventType.REFUSED)).isEqualTo(1);
  }

  @Test
  void reachesFourAndAHalfBlocks() {
    put(world, 0, 65, 5, "dirt");
    hold(world, Keys.ATTACK, 1);
    assertThat(player.mining).as("4.5 blocks from the eye at z 0.5").isTrue();
    put(world, 0, 65, 5, "air");
    put(world, 0, 65, 6, "dirt");
    idle(world, 1);
    hold(world, Keys.ATTACK, 1);
    assertThat(player.mining).isFalse();
    assertThat(TestWorlds.lastRefusal(world)).isEqualTo(Refusal.OUT_OF_REACH);
  }

  @Test
  void toolsWearAndBreak() {
    world.give(0, item("wooden_pickaxe"), 1);
    int uses = TestWorlds.CONTENT.item(item("wooden_pickaxe")).maxDurability();
    for (int i = 1; i < uses; i++) {
      ahead("stone");
      ticksToBreak(world, 100);
      assertThat(player.inventory().wear(0)).isEqualTo(i);
      idle(world, 5);
    }
    ahead("stone");
    ticksToBreak(world, 100);
    assertThat(player.heldItem()).isZero();
    assertThat(TestWorlds.lastId(world, EventType.BREAK_ITEM)).isEqualTo(item("wooden_pickaxe"));
    assertThat(uses).isEqualTo(59);
  }

  @Test
  void aSwordWearsDoublyAndPlantsWearNothing() {
    world.give(0, item("stone_sword"), 1);
    ahead("dirt");
    ticksToBreak(world, 100);
    assertThat(player.inventory().wear(0)).isEqualTo(2);
    idle(world, 6);
    put(world, 0, 64, 2, "grass_block");
    ahead("poppy");
    ticksToBreak(world, 100);
    assertThat(player.inventory().wear(0)).isEqualTo(2);
  }

  @Test
  void drawsLootByItsChances() {
    World fast = TestWorlds.withPlayer(TestRules.breakSpeed(1000));
    int flint = 0;
    int blocks = 2_000;
    for (int i = 0; i < blocks; i++) {
      put(fast, 0, 65, 2, "gravel");
      hold(fast, Keys.ATTACK, 1);
      for (int k = 0; k < fast.items().size(); k++) {
        flint += fast.items().item(k) == item("flint") ? 1 : 0;
        fast.items().setCount(k, 0);
      }
      fast.items().compact();
    }
    assertThat(flint / (double) blocks).isBetween(0.08, 0.12);
  }
}
