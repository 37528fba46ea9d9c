package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads the entries of recipes.yaml. A recipe is {@code shape} with {@code keys}, or {@code
 * shapeless}; what does not fit a 2x2 grid needs the crafting table.
 */
final class RecipeReader {
  static final String TABLE = "crafting_table";
  private static final int GRID = 3;

  private final Names items;
  private final ImmutableSetMultimap<String, String> tags;
  private final ImmutableSet<String> stations;

  RecipeReader(
      Names items, ImmutableSetMultimap<String, String> tags, ImmutableSet<String> stations) {
    this.items = items;
    this.tags = tags;
    this.stations = stations;
  }

  /** The recipe; nothing, with problems, if it cannot be made sense of. */
  Optional<Recipe> read(int id, Families.Named entry) {
    Optional<YamlMap> found = entry.node().map();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    YamlMap map = found.get();
    OptionalInt result =
        map.has("result")
            ? map.find("result").map(items::find).orElse(OptionalInt.empty())
            : items.find(entry.name(), map.node());
    int count = map.integer("count", 1, 64, 1);
    Optional<Grid> grid = map.has("shapeless") ? shapeless(map) : shaped(map);
    map.rejectUnknownKeys();
    if (result.isEmpty() || grid.isEmpty()) {
      return Optional.empty();
    }
    String station = station(grid.get(), map.node());
    return Optional.of(
        new Recipe(
            id,
            entry.name(),
            station,
            grid.get().ingredients(),
            result.getAsInt(),
            count,
            grid.get().width(),
            grid.get().height()));
  }

  private record Grid(ImmutableList<Recipe.Ingredient> ingredients, int width, int height) {
    boolean fitsInventory() {
      return width <= 2 && height <= 2 && (width > 0 || ingredients.size() <= 4);
    }
  }

  private String station(Grid grid, YamlNode node) {
    if (grid.fitsInventory()) {
      return "";
    }
    if (!stations.contains(TABLE)) {
      node.problem(node.label() + " needs a crafting_table, and no block offers that station");
    }
    return TABLE;
  }

  private Optional<Grid> shapeless(YamlMap map) {
    ImmutableList.Builder<Recipe.Ingredient> ingredients = ImmutableList.builder();
    YamlNode node = map.find("shapeless").orElseThrow();
    List<YamlNode> entries = node.list().orElse(ImmutableList.of());
    if (entries.isEmpty() || entries.size() > GRID * GRID) {
      node.problem("shapeless needs 1 to 9 ingredients, but has " + entries.size());
      return Optional.empty();
    }
    int cell = 0;
    for (YamlNode entry : entries) {
      ImmutableIntArray choices = choices(entry);
      if (choices.isEmpty()) {
        return Optional.empty();
      }
      ingredients.add(new Recipe.Ingredient(cell++, choices));
    }
    return Optional.of(new Grid(ingredients.build(), 0, 0));
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
        || width > GRID
        || rows.size() > GRID
        || rows.stream().anyMatch(row -> row.length() != width)) {
      shape.get().problem("shape must be 1 to 3 texts of the same length, 1 to 3");
      return Optional.empty();
    }
    Optional<ImmutableList<Recipe.Ingredient>> cells = cells(rows, keys.get(), shape.get());
    keys.get().rejectUnknownKeys();
    return cells.map(ingredients -> new Grid(ingredients, width, rows.size()));
  }

  private Optional<ImmutableList<Recipe.Ingredient>> cells(
      List<String> rows, YamlMap keys, YamlNode shape) {
    ImmutableList.Builder<Recipe.Ingredient> ingredients = ImmutableList.builder();
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
        ImmutableIntArray choices = choice.map(this::choices).orElse(ImmutableIntArray.of());
        whole &= !choices.isEmpty();
        if (whole) {
          ingredients.add(new Recipe.Ingredient(cell, choices));
        }
      }
      cell++;
    }
    if (occupied == 0) {
      shape.problem("shape is empty");
    }
    return whole && occupied > 0 ? Optional.of(ingredients.build()) : Optional.empty();
  }

  /** An item, a tag after '#', or a list of these. */
  private ImmutableIntArray choices(YamlNode node) {
    Set<Integer> ids = new LinkedHashSet<>();
    for (YamlNode entry : node.oneOrMore()) {
      String text = entry.string().orElse("");
      if (text.startsWith("#")) {
        ids.addAll(tagged(text.substring(1), entry));
      } else if (!text.isEmpty()) {
        items.find(text, entry).ifPresent(ids::add);
      }
    }
    return ImmutableIntArray.copyOf(ids);
  }

  private List<Integer> tagged(String tag, YamlNode node) {
    if (!tags.containsKey(tag)) {
      node.problem(UnknownNameException.of("item tag", tag, tags.keySet()).getMessage());
    }
    return tags.get(tag).stream().map(items::id).toList();
  }
}
