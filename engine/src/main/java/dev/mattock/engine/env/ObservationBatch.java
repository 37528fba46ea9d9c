package dev.mattock.engine.env;

import dev.mattock.engine.env.ObservationSpec.DataType;
import dev.mattock.engine.env.ObservationSpec.Entry;
import dev.mattock.engine.render.FrameTarget;
import dev.mattock.engine.sim.World;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Memory for the observations of a number of rows: one segment a modality, row-major, in native
 * byte order. What the ray caster writes here is what the learner reads: a rollout allocates all
 * its slots at once and hands {@link #slice slices} to the env, one a step.
 *
 * <p>A batch is a view: slices and {@link #only restrictions} share its memory. It is as
 * thread-safe as memory is: rows may be written by different threads.
 */
public final class ObservationBatch {
  /** Alignment of every allocated segment: a cache line, and the widest vector. */
  public static final long ALIGNMENT = 64;

  private static final int MODALITIES = Modality.values().length;

  private final ObservationSpec spec;
  private final int rows;
  private final MemorySegment[] segments;
  private final long[] rowBytes = new long[MODALITIES];
  private final int[] elements = new int[MODALITIES];
  private final World[] worlds;
  private final int firstWorld;
  private final FrameTarget frames;

  private ObservationBatch(
      ObservationSpec spec, int rows, MemorySegment[] segments, World[] worlds, int firstWorld) {
    this.spec = spec;
    this.rows = rows;
    this.segments = segments;
    this.worlds = worlds;
    this.firstWorld = firstWorld;
    for (Entry entry : spec.entries()) {
      rowBytes[entry.modality().ordinal()] = entry.rowBytes();
      elements[entry.modality().ordinal()] = entry.elements();
    }
    this.frames =
        new FrameTarget(
            segments[Modality.POV.ordinal()],
            rowBytes[Modality.POV.ordinal()],
            segments[Modality.DEPTH.ordinal()],
            rowBytes[Modality.DEPTH.ordinal()],
            segments[Modality.SEGMENTATION.ordinal()],
            rowBytes[Modality.SEGMENTATION.ordinal()]);
  }

  /**
   * New memory off the heap, all zero, every segment aligned to {@link #ALIGNMENT} bytes.
   *
   * @param arena says how long it lives, and which threads reach it: envs with several threads need
   *     a shared one
   */
  public static ObservationBatch allocate(ObservationSpec spec, int rows, Arena arena) {
    requireRows(rows);
    MemorySegment[] segments = new MemorySegment[MODALITIES];
    for (Entry entry : spec.entries()) {
      long bytes = Math.multiplyExact(entry.rowBytes(), rows);
      segments[entry.modality().ordinal()] = arena.allocate(bytes, ALIGNMENT);
    }
    return new ObservationBatch(spec, rows, segments, worldsFor(spec, rows), 0);
  }

  /**
   * Over memory that the caller owns.
   *
   * @param memory for each numeric modality of the spec exactly its row bytes times rows
   */
  public static ObservationBatch over(
      ObservationSpec spec, int rows, Map<Modality, MemorySegment> memory) {
    requireRows(rows);
    MemorySegment[] segments = new MemorySegment[MODALITIES];
    for (Entry entry : spec.entries()) {
      MemorySegment segment =
          Objects.requireNonNull(
              memory.get(entry.modality()), () -> "no memory for " + entry.modality().key());
      long bytes = Math.multiplyExact(entry.rowBytes(), rows);
      if (segment.byteSize() != bytes || segment.isReadOnly()) {
        throw new IllegalArgumentException(
            "memory for %s must be writable and have %d bytes for %d rows, but has %d"
                .formatted(entry.modality().key(), bytes, rows, segment.byteSize()));
      }
      segments[entry.modality().ordinal()] = segment;
    }
    return new ObservationBatch(spec, rows, segments, worldsFor(spec, rows), 0);
  }

  /** What is observed. */
  public ObservationSpec spec() {
    return spec;
  }

  /** How many rows there are. */
  public int rows() {
    return rows;
  }

  /** Rows {@code from} to {@code from + count - 1}, sharing memory with this batch. */
  public ObservationBatch slice(int from, int count) {
    requireRows(count);
    Objects.checkFromIndexSize(from, count, rows);
    MemorySegment[] sliced = new MemorySegment[MODALITIES];
    for (Entry entry : spec.entries()) {
      int index = entry.modality().ordinal();
      sliced[index] = segments[index].asSlice(from * entry.rowBytes(), count * entry.rowBytes());
    }
    return new ObservationBatch(spec, count, sliced, worlds, firstWorld + from);
  }

  /**
   * The same rows with these modalities and no others: what a policy that declared them is handed.
   */
  public ObservationBatch only(Set<Modality> wanted) {
    ObservationSpec fewer = spec.only(wanted);
    MemorySegment[] kept = new MemorySegment[MODALITIES];
    for (Entry entry : fewer.entries()) {
      kept[entry.modality().ordinal()] = segments[entry.modality().ordinal()];
    }
    World[] seen = fewer.has(Modality.WORLD) ? worlds : null;
    return new ObservationBatch(fewer, rows, kept, seen, firstWorld);
  }

  /** All rows of a numeric modality, one behind the other. */
  public MemorySegment segment(Modality modality) {
    spec.entry(modality);
    return segments[modality.ordinal()];
  }

  /** Bytes from one row of a modality to the next. */
  public long rowBytes(Modality modality) {
    return spec.entry(modality).rowBytes();
  }

  /** All rows of a numeric modality as a buffer in native order, sharing memory. */
  public ByteBuffer buffer(Modality modality) {
    return segment(modality).asByteBuffer().order(ByteOrder.nativeOrder());
  }

  /** Where a ray caster writes frame i: row i. */
  public FrameTarget frames() {
    return frames;
  }

  /** How many of an item a row's player carries. */
  public int inventoryCount(int row, int itemId) {
    return intAt(Modality.INVENTORY, row, itemId);
  }

  /** A field of {@link ObservationSpec#LIFE_FIELDS}. */
  public float lifeStat(int row, int field) {
    return floatAt(Modality.LIFE_STATS, row, field);
  }

  /** A field of {@link ObservationSpec#LOCATION_FIELDS}. */
  public float locationStat(int row, int field) {
    return floatAt(Modality.LOCATION_STATS, row, field);
  }

  /** One byte of a row's picture, 0..255, by its index in the layout of the render settings. */
  public int pixelByte(int row, int index) {
    long at = place(Modality.POV, DataType.UINT8, row, index);
    return segments[Modality.POV.ordinal()].get(ValueLayout.JAVA_BYTE, at) & 0xFF;
  }

  /** An element of an INT32 modality. */
  public int intAt(Modality modality, int row, int index) {
    long at = place(modality, DataType.INT32, row, index);
    return segments[modality.ordinal()].get(ValueLayout.JAVA_INT_UNALIGNED, at);
  }

  /** An element of a FLOAT32 modality. */
  public float floatAt(Modality modality, int row, int index) {
    long at = place(modality, DataType.FLOAT32, row, index);
    return segments[modality.ordinal()].get(ValueLayout.JAVA_FLOAT_UNALIGNED, at);
  }

  /**
   * The world that a row's player lives in: for oracles, to read and to fork, never to step.
   *
   * @throws IllegalStateException if the spec does not have {@link Modality#WORLD}
   */
  public World world(int row) {
    if (worlds == null) {
      throw new IllegalStateException(
          "the observations have no world: %s must be declared, but only %s are"
              .formatted(Modality.WORLD.key(), ObservationSpec.keys(spec.modalities())));
    }
    return worlds[firstWorld + Objects.checkIndex(row, rows)];
  }

  /** Makes a row equal to a row of a batch of an equal spec. */
  public void copyRow(int row, ObservationBatch source, int sourceRow) {
    if (!spec.equals(source.spec)) {
      throw new IllegalArgumentException(
          "cannot copy a row of %s into %s".formatted(source.spec, spec));
    }
    Objects.checkIndex(row, rows);
    Objects.checkIndex(sourceRow, source.rows);
    for (Entry entry : spec.entries()) {
      int index = entry.modality().ordinal();
      long bytes = entry.rowBytes();
      MemorySegment.copy(
          source.segments[index], sourceRow * bytes, segments[index], row * bytes, bytes);
    }
    if (worlds != null) {
      worlds[firstWorld + row] = source.worlds[source.firstWorld + sourceRow];
    }
  }

  /** Whether a thread can write into all of the memory. */
  boolean accessibleBy(Thread thread) {
    for (MemorySegment segment : segments) {
      if (segment != null && !segment.isAccessibleBy(thread)) {
        return false;
      }
    }
    return true;
  }

  void setWorld(int row, World world) {
    if (worlds != null) {
      worlds[firstWorld + row] = world;
    }
  }

  /** Fills a row of a modality with zeros. */
  void clear(Modality modality, int row) {
    Objects.checkIndex(row, rows);
    int ordinal = modality.ordinal();
    long bytes = rowBytes[ordinal];
    MemorySegment segment = segments[ordinal];
    for (long at = row * bytes; at < (row + 1) * bytes; at++) {
      segment.set(ValueLayout.JAVA_BYTE, at, (byte) 0); // a slice to fill would be an object
    }
  }

  void setInt(Modality modality, int row, int index, int value) {
    long at = place(modality, DataType.INT32, row, index);
    segments[modality.ordinal()].set(ValueLayout.JAVA_INT_UNALIGNED, at, value);
  }

  void setFloat(Modality modality, int row, int index, float value) {
    long at = place(modality, DataType.FLOAT32, row, index);
    segments[modality.ordinal()].set(ValueLayout.JAVA_FLOAT_UNALIGNED, at, value);
  }

  private long place(Modality modality, DataType type, int row, int index) {
    int ordinal = modality.ordinal();
    if (segments[ordinal] == null || ObservationSpec.dataType(modality) != type) {
      throw new IllegalArgumentException(
          "%s of %s is read as %s".formatted(modality.key(), spec, type));
    }
    Objects.checkIndex(row, rows);
    Objects.checkIndex(index, elements[ordinal]);
    return row * rowBytes[ordinal] + (long) index * type.bytes();
  }

  private static World[] worldsFor(ObservationSpec spec, int rows) {
    return spec.has(Modality.WORLD) ? new World[rows] : null;
  }

  private static void requireRows(int rows) {
    if (rows <= 0) {
      throw new IllegalArgumentException("rows must be positive, but is " + rows);
    }
  }
}
