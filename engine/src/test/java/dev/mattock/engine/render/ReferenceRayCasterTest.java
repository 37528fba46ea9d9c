package dev.mattock.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.engine.render.Scene.Picture;
import org.junit.jupiter.api.Test;

class ReferenceRayCasterTest {
  private static final int EDGE = 65;
  private static final int MIDDLE = 32;
  private static final RenderSettings SQUARE = Scene.settings(EDGE, EDGE);

  @Test
  void aWallAheadIsAsFarAsItStands() {
    Scene scene = Scene.empty().fill(-20, 50, 8, 20, 80, 8, "stone");
    Picture picture = Scene.picture(scene.view(0.5, 64.5, 0.5, 0, 0), SQUARE);
    assertThat(picture.depth(MIDDLE, MIDDLE)).isEqualTo(7.5f);
    assertThat(picture.block(MIDDLE, MIDDLE)).isEqualTo("stone");
  }

  @Test
  void depthRunsAlongTheRayAndNotAlongTheAxis() {
    Scene scene = Scene.empty().fill(-40, 30, 8, 40, 100, 8, "stone");
    Picture picture = Scene.picture(scene.view(0.5, 64.5, 0.5, 0, 0), SQUARE);
    double tangent = Math.tan(Math.toRadians(35)) * (EDGE - 1) / EDGE;
    double corner = 7.5 * Math.sqrt(1 + 2 * tangent * tangent);
    assertThat((double) picture.depth(0, 0)).isCloseTo(corner, within(1e-4));
    assertThat((double) picture.depth(EDGE - 1, EDGE - 1)).isCloseTo(corner, within(1e-4));
  }

  @Test
  void theFloorLiesAtEyeHeightOverTheSineOfThePitch() {
    Scene scene = Scene.flat();
    for (int pitch = 5; pitch <= 90; pitch += 5) {
      Picture picture = Scene.picture(scene.view(0.3, 65.62, 0.7, 40, pitch), SQUARE);
      assertThat((double) picture.depth(MIDDLE, MIDDLE))
          .as("pitch %d", pitch)
          .isCloseTo(1.62 / Math.sin(Math.toRadians(pitch)), within(1e-4));
    }
  }

  @Test
  void theSkyIsAsFarAsTheViewAndHasNoId() {
    Picture picture = Scene.picture(Scene.empty().view(0.5, 64, 0.5, 13, -30), SQUARE);
    assertThat(picture.depth()).containsOnly(64f);
    assertThat(picture.segmentation()).containsOnly(0);
  }
}
