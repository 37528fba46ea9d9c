package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * Everything that can exist: blocks, states, items, recipes, tags, as loaded from data files.
 * Immutable and shared by any number of worlds. Ids are dense and start at 0 (air for states and
 * items); they may change between versions of the data, names do not: whatever is stored outside a
 * process refers to names.
 *
 * <p>Per-state properties that hot loops ask for are copied into flat arrays behind the accessors
 * that take a state id.
 */
public final class Content {
  /** Speed on what is shredded. */
  private static final double SHREDDING = 15;

  private final ImmutableList<BlockType> blocks;
  private final ImmutableList<BlockState> states;
  private final ImmutableList<Item> items;
  private final ImmutableList<Recipe> recipes;
  private final ImmutableSetMultimap<String, String> blockTags;
  private final ImmutableSetMultimap<String, String> itemTags;
  private final Nature nature;
  private final ImmutableMap<String, ChestLoot> chestLoot;
  private final StateNames stateNames;
  private final ImmutableMap<String, Integer> blockIds;
  private final ImmutableMap<String, Integer> itemIds;
  private final ImmutableMap<String, Integer> recipeIds;
  private final CookingTable cooking;
  private final StateTable table;
  private final ImmutableMap<String, StateProperty> properties;
  private final ConcurrentMap<Class<?>, Object> derived = new ConcurrentHashMap<>();

  Content(ContentParts parts) {
    this.blocks = parts.blocks();
    this.states = parts.states();
    this.items = parts.items();
    this.recipes = parts.recipes();
    this.blockTags = parts.blockTags();
    this.itemTags = parts.itemTags();
    this.nature = parts.nature();
    this.chestLoot = parts.chestLoot();
    this.blockIds =
        blocks.stream().collect(ImmutableMap.toImmutableMap(BlockType::name, BlockType::id));
    stateNames = new StateNames(blocks, states, blockIds);
    this.itemIds = items.stream().collect(ImmutableMap.toImmutableMap(Item::name, Item::id));
    this.recipeIds =
        recipes.stream().collect(ImmutableMap.toImmutableMap(Recipe::name, Recipe::id));
    cooking = new CookingTable(recipes, items.size());
    table = new StateTable(blocks, states, blockTags);
    properties =
        blocks.stream()
            .flatMap(block -> block.properties().keySet().stream())
            .distinct()
            .collect(
                ImmutableMap.toImmutableMap(
                    name -> name, name -> new StateProperty(name, blocks, states)));
  }

  /**
   * Loads the content that ships with Mattock.
   *
   * @throws ContentException listing every problem found, with file and line
   */
  public static Content load() {
    return ContentLoader.loadBuiltIn();
  }

  /**
   * Loads content from a folder that holds the same files as the built-in data.
   *
   * @throws ContentException listing every problem found, with file and line
   */
  public static Content load(Path folder) {
    return ContentLoader.load(folder);
  }

  /** Names of the data files, as a folder that is loaded holds them. */
  public static ImmutableList<String> fileNames() {
    return ContentLoader.fileNames();
  }

  /** All kinds of blocks; the index is the id. */
  public ImmutableList<BlockType> blocks() {
    return blocks;
  }

  /** All block states; the index is the id. */
  public ImmutableList<BlockState> states() {
    return states;
  }

  /** All items; the index is the id; 0 is the empty slot. */
  public ImmutableList<Item> items() {
    return items;
  }

  /** All recipes; the index is the id. */
  public ImmutableList<Recipe> recipes() {
    return recipes;
  }

  /** The state of that id. */
  public BlockState state(int stateId) {
    return states.get(stateId);
  }

  /** The block that a state belongs to. */
  public BlockType blockOf(int stateId) {
    return blocks.get(table.blockIds[stateId]);
  }

  /** The id of the block that a state belongs to. */
  public int blockIdOf(int stateId) {
    return table.blockIds[stateId];
  }

  /** The item of that id. */
  public Item item(int itemId) {
    return items.get(itemId);
  }

