package dev.mattock.replays.watch.window;

import dev.mattock.engine.render.Canvas;
import dev.mattock.engine.render.PixelFont;

/**
 * Draws on a canvas in steps of {@code scale} pixels, so that panels look the same, only larger, in
 * a larger window. All lengths are in steps.
 */
final class Pen {
  static final int PANEL = 0xB8101620;
  static final int WHITE = 0xFFF2F5F8;
  static final int MUTED = 0xFF9AA8BC;
  static final int FAINT = 0x60788498;
  static final int GREEN = 0xFF6FCF5A;
  static final int AMBER = 0xFFF0BE50;
  static final int RED = 0xFFEC6A5C;
  static final int BLUE = 0xFF6CB2FF;
  static final int PURPLE = 0xFFBE94FF;

  private static final PixelFont FONT = PixelFont.STANDARD;

  /** Windows of this many pixels get the next larger scale. */
  private static final int SCALE_WIDTH = 640;

  private static final int SCALE_HEIGHT = 360;

  private final Canvas canvas;
  private final int scale;

  private Pen(Canvas canvas, int scale) {
    this.canvas = canvas;
    this.scale = scale;
  }

  /** A pen of the scale that suits the canvas. */
  static Pen on(Canvas canvas) {
    return new Pen(canvas, scaleFor(canvas.width(), canvas.height()));
  }

  /** The scale that suits a canvas of some pixels. */
  static int scaleFor(int width, int height) {
    return Math.max(1, Math.min(width / SCALE_WIDTH, height / SCALE_HEIGHT));
  }

  Canvas canvas() {
    return canvas;
  }

  int scale() {
    return scale;
  }

  /** Steps from left to right. */
  int width() {
    return canvas.width() / scale;
  }

  /** Steps from top to bottom. */
  int height() {
    return canvas.height() / scale;
  }

  void fill(int left, int top, int width, int height, int argb) {
    canvas.fill(left * scale, top * scale, width * scale, height * scale, argb);
  }

  void frame(int left, int top, int width, int height, int argb) {
    canvas.frame(left * scale, top * scale, width * scale, height * scale, scale, argb);
  }

  /** Writes a line; returns the step behind it. */
  int text(String text, int left, int top, int argb) {
    return canvas.text(text, left * scale, top * scale, scale, argb) / scale;
  }

  /** Writes a line that ends before {@code right}; returns where it begins. */
  int textBefore(String text, int right, int top, int argb) {
    int left = right - FONT.width(text);
    text(text, left, top, argb);
    return left;
  }

  /** Writes a line in the middle of some steps. */
  void textWithin(String text, int left, int top, int width, int argb) {
    text(text, left + (width - FONT.width(text) + 1) / 2, top, argb);
  }

  /** A bar that is full up to a share, 0..1. */
  void bar(int left, int top, int width, int height, double share, int argb) {
    fill(left, top, width, height, FAINT);
    int full = Math.clamp(Math.round(share * width * scale), 0, width * scale);
    canvas.fill(left * scale, top * scale, full, height * scale, argb);
  }
}
