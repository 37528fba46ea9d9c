package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;

/** The first phase of a tick: views turn, hands change, inventories are rearranged. */
final class Commands {
  private final World world;
  private final Belongings belongings;
  private final Stations stations;
  private final Crafting crafting;

  Commands(World world, Belongings belongings, Stations stations, Crafting crafting) {
    this.world = world;
    this.belongings = belongings;
    this.stations = stations;
    this.crafting = crafting;
  }

  void run(Action[] actions) {
    for (int i = 0; i < world.playerCount(); i++) {
      Player player = world.player(i);
      Action action = actions[i];
      int pressed = action.keys() & ~player.lastKeys;
      stations.containers().close(player, pressed);
      if (player.alive()) {
        turn(player, action);
        changeHands(i, player, pressed);
        obey(i, player, action);
      } else if (pressed != 0 || action.command() != Action.Command.NONE) {
        world.refuse(i, Refusal.DEAD);
      }
    }
  }

  private static void turn(Player p, Action action) {
    p.yaw = Degrees.wrap(p.yaw + action.yawDelta());
    p.pitch = Math.clamp(p.pitch + action.pitchDelta(), -90f, 90f);
  }

  private void changeHands(int index, Player p, int pressed) {
    if ((pressed & (Keys.HOTBAR_ALL | Keys.SWAP_HANDS)) == 0) {
      return;
    }
    for (int slot = 0; slot < Inventory.HOTBAR; slot++) {
      if (Keys.has(pressed, Keys.HOTBAR_1 << slot)) {
        p.selectedSlot = slot;
      }
    }
    if (Keys.has(pressed, Keys.SWAP_HANDS)) {
      belongings.swapHands(index, p);
    }
  }

  /** All commands but placing, which waits until bodies have moved. */
  private void obey(int index, Player p, Action action) {
    switch (action.command()) {
      case NONE, PLACE -> {}
      case CRAFT -> crafting.craft(index, p, action.argument());
      case EQUIP -> belongings.equip(index, p, action.argument());
      case TRANSFER ->
          stations
              .transfers()
              .transfer(index, p, action.argument(), action.target(), action.count());
    }
  }
}
