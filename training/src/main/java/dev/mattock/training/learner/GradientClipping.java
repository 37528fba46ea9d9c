package dev.mattock.training.learner;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;

/** Keeps one bad batch from throwing a network far off (Pascanu, Mikolov and Bengio 2013). */
public final class GradientClipping {
  private GradientClipping() {}

  /**
   * Scales all gradients in place by {@code max / norm}, if the norm of all of them together is
   * more than {@code max}.
   *
   * @param max the greatest norm that is left alone, positive
   * @return the norm before; NaN or infinite if an entry is, and then nothing was changed: the
   *     caller must not use these gradients
   * @throws IllegalArgumentException if {@code max} is not positive
   */
  public static double byGlobalNorm(List<NDArray> gradients, double max) {
    if (!(max > 0)) {
      throw new IllegalArgumentException("max must be positive, but is " + max);
    }
    double squares = 0;
    for (NDArray gradient : gradients) {
      squares += sumOfSquares(gradient);
    }
    double norm = Math.sqrt(squares);
    if (Double.isFinite(norm) && norm > max) {
      for (NDArray gradient : gradients) {
        gradient.muli((float) (max / norm));
      }
    }
    return norm;
  }

  private static double sumOfSquares(NDArray gradient) {
    try (NDManager scratch = gradient.getManager().newSubManager()) {
      NDArray own = gradient.stopGradient();
      own.attach(scratch);
      return own.mul(own).sum().getFloat();
    }
  }
}
