package dev.mattock.engine.render;

/**
 * How much of a HUD a frame has room for. Lengths in HUD pixels, of which one is {@code scale}
 * pixels of the frame along each edge.
 */
enum HudStyle {
  /** Icons of 16x16 with counts, hearts and all: from 192x160. */
  FULL(192, 160, 20, 22, 2, 16, 4),
  /** Icons of 8x8 over small counts, life in marks of 3x3: from 96x96. */
  COMPACT(96, 96, 10, 16, 1, 8, 2),
  /** Icons of 5x5, all else as bars: what a frame of 64x64 can show. */
  TINY(RenderSettings.HUD_EDGE, RenderSettings.HUD_EDGE, 6, 7, 0, 5, 1);

  private static final int SLOTS = 9;

  /** Frames of this many HUD pixels get the next larger scale. */
  private static final int SCALE_WIDTH = 320;

  private static final int SCALE_HEIGHT = 240;

  final int leastWidth;
  final int leastHeight;

  /** From slot to slot. */
  final int pitch;

  /** Height of the hotbar. */
  final int barHeight;

  /** From the slot's corner to its icon's, beside the hotbar's border of one. */
  final int inset;

  /** Edge of an icon. */
  final int icon;

  /** How long an arm of the crosshair is. */
  final int arm;

  HudStyle(
      int leastWidth, int leastHeight, int pitch, int barHeight, int inset, int icon, int arm) {
    this.leastWidth = leastWidth;
    this.leastHeight = leastHeight;
    this.pitch = pitch;
    this.barHeight = barHeight;
    this.inset = inset;
    this.icon = icon;
    this.arm = arm;
  }

  /** The richest that fits. */
  static HudStyle of(int width, int height) {
    for (HudStyle style : values()) {
      if (width >= style.leastWidth && height >= style.leastHeight) {
        return style;
      }
    }
    throw new IllegalArgumentException(
        "a HUD takes at least %dx%d pixels, but is given %dx%d"
            .formatted(TINY.leastWidth, TINY.leastHeight, width, height));
  }

  /** Pixels of the frame along the edge of a HUD pixel. */
  static int scale(int width, int height) {
    return Math.max(1, Math.min(width / SCALE_WIDTH, height / SCALE_HEIGHT));
  }

  /** Width of the hotbar. */
  int barWidth() {
    return SLOTS * pitch + (this == TINY ? 1 : 2);
  }
}
