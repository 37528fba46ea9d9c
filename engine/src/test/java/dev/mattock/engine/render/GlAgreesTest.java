package dev.mattock.engine.render;

import dev.mattock.engine.render.RandomScenes.Shot;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares the OpenGL ray caster with the reference, by compute and by fragment shaders. */
class GlAgreesTest {
  private final RandomScenes scenes = new RandomScenes();
  private final Map<RenderSettings, RayCaster> plain = new HashMap<>();
  private final Map<RenderSettings, RayCaster> tested = new HashMap<>();

  @ParameterizedTest
  @EnumSource(GlShading.class)
  void someScenesAreNearlyTheSame(GlShading shading) {
    compare(shading, 0, 80);
  }

  @Test
  @Tag("slow")
  void aThousandScenesAreNearlyTheSame() {
    compare(GlShading.BEST, 0, 1000);
  }

  @Test
  @Tag("slow")
  void andSomeHundredByFragmentShaders() {
    compare(GlShading.FRAGMENT, 1000, 1300);
  }

  private void compare(GlShading shading, int from, int to) {
    GlTolerance tolerance = new GlTolerance();
    int batch = RandomScenes.VIEWS_A_BATCH;
    try (GlMachine machine = GlFixture.machine(shading)) {
      for (int number = from / batch; number < to / batch; number++) {
        compare(machine, scenes.batch(number), new Draw(number, 5), tolerance);
      }
    }
    tolerance.check();
  }

  private void compare(GlMachine machine, Shot[] shots, Draw draw, GlTolerance tolerance) {
    RenderSettings settings = shots[0].settings();
    BatchOfFrames batch = new BatchOfFrames(settings, shots.length, draw);
    batch.render(tested.computeIfAbsent(settings, key -> new GlRayCaster(machine, key)), shots);
    for (int i = 0; i < shots.length; i++) {
      Frames expected = Frames.of(plain.computeIfAbsent(settings, this::plain), shots[i].view());
      Frames got = batch.frames(i, expected);
      tolerance.add(
          got.compare(expected, GlTolerance.COLOR, GlTolerance.DEPTH), shots[i].toString());
    }
  }

  private RayCaster plain(RenderSettings settings) {
    return new ReferenceRayCaster(Scene.CONTENT, Scene.ATLAS, settings, false);
  }
}
