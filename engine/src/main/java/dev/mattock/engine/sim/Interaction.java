package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;

/** What players do to the world with attack, use, drop and the place command. */
final class Interaction {
  private final World world;
  private final Content content;
  private final Mining mining;
  private final Placing placing;
  private final Using using;
  private final BodySights bodies;
  private final Drops drops;
  private final Crosshair crosshair = new Crosshair();

  Interaction(
      World world, Mining mining, Placing placing, Using using, BodySights bodies, Drops drops) {
    this.world = world;
    this.content = world.content();
    this.mining = mining;
    this.placing = placing;
    this.using = using;
    this.bodies = bodies;
    this.drops = drops;
  }

  /** Lets every living player act, and remembers their keys. */
  void run(Action[] actions) {
    for (int i = 0; i < world.playerCount(); i++) {
      Player player = world.player(i);
      if (player.alive() && !Beds.asleep(player)) {
        act(i, player, actions[i]);
      }
      player.lastKeys = actions[i].keys();
    }
  }

  private void act(int index, Player p, Action action) {
    int pressed = action.keys() & ~p.lastKeys;
    swingUp(p);
    p.useDelay = Math.max(0, p.useDelay - 1);
    if (Keys.has(pressed, Keys.DROP)) {
      drop(index, p);
    }
    if (Using.busy(p)) {
      Mining.release(p);
      using.goOn(index, p, action.holds(Keys.USE));
      return;
    }
    if (action.holds(Keys.ATTACK)) {
      attack(index, p, Keys.has(pressed, Keys.ATTACK));
    } else {
      p.attackDelay = Math.max(0, p.attackDelay - 1);
      Mining.release(p);
    }
    if (action.command() == Action.Command.PLACE) {
      placing.obey(index, p, lookAgain(p), action.argument());
    } else if (action.holds(Keys.USE) && (Keys.has(pressed, Keys.USE) || p.useDelay == 0)) {
      using.use(index, p, lookAgain(p), Keys.has(pressed, Keys.USE));
    }
  }

  /** Another item in hand is swung up from the start. */
  private static void swingUp(Player p) {
    p.ticksSinceAttack++;
    if (p.activity().lastHeldItem != p.heldItem()) {
      p.activity().lastHeldItem = p.heldItem();
      p.ticksSinceAttack = 0;
    }
  }

  /** Hits the body looked at, else mines the block looked at. */
  private void attack(int index, Player p, boolean fresh) {
    crosshair.look(content, world.terrain(), p);
    BodyRule body = bodies.look(index, p, crosshair);
    if (body != null) {
      Mining.release(p);
      if (fresh) {
        body.attack(index, p);
      }
    }
    if (fresh) {
      p.ticksSinceAttack = 0;
    }
    if (body == null) {
      mining.attack(index, p, crosshair, fresh);
    }
  }

  /** Looks after the attack, which may have changed what is there. */
  private Crosshair lookAgain(Player p) {
    crosshair.look(content, world.terrain(), p);
    return crosshair;
  }

  private void drop(int index, Player p) {
    Inventory inventory = p.inventory();
    int slot = p.selectedSlot;
    int item = inventory.item(slot);
    if (item == 0) {
      world.refuse(index, Refusal.NO_ITEM);
      return;
    }
    int spent = inventory.wear(slot);
    inventory.take(slot, 1);
    drops.throwFrom(index, item, 1, spent);
    world.report(EventType.DROP, index, item, 1);
  }
}
