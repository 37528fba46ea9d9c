package dev.mattock.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import dev.mattock.engine.render.Scene.Picture;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTargetsTest {
  private static final RenderSettings SETTINGS = Scene.settings(24, 16);
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static RayCaster caster(RenderSettings settings) {
    return RayCasters.create("reference", Scene.CONTENT, Scene.ATLAS, settings);
  }

  private static View view() {
    return Scene.showcase(0, 0).view(0.3, 65.62, 0.4, 5, 10);
  }

  @ParameterizedTest
  @CsvSource({"8,8", "9,31", "64,64", "65,8", "8,65", "17,23", "129,8"})
  void planarFramesHoldTheSameBytesAsInterleavedOnes(int width, int height) {
    int rows = height;
    RenderSettings interleaved = Scene.settings(width, rows);
    RenderSettings planar = new RenderSettings(width, rows, 70, 64, PixelLayout.CHW, false);
    byte[] hwc = Scene.picture(view(), interleaved).color();
    byte[] chw = Scene.picture(view(), planar).color();
    int pixels = width * rows;
    for (int pixel = 0; pixel < pixels; pixel++) {
      for (int channel = 0; channel < 3; channel++) {
        assertThat(chw[channel * pixels + pixel]).isEqualTo(hwc[pixel * 3 + channel]);
      }
    }
  }

  @Test
  void memoryOffTheHeapGetsTheSameFrames() {
    Picture heap = Scene.picture(view(), SETTINGS);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment color = arena.allocate(SETTINGS.colorBytes());
      MemorySegment depth = arena.allocate(heap.depth().length * 4L, 4);
      MemorySegment segmentation = arena.allocate(heap.segmentation().length * 4L, 4);
      FrameTarget target = new FrameTarget(color, 0, depth, 0, segmentation, 0);
      caster(SETTINGS).render(new View[] {view()}, 0, 1, target);
      assertThat(color.toArray(ValueLayout.JAVA_BYTE)).isEqualTo(heap.color());
      assertThat(depth.toArray(ValueLayout.JAVA_FLOAT)).isEqualTo(heap.depth());
      assertThat(segmentation.toArray(ValueLayout.JAVA_INT)).isEqualTo(heap.segmentation());
    }
  }

  @Test
  void aBatchOverSeveralWorldsEqualsItsViewsOneByOne() {
    Scene dark = Scene.showcase(160, -48);
    dark.world.setTimeOfDay(18_000);
    View[] views = {
      view(), dark.view(0.3, 65.62, 0.4, 5, 10), Scene.flat().view(1, 66, 2, 3, 40), view()
    };
    int bytes = SETTINGS.colorBytes();
    byte[] batch = new byte[views.length * bytes];
    FrameTarget target = FrameTarget.color(MemorySegment.ofArray(batch), SETTINGS);
    caster(SETTINGS).render(views, 0, views.length, target);
    for (int i = 0; i < views.length; i++) {
      byte[] alone = Scene.picture(views[i], SETTINGS).color();
      assertThat(Arrays.copyOfRange(batch, i * bytes, (i + 1) * bytes)).isEqualTo(alone);
    }
  }

  @Test
  void aPartOfABatchLeavesTheOtherFramesAlone() {
    int bytes = SETTINGS.colorBytes();
    int stride = bytes + 5;
    byte[] batch = new byte[3 * stride];
    Arrays.fill(batch, (byte) 77);
    FrameTarget target = new FrameTarget(MemorySegment.ofArray(batch), stride, null, 0, null, 0);
    caster(SETTINGS).render(new View[] {null, view(), null}, 1, 2, target);
    byte[] expected = new byte[3 * stride];
    Arrays.fill(expected, (byte) 77);
    System.arraycopy(Scene.picture(view(), SETTINGS).color(), 0, expected, stride, bytes);
    assertThat(batch).isEqualTo(expected);
  }

  @Test
  void depthAloneIsTheSameAsBesideColor() {
    Picture whole = Scene.picture(view(), SETTINGS);
    float[] depth = new float[whole.depth().length];
    FrameTarget target = new FrameTarget(null, 0, MemorySegment.ofArray(depth), 0, null, 0);
    caster(SETTINGS).render(new View[] {view()}, 0, 1, target);
    assertThat(depth).isEqualTo(whole.depth());
  }

  @Test
  void renderingAllocatesNothingOnceWarm() {
    RayCaster caster = caster(RenderSettings.TRAINING);
    Scene scene = Scene.showcase(0, 0);
    scene.world.addPlayer(2, 64, 6, 90, 0);
    View view = new View();
    View[] views = {view};
    byte[] color = new byte[RenderSettings.TRAINING.colorBytes()];
    FrameTarget target = FrameTarget.color(MemorySegment.ofArray(color), RenderSettings.TRAINING);
    for (int i = 0; i < 600; i++) {
      turn(scene, view, i);
      caster.render(views, 0, 1, target);
    }
    THREADS.getCurrentThreadAllocatedBytes();
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 100; i++) {
      turn(scene, view, i);
      caster.render(views, 0, 1, target);
    }
    assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isZero();
  }

  private static void turn(Scene scene, View view, int step) {
    view.free(scene.world, 0.3 + step * 0.01, 65.62, 0.4, step * 7, step % 60 - 30);
  }
}
