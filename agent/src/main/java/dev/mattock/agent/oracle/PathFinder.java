package dev.mattock.agent.oracle;

import com.google.common.primitives.ImmutableLongArray;
import java.util.Optional;

/**
 * Finds the cheapest way to a destination: A* (Hart, Nilsson and Raphael 1968) over the cells in
 * which a body can stand, with a bound on how many it looks at. Where the cheapest way would take
 * too long to find it tries again and trusts the estimate more, so that a long search ends with a
 * good way rather than with none. Keeps its memory from search to search; used by one thread.
 */
final class PathFinder {
  /** Cells looked at before a search gives up. */
  static final int MOST_NODES = 30_000;

  /** How much the estimate counts, search by search, and each one's share of the cells. */
  private static final double[] WEIGHTS = {1, 3, 10};

  private static final double[] SHARES = {0.25, 0.25, 0.5};

  /** Of the way already made, what counts against a cell as the end of an incomplete way. */
  private static final double WAY_SHARE = 0.04;

  /** Ticks for which the breath is held at most, less than one can. */
  private static final double MOST_HELD = 240;

  /** The same for one who finds no other way out of the water: it hurts, and does not kill. */
  private static final double UTMOST_HELD = 450;

  /** Ticks that an incomplete way must bring one nearer. */
  private static final double LEAST_GAIN = 4;

  private final NodeTable nodes = new NodeTable();
  private final int mostNodes;

  private Moves moves;
  private Destination destination;
  private double weight;
  private double mostHeld;

  /** Whether the last search looked at all there is. */
  private boolean exhausted;

  /** The node that is being expanded, what its way cost, and the blocks it placed. */
  private int from;

  private double fromCost;
  private int fromPlaced;
  private double fromHeld;
  private boolean fromUnder;

  private final Moves.Taker taker = this::reach;

  PathFinder() {
    this(MOST_NODES);
  }

  /** A finder that looks at no more than so many cells. */
  PathFinder(int mostNodes) {
    this.mostNodes = mostNodes;
  }

  /**
   * The cheapest way; nothing if none was found within the bound.
   *
   * @param start packed cell of the feet
   */
  Optional<Path> find(Moves through, long start, Destination to) {
    return search(through, start, to, mostNodes).filter(Path::complete);
  }

  /**
   * A way to the destination, or as near to it as was found; nothing if no way leads nearer.
   *
   * @param start packed cell of the feet
   * @param most cells looked at, no more than this finder's own bound
   */
  Optional<Path> towards(Moves through, long start, Destination to, int most) {
    return search(through, start, to, Math.min(most, mostNodes));
  }

  private Optional<Path> search(Moves through, long start, Destination to, int most) {
    moves = through;
    destination = to;
    mostHeld = MOST_HELD;
    Optional<Path> found = searches(start, most);
    if (found.isEmpty() && moves.water(Cells.x(start), Cells.y(start) + 1, Cells.z(start))) {
      mostHeld = UTMOST_HELD;
      found = searches(start, most);
    }
    return found;
  }

  private Optional<Path> searches(long start, int most) {
    Optional<Path> found = Optional.empty();
    for (int i = 0; i < WEIGHTS.length; i++) {
      weight = WEIGHTS[i];
      found = search(start, (int) (SHARES[i] * most));
      if (exhausted || found.filter(Path::complete).isPresent()) {
        return found;
      }
    }
    return found;
  }

  private Optional<Path> search(long start, int most) {
    nodes.clear();
    double first = estimate(start);
    nodes.improve(nodes.node(start), -1, 0, first);
    nodes.note(0, 0, moves.breathSpent());
    int best = -1;
    double bestCost = Double.POSITIVE_INFINITY;
    int nearest = -1;
    double nearestKey = first - LEAST_GAIN;
    while (nodes.leastKey() < bestCost && nodes.size() < most) {
      int node = nodes.take();
      if (node < 0) {
        continue;
      }
      long cell = nodes.cell(node);
      double cost =
          nodes.cost(node) + destination.cost(Cells.x(cell), Cells.y(cell), Cells.z(cell));
      if (cost < bestCost) {
        best = node;
        bestCost = cost;
      }
      double key = estimate(cell) + WAY_SHARE * nodes.cost(node);
      if (key < nearestKey && moves.restful(cell)) {
        nearest = node;
        nearestKey = key;
      }
      expand(node);
    }
    exhausted = nodes.size() < most;
    if (best >= 0) {
      return Optional.of(path(best, bestCost, true));
    }
    return nearest < 0 ? Optional.empty() : Optional.of(path(nearest, nearestKey, false));
  }

  private void expand(int node) {
    from = node;
    fromCost = nodes.cost(node);
    fromPlaced = nodes.placed(node);
    fromHeld = nodes.held(node);
    long cell = nodes.cell(node);
    fromUnder = moves.water(Cells.x(cell), Cells.y(cell) + 1, Cells.z(cell));
    moves.from(Cells.x(cell), Cells.y(cell), Cells.z(cell), fromPlaced, taker);
  }

  private void reach(int x, int y, int z, double ticks, int blocks) {
    double cost = fromCost + ticks;
    if (!(cost < Double.POSITIVE_INFINITY)) {
      return;
    }
    double spent = fromUnder ? fromHeld + ticks : 0;
    if (spent > mostHeld) {
      return;
    }
    double held = moves.water(x, y + 1, z) ? fromHeld + ticks : 0;
    long cell = Cells.of(x, y, z);
    int node = nodes.node(cell);
    if (cost < nodes.cost(node) && !nodes.isClosed(node)) {
      nodes.improve(node, from, cost, cost + weight * estimate(cell));
      nodes.note(node, fromPlaced + blocks, held);
    }
  }

  private double estimate(long cell) {
    return destination.estimate(Cells.x(cell), Cells.y(cell), Cells.z(cell));
  }

  private Path path(int end, double cost, boolean complete) {
    int length = 0;
    for (int node = end; node >= 0; node = nodes.parent(node)) {
      length++;
    }
    long[] cells = new long[length];
    for (int node = end; node >= 0; node = nodes.parent(node)) {
      cells[--length] = nodes.cell(node);
    }
    return new Path(ImmutableLongArray.copyOf(cells), cost, complete);
  }
}
