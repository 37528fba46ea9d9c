package dev.mattock.agent.oracle;

import java.util.Arrays;

/**
 * The cells that a search has met, with the cheapest way to each, and a heap of those to go on
 * from. Cleared and used again; grows as needed.
 */
final class NodeTable {
  private static final int NONE = -1;

  private long[] cells = new long[1024];
  private double[] costs = new double[1024];
  private int[] parents = new int[1024];
  private boolean[] closed = new boolean[1024];

  /** Blocks that are placed on the way to each cell. */
  private int[] placed = new int[1024];

  /** Ticks that the breath has been held on the way to each cell. */
  private double[] held = new double[1024];

  private int size;

  /** Open addressing: node numbers, or NONE; a power of two, at most half full. */
  private int[] slots = new int[4096];

  private int[] heap = new int[1024];
  private double[] keys = new double[1024];
  private int heapSize;

  void clear() {
    size = 0;
    heapSize = 0;
    Arrays.fill(slots, NONE);
  }

  int size() {
    return size;
  }

  long cell(int node) {
    return cells[node];
  }

  double cost(int node) {
    return costs[node];
  }

  int parent(int node) {
    return parents[node];
  }

  int placed(int node) {
    return placed[node];
  }

  double held(int node) {
    return held[node];
  }

  /** The node of a cell, made with an infinite cost if it is new. */
  int node(long cell) {
    int slot = slot(cell);
    while (slots[slot] != NONE) {
      if (cells[slots[slot]] == cell) {
        return slots[slot];
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    if (size == cells.length) {
      grow();
      return node(cell);
    }
    slots[slot] = size;
    cells[size] = cell;
    costs[size] = Double.POSITIVE_INFINITY;
    parents[size] = NONE;
    placed[size] = 0;
    held[size] = 0;
    closed[size] = false;
    return size++;
  }

  /** Takes a cheaper way to a node and queues it. */
  void improve(int node, int parent, double cost, double key) {
    costs[node] = cost;
    parents[node] = parent;
    push(node, key);
  }

  /** Notes how many blocks the way to a node places, and how long the breath is held at its end. */
  void note(int node, int blocksPlaced, double ticksHeld) {
    placed[node] = blocksPlaced;
    held[node] = ticksHeld;
  }

  /** The least key in the heap; infinite if it is empty. */
  double leastKey() {
    return heapSize == 0 ? Double.POSITIVE_INFINITY : keys[0];
  }

  /** Takes the node with the least key out and closes it; -1 for one that was closed before. */
  int take() {
    int node = heap[0];
    heapSize--;
    if (heapSize > 0) {
      sink(heap[heapSize], keys[heapSize]);
    }
    if (closed[node]) {
      return NONE;
    }
    closed[node] = true;
    return node;
  }

  boolean isClosed(int node) {
    return closed[node];
  }

  private int slot(long cell) {
    long mixed = cell * 0x9E37_79B9_7F4A_7C15L;
    return (int) (mixed >>> 40) & (slots.length - 1);
  }

  private void grow() {
    int capacity = 2 * cells.length;
    cells = Arrays.copyOf(cells, capacity);
    costs = Arrays.copyOf(costs, capacity);
    parents = Arrays.copyOf(parents, capacity);
    placed = Arrays.copyOf(placed, capacity);
    held = Arrays.copyOf(held, capacity);
    closed = Arrays.copyOf(closed, capacity);
    slots = new int[4 * capacity];
    Arrays.fill(slots, NONE);
    for (int node = 0; node < size; node++) {
      int slot = slot(cells[node]);
      while (slots[slot] != NONE) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = node;
    }
  }

  private void push(int node, double key) {
    if (heapSize == heap.length) {
      heap = Arrays.copyOf(heap, 2 * heapSize);
      keys = Arrays.copyOf(keys, 2 * heapSize);
    }
    int at = heapSize++;
    while (at > 0 && keys[(at - 1) / 2] > key) {
      heap[at] = heap[(at - 1) / 2];
      keys[at] = keys[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    heap[at] = node;
    keys[at] = key;
  }

  private void sink(int node, double key) {
    int at = 0;
    while (2 * at + 1 < heapSize) {
      int child = 2 * at + 1;
      if (child + 1 < heapSize && keys[child + 1] < keys[child]) {
        child++;
      }
      if (keys[child] >= key) {
        break;
      }
      heap[at] = heap[child];
      keys[at] = keys[child];
      at = child;
    }
    heap[at] = node;
    keys[at] = key;
  }
}
