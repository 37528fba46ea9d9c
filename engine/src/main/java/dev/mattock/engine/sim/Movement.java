package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Effect;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.terrain.Terrain;

/**
 * Moves players by the genre's published formulas (version 1.16): each tick the keys accelerate the
 * body, the body moves and is stopped by blocks, then gravity and drag act. Steady speeds follow:
 * walking 4.317, sprinting 5.612 and sneaking 1.295 blocks a second; a jump reaches 1.2522 blocks.
 */
final class Movement {
  private static final double GRAVITY = 0.08;
  private static final double AIR_DRAG_UP = 0.98;
  private static final double AIR_DRAG = 0.91;
  private static final double DEFAULT_SLIPPERINESS = 0.6;
  private static final double WALK_ACCELERATION = 0.1;
  private static final double SPRINT_FACTOR = 1.3;
  private static final double AIR_ACCELERATION = 0.02;
  private static final double AIR_ACCELERATION_SPRINTING = 0.026;
  private static final double INPUT_FACTOR = 0.98;
  private static final double SNEAK_FACTOR = 0.3;
  private static final double USING_FACTOR = 0.2;
  private static final double JUMP = 0.42;
  private static final double JUMP_BOOST = 0.1;
  private static final double SPRINT_JUMP_PUSH = 0.2;
  private static final int JUMP_DELAY_TICKS = 10;
  private static final double STEP_HEIGHT = 0.6;
  private static final double EDGE_STEP = 0.05;
  private static final double LEAST_SPEED = 0.003;
  private static final double WATER_DRAG = 0.8;
  private static final double WATER_GRAVITY = 0.02;
  private static final double WATER_ACCELERATION = 0.02;
  private static final double WATER_RISE = 0.04;
  private static final double WATER_PUSH = 0.014;
  private static final double LAVA_PUSH = 7.0 / 3000;
  private static final double LAVA_DRAG = 0.5;
  private static final double CLIMB_SPEED = 0.2;
  private static final double CLIMB_DRIFT = 0.15;

  /** What is left of a move in a cobweb, sideways and up or down, and among thorns. */
  private static final double COBWEB_FACTOR = 0.25;

  private static final double COBWEB_FACTOR_Y = 0.05;
  private static final double THORNS_FACTOR = 0.8;
  private static final double THORNS_FACTOR_Y = 0.75;

  /** The genre's 0.3 and a little, so that a bank one block above the water can be climbed. */
  private static final double WATER_EXIT_SPEED = 0.34;

  private static final double DEEP_WATER = 0.4;
  private static final int LEAST_FOOD_TO_SPRINT = 6;

  /** Added before rounding a fall up, against the rounding of its summed distance. */
  private static final double FALL_ROUNDING = 1e-6;

  private static final double HARMLESS_FALL = 3;

  private final World world;
  private final Content content;
  private final Terrain terrain;
  private final Collider collider;
  private final Fluids fluids;
  private final Surroundings surroundings;
  private final Damage damage;
  private final Exertion exertion;
  private final Trampling trampling;

  Movement(
      World world,
      Collider collider,
      Fluids fluids,
      Surroundings surroundings,
      Damage damage,
      Exertion exertion) {
    this.world = world;
    this.content = world.content();
    this.terrain = world.terrain();
    this.collider = collider;
    this.fluids = fluids;
    this.surroundings = surroundings;
    this.damage = damage;
    this.exertion = exertion;
    trampling = new Trampling(world);
  }

  /** Moves every living player. */
  void run(Action[] actions) {
    for (int i = 0; i < world.playerCount(); i++) {
      Player player = world.player(i);
      if (player.alive() && !Beds.asleep(player) && !Riding.rides(player)) {
        move(i, player, actions[i].keys());
      }
    }
  }

