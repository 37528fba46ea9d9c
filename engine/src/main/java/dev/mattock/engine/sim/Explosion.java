package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.ToolClass;
import dev.mattock.engine.entity.ItemEntities;
import dev.mattock.engine.sim.Randomness.Purpose;
import dev.mattock.engine.terrain.Terrain;
import java.util.Arrays;

/**
 * Explosions by the genre's method (version 1.16). From the centre 1,352 rays go to the cells on
 * the surface of a cube of 16; each starts with 0.7 to 1.3 times the power, and loses in each step
 * of 0.3 blocks 0.225 and what the block there resists. Bodies within twice the power are hurt and
 * pushed by nearness and by how much of them can be seen from the centre.
 */
final class Explosion {
  /** Power of a creeper. */
  static final float CREEPER = 3;

  /** Power of TNT. */
  static final float TNT = 4;

  private static final int CUBE = 16;
  private static final double STEP = 0.3;
  private static final double LOSS_OF_A_STEP = 0.225;
  private static final double RESISTANCE_OFFSET = 0.3;
  private static final float ITEM_HEALTH = 5;

  /** What becomes of the blocks. */
  enum Blocks {
    /** They stay. */
    KEEP,
    /** They break and drop everything: TNT. */
    DROP_ALL,
    /** They break; an item is left with a chance of one in power. */
    DROP_SOME
  }

  private final World world;
  private final Tick tick;
  private final Content content;
  private final Terrain terrain;
  private final Drops drops;
  private final Creatures creatures;
  private final LineClip line;

  /** Unit directions of the rays, three numbers each. */
  private final double[] rays;

  /** Which cells break, in a cube around the centre, and its edge. */
  private boolean[] broken = new boolean[0];

  private int reach;
  private int centreX;
  private int centreY;
  private int centreZ;

  Explosion(World world, Tick tick, Drops drops, Creatures creatures) {
    this.world = world;
    this.tick = tick;
    this.content = world.content();
    this.terrain = world.terrain();
    this.drops = drops;
    this.creatures = creatures;
    line = new LineClip(content, terrain);
    rays = directions();
  }

  private static double[] directions() {
    double[] found = new double[3 * (CUBE * CUBE * CUBE - (CUBE - 2) * (CUBE - 2) * (CUBE - 2))];
    int at = 0;
    for (int i = 0; i < CUBE * CUBE * CUBE; i++) {
      int x = i % CUBE;
      int y = i / CUBE % CUBE;
      int z = i / (CUBE * CUBE);
      if (outer(x) || outer(y) || outer(z)) {
        double dx = x / (CUBE - 1.0) * 2 - 1;
        double dy = y / (CUBE - 1.0) * 2 - 1;
        double dz = z / (CUBE - 1.0) * 2 - 1;
        double length = Math.sqrt(dx * dx + dy * dy + dz * dz);
        found[at++] = dx / length;
        found[at++] = dy / length;
        found[at++] = dz / length;
      }
    }
    return found;
  }

  private static boolean outer(int coordinate) {
    return coordinate == 0 || coordinate == CUBE - 1;
  }

  /**
   * Lets something explode.
   *
   * @param power the genre's measure: {@link #CREEPER}, {@link #TNT}
   * @param attacker who is to be credited, numbered as the owners of projectiles
   */
  void explode(double x, double y, double z, float power, Blocks blocks, int attacker) {
    world
        .events()
        .append(
            EventType.EXPLODE,
            -1,
            Collider.floor(x),
            Collider.floor(y),
            Collider.floor(z),
            Math.round(power * 10),
            1);
    if (blocks != Blocks.KEEP) {
      findBlocks(x, y, z, power);
    }
    hurtBodies(x, y, z, power, attacker);
    burnItems(x, y, z, power);
    if (blocks != Blocks.KEEP) {
      breakBlocks(power, blocks);
    }
  }

  private void findBlocks(double x, double y, double z, float power) {
    reach = 1 + (int) (power * 1.3 / LOSS_OF_A_STEP * STEP);
    centreX = Collider.floor(x);
    centreY = Collider.floor(y);
    centreZ = Collider.floor(z);
    int edge = 2 * reach + 1;
    int volume = edge * edge * edge;
    if (broken.length < volume) {
      broken = new boolean[volume];
    } else {
      Arrays.fill(broken, 0, volume, false);
    }
    long subject = Randomness.place(centreX, centreY, centreZ);
    for (int ray = 0; ray < rays.length; ray += 3) {
      double chance = Hash64.toUnit(world.draw(Purpose.EXPLOSION, subject, ray));
      follow(x, y, z, ray, power * (0.7 + chance * 0.6));
    }
  }

