package dev.mattock.engine.render;

/**
 * Rows of ten small pictures that count points of life, two points each, as the genre shows them.
 * Immutable; safe for any number of threads.
 */
public final class LifeMarks {
  /** Edge of a picture at scale 1, pixels. */
  public static final int EDGE = HudSprites.EDGE;

  /** From picture to picture, pixels. */
  public static final int PITCH = 8;

  /** Width of a row, pixels. */
  public static final int WIDTH = 9 * PITCH + EDGE;

  /** What is counted. */
  public enum Kind {
    HEALTH,
    FOOD,
    ARMOR,
    /** Only what is left of it is drawn. */
    BREATH
  }

  private static final int MARKS = 10;

  private final HudSprites sprites = new HudSprites();

  /**
   * Draws a row that begins at its left end.
   *
   * @param points 0..20, two a mark; what is beyond is cut
   */
  public void fromLeft(Canvas canvas, Kind kind, int points, int left, int top, int scale) {
    for (int mark = 0; mark < MARKS; mark++) {
      draw(canvas, sprite(kind, points - 2 * mark), left + mark * PITCH * scale, top, scale);
    }
  }

  /** Draws a row that begins at its right end; {@code right} is the column behind it. */
  public void fromRight(Canvas canvas, Kind kind, int points, int right, int top, int scale) {
    for (int mark = 0; mark < MARKS; mark++) {
      int left = right - (mark * PITCH + EDGE) * scale;
      draw(canvas, sprite(kind, points - 2 * mark), left, top, scale);
    }
  }

  private static void draw(Canvas canvas, Canvas sprite, int left, int top, int scale) {
    if (sprite != null) {
      canvas.blit(sprite, left, top, scale);
    }
  }

  private Canvas sprite(Kind kind, int points) {
    return switch (kind) {
      case HEALTH ->
          points > 1 ? sprites.heart : points == 1 ? sprites.heartHalf : sprites.heartEmpty;
      case FOOD -> points > 1 ? sprites.food : points == 1 ? sprites.foodHalf : sprites.foodEmpty;
      case ARMOR ->
          points > 1 ? sprites.armor : points == 1 ? sprites.armorHalf : sprites.armorEmpty;
      case BREATH -> points > 0 ? sprites.bubble : null;
    };
  }
}
