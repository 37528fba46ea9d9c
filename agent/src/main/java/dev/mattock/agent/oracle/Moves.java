package dev.mattock.agent.oracle;

import dev.mattock.engine.entity.Player;
import dev.mattock.engine.terrain.Chunk;
import dev.mattock.engine.terrain.Terrain;
import java.util.HashSet;
import java.util.Set;

/**
 * The moves of a body that stands in a cell, with their costs in ticks: to the four sides on the
 * level, one up or some down, to the corners on open level ground, straight up and down, climbing,
 * and swimming. What is in the way may be dug; where a floor is missing, a block may be placed. A
 * body stands in the cell of its feet: the cell below carries it, or it swims or climbs.
 */
final class Moves {
  /** Ticks that a block of way takes: a sprint at the genre's 5.612 blocks a second. */
  static final double WALK = 20 / 5.612;

  private static final double DIAGONAL = WALK * Math.sqrt(2);
  private static final double JUMP = 5;
  private static final double SWIM = 10.5;
  private static final double DIVE = 14;
  private static final double CLIMB = 9;
  private static final double FALL = 2;
  private static final double BRIDGE = 24;
  private static final double PILLAR = 14;

  /** How many times longer digging takes for one who swims or climbs, and for one who dives. */
  private static final double AFLOAT_EFFORT = 4;

  private static final double DIVING_EFFORT = 16;

  /** Ticks that beside lava are worse than elsewhere. */
  private static final double LAVA_FEAR = 12;

  /** Ticks that a cell which did not work out is worse than another. */
  private static final double SHUNNED = 60;

  /** Ticks that a half-point of health is worth. */
  private static final double HARM = 25;

  private static final int HARMLESS_DROP = 3;

  /** Half-points of health that a fall must leave. */
  private static final int LEAST_HEALTH = 12;

  /** How far one looks down for water to fall into. */
  private static final int DEEPEST_DIVE = 40;

  /**
   * Ticks of breath, and how many of them may be taken as spent, so that one still looks for air.
   */
  private static final double FULL_AIR = 300;

  private static final double MOST_BREATH_SPENT = 120;

  private static final int[] SIDE_X = {1, 0, -1, 0};
  private static final int[] SIDE_Z = {0, 1, 0, -1};

  private final Terrain terrain;
  private final Kinds kinds;
  private final Digging digging;
  private final int blocks;
  private final int deepestDrop;
  private final double breathSpent;
  private final Set<Long> shunned = new HashSet<>();
  private Taker taker;

  /** Takes the moves one by one. */
  interface Taker {
    /**
     * One move.
     *
     * @param ticks that it takes; infinite if it cannot be made
     * @param blocks that are placed for it
     */
    void move(int x, int y, int z, double ticks, int blocks);
  }

  /** The moves of a body with what it carries now. */
  Moves(Body body) {
    terrain = body.terrain();
    kinds = body.kinds();
    digging = new Digging(terrain, kinds, body.tools());
    Player player = body.player();
    blocks = body.filler().count(player.inventory());
    boolean hurts = body.world().rules().fallDamage();
    int spare = hurts ? Math.max(0, (int) player.health - LEAST_HEALTH) : DEEPEST_DIVE;
    deepestDrop = HARMLESS_DROP + spare;
    breathSpent = Math.min(MOST_BREATH_SPENT, FULL_AIR - player.air);
  }

  /** Keeps away from a cell where there is another way. */
  void shun(long cell) {
    shunned.add(cell);
  }

  /**
   * All moves from a cell.
   *
   * @param placed blocks that were placed on the way to it
   */
  void from(int x, int y, int z, int placed, Taker into) {
    taker = into;
    if (y <= 0 || y >= Chunk.HEIGHT - 3) {
      return;
    }
    int here = bits(x, y, z);
    boolean afloat = (here & (Kinds.WATER | Kinds.CLIMB)) != 0;
    boolean mayPlace = placed < blocks;
    for (int side = 0; side < 4; side++) {
      int nextX = x + SIDE_X[side];
      int nextZ = z + SIDE_Z[side];
      double room = digging.ticks(nextX, y, nextZ) + digging.ticks(nextX, y + 1, nextZ);
      double effort = effort(here, x, y, z);
      if (carries(nextX, y, nextZ)) {
        take(nextX, y, nextZ, pace(nextX, y, nextZ) + effort * room, 0);
      } else if (mayPlace && !afloat) {
        bridge(nextX, y, nextZ, room);
      }
      up(x, y, z, nextX, nextZ, effort);
      fall(nextX, y, nextZ, WALK + effort * room, effort);
      corner(x, y, z, side);
    }
    straightDown(x, y, z, here);
    straightUp(x, y, z, here, mayPlace);
  }

