package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.List;
import java.util.Optional;

/**
 * Reads what lies in the grid of a crafting recipe: {@code shape} with {@code keys}, or {@code
 * shapeless}.
 */
final class GridReader {
  private static final int SIDE = 3;

  private final IngredientReader ingredients;

  /**
   * What lies in the grid.
   *
   * @param width columns of the shape; 0 for shapeless
   * @param height rows of the shape; 0 for shapeless
   */
  record Grid(ImmutableList<Recipe.Ingredient> ingredients, int width, int height) {
    /** Whether the 2x2 grid that everyone carries is enough. */
    boolean fitsInventory() {
      return width <= 2 && height <= 2 && (width > 0 || ingredients.size() <= 4);
    }
  }

  GridReader(IngredientReader ingredients) {
    this.ingredients = ingredients;
  }

  /** The grid; nothing, with problems, if it cannot be made sense of. */
  Optional<Grid> read(YamlMap map) {
    return map.has("shapeless") ? shapeless(map) : shaped(map);
  }

  private Optional<Grid> shapeless(YamlMap map) {
    ImmutableList.Builder<Recipe.Ingredient> cells = ImmutableList.builder();
    YamlNode node = map.find("shapeless").orElseThrow();
    List<YamlNode> entries = node.list().orElse(ImmutableList.of());
    if (entries.isEmpty() || entries.size() > SIDE * SIDE) {
      node.problem("shapeless needs 1 to 9 ingredients, but has " + entries.size());
      return Optional.empty();
    }
    int cell = 0;
    for (YamlNode entry : entries) {
      ImmutableIntArray choices = ingredients.read(entry);
      if (choices.isEmpty()) {
        return Optional.empty();
      }
      cells.add(new Recipe.Ingredient(cell++, choices));
    }
    return Optional.of(new Grid(cells.build(), 0, 0));
  }

  private Optional<Grid> shaped(YamlMap map) {
    Optional<YamlNode> shape = map.require("shape");
    Optional<YamlMap> keys = map.require("keys").flatMap(YamlNode::map);
    if (shape.isEmpty() || keys.isEmpty()) {
      return Optional.empty();
    }
    List<String> rows =
        shape.get().list().orElse(ImmutableList.of()).stream()
            .flatMap(row -> row.scalar().stream())
            .toList();
    int width = rows.isEmpty() ? 0 : rows.getFirst().length();
    if (width < 1
        || width > SIDE
        || rows.size() > SIDE
        || rows.stream().anyMatch(row -> row.length() != width)) {
      shape.get().problem("shape must be 1 to 3 texts of the same length, 1 to 3");
      return Optional.empty();
    }
    Optional<ImmutableList<Recipe.Ingredient>> cells = cells(rows, keys.get(), shape.get());
    keys.get().rejectUnknownKeys();
    return cells.map(found -> new Grid(found, width, rows.size()));
  }

  private Optional<ImmutableList<Recipe.Ingredient>> cells(
      List<String> rows, YamlMap keys, YamlNode shape) {
    ImmutableList.Builder<Recipe.Ingredient> cells = ImmutableList.builder();
    int occupied = 0;
    int cell = 0;
    boolean whole = true;
    for (char symbol : String.join("", rows).toCharArray()) {
      if (symbol != ' ') {
        occupied++;
        Optional<YamlNode> choice = keys.find(String.valueOf(symbol));
        if (choice.isEmpty()) {
          shape.problem("keys says nothing about '" + symbol + "'");
        }
        ImmutableIntArray choices = choice.map(ingredients::read).orElse(ImmutableIntArray.of());
        whole &= !choices.isEmpty();
        if (whole) {
          cells.add(new Recipe.Ingredient(cell, choices));
        }
      }
      cell++;
    }
    if (occupied == 0) {
      shape.problem("shape is empty");
    }
    return whole && occupied > 0 ? Optional.of(cells.build()) : Optional.empty();
  }
}
