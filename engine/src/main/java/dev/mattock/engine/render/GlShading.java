package dev.mattock.engine.render;

/** Which shaders the rays are cast by. */
enum GlShading {
  /** Compute shaders where the driver has them, fragment shaders otherwise. */
  BEST,
  /** Fragment shaders and nothing newer than OpenGL 3.3, whatever the driver offers. */
  FRAGMENT;

  /** Name of the system property that forces fragment shaders: {@code fragment}. */
  static final String PROPERTY = "mattock.gl.shading";

  /**
   * What the system property asks for.
   *
   * @throws IllegalArgumentException if it is neither {@code best} nor {@code fragment}
   */
  static GlShading asked() {
    String asked = System.getProperty(PROPERTY, "best");
    return switch (asked) {
      case "best" -> BEST;
      case "fragment" -> FRAGMENT;
      default ->
          throw new IllegalArgumentException(
              "%s must be best or fragment, but is \"%s\"".formatted(PROPERTY, asked));
    };
  }
}
