package dev.mattock.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.render.RenderSettings.PixelLayout;
import dev.mattock.engine.render.Scene.Picture;
import org.junit.jupiter.api.Test;

class GlRayCasterTest {
  @Test
  void showcase() {
    Scene scene = Scene.showcase(0, 0);
    View view = scene.view(0.3, 65.62, 0.4, 0, 10);
    for (GlShading shading : GlShading.values()) {
      long t0 = System.nanoTime();
      try (GlMachine machine = GlFixture.machine(shading)) {
        System.out.println(machine.device() + " " + (System.nanoTime() - t0) / 1e6);
        for (PixelLayout layout : PixelLayout.values()) {
          RenderSettings settings = new RenderSettings(64, 64, 70, 64, layout, true);
          Picture expected = Scene.picture(view, settings);
          try (RayCaster caster = new GlRayCaster(machine, settings)) {
            Picture actual = Scene.picture(caster, view);
            int wrong = 0;
            int most = 0;
            for (int i = 0; i < actual.color().length; i++) {
              int d = Math.abs((actual.color()[i] & 255) - (expected.color()[i] & 255));
              wrong += d > 0 ? 1 : 0;
              most = Math.max(most, d);
            }
            int seg = 0;
            int dep = 0;
            for (int i = 0; i < actual.depth().length; i++) {
              seg += actual.segmentation()[i] != expected.segmentation()[i] ? 1 : 0;
              dep += actual.depth()[i] != expected.depth()[i] ? 1 : 0;
            }
            System.out.println(shading + " " + layout + " wrong " + wrong + " most " + most + " seg " + seg + " dep " + dep);
          }
        }
      }
    }
    assertThat(1).isEqualTo(1);
  }
}
