package dev.mattock.training.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.ObservationSpec;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import dev.mattock.training.Pasture;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RewardScalerTest {
  private static final ObservationSpec SPEC =
      ObservationSpec.of(
          Pasture.CONTENT,
          new RenderSettings(8, 8, 70, 32, PixelLayout.CHW, false),
          Set.of(Modality.POV));

  /**
   * Two rows, gamma 1/2. Row 0: rewards 1, 2, 4 give returns 1, 2.5, 5.25. Row 1: rewards 0, 8
   * (terminated), 2 give 0, 8, 2. Mean 18.75 / 6 = 3.125; squares 1 + 6.25 + 27.5625 + 0 + 64 + 4 =
   * 102.8125; variance (102.8125 - 6 * 3.125^2) / 5 = 44.21875 / 5 = 8.84375.
   */
  @Test
  void dividesByTheDeviationOfTheDiscountedReturn() {
    RewardScaler scaler = new RewardScaler(0.5, 2);
    try (Rollout rollout = rollout(2, 1, 0, 2, 8, 4, 2)) {
      rollout.terminated()[3] = true;
      scaler.scaleInPlace(rollout);
      double deviation = Math.sqrt(8.84375);

      assertThat(scaler.deviation()).isCloseTo(deviation, within(1e-12));
      assertThat(rollout.rewards()[3]).isCloseTo((float) (8 / deviation), within(1e-6f));
      assertThat(rollout.rewards()[1]).isZero();
      assertThat(rollout.rewards()[4]).isCloseTo((float) (4 / deviation), within(1e-6f));
    }
  }

  @Test
  void truncationEndsTheReturnAsTerminationDoes() {
    assertThat(deviation(true, false)).isEqualTo(deviation(false, true));
    assertThat(deviation(true, false)).isNotEqualTo(deviation(false, false));
  }

  private static double deviation(boolean terminated, boolean truncated) {
    RewardScaler scaler = new RewardScaler(0.9, 1);
    try (Rollout rollout = rollout(1, 1, 2, 3)) {
      rollout.terminated()[1] = terminated;
      rollout.truncated()[1] = truncated;
      scaler.scaleInPlace(rollout);
    }
    return scaler.deviation();
  }

  @Test
  void returnsGoOnOverTheSeamOfRollouts() {
    RewardScaler whole = new RewardScaler(0.9, 2);
    RewardScaler parts = new RewardScaler(0.9, 2);
    try (Rollout all = rollout(2, 1, 2, 3, 4, 5, 6, 7, 8);
        Rollout first = rollout(2, 1, 2, 3, 4);
        Rollout second = rollout(2, 5, 6, 7, 8)) {
      whole.scaleInPlace(all);
      parts.scaleInPlace(first);
      parts.scaleInPlace(second);
    }
    assertThat(parts.exportState()).isEqualTo(whole.exportState());
  }

  @Test
  void rewardsThatNeverChangeStayAsTheyAre() {
    RewardScaler scaler = new RewardScaler(0.9, 2);
    try (Rollout rollout = rollout(2, 0, 0, 0, 0)) {
      scaler.scaleInPlace(rollout);
      assertThat(rollout.rewards()).containsOnly(0);
    }
    assertThat(scaler.deviation()).isEqualTo(1);
  }

  @Test
  void goesOnFromAnExportedState() {
    RewardScaler scaler = new RewardScaler(0.9, 2);
    try (Rollout rollout = rollout(2, 1, -2, 3, 4, -5, 6)) {
      scaler.scaleInPlace(rollout);
    }
    RewardScaler resumed = new RewardScaler(0.9, 2);
    resumed.importState(scaler.exportState());
    try (Rollout one = rollout(2, 7, 8, 9, 1);
        Rollout other = rollout(2, 7, 8, 9, 1)) {
      scaler.scaleInPlace(one);
      resumed.scaleInPlace(other);
      assertThat(other.rewards()).isEqualTo(one.rewards());
    }
    assertThat(resumed.exportState()).isEqualTo(scaler.exportState());
    assertThatThrownBy(() -> new RewardScaler(0.9, 3).importState(scaler.exportState()))
        .hasMessage("state for 3 rows needs 6 numbers, not 5");
  }

  private static Rollout rollout(int rows, float... rewards) {
    Rollout rollout = new Rollout(SPEC, rewards.length / rows, rows, 1, 0, 1);
    System.arraycopy(rewards, 0, rollout.rewards(), 0, rewards.length);
    return rollout;
  }
}
