package dev.mattock.agent.network;

/** The loss, as the network sees it: what it would like the outputs to be. */
@FunctionalInterface
public interface OutputGradient {

  /**
   * Writes the gradient of the loss with respect to the network's outputs.
   *
   * @param outputs row-major {@code [batch][logits + 1]}: the logits of all heads, then the value
   * @param gradient the same shape; every entry is to be written
   * @param batch how many rows count
   */
  void compute(float[] outputs, float[] gradient, int batch);
}
