package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.at;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Explosion.Blocks;
import dev.mattock.engine.sim.Rules.Difficulty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Explosions by the genre's published figures. */
class ExplosionTest {
  private static World flat(long seed) {
    return new World(TestWorlds.CONTENT, TestWorlds.FLAT, seed, 0, TestWorlds.QUIET);
  }

  private static void explode(World world, double x, double y, double z, float power, Blocks what) {
    world.combat().explosion().explode(x, y, z, power, what, -1);
  }

  private static int holes(World world, int fromY, int toY) {
    int holes = 0;
    for (int y = fromY; y <= toY; y++) {
      for (int z = -10; z <= 10; z++) {
        for (int x = -10; x <= 10; x++) {
          holes += world.state(x, y, z) == 0 ? 1 : 0;
        }
      }
    }
    return holes;
  }

  @ParameterizedTest
  @ValueSource(strings = {"obsidian", "bedrock"})
  void tntDestroysNoBlockOfGreatResistance(String block) {
    for (int seed = 0; seed < 20; seed++) {
      World world = flat(seed);
      put(world, 1, 65, 0, block);
      explode(world, 0.5, 65.5, 0.5, Explosion.TNT, Blocks.DROP_ALL);
      assertThat(at(world, 1, 65, 0)).as("seed " + seed).isEqualTo(block);
    }
  }

  @Test
  void waterKeepsBlocksWhole() {
    World world = flat(3);
    for (int x = -1; x <= 1; x++) {
      for (int z = -1; z <= 1; z++) {
        for (int y = 64; y <= 67; y++) {
          put(world, x, y, z, "water");
        }
      }
    }
    explode(world, 0.5, 65.5, 0.5, Explosion.TNT, Blocks.DROP_ALL);
    assertThat(holes(world, 60, 63)).isZero();
  }

  @Test
  void tntInStoneMakesACraterOfPublishedSize() {
    double sum = 0;
    for (int seed = 0; seed < 30; seed++) {
      World world = flat(seed);
      put(world, 0, 40, 0, "air");
      explode(world, 0.5, 40.5, 0.5, Explosion.TNT, Blocks.DROP_ALL);
      int holes = holes(world, 30, 50) - 1;
      assertThat(holes).as("seed " + seed).isBetween(15, 60);
      sum += holes;
    }
    assertThat(sum / 30).isBetween(20.0, 45.0);
  }

  @Test
  void anExplosionReachesAtMostTheRangeOfItsStrongestRay() {
    for (int seed = 0; seed < 20; seed++) {
      World world = flat(seed);
      for (int x = 0; x <= 12; x++) {
        put(world, x, 70, 0, "glass");
      }
      explode(world, 0.5, 71.5, 0.5, Explosion.TNT, Blocks.DROP_ALL);
      for (int x = 8; x <= 12; x++) {
        assertThat(at(world, x, 70, 0)).as("seed " + seed).isEqualTo("glass");
      }
    }
  }

  @Test
  void everythingDropsFromTntAndAThirdFromACreeper() {
    int all = 0;
    int some = 0;
    int broken = 0;
    for (int seed = 0; seed < 40; seed++) {
      World tnt = flat(seed);
      explode(tnt, 0.5, 64.5, 0.5, Explosion.CREEPER, Blocks.DROP_ALL);
      World creeper = flat(seed);
      explode(creeper, 0.5, 64.5, 0.5, Explosion.CREEPER, Blocks.DROP_SOME);
      all += tnt.items().size();
      some += creeper.items().size();
      broken += holes(tnt, 58, 63);
    }
    assertThat(all).isEqualTo(broken);
    assertThat((double) some / all).isCloseTo(1 / 3.0, within(0.05));
  }

  @Test
  void blocksStayWhereTheyAreToBeKept() {
    World world = flat(1);
    explode(world, 0.5, 64.5, 0.5, Explosion.CREEPER, Blocks.KEEP);
    assertThat(holes(world, 50, 63)).isZero();
    assertThat(TestWorlds.lastId(world, EventType.EXPLODE)).isEqualTo(30);
  }

  /** Greatest damage of the genre at the centre: 43 of a creeper on normal, 57 of TNT. */
  @ParameterizedTest
  @CsvSource({"6, 43", "8, 57"})
  void theCentreHurtsMost(double range, int damage) {
    assertThat(Explosion.damage(1, range)).isEqualTo(damage);
    assertThat(Explosion.damage(0, range)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"PEACEFUL, 0", "EASY, 6", "NORMAL, 10", "HARD, 15"})
  void nearnessAndDifficultyDecideTheDamage(Difficulty difficulty, float damage) {
    World world = TestWorlds.withPlayer(TestRules.difficulty(difficulty));
    explode(world, 0.5, 64, 0.5 + 4, Explosion.CREEPER, Blocks.KEEP);
    assertThat(Explosion.damage(1 - 4 / 6.0, 6)).isEqualTo(10);
    assertThat(20 - world.player(0).health).isEqualTo(damage);
  }

  @Test
  void aWallIsCover() {
    World world = TestWorlds.withPlayer();
    for (int x = -4; x <= 4; x++) {
      for (int y = 64; y <= 70; y++) {
        put(world, x, y, 2, "obsidian");
      }
    }
    explode(world, 0.5, 64.5, 4.5, Explosion.TNT, Blocks.KEEP);
    assertThat(20 - world.player(0).health).isEqualTo(1);
  }

  @Test
  void bodiesFlyAway() {
    World world = TestWorlds.withPlayer();
    Player player = world.player(0);
    double before = player.velocityY;
    explode(world, 0.5, 64.5, -2.5, 1.8f, Blocks.KEEP);
    assertThat(player.velocityZ).isPositive();
    assertThat(player.velocityY).isGreaterThan(before);
    assertThat(player.velocityX).isCloseTo(0, within(1e-9));
  }

  @Test
  void itemsNearItAreGone() {
    World world = TestWorlds.withPlayer();
    int near = world.items().add(TestWorlds.item("stick"), 1, 0, 10_000);
    world.items().setPosition(near, 0.5, 64, 20.5);
    int far = world.items().add(TestWorlds.item("coal"), 1, 0, 10_000);
    world.items().setPosition(far, 0.5, 64, 40.5);
    explode(world, 0.5, 64.5, 21.5, Explosion.CREEPER, Blocks.KEEP);
    idle(world, 1);
    assertThat(world.items().size()).isEqualTo(1);
    assertThat(world.items().item(0)).isEqualTo(TestWorlds.item("coal"));
  }

  @Test
  void theSameWorldExplodesTheSameWay() {
    World world = flat(9);
    World other = flat(9);
    explode(world, 0.5, 64.5, 0.5, Explosion.TNT, Blocks.DROP_ALL);
    explode(other, 0.5, 64.5, 0.5, Explosion.TNT, Blocks.DROP_ALL);
    assertThat(world.hash()).isEqualTo(other.hash());
    World third = flat(10);
    explode(third, 0.5, 64.5, 0.5, Explosion.TNT, Blocks.DROP_ALL);
    assertThat(holes(third, 55, 63)).isPositive();
  }
}
