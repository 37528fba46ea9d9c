package dev.mattock.engine.terrain;

import dev.mattock.engine.content.Content;

/**
 * The rule of light and its flood fill over a {@link LightWindow}. A step into a cell costs that
 * cell's opacity, at least 1; full sky light falls straight down through cells of opacity 0 at no
 * cost (the genre's rule). Sky light enters from above the world; block light starts at what emits
 * it. Not for two threads at once; allocates nothing once its queues have grown.
 */
final class LightFlood {
  /** The brightest level. */
  static final int FULL = 15;

  /** Which of the two kinds of light; the shift is its place in a packed cell. */
  enum Channel {
    BLOCK(0),
    SKY(4);

    private final int shift;

    Channel(int shift) {
      this.shift = shift;
    }

    int level(int packed) {
      return (packed >> shift) & 15;
    }

    int withLevel(int packed, int level) {
      return (packed & ~(15 << shift)) | (level << shift);
    }
  }

  private static final int[] STEPS = {
    -LightWindow.STEP_X,
    LightWindow.STEP_X,
    -LightWindow.STEP_Z,
    LightWindow.STEP_Z,
    -LightWindow.STEP_Y,
    LightWindow.STEP_Y
  };
  private static final int CELL_BITS = 20;

  private final Content content;
  private final IntQueue raised = new IntQueue();
  private final IntQueue cleared = new IntQueue();
  private int lowest;
  private int highest;
  private boolean onlyTowardsMiddle;

  LightFlood(Content content) {
    this.content = content;
    overWindow();
  }

  /** From now on floods the whole window. */
  void overWindow() {
    lowest = 0;
    highest = LightWindow.EDGE - 1;
    onlyTowardsMiddle = false;
  }

  /** From now on floods the middle chunk alone, as if nothing were around it. */
  void overMiddleAlone() {
    lowest = Section.SIZE;
    highest = 2 * Section.SIZE - 1;
    onlyTowardsMiddle = false;
  }

  /** From now on floods the whole window, but only what can still reach the middle chunk. */
  void overWindowTowardsMiddle() {
    overWindow();
    onlyTowardsMiddle = true;
  }

  int level(LightWindow window, Channel channel, int cell) {
    return channel.level(window.packed(cell));
  }

  /** Sets a level and queues the cell for {@link #spread}. */
  void raise(LightWindow window, Channel channel, int cell, int level) {
    window.setPacked(cell, channel.withLevel(window.packed(cell), level));
    raised.add(cell);
  }

  /** Lets light pass between two neighbouring cells of one height, both ways. */
  void exchange(LightWindow window, Channel channel, int cellA, int cellB) {
    int levelA = level(window, channel, cellA);
    int levelB = level(window, channel, cellB);
    if (levelA > levelB + 1) {
      offer(window, channel, cellB, levelB, levelA - cost(window.state(cellB)));
    } else if (levelB > levelA + 1) {
      offer(window, channel, cellA, levelA, levelB - cost(window.state(cellA)));
    }
  }

  /** Carries light on from every raised cell until nothing gets brighter; the lowest y raised. */
  int spread(LightWindow window, Channel channel) {
    int lowestY = Chunk.HEIGHT;
    while (!raised.isEmpty()) {
      int cell = raised.take();
      int level = level(window, channel, cell);
      lowestY = Math.min(lowestY, LightWindow.y(cell));
      if (level > 1) {
        for (int step : STEPS) {
          if (inside(cell, step)) {
            pass(window, channel, level, cell + step, step);
          }
        }
      }
    }
    return lowestY;
  }

  /** Puts light right after the state of one cell of the middle chunk changed. */
  void afterEdit(LightWindow window, Channel channel, int cell) {
    clear(window, channel, cell);
    while (!cleared.isEmpty()) {
      int entry = cleared.take();
      darken(window, channel, entry & ((1 << CELL_BITS) - 1), entry >>> CELL_BITS);
    }
    raised.add(cell);
    for (int i = 0; i < raised.size(); i++) {
      int seed = raised.get(i);
      int own = source(channel, seed, window.state(seed));
      int packed = window.packed(seed);
      if (own > channel.level(packed)) {
        window.setPacked(seed, channel.withLevel(packed, own));
      }
    }
    spread(window, channel);
  }

  /** Light that a cell has by itself: what it emits, or what enters from above the world. */
  int source(Channel channel, int cell, int stateId) {
    if (channel == Channel.BLOCK) {
      return content.lightEmission(stateId);
    }
    return LightWindow.y(cell) == Chunk.HEIGHT - 1 ? FULL - content.lightOpacity(stateId) : 0;
  }

  /** Levels lost on a step into a cell of that state, other than straight down from full. */
  int cost(int stateId) {
    return Math.max(1, content.lightOpacity(stateId));
  }

  private void pass(LightWindow window, Channel channel, int level, int to, int step) {
    int present = channel.level(window.packed(to));
    if (present >= level - 1 && !(level == FULL && present < FULL && falls(channel, step))) {
      return;
    }
    int state = window.state(to);
    boolean free = level == FULL && falls(channel, step) && content.lightOpacity(state) == 0;
    offer(window, channel, to, present, free ? FULL : level - cost(state));
  }

  private void offer(LightWindow window, Channel channel, int cell, int present, int level) {
    if (level > present && (!onlyTowardsMiddle || level > distanceToMiddle(cell))) {
      raise(window, channel, cell, level);
    }
  }

  /** Takes light away from the neighbours of a cleared cell that had it from there. */
  private void darken(LightWindow window, Channel channel, int cell, int level) {
    for (int step : STEPS) {
      if (!inside(cell, step)) {
        continue;
      }
      int next = cell + step;
      int present = level(window, channel, next);
      boolean fell = present == FULL && level == FULL && falls(channel, step);
      if (present != 0 && (present < level || fell)) {
        clear(window, channel, next);
        if (source(channel, next, window.state(next)) > 0) {
          raised.add(next);
        }
      } else if (present != 0) {
        raised.add(next);
      }
    }
  }

  private void clear(LightWindow window, Channel channel, int cell) {
    int packed = window.packed(cell);
    int level = channel.level(packed);
    cleared.add(cell | (level << CELL_BITS));
    if (level != 0) {
      window.setPacked(cell, channel.withLevel(packed, 0));
    }
  }

  private static boolean falls(Channel channel, int step) {
    return channel == Channel.SKY && step == -LightWindow.STEP_Y;
  }

  private boolean inside(int cell, int step) {
    return switch (step) {
      case -LightWindow.STEP_X -> LightWindow.x(cell) > lowest;
      case LightWindow.STEP_X -> LightWindow.x(cell) < highest;
      case -LightWindow.STEP_Z -> LightWindow.z(cell) > lowest;
      case LightWindow.STEP_Z -> LightWindow.z(cell) < highest;
      case -LightWindow.STEP_Y -> LightWindow.y(cell) > 0;
      default -> LightWindow.y(cell) < Chunk.HEIGHT - 1;
    };
  }

  private static int distanceToMiddle(int cell) {
    return beyondMiddle(LightWindow.x(cell)) + beyondMiddle(LightWindow.z(cell));
  }

  private static int beyondMiddle(int coordinate) {
    int low = Section.SIZE - coordinate;
    int high = coordinate - (2 * Section.SIZE - 1);
    return Math.max(0, Math.max(low, high));
  }
}
