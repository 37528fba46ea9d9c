package dev.mattock.training.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableIntArray;
import dev.mattock.agent.network.MultiDiscrete;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PpoObjectiveTest {
  private static final ImmutableIntArray HEADS = ImmutableIntArray.of(3, 2);
  private static final int WIDTH = 6;
  private static final double ENTROPY = 0.03;

  private static final Ppo.Settings SETTINGS =
      new Ppo.Settings(
          Schedule.constant(1e-3),
          1,
          4,
          0.2,
          OptionalDouble.of(0.4),
          Schedule.constant(ENTROPY),
          0.7,
          0.5,
          0.99,
          0.95,
          true,
          OptionalDouble.empty());

  private static PixelBandit.Samples samples() {
    PixelBandit.Samples samples = new PixelBandit.Samples(4);
    for (int i = 0; i < 4; i++) {
      samples.actions[2 * i] = i % 3;
      samples.actions[2 * i + 1] = i % 2;
      samples.logProbabilities[i] = -1.7f - 0.1f * i;
      samples.advantages[i] = i * i - 2;
      samples.returns[i] = i;
      samples.values[i] = 1.3f;
    }
    return samples;
  }

  private static float[] outputs() {
    float[] outputs = new float[4 * WIDTH];
    for (int i = 0; i < outputs.length; i++) {
      outputs[i] = (i * 5 % 13) / 6f - 1;
    }
    return outputs;
  }

  private static PpoObjective.Minibatch minibatch(PixelBandit.Samples samples, int[] order) {
    return new PpoObjective.Minibatch(
        samples,
        order,
        PpoObjective.AdvantageScale.of(samples.advantages, order, 0, order.length),
        ENTROPY);
  }

  private static PpoObjective.Sums run(int[] order, float[] outputs, float[] gradient) {
    PpoObjective.Sums sums = new PpoObjective.Sums();
    new PpoObjective(SETTINGS, HEADS)
        .rows(minibatch(samples(), order), 0, 4, 0.25, outputs, gradient, sums);
    return sums;
  }

  private static double loss(int[] order, float[] outputs) {
    PpoObjective.Sums sums = run(order, outputs, new float[outputs.length]);
    return (sums.policyLoss + 0.7 * sums.valueLoss - ENTROPY * sums.entropy) / 4;
  }

  @Test
  void itsGradientIsThatOfTheWholeLoss() {
    int[] order = {2, 0, 3, 1};
    float[] outputs = outputs();
    float[] gradient = new float[outputs.length];
    run(order, outputs, gradient);
    for (int i = 0; i < outputs.length; i++) {
      float original = outputs[i];
      outputs[i] = original + 1e-3f;
      double width = outputs[i];
      double up = loss(order, outputs);
      outputs[i] = original - 1e-3f;
      width -= outputs[i];
      double down = loss(order, outputs);
      outputs[i] = original;
      assertThat((double) gradient[i])
          .as("output %d", i)
          .isCloseTo((up - down) / width, within(2e-4));
    }
  }

  @Test
  void sumsAreThoseOfTheRowsInTheirOrder() {
    int[] order = {2, 0, 3, 1};
    PixelBandit.Samples samples = samples();
    float[] outputs = outputs();
    PpoObjective.Sums sums = run(order, outputs, new float[outputs.length]);
    MultiDiscrete heads = new MultiDiscrete(HEADS);
    double policy = 0;
    double value = 0;
    double entropy = 0;
    // Advantages -2, -1, 2, 7: mean 1.5, squared differences 12.25 + 6.25 + 0.25 + 30.25.
    double deviation = Math.sqrt(49 / 3.0);
    for (int k = 0; k < 4; k++) {
      int i = order[k];
      double logP = heads.logProbability(outputs, k * WIDTH, samples.actions, 2 * i);
      double advantage = (samples.advantages[i] - 1.5) / deviation;
      policy += PpoLosses.policy(logP, samples.logProbabilities[i], advantage, 0.2).loss();
      value += PpoLosses.value(outputs[k * WIDTH + 5], 1.3f, i, OptionalDouble.of(0.4)).loss();
      entropy += heads.entropy(outputs, k * WIDTH);
    }
    assertThat(sums.policyLoss).isCloseTo(policy, within(1e-6));
    assertThat(sums.valueLoss).isCloseTo(value, within(1e-9));
    assertThat(sums.entropy).isCloseTo(entropy, within(1e-9));
    assertThat(sums.samples).isEqualTo(4);
  }

  @Test
  void aSingleAdvantageIsOnlyCentred() {
    PpoObjective.AdvantageScale scale =
        PpoObjective.AdvantageScale.of(new float[] {5}, new int[] {0}, 0, 1);
    assertThat(scale.apply(5)).isZero();
    assertThat(scale.apply(6)).isCloseTo(1, within(1e-6));
  }

  @Test
  void equalAdvantagesBecomeZeroNotInfinite() {
    PpoObjective.AdvantageScale scale =
        PpoObjective.AdvantageScale.of(new float[] {2, 2, 2}, new int[] {0, 1, 2}, 0, 3);
    assertThat(scale.apply(2)).isZero();
  }

  @Test
  void unscaledAdvantagesStayThemselves() {
    assertThat(PpoObjective.AdvantageScale.none().apply(-3.5)).isEqualTo(-3.5);
  }
}
