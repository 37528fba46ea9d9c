package dev.mattock.agent.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.agent.Observations;
import dev.mattock.engine.env.MultiDiscreteCodec;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import dev.mattock.engine.sim.Action;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RandomPolicyTest {
  private static final MultiDiscreteCodec CODEC =
      MultiDiscreteCodec.standard(
          Observations.CONTENT, List.of("craft:oak_planks", "place:crafting_table"));

  @Test
  void looksAtNothing() {
    assertThat(new RandomPolicy(CODEC, 1).reads()).isEmpty();
    assertThat(new RandomPolicy(CODEC, 1).name()).isEqualTo("random");
  }

  @Test
  void theSeedDecidesEveryDraw() {
    int[][] once = draws(new RandomPolicy(CODEC, 5), 4, 20);

    assertThat(draws(new RandomPolicy(CODEC, 5), 4, 20)).isDeepEqualTo(once);
    assertThat(Arrays.deepEquals(draws(new RandomPolicy(CODEC, 6), 4, 20), once)).isFalse();
  }

  @Test
  void rowsAndDecisionsDiffer() {
    int[][] draws = draws(new RandomPolicy(CODEC, 5), 2, 20);

    assertThat(Arrays.stream(draws).map(Arrays::toString).distinct().count()).isGreaterThan(30);
  }

  @Test
  void everyChoiceOfEveryHeadIsEquallyLikely() {
    int rows = 100;
    int decisions = 100;
    int[][] draws = draws(new RandomPolicy(CODEC, 17), rows, decisions);
    for (int head = 0; head < CODEC.sizes().length(); head++) {
      int size = CODEC.sizes().get(head);
      int[] counts = new int[size];
      for (int[] draw : draws) {
        counts[draw[head]]++;
      }
      double expected = (double) rows * decisions / size;
      double chiSquare = 0;
      for (int count : counts) {
        chiSquare += (count - expected) * (count - expected) / expected;
      }
      // Mean and deviation of chi square are size - 1 and sqrt(2 (size - 1)).
      assertThat(chiSquare)
          .as("head %s, counts %s", CODEC.heads().get(head).name(), Arrays.toString(counts))
          .isLessThan(size - 1 + 4 * Math.sqrt(2.0 * (size - 1)));
    }
  }

  /** The codes of all rows of all decisions, one after the other. */
  private static int[][] draws(RandomPolicy policy, int rows, int decisions) {
    ObservationBatch nothing =
        Observations.batch(Observations.spec(Observations.CONTENT, PixelLayout.CHW), rows);
    Action[] actions = new Action[rows];
    Arrays.setAll(actions, row -> new Action());
    int[][] codes = new int[rows * decisions][];
    for (int decision = 0; decision < decisions; decision++) {
      policy.act(nothing, new boolean[rows], actions);
      for (int row = 0; row < rows; row++) {
        codes[decision * rows + row] = CODEC.encode(actions[row]);
      }
    }
    return codes;
  }
}
