package dev.mattock.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.engine.render.Scene.Picture;
import org.junit.jupiter.api.Test;

class FluidLooksTest {
  private static final RenderSettings SQUARE = Scene.settings(65, 65);
  private static final int MIDDLE = 32;

  /** Depth of what lies straight below an eye at (0.5, 70, 3.5). */
  private static float below(Scene scene) {
    return Scene.picture(scene.view(0.5, 70, 3.5, 0, 90), SQUARE).depth(MIDDLE, MIDDLE);
  }

  private static Scene basin(String fluid) {
    return Scene.flat().fill(-2, 64, 1, 3, 64, 6, fluid);
  }

  @Test
  void surfacesLieANinthLowerForEachLevel() {
    for (String fluid : new String[] {"water", "lava"}) {
      for (int level = 0; level < 8; level++) {
        float depth = below(basin(fluid + "[level=" + level + "]"));
        assertThat(depth)
            .as("%s at level %d", fluid, level)
            .isCloseTo(6 - (8 - level) / 9f, within(1e-5f));
      }
      assertThat(below(basin(fluid + "[level=8]"))).isCloseTo(5f, within(1e-5f));
    }
  }

  @Test
  void aFluidUnderItselfFillsItsCell() {
    Scene scene = basin("water[level=4]").fill(-2, 65, 1, 3, 65, 6, "water[level=4]");
    scene.fill(-2, 66, 1, 3, 66, 6, "air");
    Picture side = Scene.picture(scene.view(0.5, 64.9, -1.5, 0, 0), SQUARE);
    assertThat(side.block(MIDDLE, MIDDLE)).isEqualTo("water");
    assertThat(side.depth(MIDDLE, MIDDLE)).isCloseTo(2.5f, within(1e-5f));
  }

  @Test
  void oneLooksOverALowSurface() {
    Scene scene = basin("water[level=7]").fill(-9, 60, 8, 9, 70, 8, "stone");
    Picture picture = Scene.picture(scene.view(0.5, 64.5, -1.5, 0, 0), SQUARE);
    assertThat(picture.block(MIDDLE, MIDDLE)).isEqualTo("stone");
    assertThat(picture.block(MIDDLE, MIDDLE + 8)).isEqualTo("water");
  }

  @Test
  void anEyeJustAboveTheSurfaceIsNotUnderWater() {
    Scene scene = Scene.flat().fill(-8, 60, -8, 8, 63, 24, "water");
    Picture above = Scene.picture(scene.view(0.5, 63.95, 0.5, 0, 90), SQUARE);
    assertThat(above.block(MIDDLE, MIDDLE)).isEqualTo("water");
    assertThat(above.depth(MIDDLE, MIDDLE)).isCloseTo(0.95f - 8 / 9f, within(1e-4f));
    Picture under = Scene.picture(scene.view(0.5, 63.8, 0.5, 0, 90), SQUARE);
    assertThat(under.block(MIDDLE, MIDDLE)).isEqualTo("stone");
  }

  @Test
  void lavaHidesWhatLiesInIt() {
    Scene scene = Scene.flat().fill(-2, 62, 1, 3, 63, 6, "lava");
    View view = scene.view(0.5, 66, 3.5, 0, 90);
    byte[] empty = Scene.picture(view, SQUARE).color();
    scene.put(0, 62, 3, "gold_block");
    assertThat(Scene.picture(view, SQUARE).color()).isEqualTo(empty);
  }

  @Test
  void insideLavaOneSeesLittleButItsGlow() {
    Scene scene = Scene.flat().fill(-4, 56, -4, 4, 63, 12, "lava");
    Picture picture = Scene.picture(scene.view(0.5, 60.5, 0.5, 0, 0), SQUARE);
    int at = 3 * (MIDDLE * 65 + MIDDLE);
    assertThat(picture.color()[at] & 0xFF).isGreaterThan(180);
    assertThat(picture.color()[at + 2] & 0xFF).isLessThan(60);
  }

  @Test
  void plantsUnderWaterStandInIt() {
    Scene scene = Scene.flat().fill(-2, 63, 1, 3, 63, 6, "water").put(0, 63, 3, "seagrass");
    assertThat(below(scene)).isCloseTo(7 - 8 / 9f, within(1e-5f));
  }

  @Test
  void rainAndThunderTurnTheSkyGreyAndTheLandDark() {
    Scene scene = Scene.flat();
    View ground = scene.view(0.5, 68, 0.5, 0, 60);
    View up = scene.view(0.5, 68, 0.5, 0, -40);
    double brightLand = Scene.picture(ground, SQUARE).brightness();
    int clear = blueness(up);
    scene.world.weather().setRain(true, 1000);
    scene.world.weather().settle();
    double wetLand = Scene.picture(ground, SQUARE).brightness();
    int overcast = blueness(up);
    scene.world.weather().setThunder(true, 1000);
    scene.world.weather().settle();
    double stormyLand = Scene.picture(ground, SQUARE).brightness();
    assertThat(wetLand).isBetween(0.6 * brightLand, 0.85 * brightLand);
    assertThat(stormyLand).isBetween(0.6 * wetLand, 0.85 * wetLand);
    assertThat(overcast).isLessThan(clear / 2);
  }

  @Test
  void cloudsHideTheSun() {
    Scene scene = Scene.flat();
    View noon = scene.view(0.5, 68, 0.5, 0, -90);
    assertThat(brightest(noon)).isGreaterThan(240);
    scene.world.weather().setRain(true, 1000);
    scene.world.weather().settle();
    assertThat(brightest(noon)).isLessThan(190);
  }

  private static int blueness(View view) {
    byte[] color = Scene.picture(view, SQUARE).color();
    return (color[2] & 0xFF) - (color[0] & 0xFF);
  }

  private static int brightest(View view) {
    int most = 0;
    for (byte channel : Scene.picture(view, SQUARE).color()) {
      most = Math.max(most, channel & 0xFF);
    }
    return most;
  }
}
