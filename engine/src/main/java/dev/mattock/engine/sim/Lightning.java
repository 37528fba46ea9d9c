package dev.mattock.engine.sim;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.sim.Randomness.Purpose;
import dev.mattock.engine.terrain.Chunk;

/**
 * Lightning: in a thunderstorm it strikes each simulated chunk once in 100,000 ticks where it
 * rains, rather at a body under the sky within three blocks. It hurts all within three blocks by
 * five half-points, sets them on fire, and lights fires where rules and difficulty let it.
 */
final class Lightning {
  private static final int ONE_IN = 100_000;
  private static final int REACH = 3;
  private static final int REACH_UP = 9;
  private static final float HARM = 5;
  private static final int FIRE_TICKS = 160;
  private static final int MORE_FIRES = 4;

  private final World world;
  private final Creatures creatures;
  private final Support support;
  private final int fire;

  Lightning(World world, Creatures creatures, Support support) {
    this.world = world;
    this.creatures = creatures;
    this.support = support;
    fire = world.content().stateId("fire");
  }

  void run() {
    if (!world.weather().thundering()) {
      return;
    }
    SimulatedArea area = world.area();
    for (int i = 0; i < area.size(); i++) {
      int chunkX = area.chunkX(i);
      int chunkZ = area.chunkZ(i);
      long draw = world.draw(Purpose.LIGHTNING, Randomness.place(chunkX, 0, chunkZ), 0);
      if (Hash64.toBounded(draw, ONE_IN) == 0) {
        aim((chunkX << 4) | (int) (draw & 15), (chunkZ << 4) | (int) ((draw >> 4) & 15), draw);
      }
    }
  }

  private void aim(int x, int z, long draw) {
    int y = world.climate().roof(x, z);
    int target = -1;
    int found = 0;
    for (int c = 0; c < creatures.size(); c++) {
      if (isNear(c, x, y, z, Chunk.HEIGHT) && underSky(c)) {
        found++;
        boolean chosen = Hash64.toBounded(Hash64.combine(draw, found), found) == 0;
        target = chosen ? c : target;
      }
    }
    int atX = target < 0 ? x : Collider.floor(creatures.x(target));
    int atY = target < 0 ? y : Collider.floor(creatures.y(target));
    int atZ = target < 0 ? z : Collider.floor(creatures.z(target));
    if (world.climate().rainsAt(atX, atY, atZ)) {
      strike(atX, atY, atZ);
    }
  }

  private boolean underSky(int c) {
    return world
        .climate()
        .underSky(
            Collider.floor(creatures.x(c)),
            Collider.floor(creatures.y(c)),
            Collider.floor(creatures.z(c)));
  }

  private boolean isNear(int c, int x, int y, int z, int up) {
    return creatures.alive(c)
        && Math.abs(creatures.x(c) - x - 0.5) <= REACH
        && Math.abs(creatures.z(c) - z - 0.5) <= REACH
        && creatures.y(c) >= y - REACH
        && creatures.y(c) <= y + up;
  }

  /** Lets lightning strike a cell, whatever the weather. */
  void strike(int x, int y, int z) {
    for (int c = creatures.size() - 1; c >= 0; c--) {
      if (isNear(c, x, y, z, REACH_UP)) {
        creatures.ignite(c, FIRE_TICKS);
        creatures.hurt(c, DamageKind.LIGHTNING, HARM);
      }
    }
    if (world.rules().fireSpread()
        && world.rules().difficulty().compareTo(Rules.Difficulty.NORMAL) >= 0) {
      burn(x, y, z);
      long draw = world.draw(Purpose.LIGHTNING, Randomness.place(x, y, z), 1);
      for (int i = 0; i < MORE_FIRES; i++) {
        draw = Hash64.mix(draw);
        int cell = Hash64.toBounded(draw, 3 * 3 * 3);
        burn(x + cell % 3 - 1, y + cell / 9 - 1, z + cell / 3 % 3 - 1);
      }
    }
  }

  private void burn(int x, int y, int z) {
    if (y >= 0 && y < Chunk.HEIGHT && world.state(x, y, z) == 0 && support.holds(fire, x, y, z)) {
      world.setState(x, y, z, fire);
    }
  }
}
