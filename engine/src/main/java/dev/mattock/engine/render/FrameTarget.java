package dev.mattock.engine.render;

import java.lang.foreign.MemorySegment;

/**
 * Where the frames of a batch of views go. The caller owns the memory (on the heap or off); frame i
 * begins at {@code i * stride}. A null segment is not rendered.
 *
 * @param color unsigned bytes, RGB in the layout of the settings
 * @param colorStride bytes from one frame's colour to the next
 * @param depth native-order floats, height x width: distance along the ray in blocks, the view
 *     distance for sky
 * @param depthStride bytes from one frame's depth to the next
 * @param segmentation native-order ints, height x width, see {@link #ITEM_ENTITY}
 * @param segmentationStride bytes from one frame's segmentation to the next
 */
public record FrameTarget(
    MemorySegment color,
    long colorStride,
    MemorySegment depth,
    long depthStride,
    MemorySegment segmentation,
    long segmentationStride) {

  /** Segmentation of an item entity is this plus its item id; a block's is its state id. */
  public static final int ITEM_ENTITY = 1 << 16;

  /** Segmentation of a player is this plus the player's index; sky is 0. */
  public static final int PLAYER = 1 << 17;

  /** Segmentation of a mob is this plus the id of its kind. */
  public static final int MOB = 1 << 18;

  /** Segmentation of a boat or other thing is this plus the ordinal of its kind. */
  public static final int PROP = 1 << 19;

  /** Segmentation of what flies is this plus the ordinal of its kind. */
  public static final int PROJECTILE = 1 << 20;

  /** Segmentation of experience lying about; a block that falls has that of its state. */
  public static final int ORB = 1 << 21;

  /** Colour alone, frames one behind the other. */
  public static FrameTarget color(MemorySegment color, RenderSettings settings) {
    return new FrameTarget(color, settings.colorBytes(), null, 0, null, 0);
  }
}
