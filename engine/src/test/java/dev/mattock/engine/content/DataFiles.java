package dev.mattock.engine.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The data files that ship, in memory, to be changed by tests. */
final class DataFiles {
  static final List<String> NAMES =
      List.of(
          "families.yaml",
          "blocks.yaml",
          "items.yaml",
          "tags.yaml",
          "recipes.yaml",
          "biomes.yaml",
          "trees.yaml",
          "mobs.yaml",
          "chest_loot.yaml");

  private final Map<String, String> texts = new HashMap<>();

  /** The files as they ship. */
  static DataFiles shipped() {
    DataFiles files = new DataFiles();
    NAMES.forEach(name -> files.texts.put(name, resource(name)));
    return files;
  }

  /** A minimal set: air, stone and an empty everything else. */
  static DataFiles minimal() {
    return new DataFiles()
        .with("families.yaml", "families: {wood: [oak, birch]}")
        .with(
            "blocks.yaml",
            """
            blocks:
              air: {hardness: unbreakable, drops: none, shape: none}
              stone: {hardness: 1.5}
            """)
        .with("items.yaml", "items: {}")
        .with("tags.yaml", "both: {}")
        .with("recipes.yaml", "recipes: {}")
        .with("biomes.yaml", "biomes: {}")
        .with("trees.yaml", "trees: {}\nsaplings: {}")
        .with("mobs.yaml", "mobs: {}")
        .with("chest_loot.yaml", "tables: {}");
  }

  private static String resource(String name) {
    try (InputStream stream = Content.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String name) {
    return texts.get(name);
  }

  DataFiles with(String name, String text) {
    texts.put(name, text);
    return this;
  }

  DataFiles without(String name) {
    texts.remove(name);
    return this;
  }

  /** Replaces the first occurrence, which must be there. */
  DataFiles replace(String name, String old, String replacement) {
    if (!texts.get(name).contains(old)) {
      throw new IllegalArgumentException(name + " does not contain: " + old);
    }
    int at = texts.get(name).indexOf(old);
    String text = texts.get(name);
    return with(name, text.substring(0, at) + replacement + text.substring(at + old.length()));
  }

  Content load() {
    return ContentLoader.load(
        (name, problems) -> {
          if (!texts.containsKey(name)) {
            problems.add(name, 1, "there is no such file");
            return Optional.empty();
          }
          return YamlReader.read(name, texts.get(name), problems);
        });
  }
}
