package dev.mattock.engine.render;

import dev.mattock.engine.render.RandomScenes.Shot;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Memory for a batch as callers may hand it in: frames that begin somewhere, have gaps between them
 * and lie on the heap or off it.
 */
final class BatchOfFrames {
  private static final int FORMS = 3;
  private static final byte FILL = 77;

  private final RenderSettings settings;
  private final int first;
  private final int rows;
  private final boolean offHeap;
  private final int pixels;
  private final long[] strides = new long[FORMS];
  private final MemorySegment[] memory = new MemorySegment[FORMS];

  /** Draws how it lies, and which of the three forms are wanted. */
  BatchOfFrames(RenderSettings settings, int rows, Draw draw) {
    this.settings = settings;
    this.rows = rows;
    pixels = settings.width() * settings.height();
    first = draw.below(3);
    offHeap = draw.oneIn(2);
    int unwanted = draw.below(6);
    for (int form = 0; form < FORMS; form++) {
      strides[form] = bytes(form) + 4L * draw.among(0, 1, 3, 25) + (form == 0 ? draw.below(4) : 0);
      memory[form] = form == unwanted ? null : allocate(strides[form] * (first + rows + 1));
    }
  }

  private int bytes(int form) {
    return form == 0 ? 3 * pixels : 4 * pixels;
  }

  private MemorySegment allocate(long bytes) {
    MemorySegment made =
        offHeap
            ? Arena.ofAuto().allocate(bytes, Long.BYTES)
            : MemorySegment.ofArray(new byte[Math.toIntExact(bytes)]);
    return made.fill(FILL);
  }

  /** Has a ray caster render scenes into it. */
  void render(RayCaster caster, Shot[] shots) {
    View[] views = new View[first + rows + 1];
    for (int i = 0; i < rows; i++) {
      views[first + i] = shots[i].view();
    }
    caster.render(
        views,
        first,
        first + rows,
        new FrameTarget(memory[0], strides[0], memory[1], strides[1], memory[2], strides[2]));
  }

  /**
   * The frame of a row of the batch.
   *
   * @param others stand in for the form that was not wanted
   */
  Frames frames(int row, Frames others) {
    byte[] color = others.color();
    float[] depth = others.depth();
    int[] segmentation = others.segmentation();
    if (memory[0] != null) {
      color = part(0, row).toArray(ValueLayout.JAVA_BYTE);
    }
    if (memory[1] != null) {
      depth = new float[pixels];
      MemorySegment.copy(part(1, row), ValueLayout.JAVA_FLOAT_UNALIGNED, 0, depth, 0, pixels);
    }
    if (memory[2] != null) {
      segmentation = new int[pixels];
      MemorySegment.copy(part(2, row), ValueLayout.JAVA_INT_UNALIGNED, 0, segmentation, 0, pixels);
    }
    return new Frames(settings, color, depth, segmentation);
  }

  private MemorySegment part(int form, int row) {
    return memory[form].asSlice((first + row) * strides[form], bytes(form));
  }

  /** Whether all memory before, between and behind the frames is as it was. */
  boolean restIsUntouched() {
    for (int form = 0; form < FORMS; form++) {
      if (memory[form] != null && !untouched(form)) {
        return false;
      }
    }
    return true;
  }

  private boolean untouched(int form) {
    long end = memory[form].byteSize();
    boolean untouched = filled(memory[form], 0, first * strides[form]);
    for (int row = first; row < first + rows; row++) {
      long from = row * strides[form] + bytes(form);
      untouched &= filled(memory[form], from, (row + 1) * strides[form]);
    }
    return untouched && filled(memory[form], (first + rows) * strides[form], end);
  }

  private static boolean filled(MemorySegment all, long from, long to) {
    for (long at = from; at < to; at++) {
      if (all.get(ValueLayout.JAVA_BYTE, at) != FILL) {
        return false;
      }
    }
    return true;
  }
}
