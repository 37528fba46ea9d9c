package dev.mattock.engine.sim;

import dev.mattock.engine.content.Effect;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.entity.Projectiles;
import dev.mattock.engine.sim.Randomness.Purpose;

/** Lets things fly: what players throw and shoot, and what mobs do. */
final class Launcher {
  /** Half-points for each block a tick of an arrow's speed. */
  static final double ARROW_DAMAGE = 2;

  /** How far the genre's shots of inaccuracy 1 stray, share of their way. */
  private static final double SPREAD = 0.0075;

  private static final double BELOW_EYE = 0.1;

  private final World world;
  private final Projectiles projectiles;

  Launcher(World world) {
    this.world = world;
    projectiles = world.projectiles();
  }

  /**
   * Lets something fly from a point.
   *
   * @param item what it was and looks like
   * @param owner who does it, numbered as in {@link Projectiles}
   * @param damage half-points for each block a tick of speed: {@link #ARROW_DAMAGE}, 0 for others
   * @return its index in {@link World#projectiles()}; {@link #aim} it next
   */
  int put(Projectiles.Kind kind, int item, int owner, double damage, double x, double y, double z) {
    int i = projectiles.add(kind, item, owner, damage);
    projectiles.setPosition(i, x, y, z);
    return i;
  }

  /**
   * Aims one.
   *
   * @param directionX along which, any length above 0
   * @param speed blocks a tick
   * @param inaccuracy 1 for players; the genre's skeletons have 14 less 4 for each difficulty
   */
  void aim(
      int i,
      double directionX,
      double directionY,
      double directionZ,
      double speed,
      double inaccuracy) {
    long draw = world.draw(Purpose.PROJECTILE, projectiles.id(i), 0);
    double length =
        Math.sqrt(directionX * directionX + directionY * directionY + directionZ * directionZ);
    double spread = SPREAD * inaccuracy;
    projectiles.setVelocity(
        i,
        (directionX / length + Randomness.bell(draw) * spread) * speed,
        (directionY / length + Randomness.bell(draw + 100) * spread) * speed,
        (directionZ / length + Randomness.bell(draw + 200) * spread) * speed);
  }

  /** Gives a potion its effect. */
  void fill(int i, Effect effect, int amplifier, int ticks) {
    projectiles.setExtra(i, Projectiles.EFFECT, effect.ordinal());
    projectiles.setExtra(i, Projectiles.AMPLIFIER, amplifier);
    projectiles.setExtra(i, Projectiles.EFFECT_TICKS, ticks);
  }

  /**
   * Lets something fly from a player's eye along the view.
   *
   * @return its index
   */
  int shootBy(int index, Projectiles.Kind kind, int item, double damage, double speed) {
    Player p = world.player(index);
    int i = put(kind, item, index, damage, p.x, p.y + p.eyeHeight() - BELOW_EYE, p.z);
    double level = Degrees.cos(p.pitch);
    aim(
        i,
        -Degrees.sin(p.yaw) * level,
        -Degrees.sin(p.pitch),
        Degrees.cos(p.yaw) * level,
        speed,
        1);
    return i;
  }

  /**
   * As {@link #shootBy}; the player's own motion is added, but for the vertical on the ground.
   *
   * @return its index
   */
  int throwBy(int index, Projectiles.Kind kind, int item, double damage, double speed) {
    Player p = world.player(index);
    int i = shootBy(index, kind, item, damage, speed);
    projectiles.setVelocity(
        i,
        projectiles.velocityX(i) + p.velocityX,
        projectiles.velocityY(i) + (p.onGround ? 0 : p.velocityY),
        projectiles.velocityZ(i) + p.velocityZ);
    return i;
  }
}
