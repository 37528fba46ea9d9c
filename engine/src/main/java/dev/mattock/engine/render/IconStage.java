package dev.mattock.engine.render;

import dev.mattock.engine.content.BlockState;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.content.Item;

/**
 * Where an item is put to make its icon: the boxes of its block, seen from the upper north-west
 * without perspective, two steps to the side for one down. What is made of sheets is shown flat.
 */
final class IconStage {
  /** How far a block to the side, away from the viewer, and up lies on the icon. */
  private static final double ACROSS = 7.0 / 16;

  private static final double DOWN = 3.5 / 16;
  private static final double UP = 8.0 / 16;

  /** How far a ray sinks on its way of one block south and one east. */
  private static final double SINK = 2 * DOWN / UP;

  /** From how far before the cell rays come. */
  private static final double START = 4;

  private static final double FILLED = 15.5 / 16;
  private static final double LARGEST = 1.5;
  private static final int MOST_BOXES = 64;
  private static final int NOTHING = -1;

  private final Content content;
  private final TextureAtlas atlas;
  private final BlockLooks looks;

  /** Six numbers a box. */
  private final double[] boxes = new double[6 * MOST_BOXES];

  private final int[] states = new int[MOST_BOXES];
  private int count;
  private double middleX;
  private double middleY;
  private double zoom;

  IconStage(Content content, TextureAtlas atlas) {
    this.content = content;
    this.atlas = atlas;
    looks = new BlockLooks(content, atlas);
  }

  /** Puts up the block of an item; false if the item is to be shown flat. */
  boolean set(Item item) {
    count = 0;
    if (item.placesBlock() < 0) {
      return false;
    }
    BlockType block = content.blocks().get(item.placesBlock());
    BlockState state = block.defaultState();
    if (state.model().isEmpty() || isSheets(state) || isPane(state)) {
      return false;
    }
    add(state.id(), 0, 0);
    if (has(state, "half", "lower")) {
      add(content.withProperty(state.id(), "half", "upper"), 1, 0);
    } else if (has(state, "part", "foot")) {
      add(content.withProperty(state.id(), "part", "head"), 0, -1);
    } else if (has(state, "north", "false") && has(state, "south", "false")) {
      int joined = content.withProperty(state.id(), "north", "true");
      add(content.withProperty(joined, "south", "true"), 0, 0);
    }
    frameAll();
    return true;
  }

  /** Crossed or single sheets with holes, which show nothing from above. */
  private boolean isSheets(BlockState state) {
    for (int box = looks.firstBox[state.id()]; box < looks.firstBox[state.id() + 1]; box++) {
      int at = 6 * box;
      boolean sheet =
          looks.boxes[at] == looks.boxes[at + 3] || looks.boxes[at + 2] == looks.boxes[at + 5];
      if (!sheet) {
        return false;
      }
    }
    return true;
  }

  private static boolean has(BlockState state, String property, String value) {
    return state.properties().getOrDefault(property, "").equals(value);
  }

  /** What has holes and reaches out to its neighbours. */
  private static boolean isPane(BlockState state) {
    return state.cutout() && has(state, "north", "false");
  }

  private void add(int state, double y, double z) {
    for (int box = looks.firstBox[state]; box < looks.firstBox[state + 1]; box++) {
      for (int i = 0; i < 6; i++) {
        double shift = i % 3 == 1 ? y : i % 3 == 2 ? z : 0;
        boxes[6 * count + i] = looks.boxes[6 * box + i] + shift;
      }
      states[count++] = state;
    }
  }

  /** Chooses the part of the view that shows all boxes. */
  private void frameAll() {
    double left = Double.POSITIVE_INFINITY;
    double top = left;
    double right = -left;
    double bottom = -left;
    for (int at = 0; at < 6 * count; at += 6) {
      left = Math.min(left, (boxes[at + 2] - boxes[at + 3]) * ACROSS);
      right = Math.max(right, (boxes[at + 5] - boxes[at]) * ACROSS);
      top = Math.min(top, -(boxes[at + 3] + boxes[at + 5]) * DOWN - boxes[at + 4] * UP);
      bottom = Math.max(bottom, -(boxes[at] + boxes[at + 2]) * DOWN - boxes[at + 1] * UP);
    }
    middleX = (left + right) / 2;
    middleY = (top + bottom) / 2;
    zoom = Math.min(LARGEST, FILLED / Math.max(right - left, bottom - top));
  }

