package dev.mattock.engine.sim;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.MobTrait;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.Errand;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;

/** Brings mobs on foot to where they want to be, by ways that are found now and then. */
final class MobWalk {
  /** Kinds of errands. */
  static final int NONE = 0;

  static final int STROLL = 1;
  static final int CHASE = 2;
  static final int FLEE = 3;
  static final int SEEK = 4;

  private static final int STROLL_SIDEWAYS = 10;
  private static final int FLEE_SIDEWAYS = 6;
  private static final int STUCK_TICKS = 40;
  private static final int SEARCH_TICKS = 10;
  private static final int FAR_SEARCH_TICKS = 20;
  private static final int MOST_FAILURES = 4;
  private static final double FAR_SQUARED = 256;
  private static final double STEP_HEIGHT = 0.6;
  private static final double STILL_SQUARED = 1e-4;
  private static final int NO_GROUND = Integer.MIN_VALUE;

  private final World world;
  private final Mobs mobs;
  private final CellKinds kinds;
  private final PathFinder paths;

  MobWalk(World world, CellKinds kinds) {
    this.world = world;
    this.mobs = world.mobs();
    this.kinds = kinds;
    paths = new PathFinder(world, kinds);
  }

  /** Gives up whatever it was on the way to. */
  static void stop(Mob mob) {
    Errand errand = mob.errand();
    errand.kind = NONE;
    errand.length = 0;
    errand.at = 0;
    errand.stuckTicks = 0;
  }

  private static void begin(Mob mob, int kind) {
    stop(mob);
    mob.errand().kind = kind;
    mob.errand().failures = 0;
  }

  /** Goes after something that moves; {@code kind} is {@link #CHASE} or {@link #SEEK}. */
  void pursue(
      Mob mob,
      MobType type,
      MobIntent intent,
      int kind,
      double x,
      double y,
      double z,
      double pace) {
    Errand errand = mob.errand();
    if (errand.kind != kind) {
      begin(mob, kind);
    }
    double moved = squared(errand.x - x, errand.y - y, errand.z - z);
    boolean walks = errand.at < errand.length;
    boolean climbs = type.has(MobTrait.CLIMBS) && !mob.onGround;
    if (errand.searchDelay == 0 && !climbs && (moved > 1 || !walks)) {
      errand.x = x;
      errand.y = y;
      errand.z = z;
      search(mob, type, squared(x - mob.x, y - mob.y, z - mob.z) > FAR_SQUARED);
    }
    if (!follow(mob, intent, pace)) {
      approach(mob, intent, x, y, z, pace);
    }
  }

  private static double squared(double dx, double dy, double dz) {
    return dx * dx + dy * dy + dz * dz;
  }

  private void search(Mob mob, MobType type, boolean far) {
    Errand errand = mob.errand();
    boolean found = find(mob, type);
    if (type.has(MobTrait.CLIMBS) && !paths.reached()) {
      errand.length = 0; // up the wall
    }
    errand.failures = found ? 0 : Math.min(MOST_FAILURES, errand.failures + 1);
    int usual = far ? FAR_SEARCH_TICKS : SEARCH_TICKS;
    errand.searchDelay = (found ? usual : FAR_SEARCH_TICKS << errand.failures) + (mob.id & 7);
  }

  private boolean find(Mob mob, MobType type) {
    mob.errand().stuckTicks = 0;
    return paths.find(
        mob.x,
        mob.y,
        mob.z,
        mobs.width(mob),
        mobs.height(mob),
        type.has(MobTrait.AMPHIBIOUS),
        mob.errand());
  }

  /** Goes one tick along its way; false if there is none, or it is at its end. */
  boolean follow(Mob mob, MobIntent intent, double pace) {
    Errand errand = mob.errand();
    double width = mobs.width(mob);
    double near = width > 0.75 ? width / 2 : 0.75 - width / 2;
    while (errand.at < errand.length) {
      long step = errand.step(errand.at);
      double dx = PathFinder.centre(PathFinder.packedX(step), width) - mob.x;
      double dy = PathFinder.packedY(step) - mob.y;
      double dz = PathFinder.centre(PathFinder.packedZ(step), width) - mob.z;
      if (Math.abs(dx) < near && Math.abs(dz) < near && Math.abs(dy) < 1) {
        errand.at++;
        continue;
      }
      intent.go(dx, dz, mob.speed * pace);
      intent.moveY = Math.clamp(dy, -1, 1);
      boolean reachable = dx * dx + dz * dz < Math.max(1, width * width);
      intent.jump = mob.onGround && ((dy > STEP_HEIGHT && reachable) || bumps(mob, dy));
      return comesOn(mob);
    }
    return false;
  }

  private static boolean bumps(Mob mob, double dy) {
    return mob.horizontalCollision && dy > 0;
  }

