package dev.mattock.replays.play;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.Item.EquipmentSlot;
import dev.mattock.engine.content.Recipe;
import dev.mattock.engine.entity.Activity;
import dev.mattock.engine.entity.BlockEntity;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Slots;
import dev.mattock.replays.play.Order.Equip;
import dev.mattock.replays.play.Order.Move;
import java.util.stream.IntStream;

/**
 * What lies in the slots that a person sees, by their numbers in a transfer, and where things go
 * that are sent away with one click.
 */
final class Heaps {
  /** Number of an open container's first slot. */
  static final int CONTAINER = Inventory.SLOTS;

  /** Slots of a furnace. */
  static final int INPUT = CONTAINER;

  static final int FUEL = CONTAINER + 1;
  static final int OUTPUT = CONTAINER + 2;

  private final PlayedEpisode episode;
  private final Orders orders;

  Heaps(PlayedEpisode episode, Orders orders) {
    this.episode = episode;
    this.orders = orders;
  }

  /** What the player has open; null if nothing. */
  BlockEntity opened() {
    Activity activity = episode.player().activity();
    return activity.containerOpen
        ? episode
            .world()
            .blockEntities()
            .find(activity.containerX, activity.containerY, activity.containerZ)
        : null;
  }

  int item(int slot) {
    Slots slots = slots(slot);
    return slots == null ? 0 : slots.item(local(slot));
  }

  int count(int slot) {
    Slots slots = slots(slot);
    return slots == null ? 0 : slots.count(local(slot));
  }

  int wear(int slot) {
    Slots slots = slots(slot);
    return slots == null ? 0 : slots.wear(local(slot));
  }

  private Slots slots(int slot) {
    if (slot < CONTAINER) {
      return episode.player().inventory();
    }
    BlockEntity open = opened();
    return open == null || slot - CONTAINER >= open.slots() ? null : open;
  }

  private static int local(int slot) {
    return slot < CONTAINER ? slot : slot - CONTAINER;
  }

  private boolean furnaceOpen() {
    BlockEntity open = opened();
    return open != null
        && episode
            .content()
            .behaves(episode.world().state(open.x(), open.y(), open.z()), Behaviour.FURNACE);
  }

  /** Sends a heap to the other side: into the container or out of it, on the body, up or down. */
  void send(int from) {
    int item = item(from);
    if (item == 0) {
      return;
    }
    Content content = episode.content();
    EquipmentSlot worn = content.item(item).equipmentSlot();
    if (from >= CONTAINER) {
      spread(from, IntStream.range(0, Inventory.STORAGE).toArray());
    } else if (opened() != null) {
      spread(from, furnaceOpen() ? furnaceSlots(item) : containerSlots());
    } else if (from < Inventory.STORAGE
        && worn != EquipmentSlot.MAINHAND
        && item(Inventory.wornSlot(worn)) == 0) {
      orders.add(new Equip(item));
    } else if (from < Inventory.HOTBAR) {
      spread(from, IntStream.range(Inventory.HOTBAR, Inventory.STORAGE).toArray());
    } else if (from < Inventory.STORAGE) {
      spread(from, IntStream.range(0, Inventory.HOTBAR).toArray());
    } else {
      spread(from, IntStream.range(0, Inventory.STORAGE).toArray());
    }
  }

  private int[] containerSlots() {
    return IntStream.range(CONTAINER, CONTAINER + opened().slots()).toArray();
  }

  private int[] furnaceSlots(int item) {
    Content content = episode.content();
    BlockEntity furnace = opened();
    int state = episode.world().state(furnace.x(), furnace.y(), furnace.z());
    boolean cooks = content.cooking(furnaceKind(content.blockOf(state).station()), item) != null;
    return !cooks && content.item(item).fuelTicks() > 0 ? new int[] {FUEL} : new int[] {INPUT};
  }

  /** What a furnace of that station does. */
  static Recipe.Kind furnaceKind(String station) {
    return switch (station) {
      case "blast_furnace" -> Recipe.Kind.BLASTING;
      case "smoker" -> Recipe.Kind.SMOKING;
      default -> Recipe.Kind.SMELTING;
    };
  }

  /** Moves a heap onto its like, then into what is empty; what has no room stays. */
  private void spread(int from, int[] targets) {
    Item kind = episode.content().item(item(from));
    int left = count(from);
    for (int target : targets) {
      boolean like = item(target) == kind.id() && wear(target) == wear(from);
      int moved = like ? Math.min(left, kind.maxStack() - count(target)) : 0;
      if (moved > 0) {
        orders.add(new Move(from, target, moved));
        left -= moved;
      }
    }
    for (int target : targets) {
      if (left > 0 && item(target) == 0) {
        orders.add(new Move(from, target, left));
        return;
      }
    }
  }
}
