package dev.mattock.engine.render;

/** The ways in which a texture is painted, one texel at a time. */
enum TexturePattern {
  /** Blotches and grains: stone, dirt. */
  SPECKLE {
    @Override
    int paint(TextureCanvas canvas, int x, int y) {
      return canvas.ramp(0.5 * canvas.smooth(x, y, 4, 4, 0) + 0.5 * canvas.white(x, y, 1), 0);
    }
  },
  /** Fine grains: sand. */
  GRAIN {
    @Override
    int paint(TextureCanvas canvas, int x, int y) {
      return canvas.ramp(0.25 * canvas.smooth(x, y, 8, 4, 0) + 0.75 * canvas.white(x, y, 1), 0);
    }
  },
  /** Soft clouds of colour with long rows: smooth stone, still water. */
  RIPPLE {
    @Override
    int paint(TextureCanvas canvas, int x, int y) {
      double wave = 0.6 * canvas.smooth(x, y, 8, 2, 0) + 0.4 * canvas.smooth(x, y, 4, 4, 1);
      return canvas.ramp(wave, 0);
    }
  },
  /** Boards four texels high; the last colour is the gap between them. */
  PLANKS {
    @Override
    int paint(TextureCanvas canvas, int x, int y) {
      int board = y / 4;
      int joint = (int) (canvas.white(0, board, 2) * 8) + 8 * (board & 1);
      if (y % 4 == 3 || x == joint) {
        return canvas.accent();
      }
      return canvas.ramp(0.7 * canvas.smooth(x, y, 8, 1, 0) + 0.3 * canvas.white(x, y, 1), 1);
    }
  },
  /** Upright ridges; the last colour is the groove between them. */
  BARK {
    @Override
    int paint(TextureCanvas canvas, int x, int y) {
      double ridge = 0.75 * canvas.smooth(x, y, 1, 8, 0) + 0.25 * canvas.white(x, y, 1);
      return canvas.smooth(x, y, 1, 4, 2) < 0.2 ? canvas.accent() : canvas.ramp(ridge, 1);
    }
  },
  /** Pale bark with short dark strokes across it, in the last colour: birch. */
  STROKES {
    @Override
    int paint(TextureCanvas canvas, int x, int y) {
      int start = x - (int) (canvas.white(0, y, 3) * 16) & 15;
      int length = 3 + (int) (canvas.white(1, y, 3) * 4);
      if (canvas.white(2, y, 3) < 0.5 && start < length) {
        return canvas.accent();
      }
      return canvas.ramp(0.7 * canvas.smooth(x, y, 2, 8, 0) + 0.3 * canvas.white(x, y, 1), 1);
    }
  },
  /** A sawn end: rings of the first two colours within a rim of the last. */
  RINGS {
    @Override
    int paint(TextureCanvas canvas, int x, int y) {
      int apart = Math.max(Math.abs(2 * x - 15), Math.abs(2 * y - 15)) / 2;
      if (apart == 7) {
        return canvas.white(x, y, 0) < 0.3 ? canvas.color(2) : canvas.accent();
      }
      boolean dark = (apart & 1) == 0 ^ canvas.white(x, y, 1) < 0.1;
      return canvas.color(dark ? 1 : 0);
    }
  },
  /** Rounded stones; the last colour is the gap between them. */
  COBBLES {
    @Override
    int paint(TextureCanvas canvas, int x, int y) {
      double nearest = Double.MAX_VALUE;
      double second = Double.MAX_VALUE;
      double tone = 0;
      for (int cell = 0; cell < 9; cell++) {
        int column = x / 4 - 1 + cell % 3;
        int row = y / 4 - 1 + cell / 3;
        double apartX = 4 * (column + canvas.white(column & 3, row & 3, 0)) - x;
        double apartY = 4 * (row + canvas.white(column & 3, row & 3, 1)) - y;
        double apart = Math.sqrt(apartX * apartX + apartY * apartY);
        if (apart < nearest) {
          second = nearest;
          nearest = apart;
          tone = canvas.white(column & 3, row & 3, 2);
        } else {
          second = Math.min(second, apart);
        }
      }
      return second - nearest < 0.9
          ? canvas.accent()
          : canvas.ramp(0.7 * tone + 0.3 * canvas.white(x, y, 3), 1);
    }
  },
  /** Stones in rows, with joints in the last colour. */
  BRICKS {
    @Override
    int paint(TextureCanvas canvas, int x, int y) {
      int row = y / 4;
      boolean joint = y % 4 == 3 || (x + 4 * (row & 1)) % 8 == 7;
      return joint
          ? canvas.accent()
          : canvas.ramp(0.5 * canvas.smooth(x, y, 4, 4, 0) + 0.5 * canvas.white(x, y, 1), 1);
    }
  },
  /** Clumps of leaves with holes between them; the last colour is the shade beside a hole. */
  LEAVES {
    @Override
    int paint(TextureCanvas canvas, int x, int y) {
      double clump = thickness(canvas, x, y);
      if (clump < 0.26) {
        return TextureCanvas.HOLE;
      }
      return clump < 0.36
          ? canvas.accent()
          : canvas.ramp(0.5 * clump + 0.5 * canvas.white(x, y, 2), 1);
    }

    private double thickness(TextureCanvas canvas, int x, int y) {
      return 0.6 * canvas.smooth(x, y, 2, 2, 0) + 0.4 * canvas.white(x, y, 1);
    }
  },
  /** A turf's edge that hangs down over what lies below; the last colour is its shade. */
  FRINGE {
    @Override
    int paint(TextureCanvas canvas, int x, int y) {
      int depth = 2 + (int) (canvas.white(x, 0, 0) * 3);
      if (y > depth) {
        return canvas.below(x, y);
      }
      return y == depth ? canvas.accent() : canvas.ramp(canvas.white(x, y, 1), 1);
    }
  },
  /** Lumps set into what lies below; the last colour is their lower edge. */
  LUMPS {
    @Override
    int paint(TextureCanvas canvas, int x, int y) {
      if (inLump(canvas, x, y)) {
        return canvas.ramp(canvas.white(x, y, 3), 1);
      }
      return inLump(canvas, x, y - 1) ? canvas.accent() : canvas.below(x, y);
    }

    private boolean inLump(TextureCanvas canvas, int x, int y) {
      for (int lump = 0; lump < LUMP_COUNT; lump++) {
        int column = lump % 3;
        int row = lump / 3;
        double apartX = x - (2.5 + 5.5 * column + 1.5 * (canvas.white(lump, 0, 0) - 0.5));
        double apartY = y - (2.5 + 5.5 * row + 3 * (canvas.white(lump, 1, 0) - 0.5));
        double radius = 1.1 + 1.1 * canvas.white(lump, 2, 0);
        if (apartX * apartX + 1.3 * apartY * apartY < radius * radius) {
          return true;
        }
      }
      return false;
    }
  };

  private static final int LUMP_COUNT = 9;

  /** The colour of a texel, 0xRRGGBB, or {@link TextureCanvas#HOLE}. */
  abstract int paint(TextureCanvas canvas, int x, int y);
}
