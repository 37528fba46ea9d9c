package dev.mattock.agent.planner;

import java.util.Arrays;

/** Sources by price, the cheapest first; of the same price the one of the lowest number. */
final class SourceQueue {
  private double[] prices;
  private int[] sources;
  private int size;

  SourceQueue(int capacity) {
    prices = new double[capacity];
    sources = new int[capacity];
  }

  void clear() {
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  void add(double price, int source) {
    if (size == prices.length) {
      prices = Arrays.copyOf(prices, 2 * size);
      sources = Arrays.copyOf(sources, 2 * size);
    }
    int place = size++;
    while (place > 0 && before(price, source, (place - 1) >> 1)) {
      move((place - 1) >> 1, place);
      place = (place - 1) >> 1;
    }
    prices[place] = price;
    sources[place] = source;
  }

  /** The price of the cheapest; there must be one. */
  double least() {
    return prices[0];
  }

  /** Takes the cheapest out; there must be one. */
  int poll() {
    final int first = sources[0];
    size--;
    double price = prices[size];
    int source = sources[size];
    int place = 0;
    while (2 * place + 1 < size) {
      int child = 2 * place + 1;
      if (child + 1 < size && before(prices[child + 1], sources[child + 1], child)) {
        child++;
      }
      if (!before(prices[child], sources[child], price, source)) {
        break;
      }
      move(child, place);
      place = child;
    }
    prices[place] = price;
    sources[place] = source;
    return first;
  }

  private void move(int from, int to) {
    prices[to] = prices[from];
    sources[to] = sources[from];
  }

  private boolean before(double price, int source, int place) {
    return before(price, source, prices[place], sources[place]);
  }

  private static boolean before(double price, int source, double other, int otherSource) {
    return price < other || (price == other && source < otherSource);
  }
}