  /** Counts the ticks without coming on, and drops the way after some. */
  private static boolean comesOn(Mob mob) {
    Errand errand = mob.errand();
    boolean still = squared(mob.velocityX, 0, mob.velocityZ) < STILL_SQUARED;
    errand.stuckTicks = still ? errand.stuckTicks + 1 : 0;
    if (errand.stuckTicks > STUCK_TICKS) {
      errand.length = 0;
      errand.at = 0;
      errand.stuckTicks = 0;
      errand.failures = Math.min(MOST_FAILURES, errand.failures + 1);
      return false;
    }
    return true;
  }

  /** Takes a step in a direction, if that is safe. */
  void step(Mob mob, MobIntent intent, double dx, double dz, double pace) {
    approach(mob, intent, mob.x + dx, mob.y, mob.z + dz, pace);
  }

  /** Whether a mob would have room with its feet there. */
  boolean roomAt(Mob mob, double x, double y, double z) {
    int height = (int) StrictMath.ceil(mobs.height(mob));
    for (int dy = 0; dy < height; dy++) {
      if ((kinds.at(x, y + dy, z) & CellKinds.BLOCKS) != 0) {
        return false;
      }
    }
    return world.area().contains(x, z);
  }

  /** Goes straight to a place, but not over a cliff and not into harm. */
  private void approach(Mob mob, MobIntent intent, double x, double y, double z, double pace) {
    double dx = x - mob.x;
    double dz = z - mob.z;
    double length = Math.sqrt(dx * dx + dz * dz);
    if (length < 0.3) {
      return;
    }
    double ahead = mobs.width(mob) / 2 + 0.5;
    if (mob.onGround && !safe(mob.x + dx / length * ahead, mob.y, mob.z + dz / length * ahead)) {
      return;
    }
    intent.go(dx, dz, mob.speed * pace);
    intent.moveY = Math.clamp(y - mob.y, -1, 1);
    intent.jump = mob.onGround && mob.horizontalCollision;
  }

  /** Whether a step to there does not fall deep or end in lava, fire or thorns. */
  private boolean safe(double x, double y, double z) {
    int cellX = Collider.floor(x);
    int cellY = Collider.floor(y + Collider.EPSILON);
    int cellZ = Collider.floor(z);
    for (int down = 0; down <= PathFinder.DEEPEST_DROP; down++) {
      int bits = kinds.at(cellX, cellY - down, cellZ);
      if ((bits & (CellKinds.LAVA | CellKinds.HARMS)) != 0) {
        return false;
      }
      if ((bits & (CellKinds.BLOCKS | CellKinds.WATER)) != 0) {
        return true;
      }
    }
    return (kinds.at(cellX, cellY - PathFinder.DEEPEST_DROP - 1, cellZ) & CellKinds.BLOCKS) != 0;
  }

  /** Goes on with a stroll or a flight; false once it is over. */
  boolean goOn(Mob mob, MobIntent intent, double pace) {
    if (follow(mob, intent, pace)) {
      return true;
    }
    stop(mob);
    return false;
  }

  /** Sets out for some place near. */
  void stroll(Mob mob, MobType type, long dice) {
    setOut(mob, type, STROLL, around(dice, STROLL_SIDEWAYS), around(dice >> 16, STROLL_SIDEWAYS));
  }

  /** Runs to some place near. */
  void panic(Mob mob, MobType type, long dice) {
    setOut(mob, type, FLEE, around(dice, FLEE_SIDEWAYS), around(dice >> 16, FLEE_SIDEWAYS));
  }

  /** Runs away from a place. */
  void flee(Mob mob, MobType type, double fromX, double fromZ, long dice) {
    double dx = mob.x - fromX;
    double dz = mob.z - fromZ;
    double length = Math.max(Math.sqrt(dx * dx + dz * dz), Collider.EPSILON);
    int aside = around(dice, 3);
    setOut(
        mob,
        type,
        FLEE,
        (int) StrictMath.round(dx / length * 8) + aside,
        (int) StrictMath.round(dz / length * 8) - aside);
  }

  private static int around(long dice, int reach) {
    return Hash64.toBounded(Hash64.mix(dice), 2 * reach + 1) - reach;
  }

  private void setOut(Mob mob, MobType type, int kind, int dx, int dz) {
    begin(mob, kind);
    int x = Collider.floor(mob.x) + dx;
    int z = Collider.floor(mob.z) + dz;
    int y = ground(x, Collider.floor(mob.y), z);
    if (y == NO_GROUND || !world.area().contains(x >> 4, z >> 4)) {
      stop(mob);
      return;
    }
    Errand errand = mob.errand();
    errand.x = x + 0.5;
    errand.y = y;
    errand.z = z + 0.5;
    if (!find(mob, type)) {
      stop(mob);
    }
  }

  /** Height of dry ground in a column near a height, or {@link #NO_GROUND}. */
  private int ground(int x, int y, int z) {
    for (int dy = 3; dy >= -4; dy--) {
      int here = kinds.at(x, y + dy, z);
      int below = kinds.at(x, y + dy - 1, z);
      int unfit = CellKinds.BLOCKS | CellKinds.WATER | CellKinds.LAVA | CellKinds.HARMS;
      if ((here & unfit) == 0 && (below & CellKinds.BLOCKS) != 0) {
        return y + dy;
      }
    }
    return NO_GROUND;
  }
}
