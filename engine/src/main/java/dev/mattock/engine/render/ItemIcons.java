package dev.mattock.engine.render;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;

/**
 * A small picture of each item, as slots show it: flat things as they are painted, blocks as their
 * boxes seen from above. Immutable; safe for any number of threads; one for a content.
 */
public final class ItemIcons {
  /** Pixels along an edge of an icon drawn at scale 1. */
  public static final int SIZE = 16;

  private static final int FINE = 2;
  private static final int COARSE_SAMPLES = 4;
  private static final int FINE_SAMPLES = 3;

  /** By item: 16x16. */
  private final Canvas[] icons;

  /** By item: 32x32 where that shows more than enlarging, else null. */
  private final Canvas[] fine;

  private ItemIcons(Content content) {
    TextureAtlas atlas = TextureAtlas.of(content);
    IconStage stage = new IconStage(content, atlas);
    icons = new Canvas[content.items().size()];
    fine = new Canvas[content.items().size()];
    for (Item item : content.items()) {
      icons[item.id()] = new Canvas(SIZE, SIZE);
      if (item.id() != 0 && stage.set(item)) {
        fine[item.id()] = new Canvas(FINE * SIZE, FINE * SIZE);
        stage.draw(icons[item.id()], COARSE_SAMPLES);
        stage.draw(fine[item.id()], FINE_SAMPLES);
      } else if (item.id() != 0) {
        stage.drawFlat(item, icons[item.id()]);
      }
    }
  }

  /** The icons of a content, made when they are first asked for. */
  public static ItemIcons of(Content content) {
    return content.derived(ItemIcons.class, ItemIcons::new);
  }

  /** How many items there are; ids are 0 (nothing, an empty picture) to this minus one. */
  public int count() {
    return icons.length;
  }

  /**
   * Draws an item's icon, {@code SIZE * scale} along an edge. An even scale shows blocks finer.
   *
   * @param item id of the item
   */
  public void draw(Canvas canvas, int item, int left, int top, int scale) {
    requireItem(item);
    if (scale % FINE == 0 && fine[item] != null) {
      canvas.blit(fine[item], left, top, scale / FINE);
    } else {
      canvas.blit(icons[item], left, top, scale);
    }
  }

  /** The pixel 0xAARRGGBB of an item's icon at scale 1. */
  public int pixel(int item, int x, int y) {
    requireItem(item);
    return icons[item].pixel(x, y);
  }

  /**
   * All icons on one canvas, in rows of {@code columns}, by item id from the top left.
   *
   * @param scale pixels along an edge of each are {@code SIZE * scale}
   */
  public Canvas sheet(int columns, int scale) {
    int edge = SIZE * scale;
    Canvas sheet = new Canvas(columns * edge, (count() + columns - 1) / columns * edge);
    for (int item = 0; item < count(); item++) {
      draw(sheet, item, item % columns * edge, item / columns * edge, scale);
    }
    return sheet;
  }

  private void requireItem(int item) {
    if (item < 0 || item >= icons.length) {
      throw new IllegalArgumentException(
          "item must be in 0..%d, but is %d".formatted(icons.length - 1, item));
    }
  }
}
