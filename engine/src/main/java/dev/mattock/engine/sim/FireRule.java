package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.terrain.Terrain;

/**
 * Fire by the rules of version 1.16: it ages every 30 to 39 ticks, goes out by rain, by age, or
 * where nothing burns, burns up what is beside it, and jumps to what may catch fire around, most
 * easily upwards.
 */
final class FireRule implements BlockRule {
  private static final int PERIOD_TICKS = 30;
  private static final int PERIOD_SPREAD = 10;
  private static final int OLDEST = 15;
  private static final int SIDEWAYS_ODDS = 300;
  private static final int UPRIGHT_ODDS = 250;
  private static final int JUMP_UP = 4;
  private static final Face[] FACES = Face.values();

  private final World world;
  private final Content content;
  private final Terrain terrain;

  /** The state of fire by age. */
  private final int[] fire = new int[OLDEST + 1];

  /** Numbers the draws of one fire in one tick. */
  private int draws;

  private final Explosives explosives;
  private long place;

  FireRule(World world, Explosives explosives) {
    this.world = world;
    this.content = world.content();
    this.terrain = world.terrain();
    this.explosives = explosives;
    for (int age = 0; age <= OLDEST; age++) {
      fire[age] = content.stateId("fire[age=" + age + "]");
    }
  }

  @Override
  public void placed(int x, int y, int z, int state) {
    schedule(x, y, z);
  }

  @Override
  public void scheduledTick(int x, int y, int z, int state) {
    begin(x, y, z);
    schedule(x, y, z);
    if (!world.rules().fireSpread()) {
      return;
    }
    int age = age(state);
    if (isRainedOn(x, y, z) && unit() < 0.2 + age * 0.03) {
      world.setState(x, y, z, 0);
      return;
    }
    int older = Math.min(OLDEST, age + draw(3) / 2);
    if (older != age) {
      world.setState(x, y, z, fire[older]);
    }
    if (goesOut(x, y, z, age)) {
      world.setState(x, y, z, 0);
      return;
    }
    for (Face face : FACES) {
      int odds = face == Face.UP || face == Face.DOWN ? UPRIGHT_ODDS : SIDEWAYS_ODDS;
      burn(x + face.stepX(), y + face.stepY(), z + face.stepZ(), odds, age);
    }
    spread(x, y, z, age);
  }

  private void schedule(int x, int y, int z) {
    begin(x, y, z);
    world.schedule(x, y, z, PERIOD_TICKS + draw(PERIOD_SPREAD));
  }

  private boolean goesOut(int x, int y, int z, int age) {
    boolean onSolid = content.solidFace(terrain.state(x, y - 1, z), Face.UP);
    if (encouragementAround(x, y, z) == 0) {
      return !onSolid || age > 3;
    }
    boolean fedBelow = content.blockOf(terrain.state(x, y - 1, z)).encouragement() > 0;
    return age == OLDEST && draw(4) == 0 && !fedBelow;
  }

  /** Destroys a neighbour by its odds, and now and then leaves fire in its place. */
  private void burn(int x, int y, int z, int odds, int age) {
    int state = terrain.state(x, y, z);
    BlockType block = content.blockOf(state);
    if (block.burnOdds() == 0 || draw(odds) >= block.burnOdds()) {
      return;
    }
    boolean leavesFire = draw(age + 10) < 5 && !isRainedOn(x, y, z);
    int young = Math.min(OLDEST, age + draw(5) / 4);
    if (content.behaves(state, Behaviour.TNT)) {
      explosives.prime(x, y, z, Explosives.FUSE_TICKS);
    } else {
      world.setState(x, y, z, leavesFire ? fire[young] : 0);
    }
  }

  private void spread(int x, int y, int z, int age) {
    for (int dz = -1; dz <= 1; dz++) {
      for (int dx = -1; dx <= 1; dx++) {
        for (int dy = -1; dy <= JUMP_UP; dy++) {
          if (dx != 0 || dy != 0 || dz != 0) {
            jump(x + dx, y + dy, z + dz, dy > 1 ? 100 * dy : 100, age);
          }
        }
      }
    }
  }

  private void jump(int x, int y, int z, int odds, int age) {
    if (terrain.state(x, y, z) != 0) {
      return;
    }
    int encouragement = encouragementAround(x, y, z);
    if (encouragement == 0) {
      return;
    }
    int difficulty = world.rules().difficulty().ordinal();
    int chance = (encouragement + 40 + difficulty * 7) / (age + 30);
    if (chance > 0 && draw(odds) <= chance && !isRainedOn(x, y, z)) {
      world.setState(x, y, z, fire[Math.min(OLDEST, age + draw(5) / 4)]);
    }
  }

  private int encouragementAround(int x, int y, int z) {
    int most = 0;
    for (Face face : FACES) {
      int beside = terrain.state(x + face.stepX(), y + face.stepY(), z + face.stepZ());
      most = Math.max(most, content.blockOf(beside).encouragement());
    }
    return most;
  }

  private boolean isRainedOn(int x, int y, int z) {
    return world.climate().rainsAt(x, y, z)
        || world.climate().rainsAt(x - 1, y, z)
        || world.climate().rainsAt(x + 1, y, z)
        || world.climate().rainsAt(x, y, z - 1)
        || world.climate().rainsAt(x, y, z + 1);
  }

  private int age(int state) {
    return state - fire[0];
  }

  private void begin(int x, int y, int z) {
    place = Randomness.place(x, y, z);
    draws = 0;
  }

  private int draw(int bound) {
    return Hash64.toBounded(world.draw(Randomness.Purpose.FIRE, place, draws++), bound);
  }

  private double unit() {
    return Hash64.toUnit(world.draw(Randomness.Purpose.FIRE, place, draws++));
  }
}
