package dev.mattock.engine.sim;

import dev.mattock.engine.content.Face;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.ItemUse;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.entity.Projectiles;
import dev.mattock.engine.sim.Randomness.Purpose;
import dev.mattock.engine.terrain.Terrain;

/**
 * Fishing hooks (version 1.16): they fly, float, hang on bodies, and fish come to those that float:
 * 100 to 600 ticks until one is near, a quarter of the time quicker in rain, half of it slower
 * without the sky above; 20 to 80 more until it bites, and it stays for 20 to 40.
 */
final class Hooks {
  private static final double GRAVITY = 0.03;
  private static final double DRAG = 0.92;
  private static final double LINE_LENGTH = 32;
  private static final int LANDED_TICKS = 1_200;
  private static final double SIZE = 0.25;
  private static final double HANGS_AT = 0.8;
  private static final double OUT_OF_SURFACE = 0.01;
  private static final int FULL_LIGHT = 15;

  private final World world;
  private final Terrain terrain;
  private final Projectiles hooks;
  private final Creatures creatures;
  private final Fluids fluids;

  Hooks(World world, Creatures creatures, Fluids fluids) {
    this.world = world;
    this.terrain = world.terrain();
    this.hooks = world.projectiles();
    this.creatures = creatures;
    this.fluids = fluids;
  }

  /**
   * A tick of a hook before it moves.
   *
   * @return whether it moves by its velocity
   */
  boolean tend(int i) {
    Player owner = world.player(hooks.owner(i));
    if (!owner.alive() || !holdsRod(owner) || tooFar(i, owner)) {
      hooks.remove(i);
      owner.activity().fishingHook = -1;
      return false;
    }
    if (hooks.stuck(i)) {
      waitOnLand(i, owner);
      return false;
    }
    if (hooks.extra(i, Projectiles.HOOKED) != Projectiles.NOBODY && hang(i)) {
      return false;
    }
    double depth = fluids.waterDepth(hooks.x(i), hooks.y(i), hooks.z(i), SIZE, SIZE);
    if (depth > 0) {
      swim(i, depth);
    } else {
      hooks.setVelocity(i, hooks.velocityX(i), hooks.velocityY(i) - GRAVITY, hooks.velocityZ(i));
    }
    return true;
  }

  private boolean holdsRod(Player p) {
    return isRod(p.heldItem()) || isRod(p.inventory().item(Inventory.STORAGE));
  }

  private boolean isRod(int item) {
    return world.content().item(item).use() == ItemUse.FISHING_ROD;
  }

  private boolean tooFar(int i, Player owner) {
    double dx = owner.x - hooks.x(i);
    double dy = owner.y - hooks.y(i);
    double dz = owner.z - hooks.z(i);
    return dx * dx + dy * dy + dz * dz > LINE_LENGTH * LINE_LENGTH;
  }

  private void waitOnLand(int i, Player owner) {
    if (hooks.age(i) >= LANDED_TICKS) {
      hooks.remove(i);
      owner.activity().fishingHook = -1;
    }
  }

  private boolean hang(int i) {
    int c = creatures.find(hooks.extra(i, Projectiles.HOOKED));
    if (c < 0 || !creatures.alive(c)) {
      hooks.setExtra(i, Projectiles.HOOKED, Projectiles.NOBODY);
      return false;
    }
    double y = creatures.y(c) + creatures.height(c) * HANGS_AT;
    hooks.setPosition(i, creatures.x(c), y, creatures.z(c));
    return true;
  }

  private void swim(int i, double depth) {
    if (hooks.extra(i, Projectiles.FLOATS) == 0) {
      hooks.setExtra(i, Projectiles.FLOATS, 1);
      hooks.setVelocity(
          i, hooks.velocityX(i) * 0.3, hooks.velocityY(i) * 0.2, hooks.velocityZ(i) * 0.3);
      return;
    }
    double above = hooks.velocityY(i) - depth;
    double chance = Hash64.toUnit(draw(i, 0));
    hooks.setVelocity(
        i,
        hooks.velocityX(i) * 0.9,
        hooks.velocityY(i) - above * chance * 0.2,
        hooks.velocityZ(i) * 0.9);
    lure(i);
  }

