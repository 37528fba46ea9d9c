package dev.mattock.training.rollout;

import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.env.ObservationSpec;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * T decisions of N rows. Observations lie in one block of memory, one slot a time: the env writes
 * the frames of time t straight into slot t, and the learner gathers its minibatches from there.
 * Before slot 0 lie the last frames of the rollout before, so that stacks reach back over the seam.
 *
 * <p>Sample {@code t * rows + row} is decision t of a row. A stack is the frames of times .., t -
 * 1, t of the same episode, oldest first; before an episode's first frame that one is repeated.
 */
public final class Rollout implements SampleSource, AutoCloseable {
  private final int steps;
  private final int rows;
  private final int stack;
  private final int heads;
  private final int featureWidth;
  private final long frameBytes;
  private final Arena arena = Arena.ofShared();
  private final ObservationBatch all;
  private final ObservationBatch[] slots;
  private final MemorySegment frames;

  /** Frames of the same episode before this one, at most stack - 1; [steps + 1][rows]. */
  private final int[] age;

  private final float[] features;
  private final int[] actions;
  private final float[] logProbs;
  private final float[] values;
  private final float[] lastValues;
  private final float[] rewards;
  private final boolean[] terminated;
  private final boolean[] truncated;
  private final float[] finalValues;
  private final float[] advantages;
  private final float[] returns;

