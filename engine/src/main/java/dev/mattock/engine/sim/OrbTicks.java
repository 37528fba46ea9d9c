package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.ExperienceOrbs;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.terrain.Terrain;

/**
 * Orbs of experience: they fall and float, come to players within eight blocks, are taken in one
 * after the other, and vanish after five minutes, as in the genre (version 1.16).
 */
final class OrbTicks {
  private static final int LIFETIME_TICKS = 6_000;
  private static final double GRAVITY = 0.03;
  private static final double DRAG = 0.98;
  private static final double BOUNCE = -0.9;
  private static final double WATER_DRAG = 0.99;
  private static final double WATER_RISE = 5e-4;
  private static final double MOST_WATER_RISE = 0.06;
  private static final double ATTRACTION_DISTANCE = 8;
  private static final double ATTRACTION = 0.1;

  /** Ticks between two orbs that one player takes in. */
  private static final int DELAY_TICKS = 2;

  private static final double SIZE = ExperienceOrbs.SIZE;

  private final World world;
  private final Content content;
  private final Terrain terrain;
  private final ExperienceOrbs orbs;
  private final Collider collider;
  private final Fluids fluids;
  private final Experience experience;

  OrbTicks(World world, Collider collider, Fluids fluids, Experience experience) {
    this.world = world;
    this.content = world.content();
    this.terrain = world.terrain();
    this.orbs = world.orbs();
    this.collider = collider;
    this.fluids = fluids;
    this.experience = experience;
  }

  void run() {
    for (int i = 0; i < world.playerCount(); i++) {
      Player player = world.player(i);
      player.vitals().orbDelay = Math.max(0, player.vitals().orbDelay - 1);
    }
    for (int i = 0; i < orbs.size(); i++) {
      if (world.area().contains(orbs.x(i), orbs.z(i))) {
        step(i);
      }
    }
    orbs.compact();
  }

  private void step(int i) {
    orbs.setAge(i, orbs.age(i) + 1);
    if (orbs.age(i) >= LIFETIME_TICKS || orbs.y(i) < Life.VOID_Y) {
      orbs.remove(i);
      return;
    }
    accelerate(i);
    attract(i);
    fly(i);
    offer(i);
  }

  private void accelerate(int i) {
    double vx = orbs.velocityX(i);
    double vy = orbs.velocityY(i);
    double vz = orbs.velocityZ(i);
    if (fluids.waterDepth(orbs.x(i), orbs.y(i), orbs.z(i), SIZE, SIZE) > 0) {
      double rise = Math.min(MOST_WATER_RISE, vy + WATER_RISE);
      orbs.setVelocity(i, vx * WATER_DRAG, rise, vz * WATER_DRAG);
    } else {
      orbs.setVelocity(i, vx, vy - GRAVITY, vz);
    }
  }

  private void attract(int i) {
    Player player = nearest(i);
    if (player == null) {
      return;
    }
    double dx = player.x - orbs.x(i);
    double dy = player.y + player.eyeHeight() / 2 - orbs.y(i);
    double dz = player.z - orbs.z(i);
    double distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
    if (distance >= ATTRACTION_DISTANCE || distance < Collider.EPSILON) {
      return;
    }
    double nearness = 1 - distance / ATTRACTION_DISTANCE;
    double pull = nearness * nearness * ATTRACTION / distance;
    orbs.setVelocity(
        i,
        orbs.velocityX(i) + dx * pull,
        orbs.velocityY(i) + dy * pull,
        orbs.velocityZ(i) + dz * pull);
  }

  private Player nearest(int i) {
    Player found = null;
    double least = ATTRACTION_DISTANCE * ATTRACTION_DISTANCE;
    for (int k = 0; k < world.playerCount(); k++) {
      Player player = world.player(k);
      double dx = player.x - orbs.x(i);
      double dy = player.y - orbs.y(i);
      double dz = player.z - orbs.z(i);
      double squared = dx * dx + dy * dy + dz * dz;
      if (player.alive() && squared < least) {
        least = squared;
        found = player;
      }
    }
    return found;
  }

  private void fly(int i) {
    double vx = orbs.velocityX(i);
    double vy = orbs.velocityY(i);
    double vz = orbs.velocityZ(i);
    collider.body(orbs.x(i), orbs.y(i), orbs.z(i), SIZE, SIZE);
    collider.sweep(vx, vy, vz);
    double x = orbs.x(i) + collider.movedX();
    double y = orbs.y(i) + collider.movedY();
    double z = orbs.z(i) + collider.movedZ();
    orbs.setPosition(i, x, y, z);
    boolean landed = collider.movedY() != vy && vy < 0;
    double friction = DRAG;
    if (landed) {
      int below = terrain.state(Collider.floor(x), Collider.floor(y - 0.5), Collider.floor(z));
      friction *= content.blockOf(below).slipperiness();
    }
    double nextY = collider.movedY() == vy ? vy * DRAG : landed ? vy * DRAG * BOUNCE : 0;
    orbs.setVelocity(
        i,
        collider.movedX() == vx ? vx * friction : 0,
        nextY,
        collider.movedZ() == vz ? vz * friction : 0);
  }

  private void offer(int i) {
    for (int k = 0; k < world.playerCount(); k++) {
      Player player = world.player(k);
      if (player.alive() && player.vitals().orbDelay == 0 && touches(player, i)) {
        player.vitals().orbDelay = DELAY_TICKS;
        experience.give(k, orbs.value(i));
        orbs.remove(i);
        return;
      }
    }
  }

  /** Bodies reach a block sideways and half a block up and down for what lies about. */
  private boolean touches(Player p, int i) {
    double sideways = Player.WIDTH / 2 + 1 + SIZE / 2;
    return Math.abs(orbs.x(i) - p.x) < sideways
        && Math.abs(orbs.z(i) - p.z) < sideways
        && orbs.y(i) < p.y + p.height() + 0.5
        && orbs.y(i) + SIZE > p.y - 0.5;
  }
}
