package dev.mattock.engine.render;

import java.util.Arrays;

/**
 * Writes the groups of a view as shaders want them: six texels a group, three a box, and for each
 * tile of the picture the list of the groups that may appear in it, in order.
 */
final class GlBodies {
  private static final int TEXEL_BYTES = 16;
  private static final int GROUP_TEXELS = 6;
  private static final int BOX_TEXELS = 3;
  private static final int FACES = 6;

  private final int tileWidth;
  private final int tileHeight;
  private final int columns;
  private final int rows;

  /** Where each tile's list begins, and behind the last where it ends. */
  private final int[] begins;

  private final int[] next;
  private int[] lists = new int[64];

  GlBodies(RenderSettings settings) {
    tileWidth = GlFrame.tileEdge(settings.width());
    tileHeight = GlFrame.tileEdge(settings.height());
    columns = Math.ceilDiv(settings.width(), tileWidth);
    rows = Math.ceilDiv(settings.height(), tileHeight);
    begins = new int[columns * rows + 1];
    next = new int[columns * rows];
  }

  /** Writes all groups. */
  void put(BoxGroups groups, GlStaging bodies, GlStaging tiles) {
    if (groups.size() == 0) {
      return;
    }
    int firstGroup = (int) (bodies.size() / TEXEL_BYTES);
    int firstBox = firstGroup + GROUP_TEXELS * groups.size();
    for (int group = 0; group < groups.size(); group++) {
      putGroup(groups, group, firstBox, bodies);
    }
    for (int box = 0; box < groups.firstBox(groups.size()); box++) {
      putBox(groups, box, bodies);
    }
    putTiles(groups, firstGroup, tiles);
  }

  private static void putGroup(BoxGroups groups, int group, int firstBox, GlStaging into) {
    for (int axis = 0; axis < 3; axis++) {
      into.put(
          groups.basis(group, 3 * axis),
          groups.basis(group, 3 * axis + 1),
          groups.basis(group, 3 * axis + 2),
          groups.eye(group, axis));
    }
    into.put(
        groups.span(group, 0), groups.span(group, 1), groups.span(group, 2), groups.span(group, 3));
    int box = groups.firstBox(group);
    into.put(
        firstBox + BOX_TEXELS * box,
        firstBox + BOX_TEXELS * groups.firstBox(group + 1),
        groups.id(box),
        groups.tint(box));
    into.put(groups.lightX(box), groups.lightY(box), groups.lightZ(box), 0);
  }

  private static void putBox(BoxGroups groups, int box, GlStaging into) {
    for (int which = 0; which < FACES; which++) {
      into.put(groups.edge(box, which));
    }
    for (int face = 0; face < FACES; face += 2) {
      into.put(groups.texture(box, face) | groups.texture(box, face + 1) << 16);
    }
    into.put(0);
    into.put(0);
    into.put(0);
  }

  private void putTiles(BoxGroups groups, int firstGroup, GlStaging tiles) {
    Arrays.fill(begins, 0);
    for (int group = 0; group < groups.size(); group++) {
      visit(groups, group, -1);
    }
    int start = (int) (tiles.size() / Integer.BYTES) + begins.length;
    int count = 0;
    for (int tile = 0; tile < next.length; tile++) {
      next[tile] = count;
      count += begins[tile + 1];
      begins[tile] = start + next[tile];
    }
    begins[next.length] = start + count;
    if (lists.length < count) {
      lists = new int[2 * count];
    }
    for (int group = 0; group < groups.size(); group++) {
      visit(groups, group, firstGroup + GROUP_TEXELS * group);
    }
    tiles.put(begins, begins.length);
    tiles.put(lists, count);
  }

  /** Counts a group in each tile that it may appear in, or puts its place into their lists. */
  private void visit(BoxGroups groups, int group, int place) {
    int fromColumn = Math.max(0, groups.span(group, 0)) / tileWidth;
    int toColumn = Math.min(columns - 1, groups.span(group, 1) / tileWidth);
    int fromRow = Math.max(0, groups.span(group, 2)) / tileHeight;
    int toRow = Math.min(rows - 1, groups.span(group, 3) / tileHeight);
    for (int row = fromRow; row <= toRow; row++) {
      for (int column = fromColumn; column <= toColumn; column++) {
        int tile = row * columns + column;
        if (place < 0) {
          begins[tile + 1]++;
        } else {
          lists[next[tile]++] = place;
        }
      }
    }
  }
}
