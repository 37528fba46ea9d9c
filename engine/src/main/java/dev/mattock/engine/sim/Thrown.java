package dev.mattock.engine.sim;

import dev.mattock.engine.content.Effect;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.entity.Projectiles;
import dev.mattock.engine.sim.Randomness.Purpose;

/**
 * What is thrown and is gone when it meets something (version 1.16): snowballs and eggs hurt nobody
 * but knock back, one egg in eight hatches; a pearl takes its thrower along and hurts like a fall
 * of five; a splash potion works on all within four blocks, the less the further they are.
 */
final class Thrown {
  private static final double GRAVITY = 0.03;
  private static final double POTION_GRAVITY = 0.05;
  private static final double DRAG = 0.99;
  private static final double WATER_DRAG = 0.8;
  private static final double SIZE = 0.25;
  private static final float PEARL_DAMAGE = 5;
  private static final double ROOM_STEP = 0.1;
  private static final int ROOM_STEPS = 20;
  private static final int EGGS_OF_A_CHICK = 8;
  private static final int HATCHINGS_OF_FOUR = 32;
  private static final int CHICKS_OF_A_LITTER = 4;
  private static final double SPLASH_DISTANCE = 4;
  private static final double SPLASH_HEIGHT = 2;
  private static final int LEAST_EFFECT_TICKS = 20;
  private static final Effect[] EFFECTS = Effect.values();

  private final World world;
  private final Projectiles projectiles;
  private final Creatures creatures;
  private final Damage damage;
  private final Collider collider;
  private final Fluids fluids;

  /** Where a thrower fits. */
  private double roomX;

  private double roomY;
  private double roomZ;

  Thrown(World world, Creatures creatures, Damage damage, Collider collider, Fluids fluids) {
    this.world = world;
    this.projectiles = world.projectiles();
    this.creatures = creatures;
    this.damage = damage;
    this.collider = collider;
    this.fluids = fluids;
  }

  /**
   * It meets something and is gone.
   *
   * @param c the body that was hit, -1 for a block
   */
  void hit(int i, int c) {
    switch (projectiles.kind(i)) {
      case SNOWBALL -> knock(i, c);
      case EGG -> {
        knock(i, c);
        hatch(i);
      }
      case ENDER_PEARL -> takeAlong(i);
      case POTION -> splash(i, c);
      case ARROW, FISHING_HOOK ->
          throw new IllegalArgumentException(projectiles.kind(i) + " is not thrown");
    }
    projectiles.remove(i);
  }

  private void knock(int i, int c) {
    if (c >= 0) {
      creatures.pelt(c, projectiles.velocityX(i), projectiles.velocityZ(i));
    }
  }

  private void hatch(int i) {
    long draw = world.draw(Purpose.PROJECTILE, projectiles.id(i), 3);
    if (Hash64.toBounded(draw, EGGS_OF_A_CHICK) != 0) {
      return;
    }
    boolean litter = Hash64.toBounded(Hash64.mix(draw), HATCHINGS_OF_FOUR) == 0;
    for (int k = 0; k < (litter ? CHICKS_OF_A_LITTER : 1); k++) {
      creatures.hatch(projectiles.x(i), projectiles.y(i), projectiles.z(i));
    }
  }

  private void takeAlong(int i) {
    int owner = projectiles.owner(i);
    if (owner < 0 || owner >= world.playerCount() || !world.player(owner).alive()) {
      return;
    }
    Player p = world.player(owner);
    if (findRoom(i, p)) {
      p.x = roomX;
      p.y = roomY;
      p.z = roomZ;
      p.fallDistance = 0;
      p.activity().vehicle = -1;
    }
    damage.hurt(owner, DamageKind.FALL, PEARL_DAMAGE);
  }

  /** Looks back along the way of a pearl, and below, for a place where its thrower fits. */
  private boolean findRoom(int i, Player p) {
    double vx = projectiles.velocityX(i);
    double vy = projectiles.velocityY(i);
    double vz = projectiles.velocityZ(i);
    double length = Math.max(Collider.EPSILON, Math.sqrt(vx * vx + vy * vy + vz * vz));
    for (int step = 0; step <= ROOM_STEPS; step++) {
      double back = step * ROOM_STEP / length;
      double x = projectiles.x(i) - vx * back;
      double y = projectiles.y(i) - vy * back;
      double z = projectiles.z(i) - vz * back;
      if (fits(p, x, y, z) || fits(p, x, y - p.height(), z)) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(Player p, double x, double y, double z) {
    collider.body(x, y, z, Player.WIDTH, p.height());
    roomX = x;
    roomY = y;
    roomZ = z;
    return collider.isFree(0, 0, 0);
  }

  private void splash(int i, int met) {
    Effect effect = EFFECTS[projectiles.extra(i, Projectiles.EFFECT)];
    int amplifier = projectiles.extra(i, Projectiles.AMPLIFIER);
    int ticks = projectiles.extra(i, Projectiles.EFFECT_TICKS);
    for (int c = 0; c < creatures.size(); c++) {
      double share = c == met ? 1 : nearness(i, c);
      if (creatures.alive(c) && share > 0) {
        int shortened = (int) (share * ticks + 0.5);
        boolean instant = effect == Effect.INSTANT_DAMAGE || effect == Effect.INSTANT_HEALTH;
        if (instant || shortened > LEAST_EFFECT_TICKS) {
          creatures.affect(c, effect, amplifier, shortened, share, projectiles.owner(i));
        }
      }
    }
  }

  /** 1 where it breaks, 0 at four blocks and further. */
  private double nearness(int i, int c) {
    double dx = creatures.x(c) - projectiles.x(i);
    double dy = creatures.y(c) - projectiles.y(i);
    double dz = creatures.z(c) - projectiles.z(i);
    double sideways = SPLASH_DISTANCE + creatures.width(c) / 2;
    boolean near =
        Math.abs(dx) < sideways
            && Math.abs(dz) < sideways
            && dy < SPLASH_HEIGHT
            && dy + creatures.height(c) > -SPLASH_HEIGHT;
    double distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
    return near ? Math.max(0, 1 - distance / SPLASH_DISTANCE) : 0;
  }

  /** Drag and gravity after a tick of flight. */
  void slow(int i) {
    double x = projectiles.x(i);
    double y = projectiles.y(i);
    double z = projectiles.z(i);
    double drag = fluids.waterDepth(x, y, z, SIZE, SIZE) > 0 ? WATER_DRAG : DRAG;
    double gravity = projectiles.kind(i) == Projectiles.Kind.POTION ? POTION_GRAVITY : GRAVITY;
    projectiles.setVelocity(
        i,
        projectiles.velocityX(i) * drag,
        projectiles.velocityY(i) * drag - gravity,
        projectiles.velocityZ(i) * drag);
  }
}
