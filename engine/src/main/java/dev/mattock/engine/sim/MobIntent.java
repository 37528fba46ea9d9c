package dev.mattock.engine.sim;

/**
 * What a mob does with its body in one tick: found by its mind, carried out by {@link MobMovement}.
 * Scratch memory of one world.
 */
final class MobIntent {
  /** Direction to go, of length 1 or 0. */
  double moveX;

  /** Direction to swim up or down, for what lives in water. */
  double moveY;

  double moveZ;

  /** Speed of going: the mob's own times a factor. */
  double speed;

  boolean jump;

  /** Whether it heads for a point, and which. */
  boolean looks;

  double lookX;
  double lookY;
  double lookZ;

  void clear() {
    moveX = 0;
    moveY = 0;
    moveZ = 0;
    speed = 0;
    jump = false;
    looks = false;
  }

  /** Whether it wants to go somewhere. */
  boolean moves() {
    return moveX != 0 || moveZ != 0 || moveY != 0;
  }

  /** Goes along the ground towards an offset. */
  void go(double dx, double dz, double withSpeed) {
    double length = Math.sqrt(dx * dx + dz * dz);
    if (length < Collider.EPSILON) {
      return;
    }
    moveX = dx / length;
    moveZ = dz / length;
    speed = withSpeed;
  }

  /** Swims towards an offset. */
  void swim(double dx, double dy, double dz, double withSpeed) {
    double length = Math.sqrt(dx * dx + dy * dy + dz * dz);
    if (length < Collider.EPSILON) {
      return;
    }
    moveX = dx / length;
    moveY = dy / length;
    moveZ = dz / length;
    speed = withSpeed;
  }

  /** Stays where it is. */
  void halt() {
    moveX = 0;
    moveY = 0;
    moveZ = 0;
    jump = false;
  }

  /** Turns the head to a point. */
  void look(double x, double y, double z) {
    looks = true;
    lookX = x;
    lookY = y;
    lookZ = z;
  }
}