  private void move(int index, Player p, int keys) {
    surroundings.scan(p.x, p.y, p.z, Player.WIDTH, p.height());
    double depth = surroundings.waterDepth();
    double lavaDepth = surroundings.lavaDepth();
    p.inWater = depth > 0;
    drift(p);
    p.velocityX = stopIfSlow(p.velocityX);
    p.velocityY = stopIfSlow(p.velocityY);
    p.velocityZ = stopIfSlow(p.velocityZ);
    changePose(p, Keys.has(keys, Keys.SNEAK));
    double forward = axis(keys, Keys.FORWARD, Keys.BACK);
    double left = axis(keys, Keys.LEFT, Keys.RIGHT);
    changeSprint(p, keys, forward);
    jumpOrSwim(p, keys, Math.max(depth, lavaDepth));
    double factor =
        INPUT_FACTOR * (p.sneaking ? SNEAK_FACTOR : 1) * (Using.busy(p) ? USING_FACTOR : 1);
    if (p.inWater) {
      travelInWater(index, p, forward * factor, left * factor);
    } else if (lavaDepth > 0) {
      travelInLava(index, p, forward * factor, left * factor, lavaDepth);
    } else {
      climb(p, keys);
      travel(index, p, keys, forward * factor, left * factor);
    }
  }

  private static double stopIfSlow(double speed) {
    return Math.abs(speed) < LEAST_SPEED ? 0 : speed;
  }

  private static double axis(int keys, int positive, int negative) {
    return (Keys.has(keys, positive) ? 1 : 0) - (Keys.has(keys, negative) ? 1 : 0);
  }

  /** Sneaks while the key is held, and on while there is no room to stand up. */
  private void changePose(Player p, boolean keyHeld) {
    if (!keyHeld && p.sneaking) {
      collider.body(p.x, p.y, p.z, Player.WIDTH, Player.HEIGHT);
      boolean roomToStand = collider.isFree(0, 0, 0);
      collider.body(p.x, p.y, p.z, Player.WIDTH, Player.SNEAKING_HEIGHT);
      p.sneaking = !roomToStand && collider.isFree(0, 0, 0);
    } else {
      p.sneaking = keyHeld;
    }
  }

  private static void changeSprint(Player p, int keys, double forward) {
    boolean able =
        forward > 0
            && !p.sneaking
            && p.food > LEAST_FOOD_TO_SPRINT
            && !p.inWater
            && !Using.busy(p)
            && !p.vitals().has(Effect.BLINDNESS);
    p.sprinting = able && (p.sprinting ? !p.horizontalCollision : Keys.has(keys, Keys.SPRINT));
  }

  private void jumpOrSwim(Player p, int keys, double depth) {
    p.jumpDelay = Math.max(0, p.jumpDelay - 1);
    boolean inFluid = depth > 0;
    if (p.inWater && Keys.has(keys, Keys.SNEAK)) {
      p.velocityY -= WATER_RISE;
    }
    if (!Keys.has(keys, Keys.JUMP)) {
      p.jumpDelay = 0;
    } else if (inFluid && (!p.onGround || depth > DEEP_WATER)) {
      p.velocityY += WATER_RISE;
    } else if (p.onGround && p.jumpDelay == 0) {
      jump(p);
    }
  }

  private void jump(Player p) {
    p.velocityY = JUMP + JUMP_BOOST * StatusEffects.jumpLevels(p);
    exertion.exert(p, p.sprinting ? Exertion.SPRINT_JUMP : Exertion.JUMP);
    p.jumpDelay = JUMP_DELAY_TICKS;
    if (p.sprinting) {
      p.velocityX -= Degrees.sin(p.yaw) * SPRINT_JUMP_PUSH;
      p.velocityZ += Degrees.cos(p.yaw) * SPRINT_JUMP_PUSH;
    }
  }

  /** Adds to the velocity in the direction of the keys, seen from the yaw. */
  private static void accelerate(Player p, double forward, double left, double acceleration) {
    double squared = forward * forward + left * left;
    if (squared < Collider.EPSILON) {
      return;
    }
    double scale = acceleration / Math.max(1, Math.sqrt(squared));
    double sin = Degrees.sin(p.yaw);
    double cos = Degrees.cos(p.yaw);
    p.velocityX += (left * cos - forward * sin) * scale;
    p.velocityZ += (forward * cos + left * sin) * scale;
  }

