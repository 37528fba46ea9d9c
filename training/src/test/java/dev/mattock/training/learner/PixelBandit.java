package dev.mattock.training.learner;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.mattock.agent.network.MultiDiscrete;
import dev.mattock.agent.network.NetworkSpec;
import dev.mattock.agent.network.PolicyNetwork;
import dev.mattock.engine.content.Hash64;
import dev.mattock.training.rollout.SampleSource;
import java.nio.ByteBuffer;

/**
 * A contextual bandit on pixels: a bright square lies in one of four quarters, over noise; the
 * first head should name the quarter, the second should say whether the one feature is positive.
 * Each right answer is worth half a point.
 */
final class PixelBandit {
  static final NetworkSpec SPEC =
      new NetworkSpec(
          1,
          1,
          16,
          16,
          1,
          ImmutableIntArray.of(4, 2),
          ImmutableList.of(new NetworkSpec.Conv(8, 4, 4), new NetworkSpec.Conv(8, 2, 1)),
          32);

  private final long seed;
  private final MultiDiscrete distribution = new MultiDiscrete(SPEC.heads());

  PixelBandit(long seed) {
    this.seed = seed;
  }

  /** Lets the policy answer {@code size} questions. */
  Samples collect(PolicyNetwork network, int size, long round) {
    Samples samples = new Samples(size);
    double[] uniforms = new double[2];
    ask(samples, round);
    float[] logits = new float[size * SPEC.logits()];
    network.infer(samples.pov, samples.features, size, logits, samples.values);
    for (int i = 0; i < size; i++) {
      long draw = Hash64.of(seed, round, i, 1);
      uniforms[0] = Hash64.toUnit(draw);
      uniforms[1] = Hash64.toUnit(Hash64.mix(draw));
      samples.logProbabilities[i] =
          (float)
              distribution.sample(logits, i * SPEC.logits(), uniforms, 0, samples.actions, 2 * i);
      samples.returns[i] = reward(samples, i);
      samples.advantages[i] = samples.returns[i] - samples.values[i];
    }
    return samples;
  }

  /** The share of right answers, of both heads, when the likeliest action is taken. */
  double accuracy(PolicyNetwork network, int size, long round) {
    Samples samples = new Samples(size);
    ask(samples, round);
    float[] logits = new float[size * SPEC.logits()];
    network.infer(samples.pov, samples.features, size, logits, samples.values);
    double sum = 0;
    for (int i = 0; i < size; i++) {
      distribution.argmax(logits, i * SPEC.logits(), samples.actions, 2 * i);
      sum += reward(samples, i);
    }
    return sum / size;
  }

  private void ask(Samples samples, long round) {
    for (int i = 0; i < samples.size(); i++) {
      long question = Hash64.of(seed, round, i);
      samples.quarters[i] = Hash64.toBounded(question, 4);
      samples.features[i] = (float) (2 * Hash64.toUnit(Hash64.mix(question)) - 1);
      for (int p = 0; p < SPEC.povBytes(); p++) {
        int quarter = (p / 16 < 8 ? 0 : 2) + (p % 16 < 8 ? 0 : 1);
        int noise = Hash64.toBounded(Hash64.of(question, p), 100);
        int value = quarter == samples.quarters[i] ? 120 + noise : noise;
        samples.pov.put(i * SPEC.povBytes() + p, (byte) value);
      }
    }
  }

  private static float reward(Samples samples, int i) {
    boolean first = samples.actions[2 * i] == samples.quarters[i];
    boolean second = samples.actions[2 * i + 1] == (samples.features[i] > 0 ? 1 : 0);
    return (first ? 0.5f : 0) + (second ? 0.5f : 0);
  }

  /** One round of questions and answers. */
  static final class Samples implements SampleSource {
    final ByteBuffer pov;
    final float[] features;
    final int[] quarters;
    final int[] actions;
    final float[] logProbabilities;
    final float[] advantages;
    final float[] returns;
    final float[] values;

    Samples(int size) {
      pov = ByteBuffer.allocateDirect(size * SPEC.povBytes());
      features = new float[size];
      quarters = new int[size];
      actions = new int[2 * size];
      logProbabilities = new float[size];
      advantages = new float[size];
      returns = new float[size];
      values = new float[size];
    }

    @Override
    public int size() {
      return values.length;
    }

    @Override
    public void gather(int[] indices, int from, int count, ByteBuffer povOut, float[] out) {
      for (int k = 0; k < count; k++) {
        int i = indices[from + k];
        povOut.put(k * SPEC.povBytes(), pov, i * SPEC.povBytes(), SPEC.povBytes());
        out[k] = features[i];
      }
    }

    @Override
    public int[] actions() {
      return actions;
    }

    @Override
    public float[] logProbabilities() {
      return logProbabilities;
    }

    @Override
    public float[] advantages() {
      return advantages;
    }

    @Override
    public float[] returns() {
      return returns;
    }

    @Override
    public float[] values() {
      return values;
    }
  }
}
