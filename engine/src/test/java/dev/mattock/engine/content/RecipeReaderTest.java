package dev.mattock.engine.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mattock.engine.content.Recipe.Kind;
import org.junit.jupiter.api.Test;

/** What recipes.yaml can say of each kind of recipe, and what is said about impossible ones. */
class RecipeReaderTest {
  private static final String BLOCKS =
      """
      blocks:
        air: {hardness: unbreakable, drops: none, shape: none}
        stone: {hardness: 1.5}
        furnace: {hardness: 3.5, station: furnace}
        smoker: {hardness: 3.5, station: smoker}
        campfire: {hardness: 2, station: campfire}
        stonecutter: {hardness: 3.5, station: stonecutter}
        smithing_table: {hardness: 2.5, station: smithing_table}
        crafting_table: {hardness: 2.5, station: crafting_table}
      """;
  private static final String ITEMS =
      "items: {a: {}, b: {}, c: {}, raw: {}, cooked: {}, bucket: {}, milk: {}}";

  private static DataFiles files(String... recipes) {
    return DataFiles.minimal()
        .with("blocks.yaml", BLOCKS)
        .with("items.yaml", ITEMS)
        .with("recipes.yaml", "recipes:\n  " + String.join("\n  ", recipes) + "\n");
  }

  private static Recipe read(String recipe) {
    return files(recipe).load().recipe(0);
  }

  private static Iterable<String> problems(String... recipes) {
    return catchThrowableOfType(ContentException.class, files(recipes)::load).problems();
  }

  @Test
  void eachKindThatCooksHasItsStationAndTheTimeOfTheGenre() {
    Recipe smelted = read("cooked: {kind: smelting, from: raw, experience: 0.35}");
    assertThat(smelted.kind()).isEqualTo(Kind.SMELTING);
    assertThat(smelted.station()).isEqualTo("furnace");
    assertThat(smelted.ticks()).isEqualTo(200);
    assertThat(smelted.experience()).isEqualTo(0.35);
    assertThat(read("cooked: {kind: smoking, from: raw}").ticks()).isEqualTo(100);
    assertThat(read("cooked: {kind: campfire_cooking, from: raw}").ticks()).isEqualTo(600);
    assertThat(read("cooked: {kind: smelting, from: raw, ticks: 7}").ticks()).isEqualTo(7);
    assertThat(Kind.BLASTING.usualTicks()).isEqualTo(100);
  }

  @Test
  void whatCooksIsFoundByKindAndInput() {
    Content content =
        files(
                "cooked: {kind: smelting, from: [raw, b], experience: 0.35}",
                "smoked: {kind: smoking, from: raw, result: cooked}",
                "a: {shapeless: [raw]}")
            .load();
    assertThat(content.cooking(Kind.SMELTING, content.itemId("raw")))
        .isSameAs(content.recipe(content.recipeId("cooked")));
    assertThat(content.cooking(Kind.SMELTING, content.itemId("b")).name()).isEqualTo("cooked");
    assertThat(content.cooking(Kind.SMOKING, content.itemId("raw")).name()).isEqualTo("smoked");
    assertThat(content.cooking(Kind.SMOKING, content.itemId("b"))).isNull();
    assertThat(content.cooking(Kind.BLASTING, content.itemId("raw"))).isNull();
    assertThat(content.cooking(Kind.SMELTING, 0)).isNull();
  }

  @Test
  void aStonecutterMakesSomeOfOneThing() {
    Recipe recipe = read("b: {kind: stonecutting, from: a, count: 2}");
    assertThat(recipe.station()).isEqualTo("stonecutter");
    assertThat(recipe.ingredients()).hasSize(1);
    assertThat(recipe.resultCount()).isEqualTo(2);
    assertThat(recipe.ticks()).isZero();
  }

  @Test
  void smithingTakesTheBaseFirst() {
    Content content = files("c: {kind: smithing, addition: b, base: a}").load();
    Recipe recipe = content.recipe(0);
    assertThat(recipe.station()).isEqualTo("smithing_table");
    assertThat(recipe.ingredients()).hasSize(2);
    assertThat(recipe.ingredients().getFirst().accepts(content.itemId("a"))).isTrue();
  }

  @Test
  void whatHeldAnIngredientIsHandedBack() {
    Content content = files("c: {shapeless: [milk, milk, a], returns: {bucket: 2}}").load();
    assertThat(content.recipe(0).remainders())
        .containsExactly(new Recipe.Remainder(content.itemId("bucket"), 2));
  }

  @Test
  void aKindThatDoesNotExistIsAProblemAndNothingElseIsSaidOfTheRecipe() {
    assertThat(problems("cooked: {kind: smeltin, from: raw}"))
        .containsExactly(
            "recipes.yaml:2: kind must be one of crafting, smelting, blasting, smoking,"
                + " campfire_cooking, stonecutting, smithing, but is \"smeltin\": did you mean"
                + " \"smelting\"?");
  }

  @Test
  void keysOfAnotherKindAreProblems() {
    assertThat(
            problems(
                "cooked: {kind: smelting, from: raw, count: 2}",
                "a: {shapeless: [b], experience: 1}",
                "b: {kind: smithing, base: a}"))
        .containsExactly(
            "recipes.yaml:2: unknown key \"count\"",
            "recipes.yaml:3: unknown key \"experience\"",
            "recipes.yaml:4: b lacks the key \"addition\"");
  }

  @Test
  void impossibleRecipesAreProblems() {
    assertThat(
            problems(
                "cooked: {kind: smelting, from: raw}",
                "other: {kind: smelting, from: [a, raw], result: b}",
                "blasted: {kind: blasting, from: a, result: b}",
                "stone: {shapeless: [stone, stone]}",
                "c: {shapeless: [a], returns: {buckt: 1, bucket: 0}}",
                "bucket: {kind: smelting, from: b, ticks: 0, experience: -1}"))
        .containsExactly(
            "recipes.yaml:3: cooked and other both take raw: a block that cooks makes one thing"
                + " of it",
            "recipes.yaml:4: blasted needs a blast_furnace, and no block offers that station",
            "recipes.yaml:5: stone is made of nothing but itself",
            "recipes.yaml:6: unknown item \"buckt\": did you mean \"bucket\"?",
            "recipes.yaml:6: bucket must be a whole number from 1 to 64, but is 0",
            "recipes.yaml:7: ticks must be a whole number from 1 to 72000, but is 0",
            "recipes.yaml:7: experience must be a number from 0 to 100, but is -1");
  }
}
