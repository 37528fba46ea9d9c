package dev.mattock.engine.render;

import dev.mattock.engine.content.BlockState;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.content.Item;

/**
 * An item as a thing in a unit cell that rays can meet: the boxes of its block, or its picture, one
 * texel thick and upright in the middle of the cell. Scratch memory for one item at a time.
 */
final class ItemShape {
  /** What a ray brings back that meets nothing. */
  static final int NOTHING = -1;

  private static final int MOST_BOXES = 64;
  private static final int SIZE = TextureAtlas.SIZE;
  private static final double BACK = 7.5 / 16;
  private static final double FRONT = 8.5 / 16;

  /** How bright the sides of a block are out of 20, in the order of faces. */
  private static final int[] SIDES = {12, 12, 10, 20, 16, 16};

  /** The same for a picture: its rims, and the picture itself. */
  private static final int[] SHEET_SIDES = {13, 13, 11, 17, 20, 20};

  private static final Face[] FACES = Face.values();

  private final Content content;
  private final TextureAtlas atlas;
  private final BlockLooks looks;

  /** Six numbers a box. */
  private final double[] boxes = new double[6 * MOST_BOXES];

  private final int[] states = new int[MOST_BOXES];
  private int count;
  private int picture;

  ItemShape(Content content, TextureAtlas atlas, BlockLooks looks) {
    this.content = content;
    this.atlas = atlas;
    this.looks = looks;
  }

  /** Takes the shape of an item; false if it is a picture. */
  boolean set(Item item) {
    count = 0;
    if (item.placesBlock() < 0) {
      picture = atlas.index(item.name());
      return false;
    }
    BlockState state = content.blocks().get(item.placesBlock()).defaultState();
    if (state.model().isEmpty() || isSheets(state) || isPane(state)) {
      picture = atlas.index(pictureOf(state, item));
      return false;
    }
    add(state.id(), 0, 0);
    if (has(state, "half", "lower")) {
      add(content.withProperty(state.id(), "half", "upper"), 1, 0);
    } else if (has(state, "part", "foot")) {
      add(content.withProperty(state.id(), "part", "head"), 0, -1);
    } else if (has(state, "north", "false") && has(state, "south", "false")) {
      count = 0;
      int joined = content.withProperty(state.id(), "north", "true");
      add(content.withProperty(joined, "south", "true"), 0, 0);
    }
    return true;
  }

  /** Takes the shape of one box, painted alike on all sides. */
  void setBox(int texture, double halfX, double halfY, double halfZ) {
    picture = texture;
    count = 1;
    states[0] = NOTHING;
    for (int i = 0; i < 2; i++) {
      boxes[3 * i] = 0.5 + (2 * i - 1) * halfX;
      boxes[3 * i + 1] = 0.5 + (2 * i - 1) * halfY;
      boxes[3 * i + 2] = 0.5 + (2 * i - 1) * halfZ;
    }
  }

