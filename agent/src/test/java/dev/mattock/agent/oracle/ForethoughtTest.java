package dev.mattock.agent.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.engine.entity.ItemEntities;
import dev.mattock.worlds.task.Selection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForethoughtTest {
  private static final int GROUND = Meadow.GROUND;

  private final Meadow meadow = new Meadow(1);

  private Optional<Plan> more(String item, int count) {
    return plan(new Wish.Carry(Selection.items(Meadow.CONTENT, item), count));
  }

  private Optional<Plan> plan(Wish wish) {
    return new Forethought(meadow.body()).plan(wish, true);
  }

  private static List<String> words(Optional<Plan> plan) {
    return plan.orElseThrow().steps().stream().map(PlanStep::text).toList();
  }

  @Test
  void aWoodenPickaxeTakesThreeLogs() {
    meadow.fill("oak_log", 6, GROUND, 3, 6, GROUND + 4, 3);

    assertThat(words(more("wooden_pickaxe", 1)))
        .containsExactly(
            "mine 3 oak_log",
            "craft 12 oak_planks",
            "craft 4 stick",
            "craft 1 crafting_table",
            "craft 1 wooden_pickaxe");
  }

  @Test
  void whatIsCarriedIsUsedFirst() {
    meadow.give("birch_planks", 9).fill("oak_log", 6, GROUND, 3, 6, GROUND + 4, 3);

    assertThat(words(more("wooden_pickaxe", 1)))
        .containsExactly("craft 4 stick", "craft 1 crafting_table", "craft 1 wooden_pickaxe");
  }

  @Test
  void aStationWithinAWalkIsCountedOn() {
    meadow.give("oak_planks", 3).give("stick", 2).put("crafting_table", 12, GROUND, 0);

    assertThat(words(more("wooden_pickaxe", 1))).containsExactly("craft 1 wooden_pickaxe");
  }

  @Test
  void theNearestWoodIsTaken() {
    meadow
        .fill("oak_log", 30, GROUND, 3, 30, GROUND + 4, 3)
        .fill("birch_log", 5, GROUND, 3, 5, GROUND + 4, 3);

    assertThat(words(more("stick", 1))).first().isEqualTo("mine 1 birch_log");
  }

  @Test
  void whatFailedIsAvoided() {
    meadow
        .fill("oak_log", 30, GROUND, 3, 30, GROUND + 4, 3)
        .fill("birch_log", 5, GROUND, 3, 5, GROUND + 4, 3);
    Forethought forethought = new Forethought(meadow.body());
    forethought.failed(new Subgoal.Mine("birch_log", 1));

    assertThat(
            words(
                forethought.plan(
                    new Wish.Carry(Selection.items(Meadow.CONTENT, "stick"), 1), true)))
        .first()
        .isEqualTo("mine 1 oak_log");
  }

  @Test
  void whatLiesAboutIsPickedUp() {
    ItemEntities items = meadow.world().items();
    int heap = items.add(Meadow.CONTENT.itemId("oak_log"), 2, 0, 0);
    items.setPosition(heap, 3.5, GROUND, 0.5);

    assertThat(words(more("stick", 1))).first().isEqualTo("mine 1 oak_log");
  }

  @Test
  void theToolComesBeforeWhatItMines() {
    meadow.fill("oak_log", 6, GROUND, 3, 6, GROUND + 4, 3);

    List<String> plan = words(more("stone_pickaxe", 1));

    assertThat(plan.indexOf("craft 1 wooden_pickaxe"))
        .isBetween(1, plan.indexOf("mine 3 cobblestone") - 1);
    assertThat(plan.getLast()).isEqualTo("craft 1 stone_pickaxe");
  }

  @Test
  void nothingIsPlannedForWhatIsNotThere() {
    assertThat(more("oak_log", 1)).isEmpty();
    assertThat(more("wooden_pickaxe", 1)).isEmpty();
    assertThat(more("chest", 1)).isEmpty();
  }

  @Test
  void whatIsToBeCraftedIsCraftedThoughItIsCarried() {
    meadow.give("oak_planks", 9);

    assertThat(words(plan(new Wish.Make(Selection.items(Meadow.CONTENT, "crafting_table")))))
        .containsExactly("craft 1 crafting_table");
  }
}
