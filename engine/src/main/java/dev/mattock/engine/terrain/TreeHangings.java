package dev.mattock.engine.terrain;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.TreeType;

/** Hangs vines and cocoa on trees. */
final class TreeHangings {
  private static final String[] NAMES = {"north", "south", "west", "east"};
  private static final int[] STEP_X = {0, 0, -1, 1};
  private static final int[] STEP_Z = {-1, 1, 0, 0};
  private static final int LONGEST_VINE = 4;
  private static final int COCOA_AGES = 3;

  private final Content content;

  TreeHangings(Content content) {
    this.content = content;
  }

  /** Adds what the kind of tree says to a sketch whose wood and leaves are settled. */
  void hang(TreeSketch sketch) {
    TreeType type = sketch.type();
    if (type.vines() == 0 && type.trunkVines() == 0 && type.cocoa() == 0) {
      return;
    }
    int settled = sketch.count();
    boolean cocoa = sketch.chance(type.cocoa());
    for (int i = 0; i < settled; i++) {
      for (int side = 0; side < NAMES.length; side++) {
        if (sketch.isFree(
            sketch.xOf(i) + STEP_X[side], sketch.yOf(i), sketch.zOf(i) + STEP_Z[side])) {
          hang(sketch, i, side, cocoa);
        }
      }
    }
  }

  private void hang(TreeSketch sketch, int host, int side, boolean cocoa) {
    TreeType type = sketch.type();
    if (!sketch.isWood(host)) {
      if (sketch.chance(type.vines())) {
        vine(sketch, host, side, 1 + sketch.draw(LONGEST_VINE));
      }
      return;
    }
    boolean low = sketch.yOf(host) > 0 && sketch.yOf(host) <= type.minHeight();
    if (cocoa && low && sketch.chance(0.2)) {
      int state = content.withProperty(content.stateId("cocoa"), "facing", NAMES[side ^ 1]);
      String age = Integer.toString(sketch.draw(COCOA_AGES));
      put(sketch, host, side, content.withProperty(state, "age", age));
    } else if (sketch.chance(type.trunkVines())) {
      vine(sketch, host, side, 1);
    }
  }

  private void put(TreeSketch sketch, int host, int side, int state) {
    sketch.hang(
        sketch.xOf(host) + STEP_X[side],
        sketch.yOf(host),
        sketch.zOf(host) + STEP_Z[side],
        state,
        host);
  }

  /** A vine at the side of a cell, and more of it below as far as there is room. */
  private void vine(TreeSketch sketch, int host, int side, int length) {
    int state = content.withProperty(content.stateId("vine"), NAMES[side ^ 1], "true");
    put(sketch, host, side, state);
    int x = sketch.xOf(host) + STEP_X[side];
    int z = sketch.zOf(host) + STEP_Z[side];
    for (int i = 1; i < length && sketch.isFree(x, sketch.yOf(host) - i, z); i++) {
      sketch.hang(x, sketch.yOf(host) - i, z, state, sketch.count() - 1);
    }
  }
}
