package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;

/**
 * What the loader has read and a {@link Content} is made of. A new kind of data is one more
 * component here, read in {@link ContentLoader} and asked for through {@link Content}.
 *
 * @param blocks by id
 * @param states by id
 * @param items by id
 * @param recipes by id
 * @param blockTags names of the blocks in each tag
 * @param itemTags names of the items in each tag
 * @param nature biomes and trees
 * @param chestLoot what generated containers hold, by name
 */
record ContentParts(
    ImmutableList<BlockType> blocks,
    ImmutableList<BlockState> states,
    ImmutableList<Item> items,
    ImmutableList<Recipe> recipes,
    ImmutableSetMultimap<String, String> blockTags,
    ImmutableSetMultimap<String, String> itemTags,
    Nature nature,
    ImmutableMap<String, ChestLoot> chestLoot) {}
