package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.CONTENT;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Biome.Category;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.terrain.CachingChunkSource;
import dev.mattock.engine.terrain.ChunkSource;
import dev.mattock.engine.terrain.Generator;
import dev.mattock.engine.terrain.Inhabitant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MobSpawningTest {
  private static World world(ChunkSource source, long seed, String... rules) {
    World world = new World(CONTENT, source, seed, 0, TestRules.with(rules));
    world.addPlayer(0.5, 64, 0.5, 0, 0);
    return world;
  }

  private static World night(long seed) {
    World world =
        world(
            TestWorlds.FLAT,
            seed,
            "mobSpawning",
            "true",
            "daylightCycle",
            "false",
            "weather",
            "false");
    world.setTimeOfDay(18_000);
    return world;
  }

  private static int monsters(World world) {
    int count = 0;
    for (int i = 0; i < world.mobs().size(); i++) {
      Mob mob = world.mobs().get(i);
      count += mob.alive() && CONTENT.mobs().get(mob.type).monster() ? 1 : 0;
    }
    return count;
  }

  @Test
  void monstersComeAtNightTwentyFourBlocksAwayUpToTheCap() {
    World world = night(3);
    int before = 0;
    int most = 0;
    for (int tick = 0; tick < 400; tick++) {
      world.player(0).health = 20;
      idle(world, 1);
      for (int i = before; i < world.mobs().size(); i++) {
        Mob mob = world.mobs().get(i);
        double dx = mob.x - world.player(0).x;
        double dz = mob.z - world.player(0).z;
        if (world.tick() < 20) {
          assertThat(Math.sqrt(dx * dx + dz * dz)).isGreaterThan(23);
        }
      }
      before = world.mobs().size();
      most = Math.max(most, monsters(world));
    }
    assertThat(most).as("70 for 289 chunks, here are 81").isBetween(15, 19 + 3);
  }

  @Test
  void noMonsterComesByDayOnOpenLand() {
    World world = night(4);
    world.setTimeOfDay(6_000);
    idle(world, 400);
    assertThat(monsters(world)).isZero();
  }

  @Test
  void noMonsterComesInPeaceAndThoseThereLeave() {
    World world =
        world(
            TestWorlds.FLAT,
            5,
            "mobSpawning",
            "true",
            "difficulty",
            "PEACEFUL",
            "weather",
            "false");
    world.setTimeOfDay(18_000);
    TestMobs.grown(world, "zombie", 30, 64, 0);
    idle(world, 400);
    assertThat(monsters(world)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0, 1.0", "3, 0.625", "7, 0.125", "8, 0.0"})
  void theLightRuleLetsMonstersBeWithEighthsOfChance(int light, double chance) {
    World world = night(6);
    idle(world, 1);
    // a roofed cellar with a lamp: block light alone decides
    for (int z = -12; z <= 12; z++) {
      for (int x = -12; x <= 12; x++) {
        TestWorlds.put(world, 40 + x, 70, z, "stone");
      }
    }
    int lamp = CONTENT.stateId("torch");
    if (light > 0) {
      world.setState(40 + 14 - light, 64, 0, lamp);
    }
    boolean dark = world.terrain().skyLight(40, 64, 0) == 0;
    assertThat(world.terrain().blockLight(40, 64, 0)).isEqualTo(light);
    SpawnPlaces places = places(world);
    int fit = 0;
    for (int i = 0; i < 20_000; i++) {
      fit += places.fits(TestMobs.type("zombie"), 40, 64, 0, Hash64.of(8, i)) ? 1 : 0;
    }
    double sky = dark ? 1 : skyChance(world.terrain().skyLight(40, 64, 0));
    int seen = Math.max(light, new Brightness(world).light(40, 64, 0));
    double expected = sky * Math.max(0, 8 - seen) / 8;
    assertThat(fit / 20_000.0).isCloseTo(expected, org.assertj.core.api.Assertions.within(0.02));
    if (dark) {
      assertThat(expected).isEqualTo(chance);
    }
  }

  private static double skyChance(int skyLight) {
    return (32 - skyLight) / 32.0;
  }

  private static SpawnPlaces places(World world) {
    return new SpawnPlaces(
        world,
        new CellKinds(CONTENT, world.terrain()),
        new Brightness(world),
        new Collider(CONTENT, world.terrain()));
  }

  @Test
  void animalsWantGrassAndLight() {
    World world = night(6);
    world.setTimeOfDay(6_000);
    idle(world, 1);
    SpawnPlaces places = places(world);
    MobType cow = TestMobs.type("cow");
    assertThat(places.fits(cow, 30, 64, 0, 1)).isTrue();
    assertThat(places.fits(cow, 30, 65, 0, 1)).as("in mid-air").isFalse();
    TestWorlds.put(world, 30, 63, 0, "stone");
    assertThat(places.fits(cow, 30, 64, 0, 1)).as("on stone").isFalse();
    TestWorlds.put(world, 31, 64, 0, "stone");
    assertThat(places.fits(cow, 30, 64, 1, 1)).as("no room beside a wall").isTrue();
    assertThat(places.fits(TestMobs.type("spider"), 32, 64, 0, 1)).as("no room").isFalse();
  }

  @Test
  void aTenthOfAllChunksHasSlimesBelow() {
    int found = 0;
    for (int i = 0; i < 10_000; i++) {
      found += SpawnPlaces.slimeChunk(99, i % 100, i / 100) ? 1 : 0;
    }
    assertThat(found).isBetween(900, 1_100);
  }

  @Test
  void theMoonIsFullFirstAndNewAfterFourNights() {
    assertThat(SpawnPlaces.moon(18_000)).isEqualTo(1);
    assertThat(SpawnPlaces.moon(18_000 + 2 * 24_000)).isEqualTo(0.5);
    assertThat(SpawnPlaces.moon(18_000 + 4 * 24_000)).isZero();
    assertThat(SpawnPlaces.moon(18_000 + 7 * 24_000)).isEqualTo(0.75);
  }

  /** Flat land with a cow in the middle of each chunk. */
  private static ChunkSource pastures() {
    FlatGenerator flat = new FlatGenerator(CONTENT, "grass_block");
    Generator generator =
        new Generator() {
          @Override
          public String identity() {
            return "test-pastures";
          }

          @Override
          public RawChunk generate(long seed, int chunkX, int chunkZ) {
            RawChunk raw = flat.generate(seed, chunkX, chunkZ);
            return new RawChunk(
                raw.sections(),
                raw.biomes(),
                ImmutableList.of(),
                ImmutableList.of(new Inhabitant("cow", chunkX * 16 + 8.5, 64, chunkZ * 16 + 8.5)));
          }

          @Override
          public String biomeName(int biomeId) {
            return "desert";
          }
        };
    return new CachingChunkSource(CONTENT, generator, 16 << 20);
  }

  @Test
  void inhabitantsComeOnceWhenTheirChunkIsFirstSimulated() {
    World world = world(pastures(), 1, "mobSpawning", "true", "weather", "false");
    idle(world, 10);
    assertThat(count(world, "cow")).isEqualTo(81);
    WorldSnapshot snapshot = world.snapshot();
    TestMobs.hurt(world, world.mobs().get(0), 100);
    idle(world, 20);
    assertThat(count(world, "cow")).as("the dead do not come again").isEqualTo(80);
    World copy = World.of(snapshot);
    idle(copy, 20);
    assertThat(count(copy, "cow")).as("restored worlds know who has come").isEqualTo(81);
    world.player(0).x += 16;
    idle(world, 20);
    assertThat(count(world, "cow")).as("one more column of chunks").isEqualTo(80 + 9);
  }

  @Test
  void noInhabitantsComeWhereTheRulesKeepMobsAway() {
    World world = world(pastures(), 1);
    idle(world, 20);
    assertThat(world.mobs().size()).isZero();
  }

  private static int count(World world, String name) {
    int type = CONTENT.mob(name).id();
    int count = 0;
    for (int i = 0; i < world.mobs().size(); i++) {
      count += world.mobs().get(i).alive() && world.mobs().get(i).type == type ? 1 : 0;
    }
    return count;
  }

  @Test
  void everyBiomeHasMonstersButFewHaveWolves() {
    assertThat(CONTENT.biomes().values())
        .allSatisfy(biome -> assertThat(biome.spawns(Category.MONSTER)).isNotEmpty());
  }

  @Test
  void monstersFarFromAllPlayersLeaveAndAnimalsStay() {
    World world = world(TestWorlds.FLAT, 9, "simulationDistance", "12", "weather", "false");
    Mob zombie = TestMobs.grown(world, "zombie", 140, 64, 0);
    Mob named = TestMobs.grown(world, "zombie", 144, 64, 0);
    named.persistent = true;
    TestMobs.grown(world, "cow", 140, 64, 4);
    idle(world, 1);
    assertThat(world.mobs().indexOf(zombie.id)).isEqualTo(-1);
    assertThat(world.mobs().size()).isEqualTo(2);
  }

  @Test
  void beyondThirtyTwoBlocksMonstersLeaveOneInEightHundredTicksAfterHalfAMinute() {
    World world =
        world(
            TestWorlds.FLAT,
            9,
            "simulationDistance",
            "6",
            "weather",
            "false",
            "daylightCycle",
            "false");
    world.setTimeOfDay(18_000);
    int many = 200;
    for (int i = 0; i < many; i++) {
      TestMobs.grown(world, "witch", 80 + i % 10, 64, i / 10 - 10).speed = 0;
    }
    idle(world, 600);
    assertThat(world.mobs().size()).isEqualTo(many);
    idle(world, 800);
    // (1 - 1/800)^800 is 0.37
    assertThat(world.mobs().size()).isBetween(45, 105);
  }
}
