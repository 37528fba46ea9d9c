package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads content from its data files: families, blocks, items, tags, recipes, biomes, trees and
 * mobs. Names are collected first and resolved afterwards, so that the order within files does not
 * matter, and every problem of all files is reported at once.
 */
final class ContentLoader {
  /** Most states there can be: a section stores 16 bits a cell. */
  private static final int MAX_STATES = 1 << 16;

  private static final String FAMILIES = "families";
  private static final String BLOCKS = "blocks";
  private static final String ITEMS = "items";
  private static final String BY_TAG = "by_tag";
  private static final String TAGS = "tags";
  private static final String RECIPES = "recipes";
  private static final String BIOMES = "biomes";
  private static final String TREES = "trees";
  private static final String CHEST_LOOT = "chest_loot";
  private static final String MOBS = "mobs";
  private static final ImmutableList<String> FILES =
      ImmutableList.of(FAMILIES, BLOCKS, ITEMS, TAGS, RECIPES, BIOMES, TREES, MOBS, CHEST_LOOT);

  private final ImmutableMap<String, YamlNode> roots;
  private final Problems problems;

  /** Where the data files come from. */
  interface Source {
    /** The root of the file of that name; nothing, with a problem, if it cannot be read. */
    Optional<YamlNode> read(String name, Problems problems);
  }

  private ContentLoader(ImmutableMap<String, YamlNode> roots, Problems problems) {
    this.roots = roots;
    this.problems = problems;
  }

  static ImmutableList<String> fileNames() {
    return FILES.stream().map(file -> file + ".yaml").collect(ImmutableList.toImmutableList());
  }

  static Content loadBuiltIn() {
    return load((name, problems) -> YamlReader.readResource(ContentLoader.class, name, problems));
  }

  static Content load(Path folder) {
    return load((name, problems) -> YamlReader.readFile(folder.resolve(name), problems));
  }

  static Content load(Source source) {
    Problems problems = new Problems();
    ImmutableMap.Builder<String, YamlNode> roots = ImmutableMap.builder();
    boolean whole = true;
    for (String file : FILES) {
      Optional<YamlNode> root = source.read(file + ".yaml", problems);
      root.ifPresent(node -> roots.put(file, node));
      whole &= root.isPresent();
    }
    if (!whole) {
      problems.throwIfAny(); // every name of a file that is missing would dangle
    }
    return new ContentLoader(roots.buildOrThrow(), problems).load();
  }

  private Content load() {
    Families families = Families.read(root(FAMILIES));
    ImmutableList<Families.Named> blockEntries = entries(BLOCKS, families);
    ImmutableList<Families.Named> itemEntries = entries(ITEMS, families);
    ImmutableList<Families.Named> recipeEntries = entries(RECIPES, families);

    Names blockNames = new Names("block", blockEntries.stream().map(Families.Named::name).toList());
    ItemReader itemReader = new ItemReader(blockEntries, itemEntries);
    Names itemNames = itemReader.names();

    ImmutableList<BlockType> blocks = blocks(blockEntries, blockNames, itemNames);
    TagReader blockTags = new TagReader(blockNames, families);
    TagReader itemTags = new TagReader(itemNames, families);
    readTags(blockTags, itemTags);
    ImmutableSetMultimap<String, String> tagsOfItems = itemTags.read();
    ImmutableSetMultimap<String, String> tagsOfBlocks = blockTags.read();
    ImmutableList<Item> items =
        itemReader.read(
            blockNames, root(ITEMS).map().flatMap(file -> file.find(BY_TAG)), tagsOfItems);
    ImmutableList<Recipe> recipes =
        recipes(recipeEntries, new RecipeReader(itemNames, tagsOfItems, stations(blocks)));
    Nature nature =
        Nature.read(root(BIOMES), root(TREES), root(MOBS), blockNames, itemNames, blocks);
    ImmutableMap<String, ChestLoot> chestLoot =
        new ChestLootReader(itemNames).read(root(CHEST_LOOT));
    problems.throwIfAny();
    ImmutableList<BlockState> states =
        blocks.stream()
            .flatMap(block -> block.states().stream())
            .collect(ImmutableList.toImmutableList());
    return new Content(
        new ContentParts(
            blocks, states, items, recipes, tagsOfBlocks, tagsOfItems, nature, chestLoot));
  }

  private YamlNode root(String file) {
    return Objects.requireNonNull(roots.get(file), file);
  }

  /** The entries under the key {@code section} of the file of that name, templates applied. */
  private ImmutableList<Families.Named> entries(String section, Families families) {
    Optional<YamlMap> file = root(section).map();
    if (file.isEmpty()) {
      return ImmutableList.of();
    }
    Templates templates = Templates.read(file.get());
    ImmutableList<Families.Named> entries =
        file.get()
            .require(section)
            .map(templates::applyToEach)
            .map(families::expandKeys)
            .orElse(ImmutableList.of());
    templates.rejectUnused();
    if (section.equals(ITEMS)) {
      file.get().find(BY_TAG); // read with the items
    }
    file.get().rejectUnknownKeys();
    return entries;
  }

  private ImmutableList<BlockType> blocks(
      ImmutableList<Families.Named> entries, Names blockNames, Names itemNames) {
    BlockReader reader = new BlockReader(blockNames, itemNames);
    List<BlockType> blocks = new ArrayList<>();
    int states = 0;
    for (Families.Named entry : entries) {
      if (blocks.isEmpty() && !entry.name().equals(ItemReader.AIR)) {
        entry.node().problem("the first block must be air, but is " + entry.name());
      }
      BlockType block = reader.read(blocks.size(), states, entry);
      blocks.add(block);
      states += block.states().size();
      if (states > MAX_STATES) {
        entry.node().problem("there are more than %d block states".formatted(MAX_STATES));
        break;
      }
    }
    return ImmutableList.copyOf(blocks);
  }

  private static ImmutableSet<String> stations(ImmutableList<BlockType> blocks) {
    return blocks.stream()
        .map(BlockType::station)
        .filter(station -> !station.isEmpty())
        .collect(ImmutableSet.toImmutableSet());
  }

  private void readTags(TagReader blockTags, TagReader itemTags) {
    Optional<YamlMap> file = root(TAGS).map();
    file.ifPresent(
        map -> {
          map.find("both").ifPresent(blockTags::add);
          map.find("both").ifPresent(itemTags::add);
          map.find("blocks").ifPresent(blockTags::add);
          map.find("items").ifPresent(itemTags::add);
          map.rejectUnknownKeys();
        });
  }

  private static ImmutableList<Recipe> recipes(
      ImmutableList<Families.Named> entries, RecipeReader reader) {
    ImmutableList.Builder<Recipe> recipes = ImmutableList.builder();
    int id = 0;
    for (Families.Named entry : entries) {
      Optional<Recipe> recipe = reader.read(id, entry);
      if (recipe.isPresent()) {
        recipes.add(recipe.get());
        id++;
      }
    }
    return recipes.build();
  }
}
