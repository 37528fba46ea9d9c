package dev.mattock.engine.render;

/** The small pictures that life is counted in: full, half and empty. */
final class HudSprites {
  /** Edge of a picture, pixels. */
  static final int EDGE = 9;

  private static final String HEART =
      """
      .###.###.
      #mmm#mmm#
      #mlmmmmm#
      #mmmmmmm#
      #dmmmmmd#
      .#dmmmd#.
      ..#dmd#..
      ...#d#...
      ....#....
      """;

  private static final String FOOD =
      """
      ....####.
      ...#lmmm#
      ..#lmmmm#
      ..#mmmmd#
      ..#mmmdd#
      .##dmdd#.
      #w#####..
      #ww#.....
      .##......
      """;

  private static final String ARMOR =
      """
      ###...###
      #ll###mm#
      #lmmmmmd#
      ##lmmmd##
      .#lmmmd#.
      .#lmmmd#.
      .#mmmdd#.
      .#mmddd#.
      .#######.
      """;

  private static final String BUBBLE =
      """
      ...###...
      .##mmm##.
      .#mlmmm#.
      #mlmmmmm#
      #mmmmmmm#
      #mmmmmmd#
      .#mmmmd#.
      .##mdd##.
      ...###...
      """;

  private static final int OUTLINE = 0xFF101010;
  private static final int HOLLOW = 0xFF3A3434;
  private static final int BONE = 0xFFE8E0D0;
  private static final int LIT = 0x50FFFFFF;
  private static final int SHADED = 0x58000000;

  /** Colour of hearts. */
  static final int RED = 0xFFE02C2C;

  /** Colour of food. */
  static final int BROWN = 0xFFC07C3C;

  /** Colour of armour. */
  static final int GRAY = 0xFFC8CCD4;

  /** Colour of breath. */
  static final int BLUE = 0xFF4CA8F0;

  /** Colour of experience. */
  static final int GREEN = 0xFF7CE830;

  final Canvas heart = full(HEART, RED);
  final Canvas heartHalf = halved(HEART, RED, true);
  final Canvas heartEmpty = full(HEART, HOLLOW);
  final Canvas food = full(FOOD, BROWN);
  final Canvas foodHalf = halved(FOOD, BROWN, false);
  final Canvas foodEmpty = full(FOOD, HOLLOW);
  final Canvas armor = full(ARMOR, GRAY);
  final Canvas armorHalf = halved(ARMOR, GRAY, true);
  final Canvas armorEmpty = full(ARMOR, HOLLOW);
  final Canvas bubble = full(BUBBLE, BLUE);

  private static Canvas full(String picture, int color) {
    Canvas canvas = new Canvas(EDGE, EDGE);
    String[] rows = picture.split("\n", -1);
    for (int y = 0; y < EDGE; y++) {
      for (int x = 0; x < EDGE; x++) {
        canvas.fill(x, y, 1, 1, colorOf(rows[y].charAt(x), color));
      }
    }
    return canvas;
  }

  private static int colorOf(char letter, int color) {
    return switch (letter) {
      case '#' -> OUTLINE;
      case 'l' -> Canvas.over(LIT, color);
      case 'd' -> Canvas.over(SHADED, color);
      case 'w' -> BONE;
      case 'm' -> color;
      default -> 0;
    };
  }

  /** One side full, the other empty. */
  private static Canvas halved(String picture, int color, boolean left) {
    int from = left ? 0 : EDGE / 2;
    return full(picture, HOLLOW)
        .clip(from, 0, EDGE - EDGE / 2, EDGE)
        .blit(full(picture, color), 0, 0, 1)
        .unclip();
  }
}
