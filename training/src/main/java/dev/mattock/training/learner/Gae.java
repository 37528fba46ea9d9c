package dev.mattock.training.learner;

/**
 * Generalised advantage estimation (Schulman et al. 2016, "High-dimensional continuous control
 * using generalized advantage estimation").
 *
 * <p>With T steps of N rows, time first: index {@code t * N + n}. Values are those of the state
 * that was acted in; {@code valueAfter} is the value of the state that was reached:
 *
 * <pre>
 *   delta_t = r_t + gamma V(s_t+1) - V(s_t)                     (eq. 9)
 *   A_t     = delta_t + gamma lambda A_t+1                      (eq. 16, as a recursion)
 *   R_t     = A_t + V(s_t)
 * </pre>
 *
 * <p>Where an episode terminated, V(s_t+1) is zero and the recursion starts anew; where it was
 * truncated, V(s_t+1) is the value of its final observation, and the recursion starts anew as well
 * (Pardo et al. 2018, "Time limits in reinforcement learning").
 *
 * @param gamma discount a step, in (0, 1]
 * @param lambda how far advantages look beyond the next value, in [0, 1]
 */
public record Gae(double gamma, double lambda) {

  public Gae {
    if (!(gamma > 0 && gamma <= 1)) {
      throw new IllegalArgumentException("gamma must be in (0, 1], but is " + gamma);
    }
    if (!(lambda >= 0 && lambda <= 1)) {
      throw new IllegalArgumentException("lambda must be in [0, 1], but is " + lambda);
    }
  }

  /**
   * What was collected, time first.
   *
   * @param rows N, how many rows each step has
   * @param rewards {@code [T][N]}
   * @param values {@code [T][N]}, of the state that was acted in
   * @param terminated {@code [T][N]}, the episode ended in this step, by its own rules
   * @param truncated {@code [T][N]}, the episode was cut short in this step
   * @param finalValues {@code [T][N]}, the value of the final observation; read only where an
   *     episode was truncated and did not terminate as well
   * @param lastValues {@code [N]}, the value of the observation after the last step; not read where
   *     the last step ended an episode
   */
  public record Rollout(
      int rows,
      float[] rewards,
      float[] values,
      boolean[] terminated,
      boolean[] truncated,
      float[] finalValues,
      float[] lastValues) {

    public Rollout {
      if (rows < 1 || rewards.length % rows != 0) {
        throw new IllegalArgumentException(
            "rows is " + rows + ", which does not divide " + rewards.length + " rewards");
      }
      same("values", values.length, rewards.length);
      same("terminated", terminated.length, rewards.length);
      same("truncated", truncated.length, rewards.length);
      same("finalValues", finalValues.length, rewards.length);
      same("lastValues", lastValues.length, rows);
    }

    private double valueAfter(int index) {
      if (terminated[index]) {
        return 0;
      }
      if (truncated[index]) {
        return finalValues[index];
      }
      int next = index + rows;
      return next < values.length ? values[next] : lastValues[index % rows];
    }

    private boolean goesOn(int index) {
      return !terminated[index] && !truncated[index];
    }
  }

  /**
   * Writes advantages and returns, both {@code [T][N]}.
   *
   * @throws IllegalArgumentException if a destination has another length than the rewards
   */
  public void compute(Rollout rollout, float[] advantages, float[] returns) {
    int size = rollout.rewards.length;
    same("advantages", advantages.length, size);
    same("returns", returns.length, size);
    for (int row = 0; row < rollout.rows; row++) {
      double advantage = 0;
      for (int i = size - rollout.rows + row; i >= 0; i -= rollout.rows) {
        double value = rollout.values[i];
        double delta = rollout.rewards[i] + gamma * rollout.valueAfter(i) - value;
        advantage = delta + (rollout.goesOn(i) ? gamma * lambda * advantage : 0);
        advantages[i] = (float) advantage;
        returns[i] = (float) (advantage + value);
      }
    }
  }

  private static void same(String name, int length, int expected) {
    if (length != expected) {
      throw new IllegalArgumentException(
          name + " must have " + expected + " entries, but has " + length);
    }
  }
}
