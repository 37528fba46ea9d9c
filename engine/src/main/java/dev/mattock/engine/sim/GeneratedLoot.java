package dev.mattock.engine.sim;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.entity.BlockEntity;
import dev.mattock.engine.terrain.Fixture;

/**
 * What generated containers hold: drawn by place and seed when somebody first asks, each heap in a
 * slot of its own drawn anew, as in the genre.
 */
final class GeneratedLoot {
  private final World world;
  private final Content content;

  /** The container that is being filled, and the draw for its slots. */
  private BlockEntity target;

  private long draw;

  GeneratedLoot(World world) {
    this.world = world;
    this.content = world.content();
  }

  /** Fills an empty container at the place of a fixture. */
  void fill(BlockEntity entity) {
    ImmutableList<Fixture> fixtures =
        world.terrain().chunk(entity.x() >> 4, entity.z() >> 4).fixtures();
    for (int i = 0; i < fixtures.size(); i++) {
      Fixture fixture = fixtures.get(i);
      if (fixture.x() == entity.x()
          && fixture.y() == entity.y()
          && fixture.z() == entity.z()
          && fixture.kind() == Fixture.Kind.LOOT) {
        fill(entity, fixture.name());
      }
    }
  }

  /** The draw leaves out tick and salt: what lies in a chest belongs to the land. */
  private void fill(BlockEntity entity, String table) {
    long place = Randomness.place(entity.x(), entity.y(), entity.z());
    target = entity;
    draw = Randomness.draw(world.seed(), 0, 0, Randomness.Purpose.CHEST_LOOT, place, 0);
    content.chestLoot(table).roll(Hash64.mix(draw), this::add);
  }

  private void add(int item, int count) {
    int left = count;
    while (left > 0) {
      int slot = emptySlot();
      if (slot < 0) {
        return;
      }
      int heap = Math.min(left, content.item(item).maxStack());
      target.set(slot, item, heap, 0);
      left -= heap;
    }
  }

  /** An empty slot, every one with the same odds; -1 if all are taken. */
  private int emptySlot() {
    int empty = 0;
    for (int slot = 0; slot < target.slots(); slot++) {
      empty += target.count(slot) == 0 ? 1 : 0;
    }
    if (empty == 0) {
      return -1;
    }
    draw = Hash64.mix(draw);
    int chosen = Hash64.toBounded(draw, empty);
    int slot = 0;
    while (target.count(slot) > 0 || chosen > 0) {
      chosen -= target.count(slot) == 0 ? 1 : 0;
      slot++;
    }
    return slot;
  }
}
