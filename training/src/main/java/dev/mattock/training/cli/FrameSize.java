package dev.mattock.training.cli;

import dev.mattock.engine.render.RenderSettings;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Width and height of frames, as options give them: {@code N} for both, or {@code WxH}.
 *
 * @param width pixels
 * @param height pixels
 */
record FrameSize(int width, int height) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,9})(?:[xX](\\d{1,9}))?");

  /**
   * Reads a size.
   *
   * @throws UserError in one line if it is none, or none that can be rendered
   */
  static FrameSize parse(String option, String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new UserError(
          "%s must be N or WxH pixels, 8x8 to 1920x1080, but is \"%s\"".formatted(option, text));
    }
    int width = Integer.parseInt(matcher.group(1));
    int height = matcher.group(2) == null ? width : Integer.parseInt(matcher.group(2));
    FrameSize size = new FrameSize(width, height);
    try {
      size.settings(PixelLayout.CHW);
    } catch (IllegalArgumentException e) {
      throw new UserError(option + " " + text + ": " + e.getMessage(), e);
    }
    return size;
  }

  /** Such frames as in training: a field of view of 70 degrees, 64 blocks far. */
  RenderSettings settings(PixelLayout layout) {
    return new RenderSettings(width, height, 70, 64, layout, false);
  }
}
