package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.terrain.Terrain;

/** Lava sets fire, on random ticks, to what burns above and around it. */
final class LavaSparks {
  private static final Face[] FACES = Face.values();
  private static final int MOST_HOPS = 3;

  private final World world;
  private final Content content;
  private final Terrain terrain;
  private final int fire;
  private long place;
  private int draws;

  LavaSparks(World world) {
    this.world = world;
    this.content = world.content();
    this.terrain = world.terrain();
    fire = content.stateId("fire");
  }

  void fly(int x, int y, int z) {
    if (!world.rules().fireSpread()) {
      return;
    }
    place = Randomness.place(x, y, z);
    draws = 0;
    int hops = draw();
    if (hops == 0) {
      for (int i = 0; i < MOST_HOPS; i++) {
        landBeside(x + draw() - 1, y, z + draw() - 1);
      }
      return;
    }
    int atX = x;
    int atZ = z;
    for (int hop = 1; hop <= hops; hop++) {
      atX += draw() - 1;
      atZ += draw() - 1;
      int there = terrain.state(atX, y + hop, atZ);
      if (there == 0 && burnsBeside(atX, y + hop, atZ)) {
        world.setState(atX, y + hop, atZ, fire);
        return;
      }
      if (content.collides(there)) {
        return;
      }
    }
  }

  private void landBeside(int x, int y, int z) {
    if (terrain.state(x, y + 1, z) == 0 && burns(x, y, z)) {
      world.setState(x, y + 1, z, fire);
    }
  }

  private boolean burnsBeside(int x, int y, int z) {
    for (Face face : FACES) {
      if (burns(x + face.stepX(), y + face.stepY(), z + face.stepZ())) {
        return true;
      }
    }
    return false;
  }

  private boolean burns(int x, int y, int z) {
    return content.behaves(terrain.state(x, y, z), Behaviour.FLAMMABLE);
  }

  /** 0, 1 or 2. */
  private int draw() {
    return Hash64.toBounded(world.draw(Randomness.Purpose.FIRE, place, draws++), MOST_HOPS);
  }
}