  /** Draws what is put up, taking the mean of some samples a pixel, along each edge. */
  void draw(Canvas icon, int samples) {
    int edge = icon.width();
    for (int y = 0; y < edge; y++) {
      for (int x = 0; x < edge; x++) {
        icon.pixels()[y * edge + x] = mean(x, y, edge, samples);
      }
    }
  }

  private int mean(int x, int y, int edge, int samples) {
    int red = 0;
    int green = 0;
    int blue = 0;
    int met = 0;
    for (int i = 0; i < samples * samples; i++) {
      double across = (x + (i % samples + 0.5) / samples) / edge - 0.5;
      double down = (y + (i / samples + 0.5) / samples) / edge - 0.5;
      int rgb = sample(middleX + across / zoom, middleY + down / zoom);
      if (rgb != NOTHING) {
        red += rgb >> 16;
        green += rgb >> 8 & 0xFF;
        blue += rgb & 0xFF;
        met++;
      }
    }
    if (met == 0) {
      return 0;
    }
    int alpha = met * 0xFF / (samples * samples);
    return alpha << 24 | red / met << 16 | green / met << 8 | blue / met;
  }

  /** The colour where a ray through a point of the view ends. */
  private int sample(double across, double down) {
    double x = (-START - across / ACROSS) / 2;
    double z = (-START + across / ACROSS) / 2;
    double y = (START * DOWN - down) / UP;
    double nearest = Double.POSITIVE_INFINITY;
    int color = NOTHING;
    for (int box = 0; box < count; box++) {
      int at = 6 * box;
      double enterX = boxes[at] - x;
      double enterY = (y - boxes[at + 4]) / SINK;
      double enterZ = boxes[at + 2] - z;
      double enter = Math.max(enterX, Math.max(enterY, enterZ));
      double leave =
          Math.min(boxes[at + 3] - x, Math.min((y - boxes[at + 1]) / SINK, boxes[at + 5] - z));
      if (enter <= leave && enter < nearest) {
        Face face = enter == enterY ? Face.UP : enter == enterX ? Face.WEST : Face.NORTH;
        int met = texel(states[box], face, x + enter, y - enter * SINK, z + enter);
        if (met != NOTHING) {
          nearest = enter;
          color = met;
        }
      }
    }
    return color;
  }

  private int texel(int state, Face face, double x, double y, double z) {
    int texture = looks.texture[state * BlockLooks.FACES + face.ordinal()];
    int column = column(face == Face.UP ? x : face == Face.WEST ? z : 1 - x);
    int row = column(face == Face.UP ? z : 1 - y);
    if (looks.holed[state] && atlas.isHole(texture, column, row)) {
      return NOTHING;
    }
    int rgb = atlas.texel(texture, 0, column, row);
    int share = face == Face.UP ? 20 : face == Face.NORTH ? 16 : 12; // out of 20
    int red = (rgb >> 16 & 0xFF) * share / 20;
    int green = (rgb >> 8 & 0xFF) * share / 20;
    return red << 16 | green << 8 | (rgb & 0xFF) * share / 20;
  }

  private static int column(double part) {
    return (int) Math.floor(part * TextureAtlas.SIZE) & (TextureAtlas.SIZE - 1);
  }

  /** Draws an item as it is painted: its own texture, or that of its block's side. */
  void drawFlat(Item item, Canvas icon) {
    int texture = atlas.index(pictureOf(item));
    for (int y = 0; y < TextureAtlas.SIZE; y++) {
      for (int x = 0; x < TextureAtlas.SIZE; x++) {
        int rgb = atlas.texel(texture, 0, x, y) & 0xFFFFFF;
        icon.pixels()[y * icon.width() + x] = atlas.isHole(texture, x, y) ? 0 : 0xFF000000 | rgb;
      }
    }
  }

  private String pictureOf(Item item) {
    if (item.placesBlock() < 0) {
      return item.name();
    }
    BlockState state = content.blocks().get(item.placesBlock()).defaultState();
    if (has(state, "half", "lower")) {
      state = content.state(content.withProperty(state.id(), "half", "upper"));
    }
    return state.textures().isEmpty() ? item.name() : state.textures().get(Face.NORTH.ordinal());
  }
}
