package dev.mattock.training.rollout;

import java.nio.ByteBuffer;

/**
 * A batch of collected steps, as a learner reads it. Sample {@code i} is row {@code i} of each
 * array; the arrays are read, never written, and stay the same during an update.
 */
public interface SampleSource {

  /** How many samples there are. */
  int size();

  /**
   * Copies the observations of samples {@code indices[from]} to {@code indices[from + count - 1]}.
   * Called by several threads at once, each with destinations of its own.
   *
   * @param povOut direct; row {@code k} goes to index {@code k * povBytes}, laid out as {@code
   *     PolicyNetwork.infer} reads it; position and limit are to be left alone
   * @param featuresOut row {@code k} goes to index {@code k * features}
   */
  void gather(int[] indices, int from, int count, ByteBuffer povOut, float[] featuresOut);

  /** The actions taken, {@code [size][heads]}. */
  int[] actions();

  /** The log-probability of each sample's actions under the policy that took them. */
  float[] logProbabilities();

  /** Advantages as generalised advantage estimation gives them, not yet normalised. */
  float[] advantages();

  /** What the value is to become: the returns that generalised advantage estimation gives. */
  float[] returns();

  /** The values that the policy expected when it acted. */
  float[] values();
}
