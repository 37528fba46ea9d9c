package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.TreeType.Sapling;

/** What grows and lives where: biomes, trees, and what saplings become. */
record Nature(
    ImmutableMap<String, Biome> biomes,
    ImmutableMap<String, TreeType> trees,
    ImmutableMap<Integer, Sapling> saplings) {

  /** Reads the files of biomes and trees; problems are noted at their nodes. */
  static Nature read(
      YamlNode biomes, YamlNode trees, Names blockNames, ImmutableList<BlockType> blocks) {
    TreeReader reader = new TreeReader(blockNames, blocks);
    reader.read(trees);
    ImmutableMap.Builder<String, Biome> byName = ImmutableMap.builder();
    new BiomeReader(blockNames).read(biomes).forEach(biome -> byName.put(biome.name(), biome));
    return new Nature(byName.buildKeepingLast(), reader.trees(), reader.saplings());
  }

  Biome biome(String name) {
    return find("biome", name, biomes);
  }

  TreeType tree(String name) {
    return find("tree", name, trees);
  }

  private static <T> T find(String kind, String name, ImmutableMap<String, T> known) {
    T found = known.get(name);
    if (found == null) {
      throw UnknownNameException.of(kind, name, known.keySet());
    }
    return found;
  }
}
