package dev.mattock.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.render.Scene.Picture;
import dev.mattock.engine.sim.Rules;
import dev.mattock.engine.sim.World;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LooksTest {
  private static final RenderSettings SQUARE = Scene.settings(65, 65);
  private static final int MIDDLE = 32;

  private static double brightnessAt(int timeOfDay) {
    Scene scene = Scene.showcase(0, 0);
    scene.world.setTimeOfDay(timeOfDay);
    return Scene.picture(scene.view(0.3, 65.62, 0.4, 0, 20), SQUARE).brightness();
  }

  private static int[] pixel(Picture picture, int column, int row) {
    int at = 3 * (row * picture.settings().width() + column);
    return new int[] {
      picture.color()[at] & 0xFF, picture.color()[at + 1] & 0xFF, picture.color()[at + 2] & 0xFF
    };
  }

  @Test
  void noonIsBrighterThanSunsetAndSunsetThanMidnight() {
    assertThat(brightnessAt(6000)).isGreaterThan(brightnessAt(12_500) * 1.2);
    assertThat(brightnessAt(12_500)).isGreaterThan(brightnessAt(18_000) * 1.5);
  }

  @Test
  void theStrengthOfTheSunFollowsTheGenre() {
    assertThat(Daylight.strength(6000)).isEqualTo(1);
    assertThat(Daylight.strength(18_000)).isEqualTo(0);
    assertThat(Daylight.strength(12_000)).isBetween(0.5, 0.95);
    assertThat(Daylight.strength(0)).isBetween(0.5, 0.95);
    for (int time = 6000; time < 18_000; time += 100) {
      assertThat(Daylight.strength(time + 100)).isLessThanOrEqualTo(Daylight.strength(time));
    }
  }

  @Test
  void aTorchLightsTheNightAroundItWarmly() {
    Scene scene = Scene.flat();
    scene.world.setTimeOfDay(18_000);
    View view = scene.view(0.5, 65.62, 0.5, 0, 30);
    int[] before = pixel(Scene.picture(view, SQUARE), MIDDLE, MIDDLE + 12);
    scene.put(1, 64, 3, "torch");
    int[] after = pixel(Scene.picture(view, SQUARE), MIDDLE, MIDDLE + 12);
    assertThat(after[0]).isGreaterThan(2 * before[0]);
    assertThat(after[0]).isGreaterThan(after[2] + 10);
  }

  @Test
  void nightVisionShowsACellarAsByDay() {
    Rules seeing =
        new Rules(
            Rules.Difficulty.NORMAL,
            true,
            true,
            false,
            true,
            true,
            true,
            true,
            true,
            1,
            true,
            3,
            true,
            true,
            4);
    Picture dark = cellar(Rules.VANILLA);
    Picture bright = cellar(seeing);
    assertThat(dark.brightness()).isLessThan(12);
    assertThat(bright.brightness()).isGreaterThan(50);
    assertThat(dark.depth()).isEqualTo(bright.depth());
  }

  private static Picture cellar(Rules rules) {
    Scene scene = Scene.flat();
    World world = new World(Scene.CONTENT, scene.world.source(), 1, 0, rules);
    world.setTimeOfDay(18_000);
    world.setState(0, 40, 0, 0);
    world.setState(0, 41, 0, 0);
    world.setState(0, 40, 1, 0);
    return Scene.picture(new View().free(world, 0.5, 41.5, 0.5, 0, 30), SQUARE);
  }

  @Test
  void theTopOfABlockIsBrighterThanItsSides() {
    Scene scene = Scene.empty().put(0, 64, 3, "stone");
    int[] top = pixel(Scene.picture(scene.view(0.5, 67, 3.5, 0, 90), SQUARE), MIDDLE, MIDDLE);
    int[] north = pixel(Scene.picture(scene.view(0.5, 64.5, 0, 0, 0), SQUARE), MIDDLE, MIDDLE);
    int[] west = pixel(Scene.picture(scene.view(-3, 64.5, 3.5, -90, 0), SQUARE), MIDDLE, MIDDLE);
    int[] bottom = pixel(Scene.picture(scene.view(0.5, 61, 3.5, 0, -90), SQUARE), MIDDLE, MIDDLE);
    assertThat(top[0]).isGreaterThan(north[0]);
    assertThat(north[0]).isGreaterThan(west[0]);
    assertThat(west[0]).isGreaterThan(bottom[0]);
  }

  @Test
  void raysPassTheHolesOfLeavesNearbyAndNotFarAway() {
    Scene near = Scene.empty().fill(-9, 55, 4, 9, 73, 4, "oak_leaves");
    near.fill(-9, 55, 8, 9, 73, 8, "stone");
    Picture picture = Scene.picture(near.view(0.5, 64.5, 0.5, 0, 0), Scene.settings(64, 64));
    long through =
        Arrays.stream(picture.segmentation()).filter(id -> id == Scene.state("stone")).count();
    assertThat(through).isBetween(64L * 64 / 40, 64L * 64 / 2);
    Scene far = Scene.empty().fill(-30, 35, 24, 30, 95, 24, "oak_leaves");
    far.fill(-40, 30, 28, 40, 100, 28, "stone");
    assertThat(Scene.picture(far.view(0.5, 64.5, 0.5, 0, 0), SQUARE).shows("stone")).isFalse();
  }

  @Test
  void raysPassBetweenTheLeavesOfAFlower() {
    Scene scene = Scene.empty().put(0, 64, 3, "poppy").fill(-5, 60, 6, 5, 70, 6, "stone");
    Picture picture = Scene.picture(scene.view(0.5, 64.5, 0.5, 0, 0), SQUARE);
    assertThat(picture.shows("poppy")).isTrue();
    assertThat(picture.block(MIDDLE + 7, MIDDLE - 4)).isEqualTo("stone");
  }

  @Test
  void waterIsMetFirstAndTintsWhatLiesBelow() {
    Scene scene = Scene.flat().fill(-2, 62, 2, 2, 63, 6, "air");
    View view = scene.view(0.5, 66.5, 0.5, 0, 45);
    Picture dry = Scene.picture(view, SQUARE);
    scene.fill(-2, 62, 2, 2, 63, 6, "water");
    Picture wet = Scene.picture(view, SQUARE);
    assertThat(dry.block(MIDDLE, MIDDLE)).isEqualTo("stone");
    assertThat(wet.block(MIDDLE, MIDDLE)).isEqualTo("water");
    assertThat(wet.depth(MIDDLE, MIDDLE)).isLessThan(dry.depth(MIDDLE, MIDDLE));
    int[] blue = pixel(wet, MIDDLE, MIDDLE);
    assertThat(blue[2]).isGreaterThan(blue[0] + 60);
  }

  @Test
  void shallowWaterShowsMoreOfTheGroundThanDeepWater() {
    Scene shallow = Scene.flat().fill(-2, 63, 2, 2, 63, 6, "water");
    Scene deep = Scene.flat().fill(-4, 50, 0, 4, 63, 10, "water");
    int[] over = pixel(Scene.picture(shallow.view(0.5, 66, 1, 0, 50), SQUARE), MIDDLE, MIDDLE);
    int[] abyss = pixel(Scene.picture(deep.view(0.5, 66, 1, 0, 50), SQUARE), MIDDLE, MIDDLE);
    assertThat(abyss[2] - abyss[0]).isGreaterThan(over[2] - over[0] + 20);
  }

  @Test
  void underWaterEverythingFadesIntoBlue() {
    Scene scene = Scene.flat().fill(-8, 52, -8, 8, 63, 24, "water");
    Picture picture = Scene.picture(scene.view(0.5, 60.5, 0.5, 0, 0), SQUARE);
    int[] ahead = pixel(picture, MIDDLE, MIDDLE);
    assertThat(picture.depth(MIDDLE, MIDDLE)).isEqualTo(64f);
    assertThat(ahead[2]).isGreaterThan(ahead[0] + 40);
    Picture floor = Scene.picture(scene.view(0.5, 60.5, 0.5, 0, 90), SQUARE);
    assertThat(floor.block(MIDDLE, MIDDLE)).isEqualTo("stone");
  }

  @Test
  void theDistanceFadesIntoTheSky() {
    Scene scene = Scene.empty().fill(-40, 30, 63, 40, 100, 63, "bedrock");
    int[] faded = pixel(Scene.picture(scene.view(0.5, 64.5, 0, 0, 0), SQUARE), MIDDLE, MIDDLE);
    int[] sky =
        pixel(Scene.picture(Scene.empty().view(0.5, 64.5, 0, 0, 0), SQUARE), MIDDLE, MIDDLE);
    for (int channel = 0; channel < 3; channel++) {
      assertThat(Math.abs(faded[channel] - sky[channel])).isLessThan(16);
    }
  }

  @Test
  void theSunStandsInTheEastInTheMorningAndInTheWestInTheEvening() {
    assertThat(sunAt(500, -90)).isTrue();
    assertThat(sunAt(500, 90)).isFalse();
    assertThat(sunAt(11_500, 90)).isTrue();
    assertThat(sunAt(11_500, -90)).isFalse();
  }

  private static boolean sunAt(int timeOfDay, double yaw) {
    Scene scene = Scene.empty();
    scene.world.setTimeOfDay(timeOfDay);
    Picture picture = Scene.picture(scene.view(0.5, 64.5, 0.5, yaw, -7.5), SQUARE);
    int[] middle = pixel(picture, MIDDLE, MIDDLE);
    return middle[0] == 255 && middle[1] == 248 && middle[2] == 196;
  }

  @Test
  void theOutlineDarkensOnlyTheBlockInTheCrosshair() {
    Scene scene = Scene.flat().put(0, 64, 3, "stone").put(1, 64, 3, "dirt");
    View view = scene.view(0.5, 64.5, 0.5, 0, 0);
    RenderSettings outlined =
        new RenderSettings(65, 65, 70, 64, RenderSettings.PixelLayout.HWC, true);
    Picture plain = Scene.picture(view, SQUARE);
    Picture marked = Scene.picture(view, outlined);
    int changed = 0;
    for (int pixel = 0; pixel < 65 * 65; pixel++) {
      boolean same =
          Arrays.equals(
              pixel(plain, pixel % 65, pixel / 65), pixel(marked, pixel % 65, pixel / 65));
      if (!same) {
        assertThat(plain.block(pixel % 65, pixel / 65)).isEqualTo("stone");
        changed++;
      }
    }
    assertThat(changed).isBetween(20, 400);
    assertThat(pixel(marked, MIDDLE, MIDDLE)).isEqualTo(pixel(plain, MIDDLE, MIDDLE));
  }

  @Test
  void theOutlineEndsWithTheReach() {
    View view = Scene.empty().put(0, 64, 6, "stone").view(0.5, 64.5, 0.5, 0, 0);
    RenderSettings outlined =
        new RenderSettings(65, 65, 70, 64, RenderSettings.PixelLayout.HWC, true);
    assertThat(Scene.picture(view, outlined).color())
        .isEqualTo(Scene.picture(view, SQUARE).color());
  }

  @Test
  void lyingLogsTurnTheirBark() {
    Scene upright = Scene.empty().put(0, 64, 2, "oak_log[axis=y]");
    Scene lying = Scene.empty().put(0, 64, 2, "oak_log[axis=x]");
    byte[] up = Scene.picture(upright.view(0.5, 64.5, 0.5, 0, 0), SQUARE).color();
    byte[] along = Scene.picture(lying.view(0.5, 64.5, 0.5, 0, 0), SQUARE).color();
    assertThat(along).isNotEqualTo(up);
  }
}
