package dev.mattock.replays.watch.window;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.render.ItemIcons;
import dev.mattock.engine.render.LifeMarks;
import dev.mattock.engine.render.LifeMarks.Kind;
import dev.mattock.replays.watch.WatchStatus;
import dev.mattock.replays.watch.WatchStatus.Belongings;
import dev.mattock.replays.watch.WatchStatus.Life;
import dev.mattock.replays.watch.WatchStatus.Slot;
import java.util.List;

/**
 * Hearts, food and the hotbar, as the player sees them, and the rest of what the player carries.
 */
final class LifeStrip {
  /** Width of the strip. */
  static final int WIDTH = 182;

  /** Height of hearts and hotbar. */
  static final int HEIGHT = 41;

  /** Height of the rest of the inventory. */
  static final int INVENTORY_HEIGHT = 82;

  private static final int PITCH = 20;
  private static final int MOST_AIR = 300;
  private static final int SLOT = 0x48788CA8;

  private final Content content;
  private final ItemIcons icons;
  private final LifeMarks marks = new LifeMarks();

  LifeStrip(Content content) {
    this.content = content;
    icons = ItemIcons.of(content);
  }

  /** Draws life over the hotbar; {@code top} is that of the hearts. */
  void paint(Pen pen, WatchStatus status, int left, int top) {
    Life life = status.life();
    int scale = pen.scale();
    int x = left * scale;
    int right = (left + WIDTH) * scale;
    int y = top * scale;
    int health = (int) Math.ceil(life.health());
    marks.fromLeft(pen.canvas(), Kind.HEALTH, health, x, y, scale);
    marks.fromRight(pen.canvas(), Kind.FOOD, life.food(), right, y, scale);
    int above = y - 10 * scale;
    if (life.armor() > 0) {
      marks.fromLeft(pen.canvas(), Kind.ARMOR, life.armor(), x, above, scale);
    }
    if (life.air() < MOST_AIR) {
      int bubbles = Math.clamp((life.air() * 20 + MOST_AIR - 1) / MOST_AIR, 0, 20);
      marks.fromRight(pen.canvas(), Kind.BREATH, bubbles, right, above, scale);
    }
    pen.bar(left, top + 11, WIDTH, 4, life.levelProgress(), Pen.GREEN);
    if (life.level() > 0) {
      pen.textWithin(Integer.toString(life.level()), left, top + 3, WIDTH, Pen.GREEN);
    }
    hotbar(pen, status.belongings(), left, top + 17);
  }

  private void hotbar(Pen pen, Belongings belongings, int left, int top) {
    pen.fill(left, top, WIDTH, 22, Pen.PANEL);
    row(pen, belongings.storage().subList(0, 9), left + 1, top + 1);
    pen.frame(left + belongings.selected() * PITCH, top, 22, 22, Pen.WHITE);
  }

  /** Draws the 27 slots that are not in the hotbar, over what is worn. */
  void paintInventory(Pen pen, Belongings belongings, int left, int top) {
    pen.fill(left, top, WIDTH, INVENTORY_HEIGHT, Pen.PANEL);
    for (int row = 1; row < 4; row++) {
      int from = 9 * row;
      row(pen, belongings.storage().subList(from, from + 9), left + 1, top + 1 + PITCH * (row - 1));
    }
    row(pen, belongings.worn(), left + 1, top + 61);
    pen.text("worn", left + 85, top + 67, Pen.MUTED);
    row(pen, List.of(belongings.offHand()), left + 161, top + 61);
    pen.textBefore("off hand", left + 158, top + 67, Pen.MUTED);
  }

  private void row(Pen pen, List<Slot> slots, int left, int top) {
    for (int i = 0; i < slots.size(); i++) {
      int x = left + i * PITCH;
      pen.fill(x + 1, top + 1, PITCH - 2, PITCH - 2, SLOT);
      slot(pen, slots.get(i), x + 2, top + 2);
    }
  }

  private void slot(Pen pen, Slot slot, int left, int top) {
    if (slot.empty()) {
      return;
    }
    if (content.hasItem(slot.item())) {
      int id = content.itemId(slot.item());
      icons.draw(pen.canvas(), id, left * pen.scale(), top * pen.scale(), pen.scale());
    }
    if (slot.count() > 1) {
      String count = Integer.toString(slot.count());
      pen.textBefore(count, left + 18, top + 10, 0xFF101010);
      pen.textBefore(count, left + 17, top + 9, Pen.WHITE);
    }
    if (slot.durability() < 1) {
      int color =
          slot.durability() > 0.5 ? Pen.GREEN : slot.durability() > 0.2 ? Pen.AMBER : Pen.RED;
      pen.fill(left + 1, top + 13, 13, 2, 0xFF000000);
      pen.bar(left + 1, top + 13, 13, 1, slot.durability(), color);
    }
  }
}
