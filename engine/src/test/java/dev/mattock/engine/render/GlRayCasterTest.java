package dev.mattock.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.engine.render.RandomScenes.Shot;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import dev.mattock.engine.sim.World;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What the OpenGL ray caster does with batches, memory and threads. */
@TestInstance(Lifecycle.PER_CLASS)
class GlRayCasterTest {
  private static final RenderSettings SMALL =
      new RenderSettings(16, 16, 70, 64, PixelLayout.CHW, false);

  private GlMachine machine;

  @BeforeAll
  void openMachine() {
    machine = GlFixture.machine(GlShading.BEST);
  }

  @AfterAll
  void closeMachine() {
    if (machine != null) {
      machine.close();
    }
  }

  @Test
  void batchesMayBeLargerThanASlice() {
    RenderSettings settings = new RenderSettings(200, 160, 70, 32, PixelLayout.HWC, false);
    Scene scene = Scene.showcase(0, 0);
    View[] views = new View[2 * machine.mostViews(settings) + 3];
    for (int i = 0; i < views.length; i++) {
      views[i] = scene.view(0.3, 65.62, 0.4, i, 10);
    }
    try (RayCaster caster = new GlRayCaster(machine, settings);
        RayCaster plain = RayCasters.create("reference", Scene.CONTENT, Scene.ATLAS, settings)) {
      MemorySegment all = MemorySegment.ofArray(new byte[settings.colorBytes() * views.length]);
      caster.render(views, 0, views.length, FrameTarget.color(all, settings));
      for (int i = 0; i < views.length; i += 7) {
        Frames expected = Frames.of(plain, views[i]);
        byte[] color =
            all.asSlice((long) i * settings.colorBytes(), settings.colorBytes())
                .toArray(ValueLayout.JAVA_BYTE);
        Frames got = new Frames(settings, color, expected.depth(), expected.segmentation());
        GlTolerance.assertNear(got.compare(expected, 2, 0), "view " + i);
      }
    }
  }

  @Test
  void worldsThatChangeAreSeenAsTheyAreNow() {
    Scene scene = Scene.showcase(0, 0);
    View view = scene.view(0.3, 65.62, 0.4, 0, 10);
    try (RayCaster caster = new GlRayCaster(machine, SMALL)) {
      Frames before = Frames.of(caster, view);
      scene.fill(-4, 64, 3, 4, 70, 3, "torch");
      scene.fill(-4, 64, 4, 4, 70, 4, "gold_block");
      Frames after = Frames.of(caster, view);
      assertThat(after.compare(before).ids()).isGreaterThan(100);
      GlTolerance.assertNear(
          after.compare(Frames.of(plain(SMALL), view), 2, 1e-5), "after the edits");
    }
  }

  @Test
  void onlyWhatWasWrittenIsUploadedAgain() {
    Scene scene = Scene.showcase(0, 0);
    World fork = World.of(scene.world.snapshot());
    try (GlMachine own = GlFixture.machine(GlShading.BEST);
        RayCaster caster = new GlRayCaster(own, SMALL)) {
      Frames.of(caster, scene.view(0.3, 65.62, 0.4, 0, 10));
      int once = own.sections().used();
      assertThat(once).isPositive();
      Frames.of(caster, new View().free(fork, 0.3, 65.62, 0.4, 0, 10));
      assertThat(own.sections().used()).as("a fork shares all").isEqualTo(once);
      fork.setState(5, 70, 5, Scene.state("stone"));
      Frames.of(caster, new View().free(fork, 0.3, 65.62, 0.4, 0, 10));
      assertThat(own.sections().used()).as("a block and its shadow").isBetween(once + 1, once + 12);
    }
  }

  @Test
  void aBatchThatDoesNotFitIsTakenInParts() {
    RandomScenes scenes = new RandomScenes();
    Shot[] shots = {scenes.scene(0), scenes.scene(24), scenes.scene(32), scenes.scene(200)};
    try (GlMachine tight = GlFixture.machine(GlShading.BEST, tightMemory(shots));
        RayCaster caster = new GlRayCaster(tight, SMALL)) {
      BatchOfFrames batch = new BatchOfFrames(SMALL, shots.length, new Draw(1, 9));
      for (int round = 0; round < 3; round++) {
        batch.render(caster, shots);
        for (int i = 0; i < shots.length; i++) {
          Frames expected = Frames.of(plain(SMALL), shots[i].view());
          GlTolerance.assertNear(
              batch.frames(i, expected).compare(expected, 2, 1e-5), shots[i].toString());
        }
      }
    }
  }