  /** Ticks for which the breath has been held. */
  double breathSpent() {
    return breathSpent;
  }

  private void take(int x, int y, int z, double ticks, int placing) {
    boolean bad = !shunned.isEmpty() && shunned.contains(Cells.of(x, y, z));
    taker.move(x, y, z, bad ? ticks + SHUNNED : ticks, placing);
  }

  private int bits(int x, int y, int z) {
    return kinds.bits(terrain.state(x, y, z));
  }

  private boolean has(int x, int y, int z, int bit) {
    return (bits(x, y, z) & bit) != 0;
  }

  /** Whether a body could stand in a cell once it is free, or swim or climb in it. */
  boolean carries(int x, int y, int z) {
    if (y <= 0 || y >= Chunk.HEIGHT - 2) {
      return false;
    }
    int feet = bits(x, y, z);
    return (feet & (Kinds.LAVA | Kinds.BURNS)) == 0
        && ((feet & (Kinds.WATER | Kinds.CLIMB | Kinds.LOW)) != 0 || has(x, y - 1, z, Kinds.FLOOR));
  }

  /** Whether one could stay in a cell for a while: dry feet, or a dry head at least. */
  boolean restful(long cell) {
    int x = Cells.x(cell);
    int y = Cells.y(cell);
    int z = Cells.z(cell);
    return !has(x, y + 1, z, Kinds.WATER);
  }

  /**
   * Whether a cell must be dug before a body can be in it.
   *
   * @param cell packed
   */
  boolean blocked(long cell) {
    return has(Cells.x(cell), Cells.y(cell), Cells.z(cell), Kinds.BLOCKED);
  }

  /** Whether it is safe to break the block of a cell. */
  boolean mayDig(long cell) {
    return digging.ticks(Cells.x(cell), Cells.y(cell), Cells.z(cell)) < Double.POSITIVE_INFINITY;
  }

  /**
   * Whether one swims or climbs in a cell.
   *
   * @param cell packed
   */
  boolean afloat(long cell) {
    return has(Cells.x(cell), Cells.y(cell), Cells.z(cell), Kinds.WATER | Kinds.CLIMB);
  }

  boolean climbable(int x, int y, int z) {
    return has(x, y, z, Kinds.CLIMB);
  }

  /** Whether a move goes straight up or down. */
  static boolean vertical(long from, long to) {
    return Cells.x(from) == Cells.x(to) && Cells.z(from) == Cells.z(to);
  }

  /**
   * Whether a body can walk here without falling, climbing, swimming or digging.
   *
   * @param cell packed
   */
  boolean walkable(long cell) {
    return walkable(Cells.x(cell), Cells.y(cell), Cells.z(cell));
  }

  boolean water(int x, int y, int z) {
    return has(x, y, z, Kinds.WATER);
  }

  /** Whether the feet and the head of a body have room in a cell. */
  boolean open(int x, int y, int z) {
    return !has(x, y, z, Kinds.BLOCKED) && !has(x, y + 1, z, Kinds.BLOCKED);
  }

