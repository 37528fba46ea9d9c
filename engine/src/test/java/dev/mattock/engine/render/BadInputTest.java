package dev.mattock.engine.render;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be rendered is refused before any work, in one line that names what is wrong. */
class BadInputTest {
  private static RenderSettings settings(int width, int height, double fov, int viewDistance) {
    return new RenderSettings(width, height, fov, viewDistance, PixelLayout.HWC, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|64|70|64|width must be in 8..1920, but is 0",
        "7|64|70|64|width must be in 8..1920, but is 7",
        "1921|64|70|64|width must be in 8..1920, but is 1921",
        "2147483647|64|70|64|width must be in 8..1920, but is 2147483647",
        "-2147483648|64|70|64|width must be in 8..1920, but is -2147483648",
        "64|0|70|64|height must be in 8..1080, but is 0",
        "64|7|70|64|height must be in 8..1080, but is 7",
        "64|1081|70|64|height must be in 8..1080, but is 1081",
        "64|64|9.9|64|fovDegrees must be in 10..150, but is 9.9",
        "64|64|150.1|64|fovDegrees must be in 10..150, but is 150.1",
        "64|64|NaN|64|fovDegrees must be in 10..150, but is NaN",
        "64|64|Infinity|64|fovDegrees must be in 10..150, but is Infinity",
        "64|64|70|7|viewDistance must be in 8..256, but is 7",
        "64|64|70|257|viewDistance must be in 8..256, but is 257",
      })
  void settingsOutOfBoundsAreRefused(
      int width, int height, double fov, int viewDistance, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(width, height, fov, viewDistance))
        .withMessage(message);
  }

  @Test
  void settingsAtTheirBoundsAreTaken() {
    assertThatCode(() -> settings(8, 8, 10, 8)).doesNotThrowAnyException();
    assertThatCode(() -> settings(1920, 1080, 150, 256)).doesNotThrowAnyException();
  }

  @Test
  void aCameraThatIsNotFiniteIsRefused() {
    Scene scene = Scene.empty();
    for (double bad :
        new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      for (int number = 0; number < 5; number++) {
        double[] camera = {1, 2, 3, 4, 5};
        camera[number] = bad;
        assertThatIllegalArgumentException()
            .isThrownBy(
                () ->
                    new View()
                        .free(scene.world, camera[0], camera[1], camera[2], camera[3], camera[4]))
            .withMessageStartingWith("camera must be finite, but is at [")
            .withMessageContaining(Double.toString(bad));
      }
    }
  }

  @Test
  void thePlayerOfACameraThatIsNotFiniteIsRefused() {
    Scene scene = Scene.empty();
    int player = scene.world.addPlayer(0, 64, 0, 0, 0);
    scene.world.player(player).y = Double.NaN;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new View().ofPlayer(scene.world, player))
        .withMessageStartingWith("camera must be finite");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reference", "fast"})
  void aCameraTooFarFromTheOriginIsRefusedByEveryRayCaster(String name) {
    Scene scene = Scene.empty();
    RenderSettings small = Scene.settings(8, 8);
    for (int axis = 0; axis < 3; axis++) {
      double[] eye = {0, 64, 0};
      eye[axis] = -2.1e9;
      View view = new View().free(scene.world, eye[0], eye[1], eye[2], 0, 0);
      try (RayCaster caster = RayCasters.create(name, Scene.CONTENT, Scene.ATLAS, small)) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> Frames.of(caster, view))
            .withMessage(
                "camera %s must be within 2.0E9 blocks of the origin, but is -2.1E9"
                    .formatted("xyz".substring(axis, axis + 1)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"refrence", "", "FAST", "vulkan"})
  void anUnknownRendererIsRefusedByName(String name) {
    assertThatThrownBy(() -> RayCasters.choose(name))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("unknown renderer \"" + name + "\"");
  }
}
