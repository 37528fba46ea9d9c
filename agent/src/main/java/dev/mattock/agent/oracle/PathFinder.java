package dev.mattock.agent.oracle;

import com.google.common.primitives.ImmutableLongArray;
import java.util.Optional;

/**
 * Finds the cheapest way to a destination: A* (Hart, Nilsson and Raphael 1968) over the cells in
 * which a body can stand, with a bound on how many it looks at. Keeps its memory from search to
 * search; used by one thread.
 */
final class PathFinder {
  /** Cells looked at before a search gives up. */
  static final int MOST_NODES = 30_000;

  private final NodeTable nodes = new NodeTable();
  private final int mostNodes;

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
  Optional<Path> find(Moves moves, long start, Destination destination) {
    nodes.clear();
    int first = nodes.node(start);
    nodes.improve(first, -1, 0, estimate(destination, start));
    int best = -1;
    double bestCost = Double.POSITIVE_INFINITY;
    while (nodes.leastKey() < bestCost && nodes.size() < mostNodes) {
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
      expand(moves, node, destination);
    }
    return best < 0 ? Optional.empty() : Optional.of(path(best, bestCost));
  }

  private void expand(Moves moves, int node, Destination destination) {
    long cell = nodes.cell(node);
    double before = nodes.cost(node);
    moves.from(
        Cells.x(cell),
        Cells.y(cell),
        Cells.z(cell),
        (x, y, z, cost) -> {
          if (before + cost < Double.POSITIVE_INFINITY) {
            reach(Cells.of(x, y, z), node, before + cost, destination);
          }
        });
  }

  private void reach(long cell, int parent, double cost, Destination destination) {
    int node = nodes.node(cell);
    if (cost < nodes.cost(node) && !nodes.isClosed(node)) {
      nodes.improve(node, parent, cost, cost + estimate(destination, cell));
    }
  }

  private static double estimate(Destination destination, long cell) {
    return destination.estimate(Cells.x(cell), Cells.y(cell), Cells.z(cell));
  }

  private Path path(int end, double cost) {
    int length = 0;
    for (int node = end; node >= 0; node = nodes.parent(node)) {
      length++;
    }
    long[] cells = new long[length];
    for (int node = end; node >= 0; node = nodes.parent(node)) {
      cells[--length] = nodes.cell(node);
    }
    return new Path(ImmutableLongArray.copyOf(cells), cost);
  }
}
