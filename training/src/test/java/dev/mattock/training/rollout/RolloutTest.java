package dev.mattock.training.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.env.ObservationSpec;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import dev.mattock.training.Pasture;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolloutTest {
  private static final ObservationSpec SPEC =
      ObservationSpec.of(
          Pasture.CONTENT,
          new RenderSettings(8, 8, 70, 32, PixelLayout.CHW, false),
          Set.of(Modality.POV, Modality.INVENTORY));

  private static final int FRAME = 3 * 8 * 8;
  private static final int ROWS = 2;
  private static final int STACK = 3;
  private static final int WIDTH = 2;

  private final List<Rollout> open = new ArrayList<>();

  @AfterEach
  void freeMemory() {
    open.forEach(Rollout::close);
  }

  @Test
  void theFirstFrameOfAnEpisodeIsRepeated() {
    Rollout rollout = rollout(4);
    fill(rollout, 0, 10, 0, 0);
    fill(rollout, 1, 20, 1, 1);
    fill(rollout, 2, 30, 2, 2);
    fill(rollout, 3, 40, 2, 2);

    assertThat(stack(rollout, 0, 0)).containsExactly(10, 10, 10);
    assertThat(stack(rollout, 1, 0)).containsExactly(10, 10, 20);
    assertThat(stack(rollout, 2, 0)).containsExactly(10, 20, 30);
    assertThat(stack(rollout, 3, 1)).containsExactly(21, 31, 41);
  }

  @Test
  void aStackNeverReachesOverTheBorderOfAnEpisode() {
    Rollout rollout = rollout(4);
    fill(rollout, 0, 10, 2, 2);
    fill(rollout, 1, 20, 0, 2);
    fill(rollout, 2, 30, 1, 2);

    assertThat(stack(rollout, 1, 0)).containsExactly(20, 20, 20);
    assertThat(stack(rollout, 2, 0)).containsExactly(20, 20, 30);
    assertThat(stack(rollout, 2, 1)).containsExactly(11, 21, 31);
  }

  @Test
  void agesStopAtTheDepthOfTheStack() {
    Rollout rollout = rollout(2);
    rollout.setAge(1, 0, 1000);
    rollout.setAge(1, 1, 1);

    assertThat(rollout.age(1, 0)).isEqualTo(STACK - 1);
    assertThat(rollout.age(1, 1)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "2, 2", "3, 2", "5, 3"})
  void stacksReachBackOverTheSeamOfTwoRollouts(int firstSteps, int secondSteps) {
    Rollout first = rollout(firstSteps);
    int time = 0;
    for (int t = 0; t <= firstSteps; t++, time++) {
      fill(first, t, 10 * time, time, 0);
    }
    Rollout second = rollout(secondSteps);
    second.continueAfter(first);
    Rollout third = rollout(1);
    for (int t = 1; t <= secondSteps; t++, time++) {
      fill(second, t, 10 * time, time, t);
    }
    third.continueAfter(second);
    int last = 10 * (time - 1);

    assertThat(stack(third, 0, 0))
        .containsExactly(Math.max(0, last - 20), Math.max(0, last - 10), last);
    int seam = 10 * firstSteps;
    assertThat(stack(second, 0, 0))
        .containsExactly(Math.max(0, seam - 20), Math.max(0, seam - 10), seam);
    assertThat(stack(second, 0, 1)).containsExactly(seam + 1, seam + 1, seam + 1);
    assertThat(stack(second, 1, 1)).containsExactly(seam + 1, seam + 1, seam + 11);
  }

  @Test
  void continuingTakesOverObservationsFeaturesAndAges() {
    Rollout first = rollout(2);
    Rollout second = rollout(2);
    fill(first, 2, 50, 1, 0);
    MemorySegment inventory = first.slot(2).segment(Modality.INVENTORY);
    inventory.setAtIndex(ValueLayout.JAVA_INT, 3, 77);
    for (int i = 0; i < ROWS * WIDTH; i++) {
      first.features()[2 * ROWS * WIDTH + i] = i + 0.5f;
    }
    second.continueAfter(first);

    assertThat(second.slot(0).intAt(Modality.INVENTORY, 0, 3)).isEqualTo(77);
    assertThat(second.features()).startsWith(0.5f, 1.5f, 2.5f, 3.5f);
    assertThat(second.startAges()).containsExactly(1, 0);
    assertThat(second.slot(0).pixelByte(1, 5)).isEqualTo(51);
  }

  @Test
  void slotsDoNotOverlap() {
    Rollout rollout = rollout(3);
    for (int t = -(STACK - 1); t <= 3; t++) {
      rollout.slot(t).segment(Modality.POV).fill((byte) (t + 10));
      rollout.slot(t).segment(Modality.INVENTORY).fill((byte) (t + 10));
    }
    for (int t = -(STACK - 1); t <= 3; t++) {
      ObservationBatch slot = rollout.slot(t);
      assertThat(slot.rows()).isEqualTo(ROWS);
      for (Modality modality : List.of(Modality.POV, Modality.INVENTORY)) {
        byte[] bytes = slot.segment(modality).toArray(ValueLayout.JAVA_BYTE);
        assertThat(bytes).hasSize((int) (ROWS * slot.rowBytes(modality))).containsOnly(t + 10);
      }
    }
  }

  @Test
  void theLearnerReadsWhatWasWritten() {
    int steps = 4;
    Rollout rollout = rollout(steps);
    for (int t = 0; t <= steps; t++) {
      fill(rollout, t, 20 * t, t, t == 2 ? 0 : t);
    }
    for (int i = 0; i < rollout.features().length; i++) {
      rollout.features()[i] = i;
    }
    assertThat(rollout.size()).isEqualTo(steps * ROWS);
    int[] indices = {7, 0, 5, 2, 1};
    ByteBuffer pov = ByteBuffer.allocateDirect(3 * STACK * FRAME);
    pov.position(17).limit(40);
    float[] features = new float[3 * WIDTH];
    rollout.gather(indices, 1, 3, pov, features);

    assertThat(pov.position()).isEqualTo(17);
    assertThat(pov.limit()).isEqualTo(40);
    pov.clear();
    for (int i = 0; i < 3; i++) {
      int sample = indices[1 + i];
      byte[] row = new byte[STACK * FRAME];
      pov.get(i * STACK * FRAME, row);
      assertThat(row).isEqualTo(bytes(rollout, sample / ROWS, sample % ROWS));
      assertThat(features[i * WIDTH]).isEqualTo(sample * WIDTH);
      assertThat(features[i * WIDTH + 1]).isEqualTo(sample * WIDTH + 1);
    }
  }

  @Test
  void aStackMayEndInAFrameThatIsNotInTheRollout() {
    Rollout rollout = rollout(3);
    fill(rollout, 0, 10, 0, 0);
    fill(rollout, 1, 20, 1, 0);
    fill(rollout, 2, 30, 2, 0);
    ObservationBatch after = ObservationBatch.allocate(SPEC, ROWS, Arena.ofAuto());
    paint(after, 90);

    assertThat(stackAfter(rollout, after, 2, 0)).containsExactly(20, 30, 90);
    assertThat(stackAfter(rollout, after, 0, 0)).containsExactly(10, 10, 90);
    assertThat(stackAfter(rollout, after, 2, 1)).containsExactly(31, 31, 91);
  }

  @Test
  void theStartOfARolloutIsRestored() {
    Rollout before = rollout(2);
    for (int t = 0; t <= 2; t++) {
      fill(before, t, 10 * t, t, t == 2 ? 0 : 1);
    }
    Rollout next = rollout(2);
    next.continueAfter(before);
    Rollout resumed = rollout(2);
    paint(resumed.slot(0), 20);
    resumed.restoreStart(next.startFrames(), next.startAges());

    assertThat(stack(resumed, 0, 0)).containsExactly(0, 10, 20);
    assertThat(stack(resumed, 0, 1)).containsExactly(21, 21, 21);
    assertThat(resumed.startAges()).isEqualTo(next.startAges());
    assertThat(resumed.startFrames()).isEqualTo(next.startFrames());
  }

  @Test
  void aStartThatLooksOtherwiseIsRefused() {
    Rollout before = rollout(2);
    fill(before, 0, 10, 0, 0);
    Rollout resumed = rollout(2);
    paint(resumed.slot(0), 10);
    resumed.restoreStart(before.startFrames(), before.startAges());
    paint(resumed.slot(0), 11);

    assertThatThrownBy(() -> resumed.restoreStart(before.startFrames(), before.startAges()))
        .hasMessageContaining("do not look as they did");
    assertThatThrownBy(() -> resumed.restoreStart(new byte[5], before.startAges()))
        .hasMessageContaining("5 bytes of frames and 2 ages do not fit 2 rows of 3 frames");
    assertThatThrownBy(() -> resumed.restoreStart(before.startFrames(), new long[1]))
        .hasMessageContaining("1 ages");
  }

  @Test
  void randomEpisodesGiveTheSameStacksInOneRolloutAndInMany() {
    for (long seed = 0; seed < 50; seed++) {
      int total = 12;
      Rollout whole = rollout(total);
      int cut = 1 + Hash64.toBounded(Hash64.of(seed, 1), total - 1);
      Rollout first = rollout(cut);
      Rollout second = rollout(total - cut);
      for (int t = 0; t <= total; t++) {
        if (t == cut) {
          play(first, t, t, seed);
          second.continueAfter(first);
        } else {
          play(t < cut ? first : second, t < cut ? t : t - cut, t, seed);
        }
        play(whole, t, t, seed);
      }
      for (int t = 0; t <= total; t++) {
        for (int row = 0; row < ROWS; row++) {
          byte[] parts = t < cut ? bytes(first, t, row) : bytes(second, t - cut, row);
          assertThat(parts)
              .as("seed %d, time %d, row %d, cut %d", seed, t, row, cut)
              .isEqualTo(bytes(whole, t, row));
        }
      }
    }
  }

  /** One time of random episodes, of which a third ends at each step. */
  private static void play(Rollout rollout, int t, int time, long seed) {
    paint(rollout.slot(t), 3 * time);
    for (int row = 0; row < ROWS; row++) {
      boolean first = time == 0 || Hash64.toBounded(Hash64.of(seed, time, row), 3) == 0;
      rollout.setAge(t, row, first ? 0 : rollout.age(t - 1, row) + 1);
    }
  }

  private Rollout rollout(int steps) {
    Rollout rollout = new Rollout(SPEC, steps, ROWS, STACK, WIDTH, 2);
    open.add(rollout);
    return rollout;
  }

  /** Row r gets frames of {@code value + r}. */
  private static void fill(Rollout rollout, int t, int value, int age0, int age1) {
    paint(rollout.slot(t), value);
    rollout.setAge(t, 0, age0);
    rollout.setAge(t, 1, age1);
  }

  private static void paint(ObservationBatch batch, int value) {
    for (int row = 0; row < ROWS; row++) {
      batch.segment(Modality.POV).asSlice((long) row * FRAME, FRAME).fill((byte) (value + row));
    }
  }

  private static byte[] bytes(Rollout rollout, int t, int row) {
    byte[] bytes = new byte[STACK * FRAME + 2];
    rollout.gatherStack(t, row, MemorySegment.ofArray(bytes), 1);
    assertThat(bytes[0] | bytes[bytes.length - 1]).isZero();
    return Arrays.copyOfRange(bytes, 1, bytes.length - 1);
  }

  /** The colour of each frame, which must be plain. */
  private static int[] stack(Rollout rollout, int t, int row) {
    return colors(bytes(rollout, t, row));
  }

  private static int[] stackAfter(Rollout rollout, ObservationBatch newest, int t, int row) {
    byte[] bytes = new byte[STACK * FRAME];
    rollout.gatherStackAfter(newest, t, row, MemorySegment.ofArray(bytes), 0);
    return colors(bytes);
  }

  private static int[] colors(byte[] bytes) {
    int[] colors = new int[STACK];
    for (int i = 0; i < bytes.length; i++) {
      colors[i / FRAME] = bytes[i];
      assertThat(bytes[i]).isEqualTo(bytes[i / FRAME * FRAME]);
    }
    return colors;
  }
}
