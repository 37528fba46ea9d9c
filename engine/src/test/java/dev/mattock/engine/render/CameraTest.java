package dev.mattock.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CameraTest {
  @Test
  void theSineIsExactAtQuartersAndAgreesWithStrictMathElsewhere() {
    assertThat(Camera.sine(0)).isEqualTo(0);
    assertThat(Camera.sine(90)).isEqualTo(1);
    assertThat(Math.abs(Camera.sine(180))).isEqualTo(0);
    assertThat(Camera.sine(-90)).isEqualTo(-1);
    assertThat(Camera.sine(450)).isEqualTo(1);
    for (double degrees = -1000; degrees < 1000; degrees += 0.37) {
      assertThat(Camera.sine(degrees))
          .as("%s degrees", degrees)
          .isCloseTo(StrictMath.sin(StrictMath.toRadians(degrees)), within(1e-14));
    }
  }

  @Test
  void rightAndUpStandUprightOnForward() {
    Camera camera = new Camera(Scene.settings(16, 16));
    for (int i = 0; i < 500; i++) {
      camera.look(Scene.empty().view(0, 0, 0, i * 17.3, i % 181 - 90));
      float dot =
          camera.forwardX * camera.upX
              + camera.forwardY * camera.upY
              + camera.forwardZ * camera.upZ;
      float aside = camera.forwardX * camera.rightX + camera.forwardZ * camera.rightZ;
      float length =
          camera.forwardX * camera.forwardX
              + camera.forwardY * camera.forwardY
              + camera.forwardZ * camera.forwardZ;
      assertThat(dot).isCloseTo(0, within(1e-6f));
      assertThat(aside).isCloseTo(0, within(1e-6f));
      assertThat(length).isCloseTo(1, within(1e-6f));
    }
  }

  @Test
  void theEyeIsSplitIntoBlockAndFraction() {
    Camera camera = new Camera(Scene.settings(16, 16));
    camera.look(Scene.empty().view(-0.25, 64.75, -10_000_000.5, 0, 0));
    assertThat(camera.blockX).isEqualTo(-1);
    assertThat(camera.fractionX).isEqualTo(0.75f);
    assertThat(camera.blockY).isEqualTo(64);
    assertThat(camera.blockZ).isEqualTo(-10_000_001);
    assertThat(camera.fractionZ).isEqualTo(0.5f);
    camera.look(Scene.empty().view(Math.nextDown(1.0), 0, 0, 0, 0));
    assertThat(camera.fractionX).isLessThan(1);
  }
}