  private void travel(int index, Player p, int keys, double forward, double left) {
    double friction = AIR_DRAG;
    double acceleration = p.sprinting ? AIR_ACCELERATION_SPRINTING : AIR_ACCELERATION;
    if (p.onGround) {
      double slip = slipperinessBelow(p);
      double grip = DEFAULT_SLIPPERINESS / slip;
      friction = slip * AIR_DRAG;
      acceleration =
          WALK_ACCELERATION
              * StatusEffects.speedFactor(p)
              * (p.sprinting ? SPRINT_FACTOR : 1)
              * grip
              * grip
              * grip;
    }
    accelerate(p, forward, left, acceleration);
    moveBody(index, p);
    boolean pushes = p.horizontalCollision || Keys.has(keys, Keys.JUMP);
    if (pushes && surroundings.canClimb(p.x, p.y, p.z)) {
      p.velocityY = CLIMB_SPEED;
    }
    p.velocityX *= friction;
    p.velocityY = (p.velocityY - GRAVITY) * AIR_DRAG_UP;
    p.velocityZ *= friction;
  }

  private void travelInWater(int index, Player p, double forward, double left) {
    double before = p.y;
    p.fallDistance = 0;
    accelerate(p, forward, left, WATER_ACCELERATION);
    moveBody(index, p);
    p.velocityX *= WATER_DRAG;
    p.velocityY = p.velocityY * WATER_DRAG - WATER_GRAVITY;
    p.velocityZ *= WATER_DRAG;
    if (p.horizontalCollision && roomToClimbOut(p, before)) {
      p.velocityY = WATER_EXIT_SPEED;
    }
  }

  private void travelInLava(int index, Player p, double forward, double left, double depth) {
    double before = p.y;
    accelerate(p, forward, left, WATER_ACCELERATION);
    moveBody(index, p);
    boolean deep = depth > DEEP_WATER;
    p.velocityX *= LAVA_DRAG;
    p.velocityY = p.velocityY * (deep ? LAVA_DRAG : WATER_DRAG) - GRAVITY / 4;
    p.velocityZ *= LAVA_DRAG;
    if (p.horizontalCollision && roomToClimbOut(p, before)) {
      p.velocityY = WATER_EXIT_SPEED;
    }
  }

  /** Flowing fluids push: water by 0.014 blocks a tick, lava by a sixth of that. */
  private void drift(Player p) {
    boolean water = surroundings.waterDepth() > 0;
    if (!water && surroundings.lavaDepth() == 0) {
      return;
    }
    double push = water ? WATER_PUSH : LAVA_PUSH;
    p.velocityX += surroundings.flowX() * push;
    p.velocityY += surroundings.flowY() * push;
    p.velocityZ += surroundings.flowZ() * push;
  }

  /** On a ladder a body moves slowly, and holds on while it sneaks. */
  private void climb(Player p, int keys) {
    if (!surroundings.canClimb(p.x, p.y, p.z)) {
      return;
    }
    p.fallDistance = 0;
    p.velocityX = Math.clamp(p.velocityX, -CLIMB_DRIFT, CLIMB_DRIFT);
    p.velocityZ = Math.clamp(p.velocityZ, -CLIMB_DRIFT, CLIMB_DRIFT);
    boolean holds = p.velocityY < 0 && Keys.has(keys, Keys.SNEAK);
    p.velocityY = holds ? 0 : Math.max(p.velocityY, -CLIMB_DRIFT);
  }

  private boolean isDry(double x, double y, double z, double height) {
    surroundings.scan(x, y, z, Player.WIDTH, height);
    return surroundings.waterDepth() == 0 && surroundings.lavaDepth() == 0;
  }

  private boolean roomToClimbOut(Player p, double yBefore) {
    double up = p.velocityY + STEP_HEIGHT - p.y + yBefore;
    collider.body(p.x, p.y, p.z, Player.WIDTH, p.height());
    return collider.isFree(p.velocityX, up, p.velocityZ)
        && isDry(p.x + p.velocityX, p.y + up, p.z + p.velocityZ, p.height());
  }

