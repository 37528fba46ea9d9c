package dev.mattock.agent.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableIntArray;
import dev.mattock.engine.content.Hash64;
import org.junit.jupiter.api.Test;

class MultiDiscreteTest {
  private static final MultiDiscrete HEADS = new MultiDiscrete(ImmutableIntArray.of(3, 2));

  /** Probabilities 1/6, 2/6, 3/6, and 1/4, 3/4; each head shifted by a constant of its own. */
  private static final float[] LOGITS = {
    (float) Math.log(1) + 5,
    (float) Math.log(2) + 5,
    (float) Math.log(3) + 5,
    (float) Math.log(1) - 7,
    (float) Math.log(3) - 7
  };

  @Test
  void logProbabilityIsTheSumOverTheHeads() {
    assertThat(HEADS.logProbability(LOGITS, 0, new int[] {2, 1}, 0))
        .isCloseTo(Math.log(0.5 * 0.75), within(1e-6));
    assertThat(HEADS.logProbability(LOGITS, 0, new int[] {0, 0}, 0))
        .isCloseTo(Math.log(1.0 / 6 / 4), within(1e-6));
  }

  @Test
  void entropyIsTheSumOverTheHeads() {
    double three = Math.log(6) / 6 + Math.log(3) / 3 + Math.log(2) / 2;
    double two = Math.log(4) / 4 + 0.75 * Math.log(4.0 / 3);
    assertThat(HEADS.entropy(LOGITS, 0)).isCloseTo(three + two, within(1e-6));
    assertThat(HEADS.entropy(new float[5], 0)).isCloseTo(Math.log(6), within(1e-12));
  }

  @Test
  void samplesByInvertingTheDistribution() {
    assertThat(sample(0, 0)).containsExactly(0, 0);
    assertThat(sample(0.16, 0.24)).containsExactly(0, 0);
    assertThat(sample(0.17, 0.26)).containsExactly(1, 1);
    assertThat(sample(0.49, 0.99)).containsExactly(1, 1);
    assertThat(sample(0.51, 0.5)).containsExactly(2, 1);
    assertThat(sample(Math.nextDown(1.0), Math.nextDown(1.0))).containsExactly(2, 1);
  }

  private static int[] sample(double u, double v) {
    int[] actions = new int[2];
    double logP = HEADS.sample(LOGITS, 0, new double[] {u, v}, 0, actions, 0);
    assertThat(logP).isEqualTo(HEADS.logProbability(LOGITS, 0, actions, 0), within(1e-12));
    return actions;
  }

  @Test
  void drawsAsOftenAsTheProbabilitiesSay() {
    int[] counts = new int[3];
    int draws = 20_000;
    int[] actions = new int[2];
    double[] uniforms = new double[2];
    for (int i = 0; i < draws; i++) {
      uniforms[0] = Hash64.toUnit(Hash64.of(1, i));
      uniforms[1] = Hash64.toUnit(Hash64.of(2, i));
      HEADS.sample(LOGITS, 0, uniforms, 0, actions, 0);
      counts[actions[0]]++;
    }
    for (int a = 0; a < 3; a++) {
      assertThat(counts[a] / (double) draws).isCloseTo((a + 1) / 6.0, within(0.02));
    }
  }

  @Test
  void readsAndWritesAtItsOffsets() {
    float[] shifted = new float[9];
    System.arraycopy(LOGITS, 0, shifted, 4, 5);
    int[] actions = {-1, -1, -1, -1};
    double logP = HEADS.sample(shifted, 4, new double[] {9, 9, 9, 0.9, 0.1}, 3, actions, 1);
    assertThat(actions).containsExactly(-1, 2, 0, -1);
    assertThat(logP).isEqualTo(HEADS.logProbability(LOGITS, 0, new int[] {2, 0}, 0));
    HEADS.argmax(shifted, 4, actions, 2);
    assertThat(actions).containsExactly(-1, 2, 2, 1);
  }

  @Test
  void argmaxTakesTheFirstOfEquals() {
    int[] actions = new int[2];
    HEADS.argmax(new float[] {1, 4, 4, 2, 2}, 0, actions, 0);
    assertThat(actions).containsExactly(1, 0);
  }

  @Test
  void survivesLogitsThatWouldOverflowAnExponential() {
    float[] extreme = {900, -900, 0, 3e38f, -3e38f};
    int[] actions = new int[2];
    assertThat(HEADS.sample(extreme, 0, new double[] {0.999, 0.999}, 0, actions, 0)).isZero();
    assertThat(actions).containsExactly(0, 0);
    assertThat(HEADS.entropy(extreme, 0)).isZero();
    float[] gradient = new float[5];
    HEADS.addGradient(extreme, 0, actions, 0, new MultiDiscrete.Weights(1, 1), gradient);
    assertThat(gradient).containsOnly(0f);
  }

  @Test
  void gradientAgreesWithFiniteDifferences() {
    MultiDiscrete.Weights weights = new MultiDiscrete.Weights(0.7, -0.3);
    int[] actions = {1, 0};
    float[] gradient = new float[5];
    HEADS.addGradient(LOGITS, 0, actions, 0, weights, gradient);
    for (int i = 0; i < 5; i++) {
      float[] up = LOGITS.clone();
      float[] down = LOGITS.clone();
      up[i] += 1e-2f;
      down[i] -= 1e-2f;
      double slope =
          (objective(up, actions, weights) - objective(down, actions, weights))
              / ((double) up[i] - down[i]);
      assertThat((double) gradient[i]).as("logit %d", i).isCloseTo(slope, within(1e-5));
    }
  }

  private static double objective(float[] logits, int[] actions, MultiDiscrete.Weights weights) {
    return weights.logProbability() * HEADS.logProbability(logits, 0, actions, 0)
        + weights.entropy() * HEADS.entropy(logits, 0);
  }

  @Test
  void refusesHeadsWithoutActions() {
    assertThatThrownBy(() -> new MultiDiscrete(ImmutableIntArray.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MultiDiscrete(ImmutableIntArray.of(3, 0)))
        .hasMessageContaining("[3, 0]");
  }
}
