package dev.mattock.engine.render;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.Item.EquipmentSlot;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.render.LifeMarks.Kind;
import dev.mattock.engine.sim.World;

/**
 * Draws on a canvas what players of the genre see over the world: crosshair, hotbar with icons,
 * counts and wear, hearts, food, armour, breath, experience, and what is in hand. How much of it
 * depends on the size: see {@link HudStyle}. What is simplified: no status effects, no hearts of
 * absorption, no bar of a mount. Drawing allocates nothing. For one thread.
 */
public final class HudPainter {
  private static final int MOST_AIR = 300;
  private static final int POINTS = 20;
  private static final int PANEL = 0x90101014;
  private static final int GRID = 0x60808088;
  private static final int LIGHT = 0xFFF4F4F4;
  private static final int DARK = 0xFF181818;
  private static final int BLACK = 0xFF000000;

  /** A colour whose three channels add up to more is bright. */
  private static final int BRIGHT = 3 * 128;

  private final Content content;
  private final ItemIcons icons;
  private final LifeMarks marks = new LifeMarks();
  private final HudStyle style;
  private final HeldItem held;
  private final int width;
  private final int height;
  private final int scale;
  private final int left;
  private final int top;

  /**
   * A painter for pictures of one size.
   *
   * @throws IllegalArgumentException if they are smaller than 64x64
   */
  public HudPainter(Content content, int width, int height) {
    this.content = content;
    this.width = width;
    this.height = height;
    style = HudStyle.of(width, height);
    scale = style == HudStyle.FULL ? HudStyle.scale(width, height) : 1;
    icons = ItemIcons.of(content);
    held = new HeldItem(content, icons, width, height);
    left = (width - style.barWidth() * scale) / 2;
    top = height - style.barHeight * scale - (style == HudStyle.TINY ? 1 : 0);
  }

  /**
   * Draws everything on a canvas at least as large as the pictures, at its upper left.
   *
   * @param player index of the player whose eyes it is
   */
  public void draw(Canvas canvas, World world, int player) {
    held.aim(world, player);
    held.draw(canvas);
    drawCrosshair(canvas);
    drawStrip(canvas, world, player);
  }

  /** What is in hand. */
  HeldItem held() {
    return held;
  }

  /** Pixels from the middle of the picture that the crosshair reaches at most. */
  int crosshairReach() {
    return (style.arm + 1) * scale;
  }

  /** Draws the crosshair, dark on bright and bright on dark. */
  void drawCrosshair(Canvas canvas) {
    int middleX = width / 2 - scale / 2;
    int middleY = height / 2 - scale / 2;
    int arm = style.arm * scale;
    for (int along = -arm; along < arm + scale; along++) {
      for (int across = 0; across < scale; across++) {
        contrast(canvas, middleX + along, middleY + across);
        if (along < 0 || along >= scale) {
          contrast(canvas, middleX + across, middleY + along);
        }
      }
    }
  }

  private static void contrast(Canvas canvas, int x, int y) {
    int below = canvas.pixel(x, y);
    int sum = (below >> 16 & 0xFF) + (below >> 8 & 0xFF) + (below & 0xFF);
    canvas.fill(x, y, 1, 1, sum > BRIGHT ? DARK : LIGHT);
  }

  /** The first row of the strip along the lower edge. */
  int stripTop() {
    int above = style == HudStyle.FULL ? 39 : 14;
    return top - above * scale;
  }

  /** Draws hotbar, life and experience. */
  void drawStrip(Canvas canvas, World world, int player) {
    Player p = world.player(player);
    drawHotbar(canvas, p);
    drawExperience(canvas, p);
    int health = (int) Math.ceil(p.health);
    int air = Math.clamp((p.air * POINTS + MOST_AIR - 1) / MOST_AIR, 0, POINTS);
    int armor = Math.min(POINTS, armorOf(p));
    int right = left + style.barWidth() * scale;
    if (style == HudStyle.FULL) {
      int row = top - 17 * scale;
      int above = row - 10 * scale;
      marks.fromLeft(canvas, Kind.HEALTH, health, left, row, scale);
      marks.fromRight(canvas, Kind.FOOD, p.food, right, row, scale);
      if (armor > 0) {
        marks.fromLeft(canvas, Kind.ARMOR, armor, left, above, scale);
      }
      if (p.air < MOST_AIR) {
        marks.fromRight(canvas, Kind.BREATH, air, right, above, scale);
      }
      return;
    }
    int row = top - (style == HudStyle.COMPACT ? 7 : 5);
    bar(canvas, left, row, health, HudSprites.RED, false);
    bar(canvas, right, row, p.food, HudSprites.BROWN, true);
    int above = row - (style == HudStyle.COMPACT ? 6 : 4);
    if (armor > 0) {
      bar(canvas, left, above, armor, HudSprites.GRAY, false);
    }
    if (p.air < MOST_AIR) {
      bar(canvas, right, above, air, HudSprites.BLUE, true);
    }
  }

  private int armorOf(Player p) {
    int points = 0;
    for (EquipmentSlot where : WORN) {
      int item = p.inventory().item(Inventory.wornSlot(where));
      points += content.item(item).armor().points();
    }
    return points;
  }

  private static final EquipmentSlot[] WORN = {
    EquipmentSlot.HEAD, EquipmentSlot.CHEST, EquipmentSlot.LEGS, EquipmentSlot.FEET
  };

