package dev.mattock.agent.oracle;

import com.google.common.primitives.ImmutableLongArray;
import java.util.Optional;

/**
 * Finds the cheapest way to a destination: A* (Hart, Nilsson and Raphael 1968) over the cells in
 * which a body can stand, with a bound on how many it looks at. The more it has looked at, the more
 * it trusts the estimate, so that a long search ends with a good way rather than with none. Keeps
 * its memory from search to search; used by one thread.
 */
final class PathFinder {
  /** Cells looked at before a search gives up. */
  static final int MOST_NODES = 30_000;

  /** Cells looked at before the estimate counts for more than it says, and how soon it doubles. */
  private static final int EXACT_NODES = 3_000;

  private static final double DOUBLING_NODES = 4_000;
  private static final double GREATEST_WEIGHT = 4;

  /** Of the way already made, what counts against a cell as the end of an incomplete way. */
  private static final double WAY_SHARE = 0.25;

  /** Ticks that an incomplete way must bring one nearer. */
  private static final double LEAST_GAIN = 4;

  private final NodeTable nodes = new NodeTable();
  private final int mostNodes;

  private Moves moves;
  private Destination destination;
  private double weight;

  /** The node that is being expanded, what its way cost, and the blocks it placed. */
  private int from;

  private double fromCost;
  private int fromPlaced;

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
    weight = 1;
    nodes.clear();
    double first = estimate(start);
    nodes.improve(nodes.node(start), -1, 0, 0, first);
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
      double cost = nodes.cost(node) + to.cost(Cells.x(cell), Cells.y(cell), Cells.z(cell));
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
    if (best >= 0) {
      return Optional.of(path(best, bestCost, true));
    }
    return nearest < 0 ? Optional.empty() : Optional.of(path(nearest, nearestKey, false));
  }

  private void expand(int node) {
    weight = Math.clamp(1 + (nodes.size() - EXACT_NODES) / DOUBLING_NODES, 1, GREATEST_WEIGHT);
    from = node;
    fromCost = nodes.cost(node);
    fromPlaced = nodes.placed(node);
    long cell = nodes.cell(node);
    moves.from(Cells.x(cell), Cells.y(cell), Cells.z(cell), fromPlaced, taker);
  }

  private void reach(int x, int y, int z, double ticks, int blocks) {
    double cost = fromCost + ticks;
    if (!(cost < Double.POSITIVE_INFINITY)) {
      return;
    }
    long cell = Cells.of(x, y, z);
    int node = nodes.node(cell);
    if (cost < nodes.cost(node) && !nodes.isClosed(node)) {
      nodes.improve(node, from, cost, fromPlaced + blocks, cost + weight * estimate(cell));
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
