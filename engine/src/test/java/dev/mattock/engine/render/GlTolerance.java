package dev.mattock.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

/** How near the pictures of the OpenGL ray caster have to be to the reference's. */
final class GlTolerance {
  /** By how much a channel may differ, 0..255. */
  static final int COLOR = 2;

  /** By how much depth may differ, as a part of it. */
  static final double DEPTH = 1e-4;

  private static final double PART = 0.001;

  private long pixels;
  private long colors;
  private long depths;
  private long ids;
  private String first = "";

  /** Counts one picture more. */
  void add(Frames.Difference difference, String what) {
    pixels += difference.pixels();
    colors += difference.colors();
    depths += difference.depths();
    ids += difference.ids();
    if (first.isEmpty() && !difference.none()) {
      first = what + ": " + difference.first();
    }
  }

  /** Checks that 99.9 % of all pixels are near enough. */
  void check() {
    assertThat(pixels).isPositive();
    assertThat((double) colors / pixels).as("colours that differ; %s", first).isLessThan(PART);
    assertThat((double) depths / pixels).as("depths that differ; %s", first).isLessThan(PART);
    assertThat((double) ids / pixels).as("segments that differ; %s", first).isLessThan(PART);
  }

  /** Checks one picture, of which a single pixel may be wrong. */
  static void assertNear(Frames.Difference difference, String what) {
    int allowed = Math.max(1, difference.pixels() / 1000);
    assertThat(difference.colors())
        .as("%s: %s", what, difference.first())
        .isLessThanOrEqualTo(allowed);
    assertThat(difference.depths())
        .as("%s: %s", what, difference.first())
        .isLessThanOrEqualTo(allowed);
    assertThat(difference.ids())
        .as("%s: %s", what, difference.first())
        .isLessThanOrEqualTo(allowed);
  }
}
