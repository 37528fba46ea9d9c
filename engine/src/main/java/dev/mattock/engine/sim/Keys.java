package dev.mattock.engine.sim;

import com.google.common.collect.ImmutableList;

/** The keys of one tick as bits of an int, in VPT's order of buttons, then swapHands. */
public final class Keys {
  public static final int ATTACK = 1;
  public static final int BACK = 1 << 1;
  public static final int FORWARD = 1 << 2;
  public static final int JUMP = 1 << 3;
  public static final int LEFT = 1 << 4;
  public static final int RIGHT = 1 << 5;
  public static final int SNEAK = 1 << 6;
  public static final int SPRINT = 1 << 7;
  public static final int USE = 1 << 8;
  public static final int DROP = 1 << 9;
  public static final int INVENTORY = 1 << 10;

  /** The key of hotbar slot 1; slot i is {@code HOTBAR_1 << (i - 1)}. */
  public static final int HOTBAR_1 = 1 << 11;

  public static final int SWAP_HANDS = 1 << 20;

  /** All nine hotbar keys. */
  public static final int HOTBAR_ALL = 0x1FF << 11;

  /** Keys that act once when pressed, and so only on the first tick of a frame skip. */
  public static final int EDGE = DROP | INVENTORY | HOTBAR_ALL | SWAP_HANDS;

  /** Every key. */
  public static final int ALL = (1 << 21) - 1;

  /** Names in the order of the bits. */
  public static final ImmutableList<String> NAMES =
      ImmutableList.of(
          "attack",
          "back",
          "forward",
          "jump",
          "left",
          "right",
          "sneak",
          "sprint",
          "use",
          "drop",
          "inventory",
          "hotbar.1",
          "hotbar.2",
          "hotbar.3",
          "hotbar.4",
          "hotbar.5",
          "hotbar.6",
          "hotbar.7",
          "hotbar.8",
          "hotbar.9",
          "swapHands");

  private Keys() {}

  /** Whether all bits of {@code key} are set in {@code keys}. */
  public static boolean has(int keys, int key) {
    return (keys & key) == key;
  }
}
