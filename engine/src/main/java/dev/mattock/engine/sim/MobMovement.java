package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.MobTrait;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;
import dev.mattock.engine.terrain.Terrain;

/**
 * Moves mobs by the genre's published formulas (version 1.16). A mob on the ground speeds up by
 * 0.98 times the square of its speed, where a player does by 0.098: a cow strolls at 1.7 blocks a
 * second. Mobs stop at the border of what is simulated.
 */
final class MobMovement {
  private static final double GRAVITY = 0.08;
  private static final double AIR_DRAG_UP = 0.98;
  private static final double AIR_DRAG = 0.91;
  private static final double DEFAULT_SLIPPERINESS = 0.6;
  private static final double INPUT_FACTOR = 0.98;
  private static final double AIR_ACCELERATION = 0.02;
  private static final double JUMP = 0.42;
  private static final double STEP_HEIGHT = 0.6;
  private static final double HIGH_STEP = 1;
  private static final double LEAST_SPEED = 0.003;
  private static final double WATER_DRAG = 0.8;
  private static final double WATER_GRAVITY = 0.005;
  private static final double FLOAT_RISE = 0.032;
  private static final double FLOAT_DEPTH = 0.4;
  private static final double EXIT_SPEED = 0.3;
  private static final double LAVA_DRAG = 0.5;
  private static final double LAVA_GRAVITY = 0.02;
  private static final double CLIMB_SPEED = 0.2;
  private static final double CLIMB_FALL = -0.15;
  private static final double GLIDE = 0.6;
  private static final double WEB_SIDEWAYS = 0.25;
  private static final double WEB_UPWARDS = 0.05;
  private static final double SWIM_ACCELERATION = 0.01;
  private static final double SWIM_DRAG = 0.9;
  private static final double SINKING = 0.005;
  private static final double HARMLESS_FALL = 3;
  private static final double FALL_ROUNDING = 1e-6;

  /** What stands still is looked at every fourth tick only, as items are. */
  private static final int REST_PERIOD = 4;

  private final World world;
  private final Content content;
  private final Terrain terrain;
  private final Mobs mobs;
  private final Collider collider;
  private final CellKinds kinds;
  private final Fluids fluids;
  private final MobDamage damage;
  private final Trampling trampling;

  MobMovement(World world, Collider collider, CellKinds kinds, Fluids fluids, MobDamage damage) {
    this.world = world;
    this.content = world.content();
    this.terrain = world.terrain();
    this.mobs = world.mobs();
    this.collider = collider;
    this.kinds = kinds;
    this.fluids = fluids;
    this.damage = damage;
    trampling = new Trampling(world);
  }

  /** Moves a mob by one tick. */
  void move(int index, Mob mob, MobType type, MobIntent intent) {
    int feet = kinds.at(mob.x, mob.y, mob.z);
    mob.inWater = (feet & CellKinds.WATER) != 0;
    if (rests(mob, feet, intent)) {
      return;
    }
    mob.velocityX = stopIfSlow(mob.velocityX);
    mob.velocityY = stopIfSlow(mob.velocityY);
    mob.velocityZ = stopIfSlow(mob.velocityZ);
    if (type.has(MobTrait.SWIMS) && mob.inWater) {
      swim(index, mob, type, intent);
    } else if (CellKinds.fluid(feet)) {
      wade(index, mob, type, intent, feet);
    } else {
      walk(index, mob, type, intent, feet);
    }
    turn(mob, intent);
  }

  private boolean rests(Mob mob, int feet, MobIntent intent) {
    return mob.onGround
        && mob.velocityX == 0
        && mob.velocityZ == 0
        && !intent.moves()
        && !intent.jump
        && !intent.looks
        && !CellKinds.fluid(feet)
        && (world.tick() + mob.id) % REST_PERIOD != 0;
  }

  private static double stopIfSlow(double speed) {
    return Math.abs(speed) < LEAST_SPEED ? 0 : speed;
  }