  private long draw(int i, int index) {
    return world.draw(Purpose.FISHING, hooks.id(i), index);
  }

  /** Evenly from least to most. */
  private int between(int i, int index, int least, int most) {
    return least + Hash64.toBounded(draw(i, index), most - least + 1);
  }

  private void lure(int i) {
    int bites = hooks.extra(i, Projectiles.BITE_TICKS);
    int near = hooks.extra(i, Projectiles.NEAR_TICKS);
    int far = hooks.extra(i, Projectiles.LURE_TICKS);
    if (bites > 0) {
      hooks.setExtra(i, Projectiles.BITE_TICKS, bites - 1);
    } else if (near > 0) {
      int left = Math.max(0, near - pace(i));
      hooks.setExtra(i, Projectiles.NEAR_TICKS, left);
      if (left == 0) {
        bite(i);
      }
    } else if (far > 0) {
      int left = Math.max(0, far - pace(i));
      hooks.setExtra(i, Projectiles.LURE_TICKS, left);
      if (left == 0) {
        hooks.setExtra(i, Projectiles.NEAR_TICKS, between(i, 1, 20, 80));
      }
    } else {
      hooks.setExtra(i, Projectiles.LURE_TICKS, between(i, 2, 100, 600));
    }
  }

  private void bite(int i) {
    double pull = 0.4 * (0.6 + 0.4 * Hash64.toUnit(draw(i, 3)));
    hooks.setVelocity(i, hooks.velocityX(i), hooks.velocityY(i) - pull, hooks.velocityZ(i));
    hooks.setExtra(i, Projectiles.BITE_TICKS, between(i, 4, 20, 40));
  }

  /** Ticks that pass for the fish in one: more in rain, fewer under a roof. */
  private int pace(int i) {
    int x = Collider.floor(hooks.x(i));
    int y = Collider.floor(hooks.y(i)) + 1;
    int z = Collider.floor(hooks.z(i));
    int pace = 1;
    if (world.climate().rainsAt(x, y, z) && Hash64.toUnit(draw(i, 5)) < 0.25) {
      pace++;
    }
    if (terrain.skyLight(x, y, z) < FULL_LIGHT && Hash64.toUnit(draw(i, 6)) < 0.5) {
      pace--;
    }
    return pace;
  }

  /** It meets a body. */
  void catchBody(int i, int c) {
    hooks.setExtra(i, Projectiles.HOOKED, creatures.owner(c));
    hooks.setVelocity(i, 0, 0, 0);
  }

  /** It meets a block at the place where it is: it lies there, or slides along. */
  void stop(int i, Face face) {
    hooks.setPosition(
        i,
        hooks.x(i) + face.stepX() * OUT_OF_SURFACE,
        hooks.y(i) + face.stepY() * OUT_OF_SURFACE,
        hooks.z(i) + face.stepZ() * OUT_OF_SURFACE);
    hooks.setVelocity(
        i,
        face.stepX() == 0 ? hooks.velocityX(i) : 0,
        face.stepY() == 0 ? hooks.velocityY(i) : 0,
        face.stepZ() == 0 ? hooks.velocityZ(i) : 0);
    if (face == Face.UP && hooks.extra(i, Projectiles.FLOATS) == 0) {
      hooks.setStuck(i, true);
      hooks.setAge(i, 0);
    }
  }

  /** Drag after a tick of flight. */
  void slow(int i) {
    hooks.setVelocity(
        i, hooks.velocityX(i) * DRAG, hooks.velocityY(i) * DRAG, hooks.velocityZ(i) * DRAG);
  }
}
