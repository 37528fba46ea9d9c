package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/**
 * A building or a part of one, as drawn in {@code structures.yaml}, in the materials of one
 * palette. Its front looks south; it can be turned by quarters.
 *
 * @param name its name in the data
 * @param width blocks from west to east
 * @param height blocks upwards
 * @param depth blocks from north to south
 * @param cells indices into {@code legend}, {@code (y * depth + z) * width + x}
 * @param legend what can stand in a cell; the first leaves it as it is
 * @param base block state that carries it where the ground is lower; 0 for none
 */
record StructureTemplate(
    String name,
    int width,
    int height,
    int depth,
    byte[] cells,
    ImmutableList<Cell> legend,
    int base) {

  /** What a cell may replace. */
  enum Into {
    /** Whatever is there. */
    ANY,
    /** Air, water and lava only. */
    HOLLOW,
    /** Everything but air, water and lava. */
    SOLID
  }

  /**
   * What stands in a cell.
   *
   * @param states block states by quarter turns; of several one is drawn for each place. No states
   *     leave the cell as it is
   * @param chance of standing there at all, 0..1
   * @param into what it may replace
   * @param loot table that fills it, or ""
   * @param mobs what a spawner brings forth, one of these, or none
   */
  record Cell(
      ImmutableList<int[]> states,
      double chance,
      Into into,
      String loot,
      ImmutableList<String> mobs) {

    /** Leaves what is there. */
    static final Cell KEEP = new Cell(ImmutableList.of(), 1, Into.ANY, "", ImmutableList.of());

    boolean keeps() {
      return states.isEmpty();
    }

    /** The state for a place, turned. */
    int state(int turn, int draw) {
      int[] choices = states.get(turn);
      return choices[draw % choices.length];
    }

    int choices() {
      return states.getFirst().length;
    }
  }

  /** Names of the tables that fill its containers. */
  ImmutableSet<String> lootTables() {
    return legend.stream()
        .map(Cell::loot)
        .filter(loot -> !loot.isEmpty())
        .collect(ImmutableSet.toImmutableSet());
  }

  Cell cell(int x, int y, int z) {
    return legend.get(cells[(y * depth + z) * width + x]);
  }

  /** Blocks from west to east after some quarter turns. */
  int turnedWidth(int turn) {
    return turn % 2 == 0 ? width : depth;
  }

  /** Blocks from north to south after some quarter turns. */
  int turnedDepth(int turn) {
    return turn % 2 == 0 ? depth : width;
  }

  /** Where the column {@code (x, z)} comes to after some quarter turns, eastward. */
  int turnedX(int x, int z, int turn) {
    return switch (turn) {
      case 0 -> x;
      case 1 -> depth - 1 - z;
      case 2 -> width - 1 - x;
      default -> z;
    };
  }

  /** Where the column {@code (x, z)} comes to after some quarter turns, southward. */
  int turnedZ(int x, int z, int turn) {
    return switch (turn) {
      case 0 -> z;
      case 1 -> x;
      case 2 -> depth - 1 - z;
      default -> width - 1 - x;
    };
  }
}