  private void walk(int index, Mob mob, MobType type, MobIntent intent, int feet) {
    double friction = AIR_DRAG;
    double acceleration = AIR_ACCELERATION * intent.speed * INPUT_FACTOR;
    if (mob.onGround) {
      double slip = slipperinessBelow(mob);
      double grip = DEFAULT_SLIPPERINESS / slip;
      friction = slip * AIR_DRAG;
      acceleration = intent.speed * intent.speed * INPUT_FACTOR * grip * grip * grip;
      if (intent.jump) {
        mob.velocityY = JUMP;
      }
    }
    mob.velocityX += intent.moveX * acceleration;
    mob.velocityZ += intent.moveZ * acceleration;
    boolean climbs = (feet & CellKinds.CLIMBABLE) != 0;
    if (climbs) {
      mob.velocityY = Math.max(mob.velocityY, CLIMB_FALL);
      mob.fallDistance = 0;
    }
    if ((feet & CellKinds.WEB) != 0 && !type.has(MobTrait.CREEPS)) {
      crawl(index, mob, type);
    } else {
      moveBody(index, mob, type);
    }
    if (mob.horizontalCollision && (climbs || (type.has(MobTrait.CLIMBS) && intent.moves()))) {
      mob.velocityY = CLIMB_SPEED;
    }
    mob.velocityX *= friction;
    mob.velocityY = (mob.velocityY - GRAVITY) * AIR_DRAG_UP;
    mob.velocityZ *= friction;
    if (type.has(MobTrait.GLIDES) && !mob.onGround && mob.velocityY < 0) {
      mob.velocityY *= GLIDE;
    }
  }

  /** Through a cobweb: little of the speed is felt, and none is kept. */
  private void crawl(int index, Mob mob, MobType type) {
    mob.velocityX *= WEB_SIDEWAYS;
    mob.velocityY *= WEB_UPWARDS;
    mob.velocityZ *= WEB_SIDEWAYS;
    mob.fallDistance = 0;
    moveBody(index, mob, type);
    mob.velocityX = 0;
    mob.velocityY = 0;
    mob.velocityZ = 0;
  }

  /** In water or lava: floats, unless it walks on the ground of waters. */
  private void wade(int index, Mob mob, MobType type, MobIntent intent, int feet) {
    boolean water = (feet & CellKinds.WATER) != 0;
    double depth = depthAt(water ? Fluids.WATER : Fluids.LAVA, mob);
    double acceleration = AIR_ACCELERATION * intent.speed * INPUT_FACTOR;
    mob.fallDistance = 0;
    if (type.has(MobTrait.AMPHIBIOUS)) {
      acceleration = SWIM_ACCELERATION;
      mob.velocityY += intent.moveY * acceleration;
    } else if (depth > FLOAT_DEPTH) {
      mob.velocityY += FLOAT_RISE;
    }
    mob.velocityX += intent.moveX * acceleration;
    mob.velocityZ += intent.moveZ * acceleration;
    double before = mob.y;
    moveBody(index, mob, type);
    double drag = water ? WATER_DRAG : LAVA_DRAG;
    mob.velocityX *= drag;
    mob.velocityY = mob.velocityY * drag - (water ? WATER_GRAVITY : LAVA_GRAVITY);
    mob.velocityZ *= drag;
    double up = mob.velocityY + STEP_HEIGHT - mob.y + before;
    if (mob.horizontalCollision && isFree(mob, up)) {
      mob.velocityY = EXIT_SPEED;
    }
  }

  /** How far a fluid reaches above the feet, up to two blocks. */
  private double depthAt(int fluid, Mob mob) {
    int x = Collider.floor(mob.x);
    int y = Collider.floor(mob.y);
    int z = Collider.floor(mob.z);
    double here = fluids.height(fluid, x, y, z);
    return y + here + (here < 1 ? 0 : fluids.height(fluid, x, y + 1, z)) - mob.y;
  }

  private boolean isFree(Mob mob, double up) {
    collider.body(mob.x, mob.y, mob.z, mobs.width(mob), mobs.height(mob));
    return collider.isFree(mob.velocityX, up, mob.velocityZ);
  }

  private void swim(int index, Mob mob, MobType type, MobIntent intent) {
    double acceleration = SWIM_ACCELERATION * intent.speed;
    mob.velocityX += intent.moveX * acceleration;
    mob.velocityY += intent.moveY * acceleration;
    mob.velocityZ += intent.moveZ * acceleration;
    mob.fallDistance = 0;
    moveBody(index, mob, type);
    mob.velocityX *= SWIM_DRAG;
    mob.velocityY = mob.velocityY * SWIM_DRAG - (intent.moves() ? 0 : SINKING);
    mob.velocityZ *= SWIM_DRAG;
    boolean leaves =
        mob.velocityY > 0 && (kinds.at(mob.x, mob.y + 0.5, mob.z) & CellKinds.WATER) == 0;
    if (leaves) {
      mob.velocityY = 0;
    }
  }