  private static boolean has(BlockState state, String property, String value) {
    return state.properties().getOrDefault(property, "").equals(value);
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

  /** What has holes and reaches out to its neighbours. */
  private static boolean isPane(BlockState state) {
    return state.cutout() && has(state, "north", "false");
  }

  private String pictureOf(BlockState state, Item item) {
    BlockState shown = state;
    if (has(state, "half", "lower")) {
      shown = content.state(content.withProperty(state.id(), "half", "upper"));
    }
    return shown.textures().isEmpty() ? item.name() : shown.textures().get(Face.NORTH.ordinal());
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

  /** How many boxes there are; 0 for a picture. */
  int boxes() {
    return count;
  }

  /** The least (which 0 to 2) or greatest (3 to 5) x, y or z of all that is seen. */
  double bound(int which) {
    if (count == 0) {
      return which == 2 ? BACK : which == 5 ? FRONT : which < 3 ? 0 : 1;
    }
    double bound = boxes[which];
    for (int box = 1; box < count; box++) {
      double other = boxes[6 * box + which];
      bound = which < 3 ? Math.min(bound, other) : Math.max(bound, other);
    }
    return bound;
  }

  /** A bound of a box: least x, y, z, greatest x, y, z. */
  double bound(int box, int which) {
    return boxes[6 * box + which];
  }

  /** The texel of a picture, 0xAARRGGBB. */
  int pictureTexel(int column, int row) {
    int rgb = atlas.texel(picture, 0, column, row) & 0xFFFFFF;
    return atlas.isHole(picture, column, row) ? 0 : 0xFF000000 | rgb;
  }

  /** The shaded colour 0xRRGGBB of what a ray meets first, or {@link #NOTHING}. */
  int along(double x, double y, double z, double dx, double dy, double dz) {
    return count == 0 ? alongPicture(x, y, z, dx, dy, dz) : alongBoxes(x, y, z, dx, dy, dz);
  }

  private int alongBoxes(double x, double y, double z, double dx, double dy, double dz) {
    double nearest = Double.POSITIVE_INFINITY;
    int color = NOTHING;
    double inverseX = 1 / dx;
    double inverseY = 1 / dy;
    double inverseZ = 1 / dz;
    for (int box = 0; box < count; box++) {
      int at = 6 * box;
      double enterX = (boxes[dx > 0 ? at : at + 3] - x) * inverseX;
      double enterY = (boxes[dy > 0 ? at + 1 : at + 4] - y) * inverseY;
      double enterZ = (boxes[dz > 0 ? at + 2 : at + 5] - z) * inverseZ;
      double enter = Math.max(enterX, Math.max(enterY, enterZ));
      double leaveX = (boxes[dx > 0 ? at + 3 : at] - x) * inverseX;
      double leaveY = (boxes[dy > 0 ? at + 4 : at + 1] - y) * inverseY;
      double leaveZ = (boxes[dz > 0 ? at + 5 : at + 2] - z) * inverseZ;
      if (enter > 0 && enter < nearest && enter <= Math.min(leaveX, Math.min(leaveY, leaveZ))) {
        int face =
            enter == enterY ? dy > 0 ? 2 : 3 : enter == enterX ? dx > 0 ? 0 : 1 : dz > 0 ? 4 : 5;
        int met = texel(states[box], face, x + enter * dx, y + enter * dy, z + enter * dz);
        if (met != NOTHING) {
          nearest = enter;
          color = met;
        }
      }
    }
    return color;
  }

  private int texel(int state, int face, double x, double y, double z) {
    int texture = state < 0 ? picture : looks.texture[state * BlockLooks.FACES + face];
    int column =
        texelAt(
            switch (FACES[face]) {
              case WEST -> z;
              case EAST -> 1 - z;
              case NORTH -> 1 - x;
              case DOWN, UP, SOUTH -> x;
            });
    int row = texelAt(face == 2 ? 1 - z : face == 3 ? z : 1 - y);
    if (state >= 0 && looks.holed[state] && atlas.isHole(texture, column, row)) {
      return NOTHING;
    }
    return shaded(atlas.texel(texture, 0, column, row), SIDES[face]);
  }

  private static int texelAt(double part) {
    return (int) Math.floor(part * SIZE) & (SIZE - 1);
  }

  /** Goes from texel to texel within the thickness of the picture. */
  private int alongPicture(double x, double y, double z, double dx, double dy, double dz) {
    double enterX = ((dx > 0 ? 0 : 1) - x) / dx;
    double enterY = ((dy > 0 ? 0 : 1) - y) / dy;
    double enterZ = ((dz > 0 ? BACK : FRONT) - z) / dz;
    double leaveZ = ((dz > 0 ? FRONT : BACK) - z) / dz;
    double at = Math.max(enterX, Math.max(enterY, enterZ));
    double end = Math.min(leaveZ, Math.min(enterX + 1 / Math.abs(dx), enterY + 1 / Math.abs(dy)));
    if (!(at > 0 && at < end)) {
      return NOTHING;
    }
    int face = at == enterZ ? 4 : at == enterX ? 0 : dy > 0 ? 2 : 3;
    int column = Math.clamp((long) Math.floor((x + at * dx) * SIZE), 0, SIZE - 1);
    int line = Math.clamp((long) Math.floor((y + at * dy) * SIZE), 0, SIZE - 1);
    while (true) {
      if (!atlas.isHole(picture, column, SIZE - 1 - line)) {
        return shaded(atlas.texel(picture, 0, column, SIZE - 1 - line), SHEET_SIDES[face]);
      }
      double nextX = ((column + (dx > 0 ? 1.0 : 0.0)) / SIZE - x) / dx;
      double nextY = ((line + (dy > 0 ? 1.0 : 0.0)) / SIZE - y) / dy;
      boolean sideways = nextX < nextY;
      column += sideways ? dx > 0 ? 1 : -1 : 0;
      line += sideways ? 0 : dy > 0 ? 1 : -1;
      face = sideways ? 0 : dy > 0 ? 2 : 3;
      boolean outside = ((column | line) & -SIZE) != 0;
      if (outside || Math.min(nextX, nextY) >= end) {
        return NOTHING;
      }
    }
  }

  private static int shaded(int rgb, int share) {
    int red = (rgb >> 16 & 0xFF) * share / 20;
    int green = (rgb >> 8 & 0xFF) * share / 20;
    return red << 16 | green << 8 | (rgb & 0xFF) * share / 20;
  }
}
