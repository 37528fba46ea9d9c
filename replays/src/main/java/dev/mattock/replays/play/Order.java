package dev.mattock.replays.play;

import dev.mattock.engine.sim.Action;

/** A command that a screen gives; at most one a tick goes out. */
sealed interface Order {
  /** Makes the action give the command. */
  void give(Action action);

  /** Crafts a recipe so many times, once a tick, as long as it can be made. */
  record Craft(int recipe, int times) implements Order {
    @Override
    public void give(Action action) {
      action.craft(recipe);
    }
  }

  /** Moves items between slots. */
  record Move(int from, int to, int count) implements Order {
    @Override
    public void give(Action action) {
      action.transfer(from, to, count);
    }
  }

  /** Takes an item into the hand, or wears it. */
  record Equip(int item) implements Order {
    @Override
    public void give(Action action) {
      action.equip(item);
    }
  }
}
