package dev.mattock.engine.render;

/**
 * What an OpenGL driver offers.
 *
 * @param name what the driver calls the device
 * @param version of OpenGL and of the driver, as the driver writes it
 * @param compute whether it has compute shaders; the rays are cast by fragment shaders otherwise
 */
public record GlDevice(String name, String version, boolean compute) {
  /**
   * Asks the first device that will do, by opening it for a moment.
   *
   * @throws GlException if there is none; the message says why
   */
  public static GlDevice find() {
    try (GlContext context = GlContext.open(GlShading.BEST)) {
      return context.device();
    }
  }

  @Override
  public String toString() {
    return "%s, OpenGL %s, %s shaders".formatted(name, version, compute ? "compute" : "fragment");
  }
}
