package dev.mattock.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.render.Scene.Picture;
import org.junit.jupiter.api.Test;

class SkylineTest {
  private static final RenderSettings SETTINGS = Scene.settings(48, 32);

  @Test
  void sparingRaysChangesNoPicture() {
    for (int seed = 0; seed < 60; seed++) {
      Scene scene = Scene.flat();
      for (int i = 0; i < 40; i++) {
        long hash = Hash64.of(seed, i);
        int x = Hash64.toBounded(hash, 40) - 20;
        int z = Hash64.toBounded(Hash64.of(hash, 1), 40) - 20;
        int height = Hash64.toBounded(Hash64.of(hash, 2), 6);
        scene.fill(x, 64, z, x, 64 + height, z, i % 3 == 0 ? "oak_leaves" : "stone");
        scene.put(x, 65 + height, z, i % 2 == 0 ? "poppy" : "air");
        scene.put(z, 68 + i % 24, x, i % 5 == 0 ? "dirt" : "air");
      }
      double x = 8 * Hash64.toUnit(Hash64.of(seed, -1)) - 4;
      double y = 64 + 6 * Hash64.toUnit(Hash64.of(seed, -2));
      double z = seed % 3 == 0 ? 0 : 8 * Hash64.toUnit(Hash64.of(seed, -3)) - 4;
      double yaw = seed % 4 == 0 ? 90 * (seed / 4 % 4) : 360 * Hash64.toUnit(Hash64.of(seed, -4));
      double pitch = 70 * Hash64.toUnit(Hash64.of(seed, -5)) - 60;
      View view = scene.view(x, y, z, yaw, pitch);
      Picture spared = Scene.picture(caster(true), view);
      Picture walked = Scene.picture(caster(false), view);
      assertThat(spared.segmentation()).as("seed %d", seed).isEqualTo(walked.segmentation());
      assertThat(spared.depth()).as("seed %d", seed).isEqualTo(walked.depth());
      assertThat(spared.color()).as("seed %d", seed).isEqualTo(walked.color());
    }
  }

  @Test
  void anEyeAHairsBreadthBelowTheTopOfARockSeesIt() {
    Scene scene = Scene.empty().fill(-20, 64, 1, 20, 64, 20, "stone");
    for (double gap = 1e-15; gap < 1e-3; gap *= 8) {
      View view = scene.view(0.5, 65 - gap, Math.nextDown(1.0), 20, 0);
      Picture spared = Scene.picture(caster(true), view);
      Picture walked = Scene.picture(caster(false), view);
      assertThat(spared.segmentation()).as("gap %s", gap).isEqualTo(walked.segmentation());
    }
  }

  private static RayCaster caster(boolean spares) {
    return new ReferenceRayCaster(Scene.CONTENT, Scene.ATLAS, SETTINGS, spares);
  }
}
