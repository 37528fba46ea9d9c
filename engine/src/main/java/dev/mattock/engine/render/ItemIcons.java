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

  /** Edges of the icons for small frames. */
  static final int HALF_SIZE = 8;

  static final int TINY_SIZE = 5;

  private static final int FINE = 2;
  private static final int SAMPLES = 2;

  /** By item: 16x16. */
  private final Canvas[] icons;

  /** By item: 32x32 where that shows more than enlarging, else null. */
  private final Canvas[] fine;

  /** By item: 8x8 and 5x5. */
  private final Canvas[] half;

  private final Canvas[] tiny;

  private final Content content;
  private final TextureAtlas atlas;
  private final BlockLooks looks;

  private ItemIcons(Content content) {
    this.content = content;
    atlas = TextureAtlas.of(content);
    looks = new BlockLooks(content, atlas);
    IconStage stage = new IconStage(shape());
    icons = new Canvas[content.items().size()];
    fine = new Canvas[icons.length];
    half = new Canvas[icons.length];
    tiny = new Canvas[icons.length];
    for (Item item : content.items()) {
      icons[item.id()] = new Canvas(SIZE, SIZE);
      if (item.id() != 0 && stage.set(item)) {
        fine[item.id()] = new Canvas(FINE * SIZE, FINE * SIZE);
        stage.draw(fine[item.id()], SAMPLES);
        icons[item.id()] = halved(fine[item.id()]);
      } else if (item.id() != 0) {
        stage.drawFlat(icons[item.id()]);
      }
      half[item.id()] = shrunk(icons[item.id()], HALF_SIZE);
      tiny[item.id()] = shrunk(icons[item.id()], TINY_SIZE);
    }
  }

  /** Half as large, as opaque as what each pixel covers. */
  private static Canvas halved(Canvas icon) {
    Canvas small = new Canvas(SIZE, SIZE);
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        small.pixels()[y * SIZE + x] = mean(icon, 2 * x, 2 * y, 2 * x + 2, 2 * y + 2);
      }
    }
    return small;
  }

  /** Smaller, with each pixel opaque if at least a third of it is covered, else clear. */
  private static Canvas shrunk(Canvas icon, int edge) {
    Canvas small = new Canvas(edge, edge);
    for (int y = 0; y < edge; y++) {
      int top = y * SIZE / edge;
      int bottom = (y + 1) * SIZE / edge;
      for (int x = 0; x < edge; x++) {
        int argb = mean(icon, x * SIZE / edge, top, (x + 1) * SIZE / edge, bottom);
        small.pixels()[y * edge + x] = (argb >>> 24) >= 0xFF / 3 ? argb | 0xFF000000 : 0;
      }
    }
    return small;
  }

  /** The mean of a part of an icon, weighted by how opaque each pixel is. */
  private static int mean(Canvas icon, int left, int top, int right, int bottom) {
    int alpha = 0;
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int argb = icon.pixel(x, y);
        int weight = argb >>> 24;
        alpha += weight;
        red += (argb >> 16 & 0xFF) * weight;
        green += (argb >> 8 & 0xFF) * weight;
        blue += (argb & 0xFF) * weight;
      }
    }
    if (alpha == 0) {
      return 0;
    }
    int mean = alpha / ((right - left) * (bottom - top));
    return mean << 24 | (red / alpha) << 16 | (green / alpha) << 8 | blue / alpha;
  }

  /** A shape of its own for whoever draws this content's items otherwise. */
  ItemShape shape() {
    return new ItemShape(content, atlas, looks);
  }

  /** Index of a texture for {@link #shape}. */
  int texture(String name) {
    return atlas.index(name);
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

  /** Draws an icon of {@link #HALF_SIZE} or {@link #TINY_SIZE}. */
  void drawSmall(Canvas canvas, int item, int left, int top, int edge) {
    canvas.blit(edge == HALF_SIZE ? half[item] : tiny[item], left, top, 1);
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
