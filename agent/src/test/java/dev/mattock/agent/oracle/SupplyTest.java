package dev.mattock.agent.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.Inventory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SupplyTest {
  private static final Content CONTENT = Meadow.CONTENT;
  private static final int GROUND = Meadow.GROUND;

  private final Meadow meadow = new Meadow(1);

  private Supply supply() {
    Body body = meadow.body();
    Sources sources = new Sources(CONTENT);
    Stations stations = new Stations(body, true);
    Prices prices = new Prices(body, sources, new Outlook(body), stations);
    return new Supply(body, sources, prices, stations);
  }

  private Optional<ImmutableList<Step>> more(String item, int count) {
    return supply().more(Meadow.item(item), count);
  }

  /** A plan in words. */
  private static List<String> words(ImmutableList<Step> plan) {
    return plan.stream().map(SupplyTest::word).toList();
  }

  private static String word(Step step) {
    return switch (step) {
      case Step.Gather gather ->
          "gather %d %s"
              .formatted(gather.more(), CONTENT.item(gather.items().nextSetBit(0)).name());
      case Step.Craft craft -> "craft " + CONTENT.recipe(craft.recipe()).name();
      case Step.Place place -> "place " + CONTENT.item(place.item()).name();
      case Step.Visit visit -> "visit " + visit.station();
    };
  }

  @Test
  void aWoodenPickaxeTakesThreeLogs() {
    meadow.fill("oak_log", 6, GROUND, 3, 6, GROUND + 4, 3);

    List<String> plan = words(more("wooden_pickaxe", 1).orElseThrow());

    assertThat(plan.getFirst()).isEqualTo("gather 3 oak_log");
    assertThat(plan).filteredOn("craft oak_planks"::equals).hasSize(3);
    assertThat(plan.subList(plan.size() - 3, plan.size()))
        .containsExactly("craft crafting_table", "place crafting_table", "craft wooden_pickaxe");
  }

  @Test
  void whatIsCarriedIsUsedFirst() {
    meadow.give("birch_planks", 9).fill("oak_log", 6, GROUND, 3, 6, GROUND + 4, 3);

    assertThat(words(more("wooden_pickaxe", 1).orElseThrow()))
        .containsExactly(
            "craft stick", "craft crafting_table", "place crafting_table", "craft wooden_pickaxe");
  }

  @Test
  void aStationAtHandIsUsedAndOneFurtherOffIsVisited() {
    meadow.give("oak_planks", 3).give("stick", 2).put("crafting_table", 3, GROUND, 0);
    assertThat(words(more("wooden_pickaxe", 1).orElseThrow()))
        .containsExactly("craft wooden_pickaxe");

    meadow.put("air", 3, GROUND, 0).put("crafting_table", 12, GROUND, 0);
    assertThat(words(more("wooden_pickaxe", 1).orElseThrow()))
        .containsExactly("visit crafting_table", "craft wooden_pickaxe");
  }

  @Test
  void theToolComesBeforeWhatItMines() {
    meadow.fill("oak_log", 6, GROUND, 3, 6, GROUND + 4, 3);

    List<String> plan = words(more("stone_pickaxe", 1).orElseThrow());

    assertThat(plan.indexOf("craft wooden_pickaxe"))
        .isBetween(1, plan.indexOf("gather 1 cobblestone") - 1);
    assertThat(plan.getLast()).isEqualTo("craft stone_pickaxe");
  }

  @Test
  void nothingIsPlannedForWhatIsNotThere() {
    assertThat(more("oak_log", 1)).isEmpty();
    assertThat(more("wooden_pickaxe", 1)).isEmpty();
    assertThat(more("chest", 1)).isEmpty();
  }

  @Test
  void everyPlanCanBeCraftedFromItsStock() {
    meadow.fill("birch_log", 6, GROUND, 3, 6, GROUND + 6, 3).put("coal_ore", 4, GROUND, 4);
    for (String item : List.of("furnace", "ladder", "stone_axe", "torch", "chest", "barrel")) {
      Inventory stock = new Inventory();
      for (Step step : more(item, 2).orElseThrow()) {
        switch (step) {
          case Step.Gather gather ->
              stock.add(CONTENT, gather.items().nextSetBit(0), gather.more(), 0);
          case Step.Craft craft -> assertThat(crafts(stock, craft.recipe())).as(item).isTrue();
          case Step.Place place -> assertThat(stock.remove(place.item(), 1)).as(item).isZero();
          case Step.Visit visit -> assertThat(visit.station()).isEqualTo("no station stands here");
        }
      }
      assertThat(stock.total(CONTENT.itemId(item))).as(item).isGreaterThanOrEqualTo(2);
    }
  }

  private static boolean crafts(Inventory stock, int recipe) {
    boolean complete =
        CONTENT.recipe(recipe).ingredients().stream()
            .allMatch(
                ingredient ->
                    ingredient.itemIds().stream().anyMatch(item -> stock.remove(item, 1) == 0));
    stock.add(
        CONTENT, CONTENT.recipe(recipe).resultItem(), CONTENT.recipe(recipe).resultCount(), 0);
    return complete;
  }
}