  private void follow(double fromX, double fromY, double fromZ, int ray, double strength) {
    double x = fromX;
    double y = fromY;
    double z = fromZ;
    double left = strength;
    while (left > 0) {
      int cellX = Collider.floor(x);
      int cellY = Collider.floor(y);
      int cellZ = Collider.floor(z);
      int state = terrain.state(cellX, cellY, cellZ);
      if (state != 0) {
        left -= (content.blockOf(state).blastResistance() + RESISTANCE_OFFSET) * STEP;
        if (left > 0) {
          broken[index(cellX - centreX, cellY - centreY, cellZ - centreZ)] = true;
        }
      }
      x += rays[ray] * STEP;
      y += rays[ray + 1] * STEP;
      z += rays[ray + 2] * STEP;
      left -= LOSS_OF_A_STEP;
    }
  }

  private int index(int dx, int dy, int dz) {
    int edge = 2 * reach + 1;
    return ((dy + reach) * edge + dz + reach) * edge + dx + reach;
  }

  private void hurtBodies(double x, double y, double z, float power, int attacker) {
    double range = 2 * power;
    for (int c = 0; c < creatures.size(); c++) {
      double dx = creatures.x(c) - x;
      double dy = creatures.y(c) - y;
      double dz = creatures.z(c) - z;
      double distance = Math.sqrt(dx * dx + dy * dy + dz * dz) / range;
      if (creatures.alive(c) && distance <= 1) {
        double impact = (1 - distance) * exposure(c, x, y, z);
        hurtBody(c, x, y, z, impact, range, attacker);
      }
    }
  }

  private void hurtBody(
      int c, double x, double y, double z, double impact, double range, int attacker) {
    double dx = creatures.x(c) - x;
    double dy = creatures.y(c) + creatures.eyeHeight(c) - y;
    double dz = creatures.z(c) - z;
    double length = Math.sqrt(dx * dx + dy * dy + dz * dz);
    creatures.strike(c, DamageKind.EXPLOSION, damage(impact, range), attacker, x, z);
    if (length > Collider.EPSILON) {
      double push = impact / length;
      creatures.push(c, dx * push, dy * push, dz * push);
    }
  }

  /** Half-points by impact, 0..1, and the range, twice the power: whole numbers, at least 1. */
  static int damage(double impact, double range) {
    return (int) ((impact * impact + impact) / 2 * 7 * range + 1);
  }

  /** The share of points on a grid in a body that the centre can be seen from. */
  private double exposure(int c, double x, double y, double z) {
    double width = creatures.width(c);
    double height = creatures.height(c);
    double stepSide = 1 / (width * 2 + 1);
    double stepUp = 1 / (height * 2 + 1);
    double offset = (1 - Math.floor(1 / stepSide) * stepSide) / 2;
    int seen = 0;
    int all = 0;
    for (double a = 0; a <= 1; a += stepSide) {
      for (double b = 0; b <= 1; b += stepUp) {
        for (double d = 0; d <= 1; d += stepSide) {
          double px = creatures.x(c) - width / 2 + width * a + offset;
          double py = creatures.y(c) + height * b;
          double pz = creatures.z(c) - width / 2 + width * d + offset;
          seen += line.open(px, py, pz, x, y, z) ? 1 : 0;
          all++;
        }
      }
    }
    return (double) seen / all;
  }

  /** Items have five half-points of life. */
  private void burnItems(double x, double y, double z, float power) {
    ItemEntities items = world.items();
    double range = 2 * power;
    for (int i = 0; i < items.size(); i++) {
      double dx = items.x(i) - x;
      double dy = items.y(i) - y;
      double dz = items.z(i) - z;
      double distance = Math.sqrt(dx * dx + dy * dy + dz * dz) / range;
      if (distance > 1) {
        continue;
      }
      double impact =
          line.open(items.x(i), items.y(i) + ItemEntities.SIZE / 2, items.z(i), x, y, z)
              ? 1 - distance
              : 0;
      if (damage(impact, range) >= ITEM_HEALTH) {
        items.setCount(i, 0);
      }
    }
  }

  private void breakBlocks(float power, Blocks blocks) {
    for (int dy = -reach; dy <= reach; dy++) {
      for (int dz = -reach; dz <= reach; dz++) {
        for (int dx = -reach; dx <= reach; dx++) {
          if (broken[index(dx, dy, dz)]) {
            breakBlock(centreX + dx, centreY + dy, centreZ + dz, power, blocks);
          }
        }
      }
    }
  }

  private void breakBlock(int x, int y, int z, float power, Blocks blocks) {
    int state = terrain.state(x, y, z);
    if (state == 0) {
      return;
    }
    if (tick.blockExploded(x, y, z, state)) {
      return;
    }
    world.setState(x, y, z, 0);
    long draw = world.draw(Purpose.EXPLOSION, Randomness.place(x, y, z), -1);
    if (blocks == Blocks.DROP_ALL || Hash64.toUnit(draw) < 1 / power) {
      drops.fromBlock(x, y, z, state, ToolClass.NONE);
    }
  }
}
