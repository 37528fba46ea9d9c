package dev.mattock.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.entity.ItemEntities;
import dev.mattock.engine.render.Scene.Picture;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BodiesTest {
  private static final RenderSettings SQUARE = Scene.settings(65, 65);
  private static final int MIDDLE = 32;

  private static boolean contains(Picture picture, int id) {
    return Arrays.stream(picture.segmentation()).anyMatch(found -> found == id);
  }

  @Test
  void anotherPlayerIsMetWhereHeStands() {
    Scene scene = Scene.flat();
    int other = scene.world.addPlayer(0.5, 64, 5.5, 180, 0);
    Picture picture = Scene.picture(scene.view(0.5, 65, 0.5, 0, 0), SQUARE);
    assertThat(picture.segmentation(MIDDLE, MIDDLE)).isEqualTo(FrameTarget.PLAYER + other);
    assertThat(picture.depth(MIDDLE, MIDDLE)).isBetween(4.7f, 4.9f);
  }

  @Test
  void aPlayerDoesNotSeeHisOwnBody() {
    Scene scene = Scene.flat();
    int self = scene.world.addPlayer(0.5, 64, 0.5, 0, 60);
    int other = scene.world.addPlayer(0.5, 64, 3.5, 0, 0);
    Picture picture = Scene.picture(new View().ofPlayer(scene.world, self), SQUARE);
    assertThat(contains(picture, FrameTarget.PLAYER + self)).isFalse();
    assertThat(contains(picture, FrameTarget.PLAYER + other)).isTrue();
  }

  @Test
  void aHeadShowsItsFaceWhereItLooks() {
    Scene scene = Scene.flat();
    scene.world.addPlayer(0.5, 64, 3.5, 180, 0);
    byte[] face = Scene.picture(scene.view(0.5, 65.55, 0.5, 0, 0), SQUARE).color();
    scene.world.player(0).yaw = 0;
    byte[] back = Scene.picture(scene.view(0.5, 65.55, 0.5, 0, 0), SQUARE).color();
    assertThat(face).isNotEqualTo(back);
  }

  @Test
  void anItemOnTheGroundIsMetAndAWallHidesIt() {
    Scene scene = Scene.flat();
    int dirt = Scene.CONTENT.itemId("dirt");
    ItemEntities items = scene.world.items();
    items.setPosition(items.add(dirt, 1, 0, 0), 0.5, 64, 3.5);
    View view = scene.view(0.5, 64.125, 0.5, 0, 0);
    Picture seen = Scene.picture(view, SQUARE);
    assertThat(seen.segmentation(MIDDLE, MIDDLE)).isEqualTo(FrameTarget.ITEM_ENTITY + dirt);
    assertThat(seen.depth(MIDDLE, MIDDLE)).isEqualTo(2.875f);
    scene.put(0, 64, 2, "stone");
    Picture hidden = Scene.picture(view, SQUARE);
    assertThat(contains(hidden, FrameTarget.ITEM_ENTITY + dirt)).isFalse();
  }

  @Test
  void anItemUnderWaterLiesBehindTheSurface() {
    Scene scene = Scene.flat().fill(-2, 62, 1, 3, 63, 6, "water");
    int dirt = Scene.CONTENT.itemId("dirt");
    ItemEntities items = scene.world.items();
    View view = scene.view(0.5, 66, 3.5, 0, 90);
    byte[] before = Scene.picture(view, SQUARE).color();
    items.setPosition(items.add(dirt, 1, 0, 0), 0.5, 62, 3.5);
    Picture picture = Scene.picture(view, SQUARE);
    assertThat(picture.block(MIDDLE, MIDDLE)).isEqualTo("water");
    assertThat(picture.color()).isNotEqualTo(before);
  }

  @Test
  void everyPixelThatABodyCoversShowsIt() {
    RenderSettings settings = Scene.settings(40, 24);
    int stone = Scene.CONTENT.itemId("stone");
    int checked = 0;
    for (int seed = 0; seed < 200; seed++) {
      Scene scene = Scene.empty();
      double[] at = new double[3];
      for (int axis = 0; axis < 3; axis++) {
        at[axis] = 3 * (Hash64.toUnit(Hash64.of(seed, axis)) - 0.5);
      }
      ItemEntities items = scene.world.items();
      items.setPosition(items.add(stone, 1, 0, 0), at[0], 64 + at[1], at[2]);
      double yaw = 360 * Hash64.toUnit(Hash64.of(seed, 7));
      double pitch = 180 * Hash64.toUnit(Hash64.of(seed, 8)) - 90;
      Picture picture = Scene.picture(scene.view(0.25, 64.5, 0.5, yaw, pitch), settings);
      checked += check(picture, settings, at, yaw, pitch, seed);
    }
    assertThat(checked).isGreaterThan(500);
  }

  private static int check(
      Picture picture, RenderSettings settings, double[] at, double yaw, double pitch, int seed) {
    View view = Scene.empty().view(0.25, 64.5, 0.5, yaw, pitch);
    Camera camera = new Camera(settings);
    camera.look(view);
    Ray ray = new Ray();
    ray.originX = camera.fractionX;
    ray.originY = camera.fractionY;
    ray.originZ = camera.fractionZ;
    int covered = 0;
    for (int row = 0; row < settings.height(); row++) {
      for (int column = 0; column < settings.width(); column++) {
        ray.point(
            camera.forwardX + camera.v[row] * camera.upX + camera.u[column] * camera.rightX,
            camera.forwardY + camera.v[row] * camera.upY + camera.u[column] * camera.rightY,
            camera.forwardZ + camera.v[row] * camera.upZ + camera.u[column] * camera.rightZ);
        float shrink = 0.1249f;
        float met =
            ray.enter(
                (float) at[0] - shrink,
                (float) at[1] + 0.0001f,
                (float) at[2] - shrink,
                (float) at[0] + shrink,
                (float) at[1] + 0.2499f,
                (float) at[2] + shrink);
        if (met < 100) {
          covered++;
          assertThat(picture.segmentation(column, row))
              .as("seed %d, column %d, row %d", seed, column, row)
              .isEqualTo(FrameTarget.ITEM_ENTITY + Scene.CONTENT.itemId("stone"));
        }
      }
    }
    return covered;
  }

  @Test
  void manyItemsAreAllDrawn() {
    Scene scene = Scene.flat();
    int coal = Scene.CONTENT.itemId("cobblestone");
    ItemEntities items = scene.world.items();
    for (int i = 0; i < 60; i++) {
      items.setPosition(items.add(coal, 1, 0, 0), i % 10 - 4.5, 64, 3 + i / 10);
    }
    Picture picture = Scene.picture(scene.view(0, 72, 5.5, 0, 90), Scene.settings(200, 200));
    boolean[] columns = new boolean[10];
    for (int pixel = 0; pixel < picture.segmentation().length; pixel++) {
      if (picture.segmentation()[pixel] == FrameTarget.ITEM_ENTITY + coal) {
        double slope = ((pixel % 200 + 0.5) / 100 - 1) * Math.tan(Math.toRadians(35));
        columns[Math.clamp(Math.round(-slope * 8 + 4.5), 0, 9)] = true;
      }
    }
    assertThat(columns).containsOnly(true);
  }
}