  /** As much as the one that needs most, and hardly more. */
  private long tightMemory(Shot[] shots) {
    int most = 0;
    for (Shot shot : shots) {
      try (GlMachine own = GlFixture.machine(GlShading.BEST);
          RayCaster caster = new GlRayCaster(own, SMALL)) {
        Frames.of(caster, shot.view());
        most = Math.max(most, own.sections().used());
      }
    }
    return most * 12_288L;
  }

  @Test
  void saysWhenOneViewAloneNeedsTooMuch() {
    Scene scene = Scene.showcase(0, 0);
    View view = scene.view(0.3, 65.62, 0.4, 0, 10);
    try (GlMachine tiny = GlFixture.machine(GlShading.BEST, 12_288);
        RayCaster caster = new GlRayCaster(tiny, SMALL)) {
      assertThatThrownBy(() -> Frames.of(caster, view))
          .isInstanceOf(GlException.class)
          .hasMessageContaining("one view")
          .hasMessageContaining("mattock.gl.memory");
    }
  }

  @Test
  void threadsMayTakeTurnsAndKeepTheirMemoryToThemselves() throws InterruptedException {
    Scene scene = Scene.showcase(0, 0);
    View[] views = {scene.view(0.3, 65.62, 0.4, 0, 10)};
    byte[][] seen = new byte[3][];
    try (RayCaster caster = new GlRayCaster(machine, SMALL)) {
      for (int i = 0; i < seen.length; i++) {
        int turn = i;
        Thread thread =
            Thread.ofPlatform()
                .start(
                    () -> {
                      try (Arena own = Arena.ofConfined()) {
                        MemorySegment color = own.allocate(SMALL.colorBytes());
                        caster.render(views, 0, 1, FrameTarget.color(color, SMALL));
                        seen[turn] = color.toArray(ValueLayout.JAVA_BYTE);
                      }
                    });
        thread.join();
      }
    }
    assertThat(seen[0]).isNotNull().isEqualTo(seen[1]).isEqualTo(seen[2]);
  }

  @Test
  void goesOnAfterAViewThatItCannotShow() {
    Scene scene = Scene.showcase(0, 0);
    View good = scene.view(0.3, 65.62, 0.4, 0, 10);
    View lost = new View().free(scene.world, 3e9, 65, 0, 0, 0);
    try (RayCaster caster = new GlRayCaster(machine, SMALL)) {
      Frames expected = Frames.of(caster, good);
      Frames blank = Frames.blank(SMALL);
      assertThatThrownBy(() -> caster.render(new View[] {lost}, 0, 1, blank.target()))
          .hasMessageContaining("camera x");
      assertThat(Frames.of(caster, good).compare(expected).first()).isEmpty();
    }
  }

  @Test
  void refusesToRenderWhenClosed() {
    RayCaster caster = new GlRayCaster(machine, SMALL);
    caster.close();
    assertThatThrownBy(() -> caster.render(new View[0], 0, 0, Frames.blank(SMALL).target()))
        .hasMessageContaining("closed");
  }

  @Test
  void isMadeByName() {
    RayCasters.Choice choice = RayCasters.choose("gl");
    assertThat(choice.name()).isEqualTo("gl");
    assertThat(choice.explanation()).contains("OpenGL").contains(machine.device().name());
    try (RayCaster caster = RayCasters.create("gl", Scene.CONTENT, Scene.ATLAS, SMALL)) {
      assertThat(caster).isInstanceOf(GlRayCaster.class);
      assertThat(caster.wholeBatches()).isTrue();
      assertThat(caster.settings()).isEqualTo(SMALL);
    }
  }

  private static RayCaster plain(RenderSettings settings) {
    return new ReferenceRayCaster(Scene.CONTENT, Scene.ATLAS, settings, false);
  }
}