  /** The recipe of that id. */
  public Recipe recipe(int recipeId) {
    return recipes.get(recipeId);
  }

  /**
   * The id of a state by name. Properties may stand in any order, and one that is left out has its
   * default: {@code oak_log} is {@code oak_log[axis=y]}. So names that were stored before a block
   * got a new property keep their meaning.
   *
   * @throws UnknownNameException naming the nearest state that exists
   */
  public int stateId(String name) {
    return stateNames.id(name);
  }

  /**
   * The state of the same block that differs in one property.
   *
   * @throws IllegalArgumentException if the block lacks that property or the value
   */
  public int withProperty(int stateId, String property, String value) {
    return stateNames.withProperty(stateId, property, value);
  }

  /**
   * A property by name, for all blocks that have it, to be kept and used in hot loops.
   *
   * @throws UnknownNameException if no block has such a property
   */
  public StateProperty property(String name) {
    StateProperty property = properties.get(name);
    if (property == null) {
      throw UnknownNameException.of("property", name, properties.keySet());
    }
    return property;
  }

  /**
   * A table that rules work out from this content: made when it is first asked for, and then shared
   * by all worlds and threads. It must be immutable, and a function of the content alone.
   *
   * @param kind class of the table, of which there is one
   */
  public <T> T derived(Class<T> kind, Function<Content, T> maker) {
    Object known = derived.get(kind);
    if (known == null) {
      Object made = maker.apply(this);
      Object first = derived.putIfAbsent(kind, made);
      known = first == null ? made : first;
    }
    return kind.cast(known);
  }

  /**
   * The states of the blocks of a tag, to be kept and used in hot loops.
   *
   * @throws UnknownNameException if there is no such tag
   */
  public StateSet statesInTag(String blockTag) {
    if (!blockTags.containsKey(blockTag)) {
      throw UnknownNameException.of("block tag", blockTag, blockTags.keySet());
    }
    return StateSet.of(states, state -> blockTags.containsEntry(blockTag, state.blockName()));
  }

  /** The states whose block behaves so. */
  public StateSet statesThat(Behaviour behaviour) {
    return StateSet.of(states, state -> behaves(state.id(), behaviour));
  }

  /** The id of a kind of block. */
  public int blockId(String name) {
    return find("block", name, blockIds);
  }

  /** The id of an item. */
  public int itemId(String name) {
    return find("item", name, itemIds);
  }

  /** The id of a recipe. */
  public int recipeId(String name) {
    return find("recipe", name, recipeIds);
  }

  /**
   * What a block that cooks makes of an item, in a look at a table.
   *
   * @param kind a kind that {@link Recipe.Kind#cooks() cooks}
   * @param inputItem what goes in; 0 for nothing
   * @return null if nothing comes of it
   */
  public Recipe cooking(Recipe.Kind kind, int inputItem) {
    return cooking.find(kind, inputItem);
  }

  /** Whether an item of that name exists. */
  public boolean hasItem(String name) {
    return itemIds.containsKey(name);
  }

  /** Names of the blocks in each tag, tags without '#'. */
  public ImmutableSetMultimap<String, String> blockTags() {
    return blockTags;
  }

  /** Names of the items in each tag, tags without '#'. */
  public ImmutableSetMultimap<String, String> itemTags() {
    return itemTags;
  }

  /** All biomes by name, in the data's order. */
  public ImmutableMap<String, Biome> biomes() {
    return nature.biomes();
  }

  /** What generated containers hold, by name. */
  public ImmutableMap<String, ChestLoot> chestLoot() {
    return chestLoot;
  }

  /**
   * What fills a generated container.
   *
   * @throws UnknownNameException naming the nearest table that exists
   */
  public ChestLoot chestLoot(String name) {
    ChestLoot table = chestLoot.get(name);
    if (table == null) {
      throw UnknownNameException.of("chest loot", name, chestLoot.keySet());
    }
    return table;
  }

  /** The climate and the mobs of a biome. */
  public Biome biome(String name) {
    return nature.biome(name);
  }

