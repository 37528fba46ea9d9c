package dev.mattock.agent.memory;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.agent.goal.Image;

/**
 * Describes a picture by its layout, as a person would at a glance: on a grid of 4 x 4 fields the
 * mean colour and how strong edges of four directions are; how much of the whole is of which hue;
 * and how far down the sky reaches in four columns. Only plain arithmetic: the same picture gives
 * the same numbers everywhere.
 */
final class PictureDescriptor implements FrameEncoder {
  private static final int GRID = 4;
  private static final int COLOURS = 3;
  private static final int DIRECTIONS = 4;
  private static final int FIELD = COLOURS + DIRECTIONS;

  /** Twelve hues of what has colour, then dark, grey and bright. */
  private static final int HUES = 12;

  private static final int TONES = HUES + 3;
  private static final int TONES_AT = GRID * GRID * FIELD;
  private static final int SKY_AT = TONES_AT + TONES;
  private static final int DIMENSIONS = SKY_AT + GRID;

  private static final double EDGE_WEIGHT = 0.5;
  private static final double TONE_WEIGHT = 1.5;
  private static final double SKY_WEIGHT = 1.5;
  private static final double LEAST_COLOUR = 24;
  private static final double DARK = 40;
  private static final double BRIGHT = 215;
  private static final double WHITE = 255;

  /** The sky is bright, and no less blue than red. */
  private static final int LEAST_SKY = 120;

  @Override
  public String name() {
    return "layout-1";
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public ImmutableDoubleArray encode(Image frame) {
    double[] numbers = new double[DIMENSIONS];
    for (int row = 0; row < GRID; row++) {
      for (int column = 0; column < GRID; column++) {
        describeField(frame, row, column, numbers, (row * GRID + column) * FIELD);
      }
    }
    describeTones(frame, numbers);
    for (int column = 0; column < GRID; column++) {
      numbers[SKY_AT + column] = SKY_WEIGHT * (skyDepth(frame, column) - 0.5);
    }
    return ImmutableDoubleArray.copyOf(numbers);
  }

  /**
   * The first pixel of a part, one of GRID along so many pixels; parts of tiny pictures overlap.
   */
  private static int from(int part, int pixels) {
    return part * pixels / GRID;
  }

  private static int to(int part, int pixels) {
    return Math.max(from(part, pixels) + 1, from(part + 1, pixels));
  }

  private static void describeField(Image frame, int row, int column, double[] numbers, int at) {
    int pixels = 0;
    for (int y = from(row, frame.height()); y < to(row, frame.height()); y++) {
      for (int x = from(column, frame.width()); x < to(column, frame.width()); x++) {
        for (int colour = 0; colour < COLOURS; colour++) {
          numbers[at + colour] += frame.value(x, y, colour);
        }
        addEdges(frame, x, y, numbers, at + COLOURS);
        pixels++;
      }
    }
    for (int colour = 0; colour < COLOURS; colour++) {
      numbers[at + colour] = numbers[at + colour] / (pixels * WHITE) - 0.5;
    }
    for (int direction = 0; direction < DIRECTIONS; direction++) {
      int edge = at + COLOURS + direction;
      numbers[edge] = EDGE_WEIGHT * StrictMath.sqrt(numbers[edge] / (pixels * WHITE));
    }
  }

  private static void addEdges(Image frame, int x, int y, double[] numbers, int at) {
    double here = brightness(frame, x, y);
    numbers[at] += StrictMath.abs(brightness(frame, x + 1, y) - here);
    numbers[at + 1] += StrictMath.abs(brightness(frame, x, y + 1) - here);
    numbers[at + 2] += StrictMath.abs(brightness(frame, x + 1, y + 1) - here);
    numbers[at + 3] += StrictMath.abs(brightness(frame, x - 1, y + 1) - here);
  }

  /** 0..255; beyond the edge it goes on as at the edge. */
  private static double brightness(Image frame, int x, int y) {
    int column = Math.clamp(x, 0, frame.width() - 1);
    int line = Math.clamp(y, 0, frame.height() - 1);
    return (2 * frame.value(column, line, 0)
            + 5 * frame.value(column, line, 1)
            + frame.value(column, line, 2))
        / 8.0;
  }

  private static void describeTones(Image frame, double[] numbers) {
    for (int y = 0; y < frame.height(); y++) {
      for (int x = 0; x < frame.width(); x++) {
        numbers[
            TONES_AT + tone(frame.value(x, y, 0), frame.value(x, y, 1), frame.value(x, y, 2))]++;
      }
    }
    double pixels = (double) frame.width() * frame.height();
    for (int tone = 0; tone < TONES; tone++) {
      numbers[TONES_AT + tone] = TONE_WEIGHT * StrictMath.sqrt(numbers[TONES_AT + tone] / pixels);
    }
  }

  /** Which of the tones a colour is: a hue, or dark, grey or bright. */
  private static int tone(int red, int green, int blue) {
    int most = Math.max(red, Math.max(green, blue));
    int least = Math.min(red, Math.min(green, blue));
    int colour = most - least;
    if (colour < LEAST_COLOUR) {
      return HUES + (most < DARK ? 0 : most < BRIGHT ? 1 : 2);
    }
    double sixth;
    if (most == red) {
      sixth = (double) (green - blue) / colour;
    } else if (most == green) {
      sixth = 2 + (double) (blue - red) / colour;
    } else {
      sixth = 4 + (double) (red - green) / colour;
    }
    double turn = sixth < 0 ? sixth + 6 : sixth;
    return (int) (turn * HUES / 6) % HUES;
  }

  /** How far the sky reaches down in a column of the grid, 0 none to 1 all of it. */
  private static double skyDepth(Image frame, int column) {
    int lines = 0;
    int columns = 0;
    for (int x = from(column, frame.width()); x < to(column, frame.width()); x++) {
      int y = 0;
      while (y < frame.height() && looksLikeSky(frame, x, y)) {
        y++;
      }
      lines += y;
      columns++;
    }
    return (double) lines / ((long) columns * frame.height());
  }

  private static boolean looksLikeSky(Image frame, int x, int y) {
    int blue = frame.value(x, y, 2);
    return blue >= LEAST_SKY && blue >= frame.value(x, y, 0);
  }
}
