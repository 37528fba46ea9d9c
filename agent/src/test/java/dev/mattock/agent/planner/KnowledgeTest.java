package dev.mattock.agent.planner;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableIntArray;
import dev.mattock.agent.Observations;
import dev.mattock.engine.content.Content;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnowledgeTest {
  private static final Content CONTENT = Observations.CONTENT;
  private static final Knowledge KNOWLEDGE = Knowledge.of(CONTENT);

  private static <T extends Source> Stream<T> sources(String item, Class<T> kind) {
    return KNOWLEDGE.sources(CONTENT.itemId(item)).stream()
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  private static List<String> names(ImmutableIntArray items) {
    return items.stream().mapToObj(item -> CONTENT.item(item).name()).toList();
  }

  private static Source.Break breaking(String item, String block) {
    return sources(item, Source.Break.class)
        .filter(one -> one.block().name().equals(block))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void blocksTakeTheToolsThatBringTheirDropsHome() {
    assertThat(breaking("oak_log", "oak_log").tools().isEmpty()).isTrue();
    assertThat(names(breaking("cobblestone", "stone").tools()))
        .contains("wooden_pickaxe", "diamond_pickaxe")
        .doesNotContain("iron_axe");
    assertThat(names(breaking("iron_ore", "iron_ore").tools()))
        .contains("stone_pickaxe")
        .doesNotContain("wooden_pickaxe", "golden_pickaxe");
    assertThat(names(breaking("string", "cobweb").tools())).contains("wooden_sword");
  }

  @Test
  void yieldsAreAverages() {
    assertThat(breaking("flint", "gravel").pieces()).isEqualTo(0.1);
    assertThat(breaking("clay_ball", "clay").pieces()).isEqualTo(4);
    assertThat(sources("oak_planks", Source.Craft.class).map(Source::pieces)).containsOnly(4.0);
    assertThat(
            sources("beef", Source.Kill.class)
                .filter(one -> one.mob().name().equals("cow"))
                .map(Source::pieces))
        .containsExactly(2.0);
  }

  @Test
  void whatMobsGiveAliveIsKnown() {
    assertThat(sources("milk_bucket", Source.Milk.class))
        .anyMatch(one -> one.mob().name().equals("cow"))
        .allMatch(one -> one.vessel() == CONTENT.itemId("bucket"));
    assertThat(sources("red_wool", Source.Shear.class).findFirst().orElseThrow().variant())
        .isPositive();
    assertThat(sources("water_bucket", Source.Fill.class).map(one -> one.fluid().name()))
        .containsExactly("water");
    assertThat(sources("stripped_oak_log", Source.Rework.class).map(one -> one.block().name()))
        .containsExactly("oak_log");
  }

  @Test
  void stationsAndFuelsAreKnown() {
    assertThat(KNOWLEDGE.stationItems("furnace")).containsExactly(CONTENT.itemId("furnace"));
    assertThat(KNOWLEDGE.stationOf(CONTENT.itemId("crafting_table"))).isEqualTo("crafting_table");
    assertThat(KNOWLEDGE.stationOf(CONTENT.itemId("dirt"))).isEmpty();
    assertThat(names(KNOWLEDGE.fuels())).contains("coal", "oak_planks").doesNotContain("dirt");
    assertThat(sources("iron_ingot", Source.Cook.class).filter(Source.Cook::needsFuel)).hasSize(2);
  }
}
