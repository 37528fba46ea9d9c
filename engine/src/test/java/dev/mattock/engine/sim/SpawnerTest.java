package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.CONTENT;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.terrain.CachingChunkSource;
import dev.mattock.engine.terrain.Fixture;
import dev.mattock.engine.terrain.Generator;
import org.junit.jupiter.api.Test;

class SpawnerTest {
  private static final int X = 8;
  private static final int Y = 40;
  private static final int Z = 8;

  /** Flat land with a spawner of a kind that no biome has in the middle of a dark cave. */
  private static World cave(String... rules) {
    FlatGenerator flat = new FlatGenerator(CONTENT, "grass_block");
    Generator generator =
        new Generator() {
          @Override
          public String identity() {
            return "test-cave";
          }

          @Override
          public RawChunk generate(long seed, int chunkX, int chunkZ) {
            RawChunk raw = flat.generate(seed, chunkX, chunkZ);
            return new RawChunk(
                raw.sections(),
                raw.biomes(),
                chunkX == 0 && chunkZ == 0
                    ? ImmutableList.of(new Fixture(X, Y, Z, Fixture.Kind.SPAWNER, "cave_spider"))
                    : ImmutableList.of(),
                ImmutableList.of());
          }

          @Override
          public String biomeName(int biomeId) {
            return "plains";
          }
        };
    World world =
        new World(
            CONTENT,
            new CachingChunkSource(CONTENT, generator, 16 << 20),
            1,
            0,
            TestRules.with(rules));
    for (int x = 2; x <= 14; x++) {
      for (int z = 2; z <= 14; z++) {
        for (int y = Y; y < Y + 4; y++) {
          world.setState(x, y, z, 0);
        }
      }
    }
    world.setState(X, Y, Z, CONTENT.stateId("spawner"));
    world.addPlayer(2.5, Y, 2.5, 0, 0);
    return world;
  }

  private static int spiders(World world) {
    int count = 0;
    for (int i = 0; i < world.mobs().size(); i++) {
      Mob mob = world.mobs().get(i);
      count += mob.alive() && mob.type == CONTENT.mob("cave_spider").id() ? 1 : 0;
    }
    return count;
  }

  @Test
  void bringsUpToSixOfItsKindWhileAPlayerIsWithinSixteenBlocks() {
    World world = cave("mobSpawning", "true", "weather", "false");
    world.player(0).x = X + 0.5;
    world.player(0).z = Z + 0.5;
    int most = 0;
    for (int tick = 0; tick < 3_000; tick++) {
      world.player(0).health = 20;
      world.player(0).y = Y + 12; // out of their sight
      idle(world, 1);
      for (int i = 0; i < world.mobs().size(); i++) {
        world.mobs().get(i).speed = 0;
      }
      most = Math.max(most, spiders(world));
    }
    assertThat(most).isBetween(4, 6);
  }

  @Test
  void rests10To40SecondsBetweenTwoSpawns() {
    World world = cave("mobSpawning", "true", "weather", "false");
    long last = -1_000;
    int before = 0;
    for (int tick = 0; tick < 4_000; tick++) {
      world.player(0).health = 20;
      idle(world, 1);
      int now = spiders(world);
      if (now > before) {
        assertThat(world.tick() - last).isGreaterThanOrEqualTo(200);
        last = world.tick();
      }
      for (int i = 0; i < world.mobs().size(); i++) {
        world.mobs().get(i).gone = true;
      }
      before = 0;
    }
    assertThat(last).isPositive();
  }

  @Test
  void restsWithoutAPlayerWhereRulesForbidItOrOnceItIsBroken() {
    World far = cave("mobSpawning", "true", "weather", "false");
    far.player(0).x = 40;
    far.player(0).y = 64;
    idle(far, 900);
    assertThat(spiders(far)).isZero();
    World forbidden = cave("weather", "false");
    idle(forbidden, 900);
    assertThat(spiders(forbidden)).isZero();
    World broken = cave("mobSpawning", "true", "difficulty", "EASY", "weather", "false");
    broken.setState(X, Y, Z, 0);
    idle(broken, 900);
    assertThat(spiders(broken)).isZero();
  }
}
