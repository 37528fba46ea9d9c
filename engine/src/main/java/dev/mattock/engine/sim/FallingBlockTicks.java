package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.ToolClass;
import dev.mattock.engine.entity.FallingBlocks;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.terrain.Terrain;

/** Lets blocks fall and land. */
final class FallingBlockTicks {
  private static final double GRAVITY = 0.04;
  private static final double DRAG = 0.98;
  private static final double SIZE = 0.98;
  private static final int LIFETIME_TICKS = 600;
  private static final double ANVIL_DAMAGE = 2;
  private static final double MOST_ANVIL_DAMAGE = 40;

  private final World world;
  private final Content content;
  private final Terrain terrain;
  private final FallingBlocks blocks;
  private final Collider collider;
  private final Fluids fluids;
  private final Support support;
  private final Drops drops;
  private final Damage damage;

  FallingBlockTicks(
      World world, Collider collider, Fluids fluids, Support support, Drops drops, Damage damage) {
    this.world = world;
    this.content = world.content();
    this.terrain = world.terrain();
    this.blocks = world.fallingBlocks();
    this.collider = collider;
    this.fluids = fluids;
    this.support = support;
    this.drops = drops;
    this.damage = damage;
  }

  void run() {
    if (blocks.size() == 0) {
      return;
    }
    for (int i = 0; i < blocks.size(); i++) {
      if (world.area().contains(blocks.x(i), blocks.z(i))) {
        step(i);
      }
    }
    blocks.compact();
  }

  private void step(int i) {
    double speed = blocks.velocityY(i) - GRAVITY;
    collider.body(blocks.x(i), blocks.y(i), blocks.z(i), SIZE, SIZE);
    collider.sweep(0, speed, 0);
    boolean landed = collider.movedY() != speed;
    blocks.move(i, blocks.y(i) + collider.movedY(), landed ? 0 : speed * DRAG);
    int x = Collider.floor(blocks.x(i));
    int y = Collider.floor(blocks.y(i));
    int z = Collider.floor(blocks.z(i));
    boolean wet =
        content.behaves(blocks.state(i), Behaviour.HARDENS)
            && fluids.kind(terrain.state(x, y, z)) == Fluids.WATER;
    if (landed || wet) {
      land(i, x, y, z);
    } else if (blocks.age(i) > LIFETIME_TICKS || y < 0) {
      drop(i, x, y, z);
    }
  }

  private void land(int i, int x, int y, int z) {
    int state = blocks.state(i);
    hurtBelow(i, x, z);
    boolean fits =
        y >= 0 && content.replaceable(terrain.state(x, y, z)) && support.holds(state, x, y, z);
    if (!fits) {
      drop(i, x, y, z);
      return;
    }
    blocks.remove(i);
    world.setState(x, y, z, state);
  }

  /** An anvil hurts who is below it by twice the blocks fallen but one. */
  private void hurtBelow(int i, int x, int z) {
    if (!content.blockTags().containsEntry("anvil", content.state(blocks.state(i)).blockName())) {
      return;
    }
    double fallen = StrictMath.ceil(blocks.startY(i) - blocks.y(i) - 1);
    if (fallen <= 0) {
      return;
    }
    float amount = (float) Math.min(MOST_ANVIL_DAMAGE, ANVIL_DAMAGE * fallen);
    for (int k = 0; k < world.playerCount(); k++) {
      Player player = world.player(k);
      if (player.alive() && isUnder(player, i, x, z)) {
        damage.hurt(k, DamageKind.FALLING_BLOCK, amount);
      }
    }
  }

  private boolean isUnder(Player player, int i, int x, int z) {
    double reach = (SIZE + Player.WIDTH) / 2;
    return Math.abs(player.x - x - 0.5) < reach
        && Math.abs(player.z - z - 0.5) < reach
        && player.y < blocks.y(i) + SIZE
        && player.y + player.height() > blocks.y(i) - GRAVITY;
  }

  private void drop(int i, int x, int y, int z) {
    int state = blocks.state(i);
    blocks.remove(i);
    drops.fromBlock(x, Math.max(0, y), z, state, ToolClass.NONE);
  }
}
