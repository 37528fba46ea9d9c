package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;
import dev.mattock.engine.sim.Randomness.Purpose;
import dev.mattock.engine.terrain.Fixture;

/**
 * Spawners: with a player within 16 blocks, every 10 to 40 seconds up to four mobs of the kind that
 * the land says, within four blocks, unless six are near already. Driven by scheduled block ticks.
 */
final class SpawnerRule implements BlockRule {
  private static final int LEAST_DELAY = 200;
  private static final int DELAY_SPREAD = 600;
  private static final int WAIT = 20;
  private static final int TRIES = 4;
  private static final int MOST_NEAR = 6;
  private static final double RANGE = 4;
  private static final double PLAYER_SQUARED = 256;

  private final World world;
  private final Content content;
  private final Mobs mobs;
  private final MobBirth birth;
  private final SpawnPlaces places;

  SpawnerRule(World world, MobBirth birth, SpawnPlaces places) {
    this.world = world;
    this.content = world.content();
    this.mobs = world.mobs();
    this.birth = birth;
    this.places = places;
  }

  @Override
  public void scheduledTick(int x, int y, int z, int state) {
    String mob = mobOf(x, y, z);
    if (mob.isEmpty()) {
      return;
    }
    boolean idle =
        !world.rules().mobSpawning()
            || world.rules().difficulty() == Rules.Difficulty.PEACEFUL
            || !playerNear(x, y, z);
    if (idle) {
      world.schedule(x, y, z, WAIT);
      return;
    }
    long draw = world.draw(Purpose.SPAWN, Randomness.place(x, y, z), 1);
    bring(content.mob(mob), x, y, z, draw);
    world.schedule(x, y, z, LEAST_DELAY + Hash64.toBounded(draw, DELAY_SPREAD));
  }

  private String mobOf(int x, int y, int z) {
    for (Fixture fixture : world.terrain().chunk(x >> 4, z >> 4).fixtures()) {
      if (fixture.kind() == Fixture.Kind.SPAWNER
          && fixture.x() == x
          && fixture.y() == y
          && fixture.z() == z) {
        return fixture.name();
      }
    }
    return "";
  }

  private boolean playerNear(int x, int y, int z) {
    for (int i = 0; i < world.playerCount(); i++) {
      double dx = world.player(i).x - x - 0.5;
      double dy = world.player(i).y - y - 0.5;
      double dz = world.player(i).z - z - 0.5;
      if (world.player(i).alive() && dx * dx + dy * dy + dz * dz <= PLAYER_SQUARED) {
        return true;
      }
    }
    return false;
  }

  private void bring(MobType type, int x, int y, int z, long draw) {
    int near = countNear(type, x, y, z);
    long next = draw;
    for (int i = 0; i < TRIES && near < MOST_NEAR; i++) {
      next = Hash64.mix(next + i);
      double across = Hash64.toUnit(next) - Hash64.toUnit(Hash64.mix(next));
      double along = Hash64.toUnit(Hash64.mix(next + 1)) - Hash64.toUnit(Hash64.mix(next + 2));
      int cellX = Collider.floor(x + 0.5 + across * RANGE);
      int cellY = y + Hash64.toBounded(Hash64.mix(next + 3), 3) - 1;
      int cellZ = Collider.floor(z + 0.5 + along * RANGE);
      if (places.fitsSpawner(type, cellX, cellY, cellZ, Hash64.mix(next + 4))) {
        birth.bear(type, cellX + 0.5, cellY, cellZ + 0.5);
        near++;
      }
    }
  }

  private int countNear(MobType type, int x, int y, int z) {
    int near = 0;
    for (int i = 0; i < mobs.size(); i++) {
      Mob mob = mobs.get(i);
      boolean inBox =
          Math.abs(mob.x - x - 0.5) <= RANGE + 0.5
              && Math.abs(mob.y - y) <= RANGE + 0.5
              && Math.abs(mob.z - z - 0.5) <= RANGE + 0.5;
      near += mob.alive() && mob.type == type.id() && inBox ? 1 : 0;
    }
    return near;
  }
}
