package dev.mattock.engine.render;

import org.junit.jupiter.api.Assumptions;

/**
 * Machines for tests of the OpenGL ray caster. Where OpenGL cannot be had the tests are skipped,
 * with the reason printed; where the environment says {@code MATTOCK_REQUIRE_GL=1} they fail.
 */
final class GlFixture {
  static final String REQUIRED = "MATTOCK_REQUIRE_GL";
  static final long MEMORY = 256L << 20;

  private GlFixture() {}

  static GlMachine machine(GlShading shading) {
    return machine(shading, MEMORY);
  }

  static GlMachine machine(GlShading shading, long memory) {
    demandGl();
    return new GlMachine(Scene.CONTENT, Scene.ATLAS, shading, memory);
  }

  /** Skips the test, or fails, if OpenGL cannot be had. */
  static GlDevice demandGl() {
    try {
      return GlDevice.find();
    } catch (GlException missing) {
      if ("1".equals(System.getenv(REQUIRED))) {
        throw missing;
      }
      String reason = "skipped, for OpenGL cannot be had: " + missing.getMessage();
      System.out.println(reason);
      Assumptions.abort(reason);
      throw missing;
    }
  }
}
