package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.CONTENT;
import static dev.mattock.engine.sim.TestWorlds.item;
import static dev.mattock.engine.sim.TestWorlds.lastRefusal;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Recipe;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CraftingTest {
  private final World world = TestWorlds.withPlayer();
  private final Player player = world.player(0);
  private final Inventory inventory = player.inventory();

  private void craft(String recipe) {
    world.step(new Action().craft(CONTENT.recipeId(recipe)));
  }

  static List<Recipe> recipes() {
    return CONTENT.recipes();
  }

  private void putStation(String station) {
    if (!station.isEmpty()) {
      put(world, 2, 64, 2, station);
    }
  }

  private int total() {
    int total = 0;
    for (int slot = 0; slot < Inventory.SLOTS; slot++) {
      total += inventory.count(slot);
    }
    return total;
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void everyRecipeUsesUpItsIngredientsAndGivesItsResult(Recipe recipe) {
    putStation(recipe.station());
    for (Recipe.Ingredient ingredient : recipe.ingredients()) {
      world.give(0, ingredient.itemIds().get(0), 1);
    }
    int given = total();
    world.step(new Action().craft(recipe.id()));
    if (recipe.kind().cooks()) {
      assertThat(lastRefusal(world)).isEqualTo(Refusal.NO_SUCH_TARGET);
      assertThat(total()).isEqualTo(given);
      return;
    }
    assertThat(TestWorlds.count(world, EventType.CRAFT_ITEM)).isEqualTo(1);
    assertThat(inventory.total(recipe.resultItem())).isEqualTo(recipe.resultCount());
    int back = recipe.remainders().stream().mapToInt(Recipe.Remainder::count).sum();
    assertThat(total()).as("nothing is left but this").isEqualTo(recipe.resultCount() + back);
    world.step(new Action().craft(recipe.id()));
    assertThat(TestWorlds.count(world, EventType.CRAFT_ITEM)).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void noRecipeThatNeedsAStationIsMadeWithoutIt(Recipe recipe) {
    for (Recipe.Ingredient ingredient : recipe.ingredients()) {
      world.give(0, ingredient.itemIds().get(0), 1);
    }
    world.step(new Action().craft(recipe.id()));
    int made = recipe.station().isEmpty() ? 1 : 0;
    assertThat(TestWorlds.count(world, EventType.CRAFT_ITEM)).isEqualTo(made);
    if (made == 0) {
      assertThat(lastRefusal(world))
          .isEqualTo(recipe.kind().cooks() ? Refusal.NO_SUCH_TARGET : Refusal.NO_STATION);
    }
  }

  @Test
  void theWayFromLogToStonePickaxe() {
    world.give(0, item("oak_log"), 3);
    for (int i = 0; i < 3; i++) {
      craft("oak_planks");
    }
    craft("crafting_table");
    craft("stick");
    assertThat(inventory.total(item("oak_planks"))).isEqualTo(6);
    craft("wooden_pickaxe");
    assertThat(lastRefusal(world)).isEqualTo(Refusal.NO_STATION);
    player.pitch = 45;
    world.step(new Action().place(item("crafting_table")));
    craft("wooden_pickaxe");
    assertThat(inventory.total(item("wooden_pickaxe"))).isEqualTo(1);
    assertThat(inventory.total(item("oak_planks"))).isEqualTo(3);
    craft("stone_pickaxe");
    assertThat(lastRefusal(world)).isEqualTo(Refusal.NO_INGREDIENTS);
    world.give(0, item("cobblestone"), 3);
    craft("stone_pickaxe");
    assertThat(inventory.total(item("stone_pickaxe"))).isEqualTo(1);
    assertThat(inventory.total(item("stick"))).isZero();
  }

  @ParameterizedTest
  @CsvSource({"4, true", "-4, true", "5, false", "-5, false"})
  void theTableMayBeFourCellsAway(int distance, boolean near) {
    put(world, distance, 65, distance, "crafting_table");
    world.give(0, item("oak_planks"), 3);
    world.give(0, item("stick"), 2);
    craft("wooden_pickaxe");
    assertThat(inventory.total(item("wooden_pickaxe"))).isEqualTo(near ? 1 : 0);
  }

  @Test
  void ingredientsMayBeMixedAndAreFoundWheneverThereIsAWay() {
    put(world, 2, 64, 2, "crafting_table");
    world.give(0, item("birch_planks"), 2);
    world.give(0, item("oak_planks"), 1);
    world.give(0, item("stick"), 2);
    craft("wooden_pickaxe");
    assertThat(inventory.total(item("wooden_pickaxe"))).isEqualTo(1);
  }

  @Test
  void nothingIsUsedUpWithoutRoomForTheResult() {
    for (int slot = 0; slot < Inventory.STORAGE; slot++) {
      inventory.set(slot, item("dirt"), 64, 0);
    }
    inventory.set(5, item("oak_log"), 2, 0);
    craft("oak_planks");
    assertThat(lastRefusal(world)).isEqualTo(Refusal.NO_SPACE);
    assertThat(inventory.count(5)).isEqualTo(2);
    inventory.set(5, item("oak_log"), 1, 0);
    craft("oak_planks");
    assertThat(inventory.item(5)).as("the log's slot becomes free").isEqualTo(item("oak_planks"));
  }

  @Test
  void forgedGearKeepsItsWear() {
    putStation("smithing_table");
    inventory.set(3, item("diamond_pickaxe"), 1, 700);
    world.give(0, item("netherite_ingot"), 2);
    craft("netherite_pickaxe_smithing");
    int slot = inventory.find(item("netherite_pickaxe"));
    assertThat(inventory.wear(slot)).isEqualTo(700);
    assertThat(inventory.total(item("diamond_pickaxe"))).isZero();
    assertThat(inventory.total(item("netherite_ingot"))).isEqualTo(1);
  }

  @Test
  void theBucketsOfACakeNeedRoomToo() {
    putStation("crafting_table");
    for (int slot = 0; slot < Inventory.STORAGE; slot++) {
      inventory.set(slot, item("dirt"), 64, 0);
    }
    for (int slot = 0; slot < 3; slot++) {
      inventory.set(slot, item("milk_bucket"), 1, 0);
    }
    inventory.set(3, item("sugar"), 2, 0);
    inventory.set(4, item("egg"), 1, 0);
    inventory.set(5, item("wheat"), 3, 0);
    craft("cake");
    assertThat(inventory.total(item("cake"))).isEqualTo(1);
    assertThat(inventory.total(item("bucket"))).isEqualTo(3);
    assertThat(inventory.total(item("milk_bucket"))).isZero();
  }

  @Test
  void recipesThatDoNotExistAreRefused() {
    world.step(new Action().craft(-1));
    assertThat(lastRefusal(world)).isEqualTo(Refusal.NO_SUCH_TARGET);
    world.step(new Action().craft(CONTENT.recipes().size()));
    assertThat(TestWorlds.count(world, EventType.REFUSED)).isEqualTo(2);
  }
}
