package dev.mattock.engine.render;

import com.google.common.collect.ImmutableList;

/**
 * How a body is built of boxes, in its own frame: x to its left, y up, z to where it looks, origin
 * between its feet; all in blocks.
 *
 * @param name the kind of body
 * @param neck x, y, z of the point that the head turns about
 * @param blocks its boxes
 */
record BodyModel(String name, ImmutableList<Double> neck, ImmutableList<Block> blocks) {
  /** How a box moves with its body. */
  enum Part {
    /** As the body does. */
    BODY,
    /** As the head does. */
    HEAD,
    /** Swings to and fro in walking: one half of the legs. */
    STRIDE,
    /** Swings against {@link #STRIDE}: the other half. */
    COUNTER_STRIDE
  }

  /** When a box is there. */
  enum Shown {
    ALWAYS,
    /** While it has its wool, which has the colour of its fleece. */
    FLEECE,
    /** While it wears a saddle. */
    SADDLE,
    /** Once it is tame. */
    TAME,
    /** While it stands alone, without wool or saddle. */
    BARE
  }

  /**
   * One box.
   *
   * @param part how it moves
   * @param shown when it is there
   * @param bounds least x, y, z and greatest x, y, z
   * @param textures names by face, as if the body looked to the south; the same where it shows its
   *     fleece
   */
  record Block(
      Part part, Shown shown, ImmutableList<Double> bounds, ImmutableList<String> textures) {}
}