  /** All kinds of trees by name, in the data's order. */
  public ImmutableMap<String, TreeType> trees() {
    return nature.trees();
  }

  /** A kind of tree. */
  public TreeType tree(String name) {
    return nature.tree(name);
  }

  /** All kinds of mobs; the index is the id. */
  public ImmutableList<MobType> mobs() {
    return nature.mobs();
  }

  /** The kind of mob of that name. */
  public MobType mob(String name) {
    return nature.mob(name);
  }

  /** What a block grows into; {@link TreeType.Sapling#NONE} for most. */
  public TreeType.Sapling sapling(int blockId) {
    return nature.saplings().getOrDefault(blockId, TreeType.Sapling.NONE);
  }

  /** Light levels lost on entering a cell of that state, 0..15. */
  public int lightOpacity(int stateId) {
    return table.lightOpacity[stateId];
  }

  /** Light level that the state gives, 0..15. */
  public int lightEmission(int stateId) {
    return table.lightEmission[stateId];
  }

  /** Whether the state is a full cube that hides what is behind it. */
  public boolean opaqueCube(int stateId) {
    return table.opaqueCube[stateId];
  }

  /** Whether bodies collide with the state. */
  public boolean collides(int stateId) {
    return table.collides[stateId];
  }

  /** Whether the collision boxes of the state fill that face of the cell: torches can hold on. */
  public boolean solidFace(int stateId, Face face) {
    return (table.solidFaces[stateId] & (1 << face.ordinal())) != 0;
  }

  /** Whether flowers, grass and saplings can stand on the state. */
  public boolean soil(int stateId) {
    return table.soil[stateId];
  }

  /** Whether the block of that state behaves so. */
  public boolean behaves(int stateId, Behaviour behaviour) {
    return (table.behaviours[stateId] & (1L << behaviour.ordinal())) != 0;
  }

  /** Whether placing a block may overwrite the state. */
  public boolean replaceable(int stateId) {
    return table.replaceable[stateId];
  }

  /** Whether a random tick may do something to that state. */
  public boolean randomTicks(int stateId) {
    return table.randomTicks[stateId];
  }

  /**
   * How many times faster than a bare hand an item mines a block: its speed on blocks of its tool
   * class, 1 on others. The genre's exceptions: swords cut plants at 1.5 and cobwebs at 15, shears
   * cut leaves and cobwebs at 15.
   */
  public double miningSpeed(int itemId, int stateId) {
    Item item = items.get(itemId);
    return switch (item.tool()) {
      case NONE -> 1;
      case SWORD ->
          table.swordShreds[stateId]
              ? SHREDDING
              : table.swordCuts[stateId] ? item.miningSpeed() : 1;
      case SHEARS ->
          table.shearsShred[stateId]
              ? SHREDDING
              : blockOf(stateId).tool() == ToolClass.SHEARS ? item.miningSpeed() : 1;
      default -> item.tool() == blockOf(stateId).tool() ? item.miningSpeed() : 1;
    };
  }

  /** Whether a block drops anything when it is broken with that item in hand. */
  public boolean harvests(int itemId, int stateId) {
    BlockType block = blockOf(stateId);
    Item item = items.get(itemId);
    return !block.requiresTool()
        || (item.tool() == block.tool() && item.tier() >= block.requiredTier())
        || (item.tool() == ToolClass.SHEARS && table.shearsShred[stateId]);
  }

  /** Names of all textures that some state shows, in alphabetical order. */
  public ImmutableSortedSet<String> textureNames() {
    return states.stream()
        .flatMap(state -> state.textures().stream())
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }

  /** A hash of the state's name: the same in every process, whatever the ids. */
  public long stateHash(int stateId) {
    return table.stateHash[stateId];
  }

  private static int find(String kind, String name, ImmutableMap<String, Integer> ids) {
    Integer id = ids.get(name);
    if (id == null) {
      throw UnknownNameException.of(kind, name, ids.keySet());
    }
    return id;
  }
}
