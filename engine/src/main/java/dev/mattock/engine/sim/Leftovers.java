package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Player;

/** Gives players what is left of what they used up: bowls, buckets. */
final class Leftovers {
  private final World world;
  private final Drops drops;

  Leftovers(World world, Drops drops) {
    this.world = world;
    this.drops = drops;
  }

  /** Puts an item into a slot if it is empty, else anywhere, else at the player's feet. */
  void give(int index, Player p, int slot, int item) {
    if (p.inventory().item(slot) == 0) {
      p.inventory().set(slot, item, 1, 0);
    } else if (p.inventory().add(world.content(), item, 1, 0) > 0) {
      drops.throwFrom(index, item, 1, 0);
    }
  }
}
