package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;

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
  private final ImmutableList<BlockType> blocks;
  private final ImmutableList<BlockState> states;
  private final ImmutableList<Item> items;
  private final ImmutableList<Recipe> recipes;
  private final ImmutableSetMultimap<String, String> blockTags;
  private final ImmutableSetMultimap<String, String> itemTags;
  private final ImmutableMap<String, Integer> stateIds;
  private final ImmutableMap<String, Integer> blockIds;
  private final ImmutableMap<String, Integer> itemIds;
  private final ImmutableMap<String, Integer> recipeIds;
  private final byte[] lightOpacity;
  private final byte[] lightEmission;
  private final boolean[] opaqueCube;
  private final boolean[] collides;
  private final long[] stateHash;

  Content(
      ImmutableList<BlockType> blocks,
      ImmutableList<BlockState> states,
      ImmutableList<Item> items,
      ImmutableList<Recipe> recipes,
      ImmutableSetMultimap<String, String> blockTags,
      ImmutableSetMultimap<String, String> itemTags) {
    this.blocks = blocks;
    this.states = states;
    this.items = items;
    this.recipes = recipes;
    this.blockTags = blockTags;
    this.itemTags = itemTags;
    this.blockIds =
        blocks.stream().collect(ImmutableMap.toImmutableMap(BlockType::name, BlockType::id));
    this.stateIds = stateNames(blocks, states);
    this.itemIds = items.stream().collect(ImmutableMap.toImmutableMap(Item::name, Item::id));
    this.recipeIds =
        recipes.stream().collect(ImmutableMap.toImmutableMap(Recipe::name, Recipe::id));
    lightOpacity = new byte[states.size()];
    lightEmission = new byte[states.size()];
    opaqueCube = new boolean[states.size()];
    collides = new boolean[states.size()];
    stateHash = new long[states.size()];
    for (BlockState state : states) {
      lightOpacity[state.id()] = (byte) state.lightOpacity();
      lightEmission[state.id()] = (byte) state.lightEmission();
      opaqueCube[state.id()] = state.opaqueCube();
      collides[state.id()] = !state.collision().isEmpty();
      stateHash[state.id()] = Hash64.of(state.name());
    }
  }

  private static ImmutableMap<String, Integer> stateNames(
      ImmutableList<BlockType> blocks, ImmutableList<BlockState> states) {
    ImmutableMap.Builder<String, Integer> names = ImmutableMap.builder();
    states.forEach(state -> names.put(state.name(), state.id()));
    for (BlockType block : blocks) {
      if (!block.defaultState().name().equals(block.name())) {
        names.put(block.name(), block.defaultState().id());
      }
    }
    return names.buildOrThrow();
  }

  /**
   * Loads the content that ships with Mattock.
   *
   * @throws ContentException listing every problem found, with file and line
   */
  public static Content load() {
    return ContentLoader.loadBuiltIn();
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
    return blocks.get(states.get(stateId).blockId());
  }

  /** The item of that id. */
  public Item item(int itemId) {
    return items.get(itemId);
  }

  /** The recipe of that id. */
  public Recipe recipe(int recipeId) {
    return recipes.get(recipeId);
  }

  /** The id of a state by canonical name, or of a block's default state by the block's name. */
  public int stateId(String name) {
    return find("block state", name, stateIds);
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

  /** Light levels lost on entering a cell of that state, 0..15. */
  public int lightOpacity(int stateId) {
    return lightOpacity[stateId];
  }

  /** Light level that the state gives, 0..15. */
  public int lightEmission(int stateId) {
    return lightEmission[stateId];
  }

  /** Whether the state is a full cube that hides what is behind it. */
  public boolean opaqueCube(int stateId) {
    return opaqueCube[stateId];
  }

  /** Whether bodies collide with the state. */
  public boolean collides(int stateId) {
    return collides[stateId];
  }

  /** A hash of the state's name: the same in every process, whatever the ids. */
  public long stateHash(int stateId) {
    return stateHash[stateId];
  }

  private static int find(String kind, String name, ImmutableMap<String, Integer> ids) {
    Integer id = ids.get(name);
    if (id == null) {
      throw UnknownNameException.of(kind, name, ids.keySet());
    }
    return id;
  }
}
