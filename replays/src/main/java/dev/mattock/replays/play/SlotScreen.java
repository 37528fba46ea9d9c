package dev.mattock.replays.play;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.replays.play.Order.Move;
import dev.mattock.replays.watch.window.Key;
import dev.mattock.replays.watch.window.WindowEvent;
import dev.mattock.replays.watch.window.WindowEvent.KeyDown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A panel of slots. A click takes a heap up (the right button half of it), the next click puts it
 * down (the right button one of it); nothing leaves its slot before it is put down, so that every
 * step is one transfer. Shift sends a heap to the other side, 1 to 9 swap with the hotbar.
 */
abstract class SlotScreen implements Screen {
  /** Width of a panel, units. */
  static final int WIDTH = 8 + 9 * Pen.SLOT + 6;

  /** Units from the panel's left edge to the first slot's icon. */
  static final int MARGIN = 8;

  private static final int NONE = -1;

  private final PlayedEpisode episode;
  private final Orders orders;
  private final Heaps heaps;
  private final String title;
  private final ImmutableList<Place> places;
  private final int height;
  private int left;
  private int top;
  private int carriedSlot = NONE;
  private int carriedItem;
  private int carriedCount;

  SlotScreen(
      PlayedEpisode episode,
      Orders orders,
      String title,
      ImmutableList<Place> above,
      int heightAbove) {
    this.episode = episode;
    this.orders = orders;
    this.title = title;
    heaps = new Heaps(episode, orders);
    places =
        ImmutableList.<Place>builder()
            .addAll(above)
            .addAll(Place.inventory(MARGIN, heightAbove))
            .build();
    height = heightAbove + Place.INVENTORY_HEIGHT + 6;
  }

  final PlayedEpisode episode() {
    return episode;
  }

  final Orders orders() {
    return orders;
  }

  final Heaps heaps() {
    return heaps;
  }

  /** Left edge of the panel, units. */
  final int left() {
    return left;
  }

  /** Upper edge of the panel, units. */
  final int top() {
    return top;
  }

  final int height() {
    return height;
  }

  /** Where a slot is that the panel shows. */
  final Place placeOf(int slot) {
    return places.stream().filter(place -> place.slot() == slot).findFirst().orElseThrow();
  }

  /** Whether the title is drawn. */
  boolean titled() {
    return true;
  }

  /** Units that something else takes to the left of the panel. */
  int besides() {
    return 0;
  }

  @Override
  public final String name() {
    return title.toLowerCase(Locale.ROOT);
  }

  @Override
  public void layout(int width, int unitsHigh) {
    left = Math.max(besides(), (width - WIDTH + besides()) / 2);
    top = Math.max(0, (unitsHigh - height) / 2);
  }

  @Override
  public void paint(Pen pen, double mouseX, double mouseY) {
    pen.shade(0x90000000);
    pen.panel(left, top, WIDTH, height);
    if (titled()) {
      pen.text(title, left + MARGIN, top + 6, Pen.INK);
    }
    int under = slotAt(mouseX, mouseY);
    for (Place place : places) {
      pen.slot(left + place.x(), top + place.y(), place.slot() == under);
      pen.heap(
          heaps.item(place.slot()),
          heaps.count(place.slot()) - (place.slot() == carriedSlot ? carriedCount : 0),
          heaps.wear(place.slot()),
          left + place.x(),
          top + place.y());
    }
    paintMore(pen, mouseX, mouseY);
    if (carriedSlot != NONE) {
      int wear = heaps.wear(carriedSlot);
      pen.heap(carriedItem, carriedCount, wear, (int) mouseX - 8, (int) mouseY - 8);
    } else if (under != NONE && heaps.item(under) != 0) {
      pen.tip(describe(under), (int) mouseX, (int) mouseY);
    }
  }

  /** Draws what is not a slot. */
  void paintMore(Pen pen, double mouseX, double mouseY) {}

  private List<String> describe(int slot) {
    Item kind = episode.content().item(heaps.item(slot));
    List<String> lines = new ArrayList<>();
    lines.add(Words.name(kind.name()));
    if (kind.maxDurability() > 0) {
      lines.add(
          "%d of %d uses left"
              .formatted(kind.maxDurability() - heaps.wear(slot), kind.maxDurability()));
    }
    kind.food().ifPresent(food -> lines.add("Can be eaten"));
    if (kind.fuelTicks() > 0) {
      lines.add("Burns for %d seconds".formatted(kind.fuelTicks() / 20));
    }
    return lines;
  }

  private int slotAt(double x, double y) {
    for (Place place : places) {
      if (place.holds(x - left, y - top)) {
        return place.slot();
      }
    }
    return NONE;
  }

  @Override
  public void clicked(double x, double y, int button, boolean shift) {
    int slot = slotAt(x, y);
    boolean right = button == WindowEvent.RIGHT_BUTTON;
    if (slot == NONE || (button != WindowEvent.LEFT_BUTTON && !right)) {
      putBack();
    } else if (carriedSlot != NONE) {
      putDown(slot, right);
    } else if (shift) {
      heaps.send(slot);
    } else if (heaps.item(slot) != 0) {
      carriedSlot = slot;
      carriedItem = heaps.item(slot);
      carriedCount = right ? (heaps.count(slot) + 1) / 2 : heaps.count(slot);
    }
  }

  private void putDown(int slot, boolean one) {
    if (slot == carriedSlot) {
      putBack();
      return;
    }
    int count = one ? 1 : carriedCount;
    orders.add(new Move(carriedSlot, slot, count));
    carriedCount -= count;
    if (carriedCount == 0) {
      putBack();
    }
  }

  private void putBack() {
    carriedSlot = NONE;
    carriedItem = 0;
    carriedCount = 0;
  }

  @Override
  public boolean pressed(KeyDown event, double mouseX, double mouseY) {
    int digit = event.key().ordinal() - Key.DIGIT_1.ordinal();
    int slot = slotAt(mouseX, mouseY);
    if (digit < 0 || digit >= Inventory.HOTBAR || slot == NONE || slot == digit) {
      return false;
    }
    if (heaps.item(slot) != 0) {
      orders.add(new Move(slot, digit, heaps.count(slot)));
    } else if (heaps.item(digit) != 0) {
      orders.add(new Move(digit, slot, heaps.count(digit)));
    }
    putBack();
    return true;
  }

  @Override
  public boolean tend() {
    if (carriedSlot != NONE && heaps.item(carriedSlot) != carriedItem && orders.isEmpty()) {
      putBack();
    }
    if (carriedSlot != NONE && orders.isEmpty()) {
      carriedCount = Math.min(carriedCount, heaps.count(carriedSlot));
    }
    return episode.player().alive();
  }
}
