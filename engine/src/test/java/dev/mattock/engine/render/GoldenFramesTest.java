package dev.mattock.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.render.Scene.Picture;
import org.junit.jupiter.api.Test;

/**
 * Pixels are the same on every machine. A change that is meant to alter pictures changes the
 * number; anything else that does is a defect.
 */
class GoldenFramesTest {
  @Test
  void theShowcaseLooksAsItAlwaysDid() {
    Scene scene = Scene.showcase(0, 0);
    scene.world.addPlayer(-1.5, 64, 9.5, 150, 0);
    long hash = 0;
    for (int frame = 0; frame < 24; frame++) {
      scene.world.setTimeOfDay(frame * 1000);
      View view = scene.view(0.3, 65.62, 0.4, frame * 15, frame % 5 * 12 - 24);
      Picture picture = Scene.picture(view, Scene.settings(48, 32));
      for (byte channel : picture.color()) {
        hash = Hash64.combine(hash, channel);
      }
      for (float depth : picture.depth()) {
        hash = Hash64.combine(hash, Float.floatToRawIntBits(depth));
      }
      for (int i = 0; i < picture.segmentation().length; i++) {
        hash = Hash64.combine(hash, name(picture, i).hashCode());
      }
    }
    assertThat(hash).isEqualTo(-929819650686580914L);
  }

  private static String name(Picture picture, int pixel) {
    int id = picture.segmentation()[pixel];
    return id >= FrameTarget.PLAYER ? "player" : Scene.CONTENT.state(id).name();
  }
}
