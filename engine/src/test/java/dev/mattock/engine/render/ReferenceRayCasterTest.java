package dev.mattock.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.render.Scene.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  void yawTurnsFromSouthOverWestAndNorthToEast() {
    Scene scene = Scene.empty();
    scene.put(0, 64, 5, "stone").put(-5, 64, 0, "dirt");
    scene.put(0, 64, -5, "sand").put(5, 64, 0, "gravel");
    String[] ahead = {"stone", "dirt", "sand", "gravel"};
    for (int turn = 0; turn < 4; turn++) {
      Picture picture = Scene.picture(scene.view(0.5, 64.5, 0.5, 90 * turn, 0), SQUARE);
      assertThat(picture.block(MIDDLE, MIDDLE)).as("yaw %d", 90 * turn).isEqualTo(ahead[turn]);
    }
  }

  @Test
  void facingSouthWestIsToTheRightAndUpIsUp() {
    Scene scene = Scene.empty();
    scene.put(-2, 64, 5, "dirt").put(2, 64, 5, "gravel");
    scene.put(0, 66, 5, "sand").put(0, 62, 5, "stone");
    Picture picture = Scene.picture(scene.view(0.5, 64.5, 0.5, 0, 0), SQUARE);
    int aside = (int) (2 / 4.5 / Math.tan(Math.toRadians(35)) * EDGE / 2);
    assertThat(picture.block(MIDDLE + aside, MIDDLE)).isEqualTo("dirt");
    assertThat(picture.block(MIDDLE - aside, MIDDLE)).isEqualTo("gravel");
    assertThat(picture.block(MIDDLE, MIDDLE - aside)).isEqualTo("sand");
    assertThat(picture.block(MIDDLE, MIDDLE + aside)).isEqualTo("stone");
  }

  @Test
  void pitchLooksUpWhenNegativeAndDownWhenPositive() {
    Scene scene = Scene.empty().put(0, 70, 0, "sand").put(0, 60, 0, "dirt");
    Picture up = Scene.picture(scene.view(0.5, 64.5, 0.5, 77, -90), SQUARE);
    Picture down = Scene.picture(scene.view(0.5, 64.5, 0.5, -33, 90), SQUARE);
    assertThat(up.block(MIDDLE, MIDDLE)).isEqualTo("sand");
    assertThat(up.depth(MIDDLE, MIDDLE)).isEqualTo(5.5f);
    assertThat(down.block(MIDDLE, MIDDLE)).isEqualTo("dirt");
    assertThat(down.depth(MIDDLE, MIDDLE)).isEqualTo(3.5f);
  }

  @Test
  void aBlockIsSeenUpToTheViewDistanceAndNotBeyond() {
    Scene scene = Scene.empty().put(0, 64, 64, "stone");
    Picture within = Scene.picture(scene.view(0.5, 64.5, 0.5, 0, 0), SQUARE);
    Picture beyond = Scene.picture(scene.view(0.5, 64.5, -0.5, 0, 0), SQUARE);
    assertThat(within.block(MIDDLE, MIDDLE)).isEqualTo("stone");
    assertThat(beyond.block(MIDDLE, MIDDLE)).isEmpty();
  }

  @Test
  void smallBlocksAreMetWhereTheyAreAndMissedWhereTheyAreNot() {
    Scene scene = Scene.flat().put(0, 64, 5, "oak_slab");
    Picture over = Scene.picture(scene.view(0.5, 64.75, 0.5, 0, 0), SQUARE);
    Picture into = Scene.picture(scene.view(0.5, 64.25, 0.5, 0, 0), SQUARE);
    assertThat(over.block(MIDDLE, MIDDLE)).isEmpty();
    assertThat(into.block(MIDDLE, MIDDLE)).isEqualTo("oak_slab");
    assertThat(into.depth(MIDDLE, MIDDLE)).isEqualTo(4.5f);
    Picture stairs =
        Scene.picture(
            Scene.flat()
                .put(0, 64, 5, "oak_stairs[facing=south,half=bottom]")
                .view(0.5, 64.75, 0.5, 0, 0),
            SQUARE);
    assertThat(stairs.depth(MIDDLE, MIDDLE)).isEqualTo(5f);
  }

  @Test
  void anEyeInsideOfABlockSeesOutOfIt() {
    Scene scene = Scene.empty().put(0, 64, 0, "stone").put(0, 64, 3, "dirt");
    Picture picture = Scene.picture(scene.view(0.5, 64.5, 0.5, 0, 0), SQUARE);
    assertThat(picture.block(MIDDLE, MIDDLE)).isEqualTo("dirt");
    assertThat(picture.depth(MIDDLE, MIDDLE)).isEqualTo(2.5f);
  }

  @Test
  void anEyeInACellWithASmallBlockSeesIt() {
    Scene scene = Scene.empty().put(0, 64, 0, "oak_slab");
    Picture picture = Scene.picture(scene.view(0.5, 64.75, 0.5, 0, 90), SQUARE);
    assertThat(picture.block(MIDDLE, MIDDLE)).isEqualTo("oak_slab");
    assertThat(picture.depth(MIDDLE, MIDDLE)).isEqualTo(0.25f);
  }

  @Test
  void anEyeOutsideOfTheWorldSeesItFromThere() {
    Scene scene = Scene.flat();
    Picture above = Scene.picture(scene.view(0.5, 100, 0.5, 0, 90), SQUARE);
    assertThat(above.depth(MIDDLE, MIDDLE)).isEqualTo(36f);
    Picture below = Scene.picture(scene.view(0.5, -10, 0.5, 0, -90), SQUARE);
    assertThat(below.block(MIDDLE, MIDDLE)).isEqualTo("stone");
    assertThat(below.depth(MIDDLE, MIDDLE)).isEqualTo(10f);
    Scene high = Scene.empty().put(0, 255, 0, "stone");
    Picture top = Scene.picture(high.view(0.5, 290.5, 0.5, 0, 90), SQUARE);
    assertThat(top.depth(MIDDLE, MIDDLE)).isEqualTo(34.5f);
  }

  @Test
  void blocksOnSectionBordersAreMetFromExactlyThere() {
    for (int turn = 0; turn < 4; turn++) {
      Scene scene = Scene.empty();
      int x = new int[] {0, -1, 0, 1}[turn];
      int z = new int[] {1, 0, -1, 0}[turn];
      scene.put(16 + 17 * x, 64, 32 + 17 * z, "stone");
      Picture picture = Scene.picture(scene.view(16, 64.5, 32, 90 * turn, 0), SQUARE);
      assertThat(picture.shows("stone")).as("yaw %d", 90 * turn).isTrue();
    }
  }

  @Test
  void everyAngleFromCornersOfCellsEndsAndStaysInBounds() {
    Scene scene = Scene.flat().fill(-3, 64, -3, 3, 66, -3, "oak_leaves");
    RayCaster caster =
        RayCasters.create("reference", Scene.CONTENT, Scene.ATLAS, Scene.settings(9, 9));
    for (int i = 0; i < 1500; i++) {
      long hash = Hash64.of(41, i);
      double x = (hash & 3) * 16 - 32;
      double y = 48 + ((hash >> 2) & 3) * 8;
      double z = ((hash >> 4) & 3) * 16 - 32;
      double yaw = ((hash >> 6) & 15) * 22.5 - 180;
      double pitch = ((hash >> 10) & 8) * 22.5 - 90 + ((hash >> 14) & 3) * 45;
      Picture picture = Scene.picture(caster, scene.view(x, y, z, yaw, pitch));
      for (float depth : picture.depth()) {
        assertThat(depth).as("case %d", i).isBetween(0f, 64f);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 15, 16, 17, 63, 100, 256})
  void raysEndAtTheViewDistanceWhereverTheyStart(int viewDistance) {
    RenderSettings settings =
        new RenderSettings(9, 8, 100, viewDistance, RenderSettings.PixelLayout.HWC, false);
    RayCaster caster = RayCasters.create("reference", Scene.CONTENT, Scene.ATLAS, settings);
    Scene scene = Scene.flat();
    for (int i = 0; i < 40; i++) {
      long hash = Hash64.of(viewDistance, i);
      double x = Hash64.toBounded(hash, 64) - 32;
      double y = 63 + Hash64.toBounded(Hash64.of(hash, 1), 20);
      double z = 40 * Hash64.toUnit(Hash64.of(hash, 2)) - 20;
      double yaw = 45 * (i % 8);
      double pitch = 30 * (i / 8 % 5) - 60;
      Picture picture = Scene.picture(caster, scene.view(x, y, z, yaw, pitch));
      for (int pixel = 0; pixel < 72; pixel++) {
        float depth = picture.depth()[pixel];
        boolean sky = picture.segmentation()[pixel] == 0;
        assertThat(depth).as("case %d", i).isBetween(0f, (float) viewDistance);
        assertThat(sky).as("case %d, depth %s", i, depth).isEqualTo(depth == viewDistance);
      }
    }
  }

  @Test
  void tenMillionBlocksAwayThePictureIsTheSame() {
    RenderSettings settings = Scene.settings(80, 48);
    View here = Scene.showcase(0, 0).view(0.375, 65.625, 0.25, 8, 12);
    Picture expected = Scene.picture(here, settings);
    int[][] places = {{10_000_000, -10_000_000}, {-10_000_016, 9_999_984}, {160, -320}};
    for (int[] place : places) {
      View there = Scene.showcase(place[0], place[1]).view(0.375, 65.625, 0.25, 8, 12);
      Picture picture = Scene.picture(there, settings);
      assertThat(picture.color()).isEqualTo(expected.color());
      assertThat(picture.depth()).isEqualTo(expected.depth());
      assertThat(picture.segmentation()).isEqualTo(expected.segmentation());
    }
  }

  @Test
  void rejectsAViewOfAnotherContent() {
    RayCaster caster = RayCasters.create("auto", Content.load(), RenderSettings.TRAINING);
    View view = Scene.flat().view(0, 65, 0, 0, 0);
    assertThatThrownBy(() -> Scene.picture(caster, view))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("another content");
  }

  @Test
  void rejectsAnEyeThatIsTooFarOut() {
    View view = Scene.flat().view(0, 3e9, 0, 0, 0);
    assertThatThrownBy(() -> Scene.picture(view, SQUARE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("camera y")
        .hasMessageContaining("3.0E9");
  }
}
