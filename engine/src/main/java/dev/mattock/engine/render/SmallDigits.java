package dev.mattock.engine.render;

/** Numbers written from right to left without making a text of them. */
final class SmallDigits {
  private static final int WIDTH = 3;
  private static final int HEIGHT = 5;
  private static final int SHADOW = 0xFF101010;

  /** Five rows of three bits a digit, the top row highest. */
  private static final int[] SHAPES = {
    0b111_101_101_101_111,
    0b010_110_010_010_111,
    0b111_001_111_100_111,
    0b111_001_011_001_111,
    0b101_101_111_001_001,
    0b111_100_111_001_111,
    0b111_100_111_101_111,
    0b111_001_010_010_010,
    0b111_101_111_101_111,
    0b111_101_111_001_111
  };

  private SmallDigits() {}

  /** How many digits a number that is not negative has. */
  static int wide(int number) {
    int digits = 1;
    for (int rest = number / 10; rest > 0; rest /= 10) {
      digits++;
    }
    return digits;
  }

  /** Writes a number that is not negative in digits of 3x5 pixels, ending before {@code right}. */
  static void draw(Canvas canvas, int number, int right, int top, int argb) {
    int x = right - WIDTH;
    int rest = number;
    do {
      for (int bit = 0; bit < WIDTH * HEIGHT; bit++) {
        if ((SHAPES[rest % 10] >> (WIDTH * HEIGHT - 1 - bit) & 1) != 0) {
          canvas.fill(x + bit % WIDTH, top + bit / WIDTH, 1, 1, argb);
        }
      }
      x -= WIDTH + 1;
      rest /= 10;
    } while (rest > 0);
  }

  /** The same in the standard font with a shadow. */
  static void text(Canvas canvas, int number, int right, int top, int scale, int argb) {
    int x = right;
    int rest = number;
    do {
      char digit = (char) ('0' + rest % 10);
      x -= PixelFont.STANDARD.width(digit) * scale;
      canvas.glyph(digit, x + scale, top + scale, scale, SHADOW);
      canvas.glyph(digit, x, top, scale, argb);
      x -= scale;
      rest /= 10;
    } while (rest > 0);
  }
}