  /** Points in a small frame: a bar of pixels, or of marks of two pixels by three. */
  private void bar(Canvas canvas, int edge, int row, int points, int color, boolean fromRight) {
    boolean tiny = style == HudStyle.TINY;
    int length = tiny ? POINTS + 2 : 2 * POINTS + 1;
    int begin = fromRight ? edge - length : edge;
    canvas.fill(begin, row, length, tiny ? 4 : 5, PANEL);
    for (int point = 0; point < Math.clamp(points, 0, POINTS); point++) {
      int at = tiny ? 1 + point : 1 + 2 * point;
      int wide = tiny ? 1 : 2 - point % 2;
      int x = fromRight ? edge - at - wide : edge + at;
      canvas.fill(x, row + 1, wide, tiny ? 2 : 3, color);
    }
  }

  private void drawExperience(Canvas canvas, Player p) {
    int full = style.barWidth() * scale;
    int part = Math.clamp((long) (p.vitals().levelProgress * full), 0, full);
    int thick = style == HudStyle.FULL ? 4 : 1;
    int row = top - (thick + (style == HudStyle.FULL ? 2 : 0)) * scale;
    canvas.fill(left, row, full, thick * scale, PANEL);
    canvas.fill(left, row, part, thick * scale, HudSprites.GREEN);
    if (style == HudStyle.FULL && p.vitals().level > 0) {
      int digits = SmallDigits.wide(p.vitals().level);
      int x = width / 2 + (digits * 6 - 1) * scale / 2;
      SmallDigits.text(canvas, p.vitals().level, x, row - 5 * scale, scale, HudSprites.GREEN);
    }
  }

  private void drawHotbar(Canvas canvas, Player p) {
    int barWidth = style.barWidth() * scale;
    canvas.fill(left, top, barWidth, style.barHeight * scale, PANEL);
    int out = style == HudStyle.FULL ? 1 : 0;
    int selected = left + (p.selectedSlot * style.pitch - out) * scale;
    int wide = (style.pitch + 2 * out + (style == HudStyle.TINY ? 1 : 2)) * scale;
    int high = (style.barHeight + out) * scale;
    for (int slot = 0; style == HudStyle.FULL && slot < Inventory.HOTBAR; slot++) {
      int x = left + (1 + slot * style.pitch) * scale;
      canvas.frame(x, top + scale, style.pitch * scale, style.pitch * scale, scale, GRID);
    }
    canvas.frame(selected, top - out * scale, wide, high, scale, LIGHT);
    for (int slot = 0; slot < Inventory.HOTBAR; slot++) {
      int inset = (1 + style.inset) * scale;
      int x = left + slot * style.pitch * scale + inset;
      drawSlot(canvas, p.inventory(), slot, x, top + inset);
    }
    drawOffHand(canvas, p);
  }

  private void drawOffHand(Canvas canvas, Player p) {
    int slot = Inventory.wornSlot(EquipmentSlot.OFFHAND);
    int edge = (style.pitch + 2) * scale;
    int x = left - edge - 4 * scale;
    if (p.inventory().item(slot) == 0 || x < 0) {
      return;
    }
    int inset = (1 + style.inset) * scale;
    canvas.fill(x, top, edge, style.barHeight * scale, PANEL);
    drawSlot(canvas, p.inventory(), slot, x + inset, top + inset);
  }

  private void drawSlot(Canvas canvas, Inventory inventory, int slot, int x, int y) {
    int id = inventory.item(slot);
    if (id == 0) {
      return;
    }
    Item item = content.item(id);
    int count = inventory.count(slot);
    int spent = inventory.wear(slot);
    int edge = style.icon * scale;
    if (style == HudStyle.FULL) {
      icons.draw(canvas, id, x, y, scale);
    } else {
      icons.drawSmall(canvas, id, x, y, style.icon);
    }
    if (count > 1) {
      drawCount(canvas, count, x + edge, y + edge);
    }
    if (item.maxDurability() > 0 && spent > 0) {
      drawWear(canvas, x, y, item.maxDurability() - spent, item.maxDurability());
    }
  }

  /** Full frames have digits of the font, compact ones small digits, tiny ones a line. */
  private void drawCount(Canvas canvas, int count, int right, int bottom) {
    switch (style) {
      case FULL -> SmallDigits.text(canvas, count, right + scale, bottom - 7 * scale, scale, LIGHT);
      case COMPACT -> SmallDigits.draw(canvas, count, right, bottom, LIGHT);
      case TINY -> {
        int length = Math.min(style.icon, (33 - Integer.numberOfLeadingZeros(count)) / 2 + 1);
        canvas.fill(right - style.icon, bottom - 1, style.icon, 1, BLACK);
        canvas.fill(right - style.icon, bottom - 1, length, 1, LIGHT);
      }
    }
  }

  private void drawWear(Canvas canvas, int x, int y, int rest, int most) {
    int full = style == HudStyle.FULL ? 13 : style.icon;
    int inset = (style.icon - full + 1) / 2;
    int row = y + (style.icon - (style == HudStyle.FULL ? 3 : 1)) * scale;
    int part = Math.clamp((long) rest * full / most, 0, full);
    int thick = style == HudStyle.FULL ? 2 : 1;
    canvas.fill(x + inset * scale, row, full * scale, thick * scale, BLACK);
    int red = Math.clamp(510L * (most - rest) / most, 0, 255);
    int green = Math.clamp(510L * rest / most, 0, 255);
    canvas.fill(x + inset * scale, row, part * scale, scale, BLACK | red << 16 | green << 8);
  }
}
