package dev.mattock.training.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PpoLossesTest {

  /** Hand-computed: the clip is 0.2. */
  @ParameterizedTest
  @CsvSource({
    // ratio, advantage, loss, gradient by log p, clipped
    "1.0,  2, -2.0, -2.0, false",
    "1.1,  2, -2.2, -2.2, false",
    "1.5,  2, -2.4,  0.0, true",
    "0.5,  2, -1.0, -1.0, true",
    "1.5, -2,  3.0,  3.0, true",
    "0.5, -2,  1.6,  0.0, true",
    "0.9, -2,  1.8,  1.8, false",
    "1.7,  0,  0.0,  0.0, true",
  })
  void clippedSurrogate(
      double ratio, double advantage, double loss, double gradient, boolean clipped) {
    PpoLosses.PolicyLoss actual = PpoLosses.policy(Math.log(ratio) - 3, -3, advantage, 0.2);
    assertThat(actual.loss()).isCloseTo(loss, within(1e-12));
    assertThat(actual.gradient()).isCloseTo(gradient, within(1e-12));
    assertThat(actual.clipped()).isEqualTo(clipped);
    assertThat(actual.divergence()).isCloseTo(ratio - 1 - Math.log(ratio), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    // value, old value, return, loss, gradient
    "3, 3, 5, 2, -2",
    "7, 7, 5, 2, 2",
    // Moved 1 towards the return: the clipped 3.5 is worse.
    "4, 3, 5, 1.125, 0",
    // Moved 1 away: the free one is worse.
    "2, 3, 5, 4.5, -3",
    // Moved within the clip.
    "3.25, 3, 5, 1.53125, -1.75",
  })
  void clippedValueLoss(double value, double old, double target, double loss, double gradient) {
    PpoLosses.ValueLoss actual = PpoLosses.value(value, old, target, OptionalDouble.of(0.5));
    assertThat(actual.loss()).isCloseTo(loss, within(1e-12));
    assertThat(actual.gradient()).isCloseTo(gradient, within(1e-12));
  }

  @Test
  void withoutAClipTheValueLossIsHalfTheSquare() {
    PpoLosses.ValueLoss actual = PpoLosses.value(4, -100, 5, OptionalDouble.empty());
    assertThat(actual.loss()).isEqualTo(0.5);
    assertThat(actual.gradient()).isEqualTo(-1);
  }

  @Test
  void gradientsAreThoseOfFiniteDifferences() {
    for (int i = 0; i < 200; i++) {
      double logP = -2 + (i % 20) * 0.07;
      double advantage = (i % 7) - 3.1;
      double up = PpoLosses.policy(logP + 1e-6, -1.4, advantage, 0.2).loss();
      double down = PpoLosses.policy(logP - 1e-6, -1.4, advantage, 0.2).loss();
      assertThat(PpoLosses.policy(logP, -1.4, advantage, 0.2).gradient())
          .as("case %d", i)
          .isCloseTo((up - down) / 2e-6, within(1e-4));
      double value = (i % 13) * 0.17;
      OptionalDouble clip = OptionalDouble.of(0.31);
      double higher = PpoLosses.value(value + 1e-6, 1, 1.5, clip).loss();
      double lower = PpoLosses.value(value - 1e-6, 1, 1.5, clip).loss();
      assertThat(PpoLosses.value(value, 1, 1.5, clip).gradient())
          .as("value case %d", i)
          .isCloseTo((higher - lower) / 2e-6, within(1e-4));
    }
  }
}
