package dev.mattock.agent.oracle;

import dev.mattock.engine.terrain.Chunk;
import dev.mattock.engine.terrain.Terrain;

/**
 * The moves of a body that stands in a cell, with their costs in ticks: to the four sides on the
 * level, one up or up to three down, to the corners on open level ground, straight down, and
 * swimming. What is in the way may be dug. A body stands in the cell of its feet: the cell below
 * carries it, or it swims.
 */
final class Moves {
  /** Ticks to walk one block at the genre's 4.317 blocks a second. */
  static final double WALK = 20 / 4.317;

  private static final double DIAGONAL = WALK * Math.sqrt(2);
  private static final double JUMP = 5;
  private static final double SWIM = 14;
  private static final double FALL = 2;
  private static final double STATION = 400;
  private static final int MOST_DROP = 3;
  private static final int[] SIDE_X = {1, 0, -1, 0};
  private static final int[] SIDE_Z = {0, 1, 0, -1};

  private final Terrain terrain;
  private final Kinds kinds;
  private final Tools tools;

  /** Takes the moves one by one. */
  interface Taker {
    void move(int x, int y, int z, double cost);
  }

  Moves(Terrain terrain, Kinds kinds, Tools tools) {
    this.terrain = terrain;
    this.kinds = kinds;
    this.tools = tools;
  }

  /** All moves from a cell. */
  void from(int x, int y, int z, Taker taker) {
    for (int side = 0; side < 4; side++) {
      level(x, y, z, side, taker);
      up(x, y, z, side, taker);
      down(x, y, z, side, taker);
      corner(x, y, z, side, taker);
    }
    straightDown(x, y, z, taker);
    straightUp(x, y, z, taker);
  }

  /** Whether a body could stand in a cell once it is free, or swim in it, with its head dry. */
  boolean carries(int x, int y, int z) {
    return y > 0
        && y < Chunk.HEIGHT - 2
        && (kinds.floor(terrain.state(x, y - 1, z)) || kinds.fluid(terrain.state(x, y, z)))
        && !kinds.fluid(terrain.state(x, y + 1, z));
  }

  /**
   * Whether a cell must be dug before a body can be in it.
   *
   * @param cell packed
   */
  boolean blocked(long cell) {
    return kinds.solid(terrain.state(Cells.x(cell), Cells.y(cell), Cells.z(cell)));
  }

  /** Whether the feet and the head of a body have room in a cell. */
  boolean open(int x, int y, int z) {
    return !kinds.solid(terrain.state(x, y, z)) && !kinds.solid(terrain.state(x, y + 1, z));
  }

  /** Whether a body can walk here without falling, climbing, swimming or digging. */
  boolean walkable(int x, int y, int z) {
    return open(x, y, z)
        && kinds.floor(terrain.state(x, y - 1, z))
        && !kinds.fluid(terrain.state(x, y, z));
  }

  /** The cells that a move needs free, from the top down, in the order in which they are dug. */
  static long[] swept(long from, long to) {
    boolean rises = Cells.y(to) > Cells.y(from);
    boolean sideways = Cells.x(to) != Cells.x(from) || Cells.z(to) != Cells.z(from);
    int top = Math.max(Cells.y(from) - (sideways ? 0 : 2), Cells.y(to)) + 1;
    int column = top - Cells.y(to) + 1;
    boolean headroom = rises && sideways;
    long[] cells = new long[column + (headroom ? 1 : 0)];
    int count = 0;
    if (headroom) {
      cells[count++] = Cells.of(Cells.x(from), Cells.y(from) + 2, Cells.z(from));
    }
    for (int y = top; y >= Cells.y(to); y--) {
      cells[count++] = Cells.of(Cells.x(to), y, Cells.z(to));
    }
    return cells;
  }

  private double clear(int x, int y, int z) {
    int state = terrain.state(x, y, z);
    if (!kinds.solid(state)) {
      return 0;
    }
    return tools.ticks(state) + (kinds.station(state) ? STATION : 0);
  }

  private double pace(int x, int y, int z) {
    return kinds.fluid(terrain.state(x, y, z)) ? SWIM : WALK;
  }

  private void level(int x, int y, int z, int side, Taker taker) {
    int nextX = x + SIDE_X[side];
    int nextZ = z + SIDE_Z[side];
    if (carries(nextX, y, nextZ)) {
      double cost = pace(nextX, y, nextZ) + clear(nextX, y + 1, nextZ) + clear(nextX, y, nextZ);
      taker.move(nextX, y, nextZ, cost);
    }
  }

  private void up(int x, int y, int z, int side, Taker taker) {
    int nextX = x + SIDE_X[side];
    int nextZ = z + SIDE_Z[side];
    if (carries(nextX, y + 1, nextZ)) {
      double cost =
          JUMP
              + pace(nextX, y + 1, nextZ)
              + clear(x, y + 2, z)
              + clear(nextX, y + 2, nextZ)
              + clear(nextX, y + 1, nextZ);
      taker.move(nextX, y + 1, nextZ, cost);
    }
  }

  private void down(int x, int y, int z, int side, Taker taker) {
    int nextX = x + SIDE_X[side];
    int nextZ = z + SIDE_Z[side];
    fall(nextX, y, nextZ, WALK + clear(nextX, y + 1, nextZ) + clear(nextX, y, nextZ), taker);
  }

  /** Down a column, dug for one block at most: what lies deeper is out of reach from above. */
  private void fall(int x, int y, int z, double before, Taker taker) {
    double cost = before + clear(x, y - 1, z);
    for (int drop = 1; drop <= MOST_DROP; drop++) {
      cost += FALL;
      boolean wet = kinds.fluid(terrain.state(x, y - drop, z));
      if (carries(x, y - drop, z)) {
        taker.move(x, y - drop, z, cost + (wet ? SWIM - WALK : 0));
      }
      if (wet || kinds.solid(terrain.state(x, y - drop - 1, z))) {
        return;
      }
    }
  }

  private void corner(int x, int y, int z, int side, Taker taker) {
    int dx = SIDE_X[side] + SIDE_X[(side + 1) % 4];
    int dz = SIDE_Z[side] + SIDE_Z[(side + 1) % 4];
    if (walkable(x + dx, y, z + dz) && open(x + dx, y, z) && open(x, y, z + dz)) {
      taker.move(x + dx, y, z + dz, DIAGONAL);
    }
  }

  private void straightDown(int x, int y, int z, Taker taker) {
    if (!kinds.fluid(terrain.state(x, y, z))) {
      fall(x, y, z, FALL, taker);
    }
  }

  private void straightUp(int x, int y, int z, Taker taker) {
    if (kinds.fluid(terrain.state(x, y, z)) && kinds.fluid(terrain.state(x, y + 1, z))) {
      taker.move(x, y + 1, z, SWIM + clear(x, y + 2, z));
    }
  }
}
