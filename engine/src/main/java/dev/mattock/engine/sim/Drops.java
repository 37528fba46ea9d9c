package dev.mattock.engine.sim;

import dev.mattock.engine.content.BlockState;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.LootTable;
import dev.mattock.engine.content.ToolClass;
import dev.mattock.engine.entity.ItemEntities;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Randomness.Purpose;

/** Brings items into the land: out of blocks, out of hands, out of the dead. */
final class Drops {
  /** Ticks before what falls out of a block may be picked up. */
  static final int BLOCK_PICKUP_DELAY = 10;

  /** Ticks before what was thrown may be picked up. */
  static final int THROWN_PICKUP_DELAY = 40;

  private static final double THROW_SPEED = 0.3;
  private static final double THROW_LIFT = 0.1;
  private static final double THROW_SPREAD = 0.02;
  private static final double BELOW_EYE = 0.3;
  private static final double POP_SPEED = 0.2;
  private static final double TURN = 360;

  /** Draws for the contents of a block follow those for its loot. */
  private static final int CONTENTS = 64;

  private final World world;
  private final Content content;

  Drops(World world) {
    this.world = world;
    this.content = world.content();
  }

  /** Draws the loot of a block's state and lets it fall out of its cell. */
  void fromBlock(int x, int y, int z, int stateId, ToolClass tool) {
    LootTable loot = content.blockOf(stateId).loot();
    BlockState state = content.state(stateId);
    int salt = 0;
    for (int i = 0; i < loot.entries().size(); i++) {
      LootTable.Entry entry = loot.entries().get(i);
      long draw = world.draw(Purpose.LOOT, Randomness.place(x, y, z), i);
      if (entry.appliesWith(tool)
          && entry.appliesTo(state)
          && Hash64.toUnit(draw) < entry.chance()) {
        int span = entry.maxCount() - entry.minCount() + 1;
        int count = entry.minCount() + Hash64.toBounded(Hash64.mix(draw), span);
        salt = popAll(x, y, z, entry.itemId(), count, salt);
        if (entry.exclusive()) {
          return;
        }
      }
    }
  }

  private int popAll(int x, int y, int z, int itemId, int count, int salt) {
    int left = count;
    int next = salt;
    while (left > 0) {
      int heap = Math.min(left, content.item(itemId).maxStack());
      pop(x, y, z, itemId, heap, 0, next++);
      left -= heap;
    }
    return next;
  }

  /**
   * Lets one heap fall out of a cell, as the contents of a block do.
   *
   * @param index tells apart the heaps of one cell in one tick
   */
  void heap(int x, int y, int z, int itemId, int count, int usesSpent, int index) {
    pop(x, y, z, itemId, count, usesSpent, CONTENTS + index);
  }

  /** One heap, at rest somewhere in the middle half of a cell, hopping a little. */
  private void pop(int x, int y, int z, int itemId, int count, int usesSpent, int index) {
    long draw = world.draw(Purpose.DROP_MOTION, Randomness.place(x, y, z), index);
    double a = Hash64.toUnit(draw);
    double b = Hash64.toUnit(Hash64.mix(draw));
    double c = Hash64.toUnit(Hash64.mix(draw + 1));
    double d = Hash64.toUnit(Hash64.mix(draw + 2));
    double e = Hash64.toUnit(Hash64.mix(draw + 3));
    ItemEntities items = world.items();
    int entity = items.add(itemId, count, usesSpent, BLOCK_PICKUP_DELAY);
    items.setPosition(entity, x + 0.25 + a / 2, y + 0.25 + b / 2, z + 0.25 + c / 2);
    items.setVelocity(entity, d * 0.2 - 0.1, POP_SPEED, e * 0.2 - 0.1);
  }

  /**
   * Lets one heap fall from a body, hopping a little.
   *
   * @param x blocks
   * @param draw a draw for the hop
   */
  void fall(double x, double y, double z, int itemId, int count, long draw) {
    double a = Hash64.toUnit(draw);
    double b = Hash64.toUnit(Hash64.mix(draw));
    ItemEntities items = world.items();
    int entity = items.add(itemId, count, 0, BLOCK_PICKUP_DELAY);
    items.setPosition(entity, x, y, z);
    items.setVelocity(entity, a * 0.2 - 0.1, POP_SPEED, b * 0.2 - 0.1);
  }

  /** Throws one heap forward from below the eye. */
  void throwFrom(int playerIndex, int itemId, int count, int usesSpent) {
    Player player = world.player(playerIndex);
    long draw = world.draw(Purpose.THROW, playerIndex, world.items().nextId());
    double angle = Hash64.toUnit(draw) * TURN;
    double spread = Hash64.toUnit(Hash64.mix(draw)) * THROW_SPREAD;
    double lift =
        (Hash64.toUnit(Hash64.mix(draw + 1)) - Hash64.toUnit(Hash64.mix(draw + 2))) * THROW_LIFT;
    double level = Degrees.cos(player.pitch) * THROW_SPEED;
    ItemEntities items = world.items();
    int entity = items.add(itemId, count, usesSpent, THROWN_PICKUP_DELAY);
    items.setPosition(entity, player.x, player.y + player.eyeHeight() - BELOW_EYE, player.z);
    items.setVelocity(
        entity,
        -Degrees.sin(player.yaw) * level + Degrees.cos(angle) * spread,
        -Degrees.sin(player.pitch) * THROW_SPEED + THROW_LIFT + lift,
        Degrees.cos(player.yaw) * level + Degrees.sin(angle) * spread);
  }

  /** Lets one heap fly off a dead player; both draws in [0, 1). */
  void scatter(Player player, int itemId, int count, int usesSpent, double force, double turn) {
    double speed = force / 2;
    double angle = turn * TURN;
    ItemEntities items = world.items();
    int entity = items.add(itemId, count, usesSpent, THROWN_PICKUP_DELAY);
    items.setPosition(entity, player.x, player.y + player.eyeHeight() - BELOW_EYE, player.z);
    items.setVelocity(entity, -Degrees.sin(angle) * speed, POP_SPEED, Degrees.cos(angle) * speed);
  }
}
