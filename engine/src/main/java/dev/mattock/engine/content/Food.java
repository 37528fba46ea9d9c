package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;

/**
 * What eating an item does.
 *
 * @param nutrition half-points of food that it restores
 * @param saturation saturation that it restores, in half-points of food
 * @param always whether it can be eaten without hunger
 * @param effects status effects that it may give
 * @param returnsItem id of the item that is left, or -1 (the bowl of a stew)
 * @param eatTicks how long eating takes
 */
public record Food(
    int nutrition,
    double saturation,
    boolean always,
    ImmutableList<GivenEffect> effects,
    int returnsItem,
    int eatTicks) {

  /** Ticks that most food takes. */
  public static final int USUAL_TICKS = 32;

  /**
   * A status effect that eating may give.
   *
   * @param effect which
   * @param amplifier its level less one
   * @param ticks how long it lasts
   * @param chance probability, 0..1
   */
  public record GivenEffect(Effect effect, int amplifier, int ticks, double chance) {}
}