  private double slipperinessBelow(Player p) {
    int state =
        terrain.state(
            Collider.floor(p.x), Collider.floor(p.y - 0.5 - Collider.EPSILON), Collider.floor(p.z));
    return content.blockOf(state).slipperiness();
  }

  private void moveBody(int index, Player p) {
    double dx = p.velocityX;
    double dy = p.velocityY;
    double dz = p.velocityZ;
    collider.body(p.x, p.y, p.z, Player.WIDTH, p.height());
    if (p.sneaking && p.onGround && dy <= 0) {
      dx = keepFooting(dx, 1, 0);
      dz = keepFooting(dz, 0, 1);
      while (dx != 0 && dz != 0 && collider.isFree(dx, -STEP_HEIGHT, dz)) {
        dx = towardsZero(dx);
        dz = towardsZero(dz);
      }
    }
    if (surroundings.touches(Surroundings.COBWEB | Surroundings.THORNS)) {
      boolean web = surroundings.touches(Surroundings.COBWEB);
      dx *= web ? COBWEB_FACTOR : THORNS_FACTOR;
      dy *= web ? COBWEB_FACTOR_Y : THORNS_FACTOR_Y;
      dz *= web ? COBWEB_FACTOR : THORNS_FACTOR;
      stick(p);
    }
    collider.sweepWithSteps(dx, dy, dz, STEP_HEIGHT, p.onGround);
    p.x += collider.movedX();
    p.y += collider.movedY();
    p.z += collider.movedZ();
    land(index, p, dx, dy, dz);
    tire(p);
  }

  /** Way costs strength: a sprint on the ground most, swimming less, walking nothing. */
  private void tire(Player p) {
    boolean sprints = p.sprinting && p.onGround;
    if (sprints || p.inWater) {
      double dx = collider.movedX();
      double dz = collider.movedZ();
      double way = Math.sqrt(dx * dx + dz * dz);
      exertion.exert(p, way * (p.inWater ? Exertion.SWIMMING : Exertion.SPRINTING));
    }
  }

  private static void stick(Player p) {
    p.fallDistance = 0;
    p.velocityX = 0;
    p.velocityY = 0;
    p.velocityZ = 0;
  }

  /** Shortens a move along one axis until there is ground below its end. */
  private double keepFooting(double distance, int alongX, int alongZ) {
    double left = distance;
    while (left != 0 && collider.isFree(left * alongX, -STEP_HEIGHT, left * alongZ)) {
      left = towardsZero(left);
    }
    return left;
  }

  private static double towardsZero(double distance) {
    return Math.abs(distance) <= EDGE_STEP ? 0 : distance - Math.copySign(EDGE_STEP, distance);
  }

  /** Takes in what stopped the last sweep of (dx, dy, dz). */
  private void land(int index, Player p, double dx, double dy, double dz) {
    boolean stoppedX = collider.movedX() != dx;
    boolean stoppedZ = collider.movedZ() != dz;
    boolean stoppedY = collider.movedY() != dy;
    p.horizontalCollision = stoppedX || stoppedZ;
    p.onGround = stoppedY && dy < 0;
    if (stoppedX) {
      p.velocityX = 0;
    }
    if (stoppedZ) {
      p.velocityZ = 0;
    }
    if (stoppedY) {
      p.velocityY = 0;
    }
    if (collider.movedY() < 0) {
      p.fallDistance -= collider.movedY();
    }
    if (p.onGround) {
      hitGround(index, p);
    }
  }

  private void hitGround(int index, Player p) {
    double height = p.fallDistance;
    p.fallDistance = 0;
    double volume = Player.WIDTH * Player.WIDTH * p.height();
    trampling.landed(index, false, p.x, p.y, p.z, volume, height);
    double harmless = HARMLESS_FALL + StatusEffects.jumpLevels(p);
    boolean hurts = world.rules().fallDamage() && height > harmless + FALL_ROUNDING;
    if (hurts && fluids.waterDepth(p.x, p.y, p.z, Player.WIDTH, p.height()) == 0) {
      double amount = StrictMath.ceil(height - harmless - FALL_ROUNDING);
      damage.hurt(index, DamageKind.FALL, (float) amount);
    }
  }
}
