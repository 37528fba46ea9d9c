package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item.EquipmentSlot;
import dev.mattock.engine.entity.Activity;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;

/**
 * The use key, in the genre's order: the body looked at; the block looked at, unless the player
 * sneaks with something in hand; then each hand in turn, which places its block or is used by its
 * {@link ItemRule}.
 */
final class Using {
  /** Slot of the off hand. */
  static final int OFFHAND = Inventory.wornSlot(EquipmentSlot.OFFHAND);

  /** Ticks between two uses while the key is held. */
  static final int USE_DELAY_TICKS = 4;

  private final World world;
  private final Content content;
  private final BodySights bodies;
  private final BlockRules blockRules;
  private final ItemUses itemUses;
  private final Placing placing;

  Using(World world, BodySights bodies, BlockRules blockRules, ItemUses itemUses, Placing placing) {
    this.world = world;
    this.content = world.content();
    this.bodies = bodies;
    this.blockRules = blockRules;
    this.itemUses = itemUses;
    this.placing = placing;
  }

  /** Lets an item be in use from this tick on, as long as the key is held. */
  static void begin(Player p, int slot) {
    Activity activity = p.activity();
    activity.usedItem = p.inventory().item(slot);
    activity.usedTicks = 0;
    activity.usesOffhand = slot == OFFHAND;
  }

  /** Puts away whatever is in use. */
  static void end(Player p) {
    p.activity().usedItem = 0;
    p.activity().usedTicks = 0;
    p.activity().usesOffhand = false;
  }

  /** Whether an item is in use over time. */
  static boolean busy(Player p) {
    return p.activity().usedItem != 0;
  }

  /**
   * The use key goes down, or is held and its time has come.
   *
   * @param fresh whether it went down in this tick: only then is a refusal reported
   */
  void use(int index, Player p, Crosshair crosshair, boolean fresh) {
    p.useDelay = USE_DELAY_TICKS;
    BodyRule body = bodies.look(index, p, crosshair);
    if (body != null
        && (body.use(index, p, p.selectedSlot, fresh) || body.use(index, p, OFFHAND, fresh))) {
      return;
    }
    if (body != null) {
      crosshair.lookAway();
    }
    if (useBlock(index, p, crosshair, fresh)) {
      return;
    }
    Refusal refusal = useHand(index, p, p.selectedSlot, crosshair);
    if (refusal != null
        && p.inventory().item(OFFHAND) != 0
        && useHand(index, p, OFFHAND, crosshair) == null) {
      refusal = null;
    }
    if (refusal != null && fresh) {
      world.refuse(index, refusal);
    }
  }

  private boolean useBlock(int index, Player p, Crosshair crosshair, boolean fresh) {
    boolean handsFull = p.heldItem() != 0 || p.inventory().item(OFFHAND) != 0;
    if (!crosshair.hit() || (p.sneaking && handsFull)) {
      return false;
    }
    for (BlockRule rule : blockRules.of(crosshair.state())) {
      if (rule.use(index, p, crosshair, fresh)) {
        return true;
      }
    }
    return false;
  }

  private Refusal useHand(int index, Player p, int slot, Crosshair crosshair) {
    int item = p.inventory().item(slot);
    if (item == 0) {
      return Refusal.NO_ITEM;
    }
    ItemRule rule = itemUses.of(item);
    boolean places = content.item(item).placesBlock() >= 0;
    Refusal refusal =
        places || rule == null ? placing.place(index, p, crosshair, slot) : Refusal.NOT_PLACEABLE;
    if (refusal == null || rule == null) {
      return refusal;
    }
    Refusal second = rule.use(index, p, slot, crosshair);
    return second == Refusal.NOT_USABLE && places ? refusal : second;
  }

  /** One more tick with an item in use: the key is held, or let go. */
  void goOn(int index, Player p, boolean held) {
    Activity activity = p.activity();
    int slot = activity.usesOffhand ? OFFHAND : p.selectedSlot;
    ItemRule rule = itemUses.of(activity.usedItem);
    if (p.inventory().item(slot) != activity.usedItem || rule == null) {
      end(p);
      return;
    }
    if (!held) {
      int ticks = activity.usedTicks;
      end(p);
      rule.release(index, p, slot, ticks);
      return;
    }
    activity.usedTicks++;
    if (!rule.hold(index, p, slot, activity.usedTicks)) {
      end(p);
    }
  }
}
