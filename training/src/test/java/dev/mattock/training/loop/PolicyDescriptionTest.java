package dev.mattock.training.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.training.Pasture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyDescriptionTest {
  private static final PolicyDescription CRAFTER =
      PolicyDescription.of(
          "basics/obtain_wooden_pickaxe",
          Pasture.CONTENT,
          List.of("inventory/oak_log", "life_stats/life"),
          List.of("craft:oak_planks", "place:crafting_table"),
          TrainingSettings.defaults(1));

  @Test
  void travelsAsJson() {
    String json = CRAFTER.toJson();

    assertThat(json).doesNotContain("\n");
    assertThat(PolicyDescription.fromJson(json)).isEqualTo(CRAFTER);
    assertThat(CRAFTER.differences(PolicyDescription.fromJson(json))).isEmpty();
  }

  @Test
  void theNetworkFitsFramesFeaturesAndHeads() {
    assertThat(CRAFTER.network().features()).isEqualTo(2);
    assertThat(CRAFTER.network().heads()).isEqualTo(CRAFTER.codec(Pasture.CONTENT).sizes());
    assertThat(CRAFTER.network().width()).isEqualTo(CRAFTER.render().width());
    assertThat(CRAFTER.heads())
        .hasSize(6)
        .containsEntry(
            "command", ImmutableList.of("none", "craft:oak_planks", "place:crafting_table"));
  }

  @Test
  void noticesActionHeadsThatHaveChanged() {
    ImmutableMap.Builder<String, ImmutableList<String>> heads = ImmutableMap.builder();
    heads.putAll(CRAFTER.heads());
    heads.put("hand", ImmutableList.of("none", "use", "attack"));
    PolicyDescription swapped =
        new PolicyDescription(
            CRAFTER.task(),
            CRAFTER.network(),
            CRAFTER.features(),
            CRAFTER.commands(),
            heads.buildKeepingLast(),
            CRAFTER.size(),
            CRAFTER.frameSkip());

    assertThatThrownBy(() -> swapped.codec(Pasture.CONTENT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("other action heads");
    assertThat(swapped.differences(CRAFTER)).singleElement().asString().contains("action heads");
  }

  @Test
  void saysInWhatPoliciesDiffer() {
    PolicyDescription other =
        new PolicyDescription(
            "basics/collect_log",
            CRAFTER.network(),
            CRAFTER.features(),
            CRAFTER.commands(),
            CRAFTER.heads(),
            CRAFTER.size(),
            2);

    assertThat(other.differences(CRAFTER))
        .containsExactly(
            "task basics/collect_log instead of basics/obtain_wooden_pickaxe",
            "frame skip 2 instead of 4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "[1]",
        "{\"task\": \"t\"}",
        "{\"task\": 3, \"network\": {}, \"features\": [], \"commands\": [], \"heads\": {}}",
        "{\"task\": \"t\", \"network\": 7}"
      })
  void nonsenseIsRefused(String json) {
    assertThatThrownBy(() -> PolicyDescription.fromJson(json))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
