package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.primitives.ImmutableIntArray;
import dev.mattock.engine.content.Recipe.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads the entries of recipes.yaml. A {@code kind: crafting} recipe, which is the usual kind, is
 * {@code shape} with {@code keys}, or {@code shapeless}, and what does not fit a 2x2 grid needs the
 * crafting table; the kinds that cook, and stone cutting, make something {@code from} something;
 * smithing takes a {@code base} and an {@code addition}.
 */
final class RecipeReader {
  static final String TABLE = "crafting_table";
  private static final int MOST_TICKS = 72_000;

  private final Names items;
  private final IngredientReader ingredients;
  private final GridReader grids;
  private final ImmutableSet<String> stations;

  /** Which recipe cooks an item, to find a second one. */
  private final Map<Kind, Map<Integer, String>> cooked = new HashMap<>();

  RecipeReader(
      Names items, ImmutableSetMultimap<String, String> tags, ImmutableSet<String> stations) {
    this.items = items;
    this.stations = stations;
    ingredients = new IngredientReader(items, tags);
    grids = new GridReader(ingredients);
  }

  /** The recipe; nothing, with problems, if it cannot be made sense of. */
  Optional<Recipe> read(int id, Families.Named entry) {
    Optional<YamlMap> found = entry.node().map();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    YamlMap map = found.get();
    Optional<Kind> said = map.find("kind").flatMap(node -> node.choice(Kind.class));
    if (map.has("kind") && said.isEmpty()) {
      return Optional.empty();
    }
    Kind kind = said.orElse(Kind.CRAFTING);
    OptionalInt result =
        map.has("result")
            ? map.find("result").map(items::find).orElse(OptionalInt.empty())
            : items.find(entry.name(), map.node());
    Optional<Draft> draft = draft(kind, map);
    map.rejectUnknownKeys();
    if (result.isEmpty() || draft.isEmpty()) {
      return Optional.empty();
    }
    Recipe recipe = recipe(id, entry.name(), kind, result.getAsInt(), draft.get());
    check(recipe, map.node());
    return Optional.of(recipe);
  }

  /** What differs from kind to kind. */
  private record Draft(
      GridReader.Grid grid,
      int count,
      ImmutableList<Recipe.Remainder> remainders,
      int ticks,
      double experience) {

    static Draft done(GridReader.Grid grid, int count) {
      return new Draft(grid, count, ImmutableList.of(), 0, 0);
    }
  }

  private Optional<Draft> draft(Kind kind, YamlMap map) {
    return switch (kind) {
      case CRAFTING -> crafting(map);
      case SMELTING, BLASTING, SMOKING, CAMPFIRE_COOKING -> cooking(kind, map);
      case STONECUTTING -> {
        int count = map.integer("count", 1, 64, 1);
        yield list(map, "from").map(grid -> Draft.done(grid, count));
      }
      case SMITHING -> list(map, "base", "addition").map(grid -> Draft.done(grid, 1));
    };
  }

  private Optional<Draft> crafting(YamlMap map) {
    int count = map.integer("count", 1, 64, 1);
    ImmutableList<Recipe.Remainder> remainders = remainders(map);
    return grids.read(map).map(grid -> new Draft(grid, count, remainders, 0, 0));
  }

  private ImmutableList<Recipe.Remainder> remainders(YamlMap map) {
    ImmutableList.Builder<Recipe.Remainder> remainders = ImmutableList.builder();
    Optional<YamlMap> found = map.find("returns").flatMap(YamlNode::map);
    if (found.isPresent()) {
      for (String name : found.get().keys()) {
        YamlNode node = found.get().require(name).orElseThrow();
        OptionalInt item = items.find(name, node);
        OptionalInt count = node.integer(1, 64);
        if (item.isPresent() && count.isPresent()) {
          remainders.add(new Recipe.Remainder(item.getAsInt(), count.getAsInt()));
        }
      }
    }
    return remainders.build();
  }

  private Optional<Draft> cooking(Kind kind, YamlMap map) {
    int ticks = map.integer("ticks", 1, MOST_TICKS, kind.usualTicks());
    double experience = map.number("experience", 0, 100, 0);
    return list(map, "from").map(grid -> new Draft(grid, 1, ImmutableList.of(), ticks, experience));
  }

  /** Ingredients by key, in that order. */
  private Optional<GridReader.Grid> list(YamlMap map, String... keys) {
    ImmutableList.Builder<Recipe.Ingredient> found = ImmutableList.builder();
    boolean whole = true;
    int cell = 0;
    for (String key : keys) {
      ImmutableIntArray choices =
          map.require(key).map(ingredients::read).orElse(ImmutableIntArray.of());
      whole &= !choices.isEmpty();
      if (whole) {
        found.add(new Recipe.Ingredient(cell, choices));
      }
      cell++;
    }
    return whole ? Optional.of(new GridReader.Grid(found.build(), 0, 0)) : Optional.empty();
  }

  private static Recipe recipe(int id, String name, Kind kind, int result, Draft draft) {
    String station = kind.station();
    if (kind == Kind.CRAFTING && !draft.grid().fitsInventory()) {
      station = TABLE;
    }
    return new Recipe(
        id,
        name,
        kind,
        station,
        draft.grid().ingredients(),
        result,
        draft.count(),
        draft.grid().width(),
        draft.grid().height(),
        draft.remainders(),
        draft.ticks(),
        draft.experience());
  }

  /** Notes what makes a recipe impossible or useless. */
  private void check(Recipe recipe, YamlNode node) {
    if (!recipe.station().isEmpty() && !stations.contains(recipe.station())) {
      node.problem(
          "%s needs a %s, and no block offers that station"
              .formatted(node.label(), recipe.station()));
    }
    boolean ofItself =
        recipe.ingredients().stream()
            .allMatch(cell -> cell.itemIds().length() == 1 && cell.accepts(recipe.resultItem()));
    if (ofItself) {
      node.problem(node.label() + " is made of nothing but itself");
    }
    if (recipe.kind().cooks()) {
      Map<Integer, String> known =
          cooked.computeIfAbsent(recipe.kind(), missing -> new HashMap<>());
      recipe.ingredients().getFirst().itemIds().forEach(item -> claim(known, item, recipe, node));
    }
  }

  private void claim(Map<Integer, String> known, int item, Recipe recipe, YamlNode node) {
    String other = known.putIfAbsent(item, recipe.name());
    if (other != null) {
      node.problem(
          "%s and %s both take %s: a block that cooks makes one thing of it"
              .formatted(other, recipe.name(), items.list().get(item)));
    }
  }
}