  private double slipperinessBelow(Mob mob) {
    int state =
        terrain.state(
            Collider.floor(mob.x),
            Collider.floor(mob.y - 0.5 - Collider.EPSILON),
            Collider.floor(mob.z));
    return content.blockOf(state).slipperiness();
  }

  private void moveBody(int index, Mob mob, MobType type) {
    double dx = mob.velocityX;
    double dy = mob.velocityY;
    double dz = mob.velocityZ;
    boolean strides = type.has(MobTrait.MOUNT) || type.has(MobTrait.TELEPORTS);
    collider.body(mob.x, mob.y, mob.z, mobs.width(mob), mobs.height(mob));
    collider.sweepWithSteps(dx, dy, dz, strides ? HIGH_STEP : STEP_HEIGHT, mob.onGround);
    double toX = mob.x + collider.movedX();
    double toZ = mob.z + collider.movedZ();
    boolean awake = staysAwake(mob, toX, toZ);
    if (awake) {
      mob.x = toX;
      mob.z = toZ;
    }
    mob.y += collider.movedY();
    boolean stoppedX = !awake || collider.movedX() != dx;
    boolean stoppedZ = !awake || collider.movedZ() != dz;
    mob.horizontalCollision = stoppedX || stoppedZ;
    mob.velocityX = stoppedX ? 0 : dx;
    mob.velocityZ = stoppedZ ? 0 : dz;
    land(index, mob, type, dy);
  }

  private boolean staysAwake(Mob mob, double toX, double toZ) {
    int chunkX = Collider.floor(toX) >> 4;
    int chunkZ = Collider.floor(toZ) >> 4;
    boolean same = chunkX == Collider.floor(mob.x) >> 4 && chunkZ == Collider.floor(mob.z) >> 4;
    return same || world.area().contains(chunkX, chunkZ);
  }

  private void land(int index, Mob mob, MobType type, double dy) {
    boolean stopped = collider.movedY() != dy;
    mob.onGround = stopped && dy < 0;
    if (stopped) {
      mob.velocityY = 0;
    }
    if (collider.movedY() < 0) {
      mob.fallDistance -= collider.movedY();
    }
    if (!mob.onGround) {
      return;
    }
    if (mob.fallDistance > 0) {
      fall(index, mob, type, mob.fallDistance);
    }
  }

  private void fall(int index, Mob mob, MobType type, double blocks) {
    mob.fallDistance = 0;
    double volume = mobs.width(mob) * mobs.width(mob) * mobs.height(mob);
    trampling.landed(-1 - mob.id, true, mob.x, mob.y, mob.z, volume, blocks);
    double height = blocks * (type.has(MobTrait.MOUNT) ? 0.5 : 1);
    if (height > HARMLESS_FALL + FALL_ROUNDING
        && (kinds.at(mob.x, mob.y, mob.z) & CellKinds.WATER) == 0) {
      double amount = StrictMath.ceil(height - HARMLESS_FALL - FALL_ROUNDING);
      damage.hurt(index, DamageKind.FALL, (float) amount);
    }
  }

  /** Turns body and head; only for the eye and for who is looked at, so not in every tick. */
  private void turn(Mob mob, MobIntent intent) {
    if ((world.tick() + mob.id) % REST_PERIOD != 0) {
      return;
    }
    if (intent.moveX != 0 || intent.moveZ != 0) {
      mob.yaw = yaw(intent.moveX, intent.moveZ);
      mob.headYaw = mob.yaw;
      mob.pitch = 0;
    }
    if (intent.looks) {
      double dx = intent.lookX - mob.x;
      double dy = intent.lookY - mob.y - mobs.eyeHeight(mob);
      double dz = intent.lookZ - mob.z;
      mob.headYaw = yaw(dx, dz);
      mob.pitch = (float) -StrictMath.toDegrees(StrictMath.atan2(dy, Math.sqrt(dx * dx + dz * dz)));
    }
  }

  /** The yaw of a direction, in [-180, 180). */
  static float yaw(double dx, double dz) {
    return Degrees.wrap((float) StrictMath.toDegrees(StrictMath.atan2(-dx, dz)));
  }
}
