package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.TreeType.Form;
import dev.mattock.engine.content.TreeType.Sapling;
import dev.mattock.engine.content.TreeType.Share;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads kinds of trees, and which saplings become which. */
final class TreeReader {
  private static final int TALLEST = 32;
  private static final int MOST_WEIGHT = 100;

  private final Names blockNames;
  private final ImmutableList<BlockType> blocks;
  private final Map<String, TreeType> trees = new LinkedHashMap<>();
  private final Map<Integer, Sapling> saplings = new LinkedHashMap<>();

  TreeReader(Names blockNames, ImmutableList<BlockType> blocks) {
    this.blockNames = blockNames;
    this.blocks = blocks;
  }

  /** Reads the keys {@code trees} and {@code saplings} of a file. */
  void read(YamlNode root) {
    root.map()
        .ifPresent(
            file -> {
              file.require("trees").flatMap(YamlNode::map).ifPresent(this::readTrees);
              file.require("saplings").flatMap(YamlNode::map).ifPresent(this::readSaplings);
              file.rejectUnknownKeys();
            });
  }

  ImmutableMap<String, TreeType> trees() {
    return ImmutableMap.copyOf(trees);
  }

  /** What blocks grow into, by block id. */
  ImmutableMap<Integer, Sapling> saplings() {
    return ImmutableMap.copyOf(saplings);
  }

  private void readTrees(YamlMap map) {
    for (String name : map.keys()) {
      map.find(name)
          .flatMap(YamlNode::map)
          .ifPresent(tree -> trees.put(name, readTree(name, tree)));
    }
  }

  private TreeType readTree(String name, YamlMap map) {
    int[] height =
        map.require("height")
            .flatMap(node -> node.range(1, TALLEST, "blocks of trunk"))
            .orElse(new int[] {1, 1});
    TreeType tree =
        new TreeType(
            name,
            map.require("form").flatMap(node -> node.choice(Form.class)).orElse(Form.ROUND),
            map.require("log").map(this::state).orElse(0),
            map.require("leaves").map(this::state).orElse(0),
            height[0],
            height[1],
            map.number("vines", 0, 1, 0),
            map.number("trunk_vines", 0, 1, 0),
            map.number("cocoa", 0, 1, 0));
    map.rejectUnknownKeys();
    return tree;
  }

  private int state(YamlNode node) {
    OptionalInt id = blockNames.find(node);
    return id.isPresent() && id.getAsInt() < blocks.size()
        ? blocks.get(id.getAsInt()).defaultState().id()
        : 0;
  }

  private void readSaplings(YamlMap map) {
    for (String name : map.keys()) {
      OptionalInt block = blockNames.find(name, map.node());
      Optional<YamlMap> entry = map.find(name).flatMap(YamlNode::map);
      if (block.isPresent() && entry.isPresent()) {
        YamlMap shares = entry.get();
        saplings.put(
            block.getAsInt(), new Sapling(shares(shares, "one", 1), shares(shares, "four", 2)));
        shares.rejectUnknownKeys();
      }
    }
  }

  private ImmutableList<Share> shares(YamlMap map, String key, int width) {
    ImmutableList.Builder<Share> shares = ImmutableList.builder();
    Optional<YamlMap> found = map.find(key).flatMap(YamlNode::map);
    if (found.isEmpty()) {
      return shares.build();
    }
    for (String name : found.get().keys()) {
      int weight = found.get().integer(name, 1, MOST_WEIGHT);
      TreeType tree = trees.get(name);
      if (tree == null) {
        map.node().problem(UnknownNameException.of("tree", name, trees.keySet()).getMessage());
      } else if (tree.form().width() != width) {
        map.node().problem("%s: a trunk of %s is %d wide".formatted(key, name, 3 - width));
      } else {
        shares.add(new Share(tree, weight));
      }
    }
    return shares.build();
  }
}
