package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.BlockState;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.content.YamlMap;
import dev.mattock.engine.content.YamlNode;
import dev.mattock.worlds.generation.Growth.Where;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what grows here and there, under the key {@code growths} of {@code biomes.yaml}. */
final class GrowthReader {
  private static final int TALLEST = 30;

  private final Content content;

  GrowthReader(Content content) {
    this.content = content;
  }

  ImmutableMap<String, Growth> readAll(YamlMap map) {
    ImmutableMap.Builder<String, Growth> growths = ImmutableMap.builder();
    for (String name : map.keys()) {
      map.find(name)
          .flatMap(YamlNode::map)
          .ifPresent(growth -> growths.put(name, read(name, growth)));
    }
    return growths.buildKeepingLast();
  }

  private Growth read(String name, YamlMap map) {
    int[] height =
        map.find("height")
            .flatMap(node -> node.range(1, TALLEST, "cells"))
            .orElse(new int[] {1, 1});
    Growth growth =
        new Growth(
            Hash64.of("growth " + name),
            map.choice("where", Where.class, Where.LAND),
            map.require("on").map(this::ground).orElse(new boolean[content.states().size()]),
            map.require("plants").map(this::states).orElse(ImmutableList.of()),
            map.find("top").map(this::state).orElse(OptionalInt.empty()).orElse(0),
            height[0],
            height[1],
            map.number("patches", 0, 1),
            map.number("chance", 0, 1));
    map.rejectUnknownKeys();
    return growth;
  }

  private boolean[] ground(YamlNode node) {
    boolean[] ground = new boolean[content.states().size()];
    for (YamlNode entry : node.oneOrMore()) {
      Optional<String> name = entry.string();
      if (name.isPresent() && state(entry).isPresent()) {
        for (BlockState state : content.states()) {
          ground[state.id()] |= state.blockName().equals(name.get());
        }
      }
    }
    return ground;
  }

  private ImmutableList<Integer> states(YamlNode node) {
    return node.oneOrMore().stream()
        .flatMap(entry -> state(entry).stream().boxed())
        .collect(ImmutableList.toImmutableList());
  }

  private OptionalInt state(YamlNode node) {
    return node.string().map(name -> state(name, node)).orElse(OptionalInt.empty());
  }

  /** The id of a state, with a problem at {@code node} if there is none of that name. */
  OptionalInt state(String name, YamlNode node) {
    try {
      return OptionalInt.of(content.stateId(name));
    } catch (UnknownNameException e) {
      node.problem(e.getMessage());
      return OptionalInt.empty();
    }
  }
}