  /** Whether a body can walk here without falling, climbing, swimming or digging. */
  boolean walkable(int x, int y, int z) {
    return open(x, y, z)
        && has(x, y - 1, z, Kinds.FLOOR)
        && !has(x, y, z, Kinds.WATER | Kinds.LAVA | Kinds.BURNS | Kinds.LOW)
        && !has(x, y + 1, z, Kinds.WATER | Kinds.LAVA | Kinds.BURNS);
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

  /** How many times longer digging takes for one who is in a cell: in water it is slow work. */
  private double effort(int here, int x, int y, int z) {
    if ((here & Kinds.WATER) == 0) {
      return 1;
    }
    return has(x, y + 1, z, Kinds.WATER) ? DIVING_EFFORT : AFLOAT_EFFORT;
  }

  private double pace(int x, int y, int z) {
    int feet = bits(x, y, z);
    if ((feet & Kinds.WATER) != 0) {
      return has(x, y + 1, z, Kinds.WATER) ? DIVE : SWIM;
    }
    return WALK + (isBesideLava(x, y, z) ? LAVA_FEAR : 0);
  }

  private boolean isBesideLava(int x, int y, int z) {
    for (int side = 0; side < 4; side++) {
      if (has(x + SIDE_X[side], y, z + SIDE_Z[side], Kinds.LAVA)
          || has(x + SIDE_X[side], y - 1, z + SIDE_Z[side], Kinds.LAVA)) {
        return true;
      }
    }
    return false;
  }

  private void bridge(int x, int y, int z, double room) {
    int below = bits(x, y - 1, z);
    int feet = bits(x, y, z);
    if ((below & Kinds.REPLACEABLE) != 0 && (feet & (Kinds.LAVA | Kinds.BURNS)) == 0) {
      double fear = isBesideLava(x, y, z) || (below & Kinds.LAVA) != 0 ? LAVA_FEAR : 0;
      take(x, y, z, BRIDGE + WALK + fear + room, 1);
    }
  }

  private void up(int x, int y, int z, int nextX, int nextZ, double effort) {
    boolean hangs = has(nextX, y + 1, nextZ, Kinds.CLIMB) && !has(nextX, y, nextZ, Kinds.FLOOR);
    if (carries(nextX, y + 1, nextZ) && !hangs) {
      double room =
          digging.ticks(x, y + 2, z)
              + digging.ticks(nextX, y + 2, nextZ)
              + digging.ticks(nextX, y + 1, nextZ);
      take(nextX, y + 1, nextZ, JUMP + pace(nextX, y + 1, nextZ) + effort * room, 0);
    }
  }

  /** Down a column, dug for one block at most: what lies deeper is out of reach from above. */
  private void fall(int x, int y, int z, double before, double effort) {
    double cost = before + effort * digging.ticks(x, y - 1, z);
    for (int drop = 1; drop <= DEEPEST_DIVE && cost < Double.POSITIVE_INFINITY; drop++) {
      cost += FALL;
      int feet = bits(x, y - drop, z);
      if (drop > 1 && (feet & (Kinds.BLOCKED | Kinds.LAVA | Kinds.BURNS)) != 0) {
        return;
      }
      boolean wet = (feet & Kinds.WATER) != 0;
      if (carries(x, y - drop, z) && (wet || drop <= deepestDrop)) {
        double harm = wet ? 0 : HARM * Math.max(0, drop - HARMLESS_DROP);
        take(x, y - drop, z, cost + harm + (wet ? SWIM - WALK : 0), 0);
      }
      if (wet || has(x, y - drop - 1, z, Kinds.BLOCKED) || carries(x, y - drop, z)) {
        return;
      }
    }
  }

  private void corner(int x, int y, int z, int side) {
    int sideX = x + SIDE_X[side] + SIDE_X[(side + 1) % 4];
    int sideZ = z + SIDE_Z[side] + SIDE_Z[(side + 1) % 4];
    if (walkable(sideX, y, sideZ)) {
      if (harmless(sideX, y, z) && harmless(x, y, sideZ)) {
        double fear = isBesideLava(sideX, y, sideZ) ? LAVA_FEAR : 0;
        take(sideX, y, sideZ, DIAGONAL + fear, 0);
      }
    } else if (swims(sideX, y, sideZ) && swims(x, y, z)) {
      if (swims(sideX, y, z) && swims(x, y, sideZ)) {
        take(sideX, y, sideZ, SWIM * Math.sqrt(2), 0);
      }
    }
  }

  /** Whether a body may brush past: nothing in the way, and no lava to fall into. */
  private boolean harmless(int x, int y, int z) {
    int harm = Kinds.LAVA | Kinds.BURNS;
    return open(x, y, z) && !has(x, y, z, harm) && !has(x, y - 1, z, harm);
  }

  /** Whether one swims in a cell with a dry head. */
  private boolean swims(int x, int y, int z) {
    return has(x, y, z, Kinds.WATER)
        && open(x, y, z)
        && !has(x, y + 1, z, Kinds.WATER | Kinds.LAVA);
  }

  private void straightDown(int x, int y, int z, int here) {
    int below = bits(x, y - 1, z);
    if ((here & below & Kinds.WATER) != 0) {
      take(x, y - 1, z, DIVE, 0);
    } else if ((below & Kinds.CLIMB) != 0) {
      take(x, y - 1, z, CLIMB, 0);
    } else if ((here & Kinds.WATER) == 0) {
      fall(x, y, z, FALL, 1);
    }
  }

  private void straightUp(int x, int y, int z, int here, boolean mayPlace) {
    int above = bits(x, y + 1, z);
    if ((here & above & Kinds.WATER) != 0) {
      take(x, y + 1, z, SWIM + DIVING_EFFORT * digging.ticks(x, y + 2, z), 0);
    } else if ((here & Kinds.CLIMB) != 0) {
      if ((above & Kinds.CLIMB) != 0) {
        take(x, y + 1, z, CLIMB + AFLOAT_EFFORT * digging.ticks(x, y + 2, z), 0);
      }
    } else if (mayPlace && (here & (Kinds.REPLACEABLE | Kinds.WATER)) == Kinds.REPLACEABLE) {
      take(x, y + 1, z, PILLAR + digging.ticks(x, y + 2, z), 1);
    }
  }
}
