package dev.mattock.training.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size of a picture as typed: {@code 640x360}, or {@code 64} for a square.
 *
 * @param width pixels, 8..1920
 * @param height pixels, 8..1080
 */
record PictureSize(int width, int height) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,6})(?:x(\\d{1,6}))?");

  /**
   * Reads it.
   *
   * @throws UserError in one line that names the option, if it is no size or out of bounds
   */
  static PictureSize parse(String option, String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new UserError("%s must be like 640x360, but is \"%s\"".formatted(option, text));
    }
    int width = Integer.parseInt(matcher.group(1));
    int height = matcher.group(2) == null ? width : Integer.parseInt(matcher.group(2));
    if (width < 8 || width > 1920 || height < 8 || height > 1080) {
      throw new UserError("%s must be from 8x8 to 1920x1080, but is %s".formatted(option, text));
    }
    return new PictureSize(width, height);
  }
}
