package dev.mattock.agent.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameStackTest {
  private static final int HEIGHT = 5;
  private static final int WIDTH = 7;
  private static final int FRAME = 3 * HEIGHT * WIDTH;

  private static ByteBuffer frames(int count) {
    ByteBuffer frames = ByteBuffer.allocateDirect(count * FRAME);
    for (int i = 0; i < frames.capacity(); i++) {
      frames.put(i, (byte) Hash64.mix(i));
    }
    return frames;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void interleavesTheChannelsOfAllFrames(int stack) {
    ByteBuffer frames = frames(6);
    FrameStack stacked = new FrameStack(PixelLayout.HWC, stack, HEIGHT, WIDTH);
    int[] offsets = {-1, 5 * FRAME, 0, 5 * FRAME, 2 * FRAME};
    ByteBuffer out = ByteBuffer.allocateDirect(stacked.observationBytes() + 4);
    // The order of the buffers' bytes must not matter.
    out.order(ByteOrder.LITTLE_ENDIAN);
    stacked.assemble(frames, offsets, 1, out, 2);
    for (int p = 0; p < HEIGHT * WIDTH; p++) {
      for (int f = 0; f < stack; f++) {
        for (int c = 0; c < 3; c++) {
          assertThat(out.get(2 + (p * stack + f) * 3 + c))
              .as("pixel %d frame %d channel %d", p, f, c)
              .isEqualTo(frames.get(offsets[1 + f] + 3 * p + c));
        }
      }
    }
    int end = 2 + stacked.observationBytes();
    assertThat(new byte[] {out.get(0), out.get(1), out.get(end), out.get(end + 1)}).containsOnly(0);
  }

  @Test
  void concatenatesFramesWithTheChannelsFirst() {
    ByteBuffer frames = frames(4);
    FrameStack stacked = new FrameStack(PixelLayout.CHW, 2, HEIGHT, WIDTH);
    ByteBuffer out = ByteBuffer.allocateDirect(stacked.observationBytes());
    stacked.assemble(frames, new int[] {3 * FRAME, FRAME}, 0, out, 0);
    for (int i = 0; i < FRAME; i++) {
      assertThat(out.get(i)).isEqualTo(frames.get(3 * FRAME + i));
      assertThat(out.get(FRAME + i)).isEqualTo(frames.get(FRAME + i));
    }
  }

  @Test
  void rejectsFramesAndObservationsBeyondTheirBuffers() {
    FrameStack stacked = new FrameStack(PixelLayout.HWC, 2, HEIGHT, WIDTH);
    ByteBuffer frames = frames(2);
    ByteBuffer out = ByteBuffer.allocateDirect(stacked.observationBytes());
    assertThatThrownBy(() -> stacked.assemble(frames, new int[] {0, FRAME + 1}, 0, out, 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> stacked.assemble(frames, new int[] {0, -1}, 0, out, 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> stacked.assemble(frames, new int[] {0, 0}, 1, out, 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> stacked.assemble(frames, new int[] {0, 0}, 0, out, 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void rejectsEmptyShapes() {
    assertThatThrownBy(() -> new FrameStack(PixelLayout.HWC, 0, 4, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("stack, height and width must be at least 1, but are 0, 4 and 5");
  }
}
