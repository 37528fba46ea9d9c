package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.ItemEntities;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.terrain.Terrain;

/**
 * Items lying about: they fall, slide, float, come together, are picked up, and vanish after five
 * minutes. Only those near a player are simulated.
 */
final class ItemPhysics {
  /** Ticks after which an item vanishes. */
  static final int LIFETIME_TICKS = 6_000;

  private static final double GRAVITY = 0.04;
  private static final double DRAG = 0.98;
  private static final double BOUNCE = -0.5;
  private static final double WATER_DRAG = 0.99;

  /** Speed that flowing water adds each tick, blocks a tick. */
  private static final double WATER_PUSH = 0.014;

  private static final double WATER_RISE = 5e-4;
  private static final double MOST_WATER_RISE = 0.06;
  private static final double REST_SPEED_SQUARED = 1e-5;
  private static final int REST_PERIOD = 4;
  private static final double PUSH_OUT_SPEED = 0.1;
  private static final double MERGE_DISTANCE = 0.5;
  private static final int MERGE_PERIOD_MOVING = 2;
  private static final int MERGE_PERIOD_RESTING = 40;
  private static final double PICKUP_SIDEWAYS = 1;
  private static final double PICKUP_UPWARDS = 0.5;

  /** What items do not outlast. */
  private static final int DESTROYERS = Surroundings.LAVA | Surroundings.FIRE | Surroundings.CACTUS;

  private static final double SIZE = ItemEntities.SIZE;
  private static final double HALF = SIZE / 2;

  private final World world;
  private final Content content;
  private final Terrain terrain;
  private final ItemEntities items;
  private final Collider collider;
  private final Surroundings surroundings;

  ItemPhysics(World world, Collider collider, Surroundings surroundings) {
    this.world = world;
    this.content = world.content();
    this.terrain = world.terrain();
    this.items = world.items();
    this.collider = collider;
    this.surroundings = surroundings;
  }

  void run() {
    for (int i = 0; i < items.size(); i++) {
      if (items.count(i) > 0 && world.area().contains(items.x(i), items.z(i))) {
        step(i);
      }
    }
    items.compact();
  }

  private void step(int i) {
    items.setPickupDelay(i, Math.max(0, items.pickupDelay(i) - 1));
    boolean otherCell = !rests(i) && move(i);
    items.setAge(i, items.age(i) + 1);
    if (items.age(i) >= LIFETIME_TICKS || items.y(i) < Life.VOID_Y) {
      items.setCount(i, 0);
      return;
    }
    if (items.age(i) % (otherCell ? MERGE_PERIOD_MOVING : MERGE_PERIOD_RESTING) == 0) {
      merge(i);
    }
    if (items.pickupDelay(i) == 0) {
      offerToPlayers(i);
    }
  }

  /** What lies still is looked at every fourth tick only, as in the genre. */
  private boolean rests(int i) {
    double vx = items.velocityX(i);
    double vz = items.velocityZ(i);
    return items.onGround(i)
        && vx * vx + vz * vz <= REST_SPEED_SQUARED
        && (items.age(i) + items.id(i)) % REST_PERIOD != 0;
  }

  /** Moves an item by one tick and says whether it came into another cell. */
  private boolean move(int i) {
    double x = items.x(i);
    double y = items.y(i);
    double z = items.z(i);
    collider.body(x, y, z, SIZE, SIZE);
    if (collider.isFree(0, 0, 0)) {
      accelerate(i);
      if (items.count(i) == 0) {
        return true;
      }
      fly(i);
    } else {
      pushOut(i);
    }
    return Collider.floor(x) != Collider.floor(items.x(i))
        || Collider.floor(y) != Collider.floor(items.y(i))
        || Collider.floor(z) != Collider.floor(items.z(i));
  }

  private void accelerate(int i) {
    double vx = items.velocityX(i);
    double vy = items.velocityY(i);
    double vz = items.velocityZ(i);
    surroundings.scan(items.x(i), items.y(i), items.z(i), SIZE, SIZE);
    if (surroundings.touches(DESTROYERS)) {
      items.setCount(i, 0);
      return;
    }
    if (surroundings.waterDepth() > 0) {
      floatIn(i);
    } else {
      items.setVelocity(i, vx, vy - GRAVITY, vz);
    }
  }

  /** In water an item rises slowly, and drifts with the flow. */
  private void floatIn(int i) {
    double vy = items.velocityY(i);
    double rise = vy < MOST_WATER_RISE ? WATER_RISE : 0;
    items.setVelocity(
        i,
        items.velocityX(i) * WATER_DRAG + surroundings.flowX() * WATER_PUSH,
        vy + rise + surroundings.flowY() * WATER_PUSH,
        items.velocityZ(i) * WATER_DRAG + surroundings.flowZ() * WATER_PUSH);
  }

