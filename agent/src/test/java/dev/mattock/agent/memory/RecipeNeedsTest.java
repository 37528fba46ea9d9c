package dev.mattock.agent.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.agent.goal.Intent;
import dev.mattock.engine.content.Content;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What has to be had before something can be, by the recipes that ship. */
class RecipeNeedsTest {
  private final Needs needs = Needs.ofRecipes(Content.load());

  private Map<String, Integer> depths(String item) {
    return needs.of(Intent.have(item)).stream()
        .collect(Collectors.toMap(Needs.Need::item, Needs.Need::depth));
  }

  @Test
  void goesBackStepByStepByIngredientsAndStations() {
    assertThat(depths("iron_pickaxe"))
        .containsEntry("iron_ingot", 1)
        .containsEntry("stick", 1)
        .containsEntry("crafting_table", 1)
        .containsEntry("iron_ore", 2)
        .containsEntry("oak_planks", 2)
        .containsEntry("oak_log", 3)
        .doesNotContainKey("iron_pickaxe");
  }

  @Test
  void theNearestComeFirst() {
    assertThat(needs.of(Intent.have("diamond_pickaxe")).stream().map(Needs.Need::depth)).isSorted();
  }

  @Test
  void whatNobodyMakesNeedsNothing() {
    assertThat(needs.of(Intent.have("oak_log"))).isEmpty();
    assertThat(needs.of(new Intent(Intent.Verb.KILL, "zombie", 1))).isEmpty();
  }
}
