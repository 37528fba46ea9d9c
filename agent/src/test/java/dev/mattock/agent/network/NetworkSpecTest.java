package dev.mattock.agent.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkSpecTest {
  private static final NetworkSpec SPEC =
      NetworkSpec.defaults(3, 64, 64, 7, ImmutableIntArray.of(9, 4));

  @Test
  void countsWhatItsLayersNeed() {
    NetworkSpec spec =
        new NetworkSpec(
            3,
            3,
            64,
            48,
            7,
            ImmutableIntArray.of(9, 4),
            ImmutableList.of(
                new NetworkSpec.Conv(16, 8, 4),
                new NetworkSpec.Conv(32, 4, 2),
                new NetworkSpec.Conv(24, 3, 1)),
            256);
    assertThat(spec.inputChannels()).isEqualTo(9);
    assertThat(spec.povBytes()).isEqualTo(9 * 64 * 48);
    assertThat(spec.logits()).isEqualTo(13);
    // 64 -> 15 -> 6 -> 4 rows, 48 -> 11 -> 4 -> 2 columns.
    assertThat(spec.flattened()).isEqualTo(4 * 2 * 24);
    assertThat(spec.joined()).isEqualTo(4 * 2 * 24 + 64);
  }

  @Test
  void survivesItsMap() {
    assertThat(NetworkSpec.fromMap(SPEC.toMap())).isEqualTo(SPEC);
  }

  @Test
  void readsTheLongsOfAJsonParser() {
    Map<String, Object> map = new HashMap<>(SPEC.toMap());
    map.put("hidden", 256L);
    map.put("heads", List.of(9L, 4L));
    assertThat(NetworkSpec.fromMap(map)).isEqualTo(SPEC);
  }

  @Test
  void namesEveryProblemOfAMap() {
    Map<String, Object> map = new HashMap<>(SPEC.toMap());
    map.remove("stack");
    map.put("widht", 3);
    map.put("hidden", "wide");
    map.put("heads", 5);
    map.put("convolutions", List.of(Map.of("filters", 1, "kernel", 2, "step", 3), "none"));
    assertThatThrownBy(() -> NetworkSpec.fromMap(map))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(
            "stack is missing",
            "unknown key 'widht'",
            "hidden must be an integer, but is wide",
            "heads must be a list, but is 5",
            "unknown key 'step' in convolutions[0]",
            "convolutions[0].stride is missing",
            "convolutions[1] must be an object, but is none");
  }

  @Test
  void namesEveryComponentOutOfItsBounds() {
    assertThatThrownBy(
            () ->
                new NetworkSpec(
                    0,
                    0,
                    -1,
                    0,
                    -2,
                    ImmutableIntArray.of(3, 1),
                    ImmutableList.of(new NetworkSpec.Conv(0, 1, 0)),
                    0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(
            "stack must be at least 1, but is 0",
            "channels must be at least 1, but is 0",
            "height must be at least 1, but is -1",
            "width must be at least 1, but is 0",
            "features must be at least 0, but is -2",
            "heads[1] must be at least 2, but is 1",
            "convolutions[0].filters must be at least 1, but is 0",
            "convolutions[0].stride must be at least 1, but is 0",
            "hidden must be at least 1, but is 0");
  }

  @Test
  void refusesConvolutionsLargerThanTheirInput() {
    assertThatThrownBy(() -> NetworkSpec.defaults(1, 8, 40, 0, ImmutableIntArray.of(2)))
        .hasMessageContaining("convolutions[1].kernel is 3, but its input is 2x10");
  }

  @Test
  void refusesNoHeads() {
    assertThatThrownBy(() -> NetworkSpec.defaults(1, 64, 64, 0, ImmutableIntArray.of()))
        .hasMessageContaining("heads must not be empty");
  }
}
