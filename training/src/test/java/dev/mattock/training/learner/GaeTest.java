package dev.mattock.training.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GaeTest {
  private static final Gae HALVES = new Gae(0.5, 0.5);

  private record Result(float[] advantages, float[] returns) {}

  private static Result compute(Gae gae, Gae.Rollout rollout) {
    int size = rollout.rewards().length;
    Result result = new Result(new float[size], new float[size]);
    gae.compute(rollout, result.advantages, result.returns);
    return result;
  }

  private static Gae.Rollout oneRow(boolean[] terminated, boolean[] truncated) {
    return new Gae.Rollout(
        1,
        new float[] {1, 2, 3},
        new float[] {4, 5, 6},
        terminated,
        truncated,
        new float[] {100, 20, 300},
        new float[] {8});
  }

  @Test
  void withoutAnEndBootstrapsFromTheLastValue() {
    Result result = compute(HALVES, oneRow(new boolean[3], new boolean[3]));
    // delta: 1 + 2.5 - 4, 2 + 3 - 5, 3 + 4 - 6; decay 0.25.
    assertThat(result.advantages).containsExactly(-0.5f + 0.25f * 0.25f, 0.25f, 1f);
    assertThat(result.returns).containsExactly(3.5f + 0.0625f, 5.25f, 7f);
  }

  @Test
  void terminationBootstrapsNothingAndCutsTheSum() {
    Result result = compute(HALVES, oneRow(new boolean[] {false, true, false}, new boolean[3]));
    // delta 1: 2 + 0 - 5.
    assertThat(result.advantages).containsExactly(-0.5f + 0.25f * -3f, -3f, 1f);
    assertThat(result.returns).containsExactly(4 - 1.25f, 2f, 7f);
  }

  @Test
  void truncationBootstrapsFromTheFinalObservationAndCutsTheSum() {
    Result result = compute(HALVES, oneRow(new boolean[3], new boolean[] {false, true, false}));
    // delta 1: 2 + 0.5 * 20 - 5.
    assertThat(result.advantages).containsExactly(-0.5f + 0.25f * 7f, 7f, 1f);
    assertThat(result.returns).containsExactly(4 + 1.25f, 12f, 7f);
  }

  @Test
  void anEpisodeThatTerminatedAndWasTruncatedAtOnceCountsAsTerminated() {
    boolean[] second = {false, true, false};
    Result both = compute(HALVES, oneRow(second, second));
    Result terminated = compute(HALVES, oneRow(second, new boolean[3]));
    assertThat(both.advantages).containsExactly(terminated.advantages);
  }

  @Test
  void anEndInTheLastStepDoesNotReadTheValueAfterIt() {
    boolean[] last = {false, false, true};
    assertThat(compute(HALVES, oneRow(last, new boolean[3])).advantages[2]).isEqualTo(3f - 6f);
    assertThat(compute(HALVES, oneRow(new boolean[3], last)).advantages[2])
        .isEqualTo(3f + 150f - 6f);
  }

  @Test
  void rowsDoNotMix() {
    Gae.Rollout two =
        new Gae.Rollout(
            2,
            new float[] {1, 10, 2, 20, 3, 30},
            new float[] {4, 40, 5, 50, 6, 60},
            new boolean[] {false, false, false, true, false, false},
            new boolean[6],
            new float[6],
            new float[] {8, 80});
    Result result = compute(HALVES, two);
    assertThat(result.advantages)
        .containsExactly(-0.4375f, 10 + 25f - 40 + 0.25f * -30f, 0.25f, -30f, 1f, 10f);
  }

  @Test
  void lambdaZeroLooksOneStepAheadAndLambdaOneToTheEnd() {
    Gae.Rollout rollout = oneRow(new boolean[] {false, false, true}, new boolean[3]);
    assertThat(compute(new Gae(1, 0), rollout).advantages).containsExactly(2f, 3f, -3f);
    // Sums of rewards to come, less the value.
    assertThat(compute(new Gae(1, 1), rollout).advantages).containsExactly(2f, 0f, -3f);
    assertThat(compute(new Gae(1, 1), rollout).returns).containsExactly(6f, 5f, 3f);
  }

  @Test
  void agreesWithTheSumOfTheDefinition() {
    Gae gae = new Gae(0.97, 0.9);
    int steps = 30;
    float[] rewards = new float[steps];
    float[] values = new float[steps];
    for (int i = 0; i < steps; i++) {
      rewards[i] = i % 5 - 1;
      values[i] = (i * 7 % 11) / 3f;
    }
    Result result =
        compute(
            gae,
            new Gae.Rollout(
                1,
                rewards,
                values,
                new boolean[steps],
                new boolean[steps],
                new float[steps],
                new float[] {2}));
    for (int t = 0; t < steps; t++) {
      double sum = 0;
      for (int k = t; k < steps; k++) {
        double after = k + 1 < steps ? values[k + 1] : 2;
        double delta = rewards[k] + 0.97 * after - values[k];
        sum += Math.pow(0.97 * 0.9, k - t) * delta;
      }
      assertThat((double) result.advantages[t]).as("step %d", t).isCloseTo(sum, within(1e-5));
    }
  }

  @Test
  void rejectsWhatDoesNotFit() {
    assertThatThrownBy(() -> new Gae(0, 0.5)).hasMessage("gamma must be in (0, 1], but is 0.0");
    assertThatThrownBy(() -> new Gae(0.5, 1.5)).hasMessage("lambda must be in [0, 1], but is 1.5");
    assertThatThrownBy(() -> new Gae(Double.NaN, 1)).hasMessageContaining("gamma");
    assertThatThrownBy(
            () ->
                new Gae.Rollout(
                    2,
                    new float[3],
                    new float[3],
                    new boolean[3],
                    new boolean[3],
                    new float[3],
                    new float[2]))
        .hasMessage("rows is 2, which does not divide 3 rewards");
    assertThatThrownBy(
            () ->
                new Gae.Rollout(
                    1,
                    new float[3],
                    new float[2],
                    new boolean[3],
                    new boolean[3],
                    new float[3],
                    new float[1]))
        .hasMessage("values must have 3 entries, but has 2");
    Gae.Rollout good = oneRow(new boolean[3], new boolean[3]);
    assertThatThrownBy(() -> HALVES.compute(good, new float[2], new float[3]))
        .hasMessage("advantages must have 3 entries, but has 2");
  }
}
