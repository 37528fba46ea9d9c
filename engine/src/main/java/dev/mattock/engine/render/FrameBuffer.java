package dev.mattock.engine.render;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A frame on the Java heap, where pixels are put one by one before it is handed over whole. */
final class FrameBuffer {
  final byte[] color;
  final float[] depth;
  final int[] segmentation;
  private final MemorySegment colorSegment;

  FrameBuffer(RenderSettings settings) {
    int pixels = settings.width() * settings.height();
    color = new byte[settings.colorBytes()];
    depth = new float[pixels];
    segmentation = new int[pixels];
    colorSegment = MemorySegment.ofArray(color);
  }

  /** Copies what is wanted to its place among the frames of a target. */
  void deliver(int frame, FrameTarget target) {
    if (target.color() != null) {
      MemorySegment.copy(
          colorSegment, 0, target.color(), frame * target.colorStride(), color.length);
    }
    if (target.depth() != null) {
      MemorySegment.copy(
          depth,
          0,
          target.depth(),
          ValueLayout.JAVA_FLOAT_UNALIGNED,
          frame * target.depthStride(),
          depth.length);
    }
    if (target.segmentation() != null) {
      MemorySegment.copy(
          segmentation,
          0,
          target.segmentation(),
          ValueLayout.JAVA_INT_UNALIGNED,
          frame * target.segmentationStride(),
          segmentation.length);
    }
  }
}
