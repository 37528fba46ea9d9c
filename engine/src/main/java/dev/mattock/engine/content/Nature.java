package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.mattock.engine.content.TreeType.Sapling;

/** What grows and lives where: biomes, trees, what saplings become, and mobs. */
record Nature(
    ImmutableMap<String, Biome> biomes,
    ImmutableMap<String, TreeType> trees,
    ImmutableMap<Integer, Sapling> saplings,
    ImmutableList<MobType> mobs,
    ImmutableMap<String, MobType> mobsByName) {

  /** Reads the files of biomes, trees and mobs; problems are noted at their nodes. */
  static Nature read(
      YamlNode biomes,
      YamlNode trees,
      YamlNode mobs,
      Names blockNames,
      Names itemNames,
      ImmutableList<BlockType> blocks) {
    TreeReader reader = new TreeReader(blockNames, blocks);
    reader.read(trees);
    ImmutableMap.Builder<String, Biome> byName = ImmutableMap.builder();
    new BiomeReader(blockNames).read(biomes).forEach(biome -> byName.put(biome.name(), biome));
    ImmutableList<MobType> kinds = MobReader.read(mobs, itemNames);
    MobReader.checkSpawns(biomes, kinds);
    return new Nature(
        byName.buildKeepingLast(),
        reader.trees(),
        reader.saplings(),
        kinds,
        Maps.uniqueIndex(kinds, MobType::name));
  }

  Biome biome(String name) {
    return find("biome", name, biomes);
  }

  TreeType tree(String name) {
    return find("tree", name, trees);
  }

  MobType mob(String name) {
    return find("mob", name, mobsByName);
  }

  private static <T> T find(String kind, String name, ImmutableMap<String, T> known) {
    T found = known.get(name);
    if (found == null) {
      throw UnknownNameException.of(kind, name, known.keySet());
    }
    return found;
  }
}
