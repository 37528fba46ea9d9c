package dev.mattock.agent.memory;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.agent.goal.Image;

/**
 * Turns a frame into numbers: frames that look alike point alike. Safe for any number of threads.
 */
public interface FrameEncoder {
  /** A name that is stored with the numbers: numbers of other names are never compared. */
  String name();

  /** How many numbers a frame becomes. */
  int dimensions();

  /** The numbers of a frame; their cosine tells how alike two frames are. */
  ImmutableDoubleArray encode(Image frame);

  /** The plain one, which needs nothing learned: see {@link PictureDescriptor}. */
  static FrameEncoder plain() {
    return new PictureDescriptor();
  }
}
