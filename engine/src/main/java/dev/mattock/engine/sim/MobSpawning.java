package dev.mattock.engine.sim;

import dev.mattock.engine.content.Biome;
import dev.mattock.engine.content.Biome.Category;
import dev.mattock.engine.content.Biome.Spawn;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;
import dev.mattock.engine.sim.Randomness.Purpose;
import dev.mattock.engine.terrain.Chunk;
import dev.mattock.engine.terrain.Fixture;
import dev.mattock.engine.terrain.Inhabitant;
import dev.mattock.engine.terrain.Terrain;
import java.util.Arrays;

/**
 * How mobs come into the world. The inhabitants of a chunk come once, when it is first simulated.
 * After that each chunk is asked, every fourth tick, for a cell in which a pack may appear: at
 * least 24 blocks from every player, as long as fewer than the genre's caps (for 289 chunks 70
 * monsters, 10 animals, 5 squid, 20 fish) are awake. Animals are asked for every 400 ticks only.
 */
final class MobSpawning {
  private static final int PERIOD = 4;
  private static final int ANIMAL_PERIOD = 400;
  private static final int SETTLING_PERIOD = 8;
  private static final int CAP_CHUNKS = 289;
  private static final int[] CAPS = {70, 10, 5, 20};
  private static final Category[] CATEGORIES = Category.values();
  private static final int PACKS = 3;
  private static final int SPREAD = 6;
  private static final int MOST_OF_A_PACK = 4;
  private static final double NEAR_SQUARED = 24 * 24;
  private static final double FAR_SQUARED = 128 * 128;

  /** Ticks until a spawner that was just loaded wakes up. */
  private static final int SPAWNER_WAKES = 20;

  private final World world;
  private final Content content;
  private final Terrain terrain;
  private final Mobs mobs;
  private final MobBirth birth;
  private final SpawnPlaces places;
  private final int[] awake = new int[CATEGORIES.length];

  MobSpawning(World world, MobBirth birth, SpawnPlaces places) {
    this.world = world;
    this.content = world.content();
    this.terrain = world.terrain();
    this.mobs = world.mobs();
    this.birth = birth;
    this.places = places;
  }

  void run() {
    SimulatedArea area = world.area();
    int slice = (int) (world.tick() % SETTLING_PERIOD);
    for (int i = slice; i < area.size(); i += SETTLING_PERIOD) {
      settle(area.chunkX(i), area.chunkZ(i));
    }
    if (!world.rules().mobSpawning() || world.tick() % PERIOD != 0) {
      return;
    }
    count();
    for (Category category : CATEGORIES) {
      if (isTime(category)) {
        spawn(category);
      }
    }
  }

  private void settle(int chunkX, int chunkZ) {
    if (!world.settled().add(chunkX, chunkZ)) {
      return;
    }
    Chunk chunk = terrain.chunk(chunkX, chunkZ);
    for (Fixture fixture : chunk.fixtures()) {
      if (fixture.kind() == Fixture.Kind.SPAWNER) {
        world.schedule(fixture.x(), fixture.y(), fixture.z(), SPAWNER_WAKES);
      }
    }
    if (world.rules().mobSpawning()) {
      for (Inhabitant inhabitant : chunk.inhabitants()) {
        MobType type = content.mob(inhabitant.mob());
        if (welcome(type)) {
          birth.bear(type, inhabitant.x(), inhabitant.y(), inhabitant.z());
        }
      }
    }
  }

  private boolean welcome(MobType type) {
    return !type.monster() || world.rules().difficulty() != Rules.Difficulty.PEACEFUL;
  }

  private void count() {
    Arrays.fill(awake, 0);
    for (int i = 0; i < mobs.size(); i++) {
      Mob mob = mobs.get(i);
      if (mob.alive() && !mob.persistent && world.area().contains(mob.x, mob.z)) {
        awake[content.mobs().get(mob.type).category().ordinal()]++;
      }
    }
  }

  private boolean isTime(Category category) {
    if (category == Category.MONSTER) {
      return world.rules().difficulty() != Rules.Difficulty.PEACEFUL;
    }
    return category != Category.CREATURE || world.tick() % ANIMAL_PERIOD == ANIMAL_PERIOD / 2;
  }

  private boolean full(Category category) {
    int cap = CAPS[category.ordinal()] * world.area().size() / CAP_CHUNKS;
    return awake[category.ordinal()] >= cap;
  }

  private void spawn(Category category) {
    SimulatedArea area = world.area();
    for (int i = 0; i < area.size() && !full(category); i++) {
      int chunkX = area.chunkX(i);
      int chunkZ = area.chunkZ(i);
      long place = Randomness.place(chunkX, category.ordinal(), chunkZ);
      spawnIn(chunkX, chunkZ, category, world.draw(Purpose.SPAWN, place, 0));
    }
  }

  private void spawnIn(int chunkX, int chunkZ, Category category, long draw) {
    int x = (int) draw & 15;
    int z = (int) (draw >>> 4) & 15;
    Chunk chunk = terrain.chunk(chunkX, chunkZ);
    int y = Hash64.toBounded(draw, chunk.height(x, z) + 2);
    if (y > 255 || content.opaqueCube(chunk.state(x, y, z))) {
      return;
    }
    int cellX = (chunkX << 4) | x;
    int cellZ = (chunkZ << 4) | z;
    Biome biome = content.biomes().get(terrain.biomeName(cellX, cellZ));
    if (biome == null || biome.spawns(category).isEmpty()) {
      return;
    }
    int born = 0;
    long next = Hash64.mix(draw);
    for (int pack = 0; pack < PACKS && born < MOST_OF_A_PACK; pack++) {
      next = Hash64.mix(next + pack);
      born += bringPack(biome, category, cellX, y, cellZ, next);
    }
    awake[category.ordinal()] += born;
  }

  /** Tries a pack around a cell, and says how many came. */
  private int bringPack(Biome biome, Category category, int fromX, int y, int fromZ, long draw) {
    Spawn spawn = biome.pick(category, draw);
    MobType type = content.mob(spawn.mob());
    long next = Hash64.mix(draw);
    int tries = spawn.min() + Hash64.toBounded(next, spawn.max() - spawn.min() + 1);
    int x = fromX;
    int z = fromZ;
    int born = 0;
    for (int i = 0; i < tries && born < MOST_OF_A_PACK; i++) {
      next = Hash64.mix(next + i);
      x += Hash64.toBounded(next, SPREAD) - Hash64.toBounded(next << 16, SPREAD);
      z += Hash64.toBounded(next << 32, SPREAD) - Hash64.toBounded(Hash64.mix(next), SPREAD);
      if (rightDistance(x + 0.5, y, z + 0.5)
          && world.area().contains(x >> 4, z >> 4)
          && places.fits(type, x, y, z, Hash64.mix(next + 7))) {
        birth.bear(type, x + 0.5, y, z + 0.5);
        born++;
      }
    }
    return born;
  }

  private boolean rightDistance(double x, double y, double z) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < world.playerCount(); i++) {
      double dx = world.player(i).x - x;
      double dy = world.player(i).y - y;
      double dz = world.player(i).z - z;
      nearest = Math.min(nearest, dx * dx + dy * dy + dz * dz);
    }
    return nearest >= NEAR_SQUARED && nearest <= FAR_SQUARED;
  }
}