  /** Memory for {@code steps} decisions of {@code rows} rows. */
  public Rollout(
      ObservationSpec spec, int steps, int rows, int stack, int featureWidth, int heads) {
    this.steps = steps;
    this.rows = rows;
    this.stack = stack;
    this.heads = heads;
    this.featureWidth = featureWidth;
    all = ObservationBatch.allocate(spec, rows * (stack + steps), arena);
    frames = all.segment(Modality.POV);
    frameBytes = all.rowBytes(Modality.POV);
    slots = new ObservationBatch[stack + steps];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = all.slice(i * rows, rows);
    }
    age = new int[(steps + 1) * rows];
    features = new float[(steps + 1) * rows * featureWidth];
    actions = new int[steps * rows * heads];
    logProbs = new float[steps * rows];
    values = new float[steps * rows];
    lastValues = new float[rows];
    rewards = new float[steps * rows];
    terminated = new boolean[steps * rows];
    truncated = new boolean[steps * rows];
    finalValues = new float[steps * rows];
    advantages = new float[steps * rows];
    returns = new float[steps * rows];
  }

  /** Decisions a row. */
  public int steps() {
    return steps;
  }

  /** Rows. */
  public int rows() {
    return rows;
  }

  /** Frames in a stack. */
  public int stack() {
    return stack;
  }

  /** Bytes of one stack of frames. */
  public long stackBytes() {
    return stack * frameBytes;
  }

  /** Where the observations of time {@code t} go, 0..steps; negative times reach back. */
  public ObservationBatch slot(int t) {
    return slots[stack - 1 + t];
  }

  /** The ages of the frames at time 0: with {@link #startFrames()} what a checkpoint needs. */
  public long[] startAges() {
    return Arrays.stream(age, 0, rows).asLongStream().toArray();
  }

  /** The frames up to time 0, oldest slot first: [stack][rows] frames. */
  public byte[] startFrames() {
    return frames.asSlice(0, frameBytes * rows * stack).toArray(ValueLayout.JAVA_BYTE);
  }

  /**
   * Restores what was before time 0, whose observations must be there already.
   *
   * @param savedFrames of {@link #startFrames()}
   * @param savedAges of {@link #startAges()}
   * @throws IllegalArgumentException if they do not fit, or their last frames differ from those at
   *     time 0: the world is not what it was
   */
  public void restoreStart(byte[] savedFrames, long[] savedAges) {
    long slotBytes = frameBytes * rows;
    if (savedFrames.length != slotBytes * stack || savedAges.length != rows) {
      throw new IllegalArgumentException(
          "%d bytes of frames and %d ages do not fit %d rows of %d frames"
              .formatted(savedFrames.length, savedAges.length, rows, stack));
    }
    MemorySegment before = MemorySegment.ofArray(savedFrames);
    MemorySegment newest = before.asSlice(slotBytes * (stack - 1), slotBytes);
    if (newest.mismatch(slot(0).segment(Modality.POV)) != -1) {
      throw new IllegalArgumentException(
          "the worlds that were simulated again do not look as they did");
    }
    MemorySegment.copy(before, 0, frames, 0, slotBytes * (stack - 1));
    for (int row = 0; row < rows; row++) {
      setAge(0, row, Math.toIntExact(savedAges[row]));
    }
  }

  /** Sets how many frames of the same episode lie before time {@code t}. */
  void setAge(int t, int row, int framesBefore) {
    age[t * rows + row] = Math.min(framesBefore, stack - 1);
  }

  int age(int t, int row) {
    return age[t * rows + row];
  }

  /** Continues after {@code before}: takes over its last frames, features and ages. */
  public void continueAfter(Rollout before) {
    for (int back = 0; back < stack; back++) {
      for (Modality modality : all.spec().modalities()) {
        if (modality != Modality.WORLD) {
          slot(-back)
              .segment(modality)
              .copyFrom(before.slot(before.steps - back).segment(modality));
        }
      }
    }
    System.arraycopy(before.age, before.steps * rows, age, 0, rows);
    System.arraycopy(
        before.features, before.steps * rows * featureWidth, features, 0, rows * featureWidth);
  }

  /** Copies the stack of one row at time {@code t} to {@code target} at a byte offset. */
  public void gatherStack(int t, int row, MemorySegment target, long offset) {
    int reach = age(t, row);
    for (int back = 0; back < stack; back++) {
      copyFrame(t - Math.min(back, reach), row, target, place(offset, back));
    }
  }

  /** Like {@link #gatherStack}, with {@code newest} before the stack of time {@code t}. */
  public void gatherStackAfter(
      ObservationBatch newest, int t, int row, MemorySegment target, long offset) {
    MemorySegment.copy(
        newest.segment(Modality.POV), row * frameBytes, target, place(offset, 0), frameBytes);
    int reach = age(t, row);
    for (int back = 1; back < stack; back++) {
      copyFrame(t - Math.min(back - 1, reach), row, target, place(offset, back));
    }
  }

  /** Where in a stack at {@code offset} the frame lies that is {@code back} steps old. */
  private long place(long offset, int back) {
    return offset + (stack - 1 - back) * frameBytes;
  }

  private void copyFrame(int t, int row, MemorySegment target, long offset) {
    long frame = (long) (stack - 1 + t) * rows + row;
    MemorySegment.copy(frames, frame * frameBytes, target, offset, frameBytes);
  }

  /** [steps + 1][rows][width]. */
  public float[] features() {
    return features;
  }

  @Override
  public int size() {
    return steps * rows;
  }

  @Override
  public void gather(int[] indices, int from, int count, ByteBuffer povOut, float[] featuresOut) {
    MemorySegment target = MemorySegment.ofBuffer(povOut.duplicate().clear());
    for (int i = 0; i < count; i++) {
      int sample = indices[from + i];
      gatherStack(sample / rows, sample % rows, target, i * stackBytes());
      System.arraycopy(
          features, sample * featureWidth, featuresOut, i * featureWidth, featureWidth);
    }
  }

  @Override
  public int[] actions() {
    return actions;
  }

  /** How many heads an action has. */
  public int heads() {
    return heads;
  }

  @Override
  public float[] logProbabilities() {
    return logProbs;
  }

  @Override
  public float[] advantages() {
    return advantages;
  }

  @Override
  public float[] returns() {
    return returns;
  }

  @Override
  public float[] values() {
    return values;
  }

  /** Value estimates of the observations after the last step, [rows]. */
  public float[] lastValues() {
    return lastValues;
  }

  /** Rewards [steps][rows]. */
  public float[] rewards() {
    return rewards;
  }

  /** [steps][rows]. */
  public boolean[] terminated() {
    return terminated;
  }

  /** [steps][rows]. */
  public boolean[] truncated() {
    return truncated;
  }

  /** Value of the last observation of rows that were truncated, [steps][rows]; else 0. */
  public float[] finalValues() {
    return finalValues;
  }

  @Override
  public void close() {
    arena.close();
  }
}
