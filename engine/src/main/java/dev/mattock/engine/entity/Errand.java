package dev.mattock.engine.entity;

/** Where a mob goes, and on which way. A plain mutable record of state. */
public final class Errand {
  /** Most steps of a way that are kept. */
  public static final int MOST_STEPS = 24;

  /** What it goes for, as the simulation numbers it; 0 for nothing. */
  public int kind;

  /** Ticks that the goal still holds. */
  public int ticks;

  /** Where it goes, blocks. */
  public double x;

  public double y;

  public double z;

  /** Factor on its speed on the way. */
  public double pace;

  /** Ticks until the way may be looked for again. */
  public int searchDelay;

  /** How often in a row no way was found. */
  public int failures;

  /** Ticks without coming on. */
  public int stuckTicks;

  /** Steps of the way. */
  public int length;

  /** The step that it is on its way to. */
  public int at;

  private final long[] steps = new long[MOST_STEPS];

  Errand() {}

  /** One step of the way, 0..{@link #MOST_STEPS} - 1: a cell, packed by the path finder. */
  public long step(int index) {
    return steps[index];
  }

  /** Sets one step of the way. */
  public void setStep(int index, long cell) {
    steps[index] = cell;
  }

  /** Makes this equal to another. */
  void copyFrom(Errand other) {
    kind = other.kind;
    ticks = other.ticks;
    x = other.x;
    y = other.y;
    z = other.z;
    pace = other.pace;
    searchDelay = other.searchDelay;
    failures = other.failures;
    stuckTicks = other.stuckTicks;
    length = other.length;
    at = other.at;
    System.arraycopy(other.steps, 0, steps, 0, length);
  }

  /** Hands over every field. */
  void writeTo(StateSink sink) {
    sink.putInt(kind);
    sink.putInt(ticks);
    sink.putDouble(x);
    sink.putDouble(y);
    sink.putDouble(z);
    sink.putDouble(pace);
    sink.putInt(searchDelay);
    sink.putInt(failures);
    sink.putInt(stuckTicks);
    sink.putInt(length);
    sink.putInt(at);
    for (int i = 0; i < length; i++) {
      sink.putLong(steps[i]);
    }
  }

  /** Takes back what {@link #writeTo} handed over. */
  void readFrom(StateSource source) {
    kind = source.nextInt();
    ticks = source.nextInt();
    x = source.nextDouble();
    y = source.nextDouble();
    z = source.nextDouble();
    pace = source.nextDouble();
    searchDelay = source.nextInt();
    failures = source.nextInt();
    stuckTicks = source.nextInt();
    length = source.nextInt();
    at = source.nextInt();
    if (length < 0 || length > MOST_STEPS || at < 0 || at > length) {
      throw new IllegalArgumentException(
          "a way must have 0..%d steps and be at one of them, but has %d and is at %d"
              .formatted(MOST_STEPS, length, at));
    }
    for (int i = 0; i < length; i++) {
      steps[i] = source.nextLong();
    }
  }
}
