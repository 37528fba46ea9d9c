package dev.mattock.replays.watch.window;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;

/**
 * Keys by where they are on the keyboard: named for what a US keyboard has there, so that WASD is
 * the same square under every layout.
 */
public enum Key {
  SPACE(32),
  APOSTROPHE(39),
  COMMA(44),
  MINUS(45),
  PERIOD(46),
  SLASH(47),
  DIGIT_0(48),
  DIGIT_1(49),
  DIGIT_2(50),
  DIGIT_3(51),
  DIGIT_4(52),
  DIGIT_5(53),
  DIGIT_6(54),
  DIGIT_7(55),
  DIGIT_8(56),
  DIGIT_9(57),
  SEMICOLON(59),
  EQUAL(61),
  A(65),
  B(66),
  C(67),
  D(68),
  E(69),
  F(70),
  G(71),
  H(72),
  I(73),
  J(74),
  K(75),
  L(76),
  M(77),
  N(78),
  O(79),
  P(80),
  Q(81),
  R(82),
  S(83),
  T(84),
  U(85),
  V(86),
  W(87),
  X(88),
  Y(89),
  Z(90),
  LEFT_BRACKET(91),
  BACKSLASH(92),
  RIGHT_BRACKET(93),
  GRAVE(96),
  ESCAPE(256),
  ENTER(257),
  TAB(258),
  BACKSPACE(259),
  INSERT(260),
  DELETE(261),
  RIGHT(262),
  LEFT(263),
  DOWN(264),
  UP(265),
  PAGE_UP(266),
  PAGE_DOWN(267),
  HOME(268),
  END(269),
  F1(290),
  F2(291),
  F3(292),
  F4(293),
  F5(294),
  F6(295),
  F7(296),
  F8(297),
  F9(298),
  F10(299),
  F11(300),
  F12(301),
  KEYPAD_SUBTRACT(333),
  KEYPAD_ADD(334),
  KEYPAD_ENTER(335),
  LEFT_SHIFT(340),
  LEFT_CONTROL(341),
  LEFT_ALT(342),
  RIGHT_SHIFT(344),
  RIGHT_CONTROL(345),
  RIGHT_ALT(346),
  /** Any other key. */
  OTHER(-1);

  private static final ImmutableMap<Integer, Key> BY_CODE =
      Arrays.stream(values()).collect(ImmutableMap.toImmutableMap(key -> key.code, key -> key));

  private final int code;

  Key(int code) {
    this.code = code;
  }

  /** The key with a GLFW key code; {@link #OTHER} for one without a name here. */
  static Key ofCode(int code) {
    return BY_CODE.getOrDefault(code, OTHER);
  }
}
