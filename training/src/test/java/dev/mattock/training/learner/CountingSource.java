package dev.mattock.training.learner;

import dev.mattock.training.rollout.SampleSource;
import java.nio.ByteBuffer;

/**
 * Counts how often each sample is gathered, for learners of one thread, and claims a size of its
 * own.
 */
record CountingSource(SampleSource inner, int[] used, int size) implements SampleSource {
  CountingSource(SampleSource inner, int[] used) {
    this(inner, used, inner.size());
  }

  @Override
  public void gather(int[] indices, int from, int count, ByteBuffer povOut, float[] featuresOut) {
    for (int k = 0; k < count; k++) {
      used[indices[from + k]]++;
    }
    inner.gather(indices, from, count, povOut, featuresOut);
  }

  @Override
  public int[] actions() {
    return inner.actions();
  }

  @Override
  public float[] logProbabilities() {
    return inner.logProbabilities();
  }

  @Override
  public float[] advantages() {
    return inner.advantages();
  }

  @Override
  public float[] returns() {
    return inner.returns();
  }

  @Override
  public float[] values() {
    return inner.values();
  }
}
