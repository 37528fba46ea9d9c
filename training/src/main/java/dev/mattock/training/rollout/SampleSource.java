package dev.mattock.training.rollout;

import java.nio.ByteBuffer;

/** The samples of one update, wherever they lie. Sample i is the same in every column. */
public interface SampleSource {
  /** How many samples there are. */
  int size();

  /**
   * Copies the inputs of samples {@code indices[from..from + count)} together.
   *
   * @param povOut stacks of frames, one behind the other from position 0
   * @param featuresOut feature vectors, one behind the other
   */
  void gather(int[] indices, int from, int count, ByteBuffer povOut, float[] featuresOut);

  /** Choices, [size][heads]. */
  int[] actions();

  /** Log-probabilities of the actions under the policy that acted. */
  float[] logProbabilities();

  /** Advantages. */
  float[] advantages();

  /** Targets of the value function. */
  float[] returns();

  /** Values estimated when acting. */
  float[] values();
}
