package dev.mattock.agent.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import org.junit.jupiter.api.Test;

class ParameterLayoutTest {
  private static final ParameterLayout LAYOUT =
      ParameterLayout.of(
          new NetworkSpec(
              1,
              2,
              4,
              4,
              3,
              ImmutableIntArray.of(2, 3),
              ImmutableList.of(new NetworkSpec.Conv(5, 3, 1)),
              6));

  @Test
  void liesInTheOrderOfTheLayersWithoutGaps() {
    int end = 0;
    for (ParameterLayout.Entry entry : LAYOUT.entries()) {
      assertThat(entry.offset()).as(entry.name()).isEqualTo(end);
      end = entry.end();
    }
    assertThat(LAYOUT.size()).isEqualTo(end);
    assertThat(LAYOUT.entries())
        .extracting(e -> e.name() + " " + e.rows() + "x" + e.columns())
        .containsExactly(
            "conv0.weight 5x18",
            "conv0.bias 5x1",
            "features.weight 64x3",
            "features.bias 64x1",
            "hidden.weight 6x84",
            "hidden.bias 6x1",
            "policy.weight 5x6",
            "policy.bias 5x1",
            "value.weight 1x6",
            "value.bias 1x1");
  }

  @Test
  void joinIsTheOppositeOfSplit() {
    float[] flat = new float[LAYOUT.size()];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = i;
    }
    assertThat(LAYOUT.join(LAYOUT.split(flat))).containsExactly(flat);
    assertThat(LAYOUT.split(flat).get("conv0.bias")).containsExactly(90, 91, 92, 93, 94);
  }

  @Test
  void refusesAFlatVectorOfAnotherLength() {
    assertThatThrownBy(() -> LAYOUT.split(new float[3]))
        .hasMessageContaining("flat vector of 3, expected " + LAYOUT.size());
  }
}