  private void fly(int i) {
    double vx = items.velocityX(i);
    double vy = items.velocityY(i);
    double vz = items.velocityZ(i);
    collider.body(items.x(i), items.y(i), items.z(i), SIZE, SIZE);
    collider.sweep(vx, vy, vz);
    double x = items.x(i) + collider.movedX();
    double y = items.y(i) + collider.movedY();
    double z = items.z(i) + collider.movedZ();
    items.setPosition(i, x, y, z);
    boolean landed = collider.movedY() != vy && vy < 0;
    items.setOnGround(i, landed);
    double friction = DRAG;
    if (landed) {
      int below = terrain.state(Collider.floor(x), Collider.floor(y - 0.5), Collider.floor(z));
      friction *= content.blockOf(below).slipperiness();
    }
    double nextX = collider.movedX() == vx ? vx * friction : 0;
    double nextY = collider.movedY() == vy ? vy * DRAG : 0;
    double nextZ = collider.movedZ() == vz ? vz * friction : 0;
    items.setVelocity(i, nextX, landed && nextY < 0 ? nextY * BOUNCE : nextY, nextZ);
  }

  /** An item inside of a block (one was placed over it) slides out on the nearest open side. */
  private void pushOut(int i) {
    double x = items.x(i);
    double z = items.z(i);
    double west = Collider.floor(x + HALF - Collider.EPSILON) - HALF - x;
    double east = Collider.floor(x - HALF + Collider.EPSILON) + 1 + HALF - x;
    double north = Collider.floor(z + HALF - Collider.EPSILON) - HALF - z;
    double south = Collider.floor(z - HALF + Collider.EPSILON) + 1 + HALF - z;
    double dx = nearer(west, collider.isFree(west, 0, 0), east, collider.isFree(east, 0, 0));
    double dz = nearer(north, collider.isFree(0, 0, north), south, collider.isFree(0, 0, south));
    boolean alongX = dx != 0 && (dz == 0 || Math.abs(dx) <= Math.abs(dz));
    dx = alongX ? Math.clamp(dx, -PUSH_OUT_SPEED, PUSH_OUT_SPEED) : 0;
    dz = alongX ? 0 : Math.clamp(dz, -PUSH_OUT_SPEED, PUSH_OUT_SPEED);
    double dy = dx == 0 && dz == 0 ? PUSH_OUT_SPEED : 0;
    items.setVelocity(i, 0, 0, 0);
    items.setOnGround(i, false);
    items.setPosition(i, x + dx, items.y(i) + dy, z + dz);
  }

  /** The shorter of two ways that are open; 0 if none is. */
  private static double nearer(double a, boolean openA, double b, boolean openB) {
    if (openA && (!openB || Math.abs(a) <= Math.abs(b))) {
      return a;
    }
    return openB ? b : 0;
  }

  /** Joins an item with like ones near it, the smaller heap into the larger. */
  private void merge(int i) {
    for (int k = 0; k < items.size(); k++) {
      if (k != i && items.count(k) > 0 && mayMerge(i, k)) {
        int into =
            items.count(i) > items.count(k) || (items.count(i) == items.count(k) && i < k) ? i : k;
        int from = into == i ? k : i;
        items.setCount(into, items.count(i) + items.count(k));
        items.setCount(from, 0);
        items.setAge(into, Math.min(items.age(i), items.age(k)));
        items.setPickupDelay(into, Math.max(items.pickupDelay(i), items.pickupDelay(k)));
        if (from == i) {
          return;
        }
      }
    }
  }

  private boolean mayMerge(int i, int k) {
    return items.item(i) == items.item(k)
        && items.wear(i) == items.wear(k)
        && items.count(i) + items.count(k) <= content.item(items.item(i)).maxStack()
        && Math.abs(items.x(i) - items.x(k)) <= SIZE + MERGE_DISTANCE
        && Math.abs(items.y(i) - items.y(k)) <= SIZE
        && Math.abs(items.z(i) - items.z(k)) <= SIZE + MERGE_DISTANCE;
  }

  private void offerToPlayers(int i) {
    for (int k = 0; k < world.playerCount() && items.count(i) > 0; k++) {
      Player player = world.player(k);
      if (player.alive() && inReach(player, i)) {
        pickUp(k, player, i);
      }
    }
  }

  private boolean inReach(Player p, int i) {
    double sideways = Player.WIDTH / 2 + PICKUP_SIDEWAYS + HALF;
    return Math.abs(items.x(i) - p.x) < sideways
        && Math.abs(items.z(i) - p.z) < sideways
        && items.y(i) < p.y + p.height() + PICKUP_UPWARDS
        && items.y(i) + SIZE > p.y - PICKUP_UPWARDS;
  }

  private void pickUp(int playerIndex, Player player, int i) {
    int item = items.item(i);
    int before = items.count(i);
    int left = player.inventory().add(content, item, before, items.wear(i));
    if (left < before) {
      items.setCount(i, left);
      world.report(EventType.PICKUP, playerIndex, item, before - left);
    }
  }
}
