package dev.mattock.training.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.agent.network.NativeThreads;
import dev.mattock.engine.render.GlDevice;
import dev.mattock.engine.render.GlException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training with pictures by OpenGL. */
class GlTrainingTest {
  @TempDir private Path root;

  /** Mesa's software driver gives the reference's pixels, so the runs must not differ at all. */
  @Test
  void aRunSeenThroughOpenGlIsTheSameRun() throws Exception {
    NativeThreads.use(1);
    Assumptions.assumeTrue(device().startsWith("llvmpipe"), "other drivers may round otherwise");
    RunFixture plain = new RunFixture(root.resolve("plain"), 4, 1);
    plain.startAndRun(Integer.MAX_VALUE);
    RunFixture gl = new RunFixture(root.resolve("gl"), 4, 1);
    gl.with(throughGl(gl.settings())).startAndRun(Integer.MAX_VALUE);

    assertThat(gl.timelessRows()).hasSize(4).isEqualTo(plain.timelessRows());
    assertThat(gl.validations).isEqualTo(plain.validations);
    assertThat(gl.latest().floats("network/policy.weight"))
        .isEqualTo(plain.latest().floats("network/policy.weight"));
  }

  private static TrainingSettings throughGl(TrainingSettings settings) {
    return new TrainingSettings(
        settings.task(),
        settings.seed(),
        settings.steps(),
        settings.collection(),
        settings.threads(),
        settings.device(),
        "gl",
        settings.hidden(),
        settings.ppo(),
        settings.saving());
  }

  private static String device() {
    try {
      return GlDevice.find().name();
    } catch (GlException missing) {
      if ("1".equals(System.getenv("MATTOCK_REQUIRE_GL"))) {
        throw missing;
      }
      String reason = "skipped, for OpenGL cannot be had: " + missing.getMessage();
      System.out.println(reason);
      return Assumptions.abort(reason);
    }
  }
}
