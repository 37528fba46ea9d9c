package dev.mattock.engine.content;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.Set;

/** Block states by name, and from one to another by the value of a property. */
final class StateNames {
  private final ImmutableList<BlockType> blocks;
  private final ImmutableList<BlockState> states;
  private final ImmutableMap<String, Integer> blockIds;
  private final ImmutableMap<String, Integer> stateIds;

  StateNames(
      ImmutableList<BlockType> blocks,
      ImmutableList<BlockState> states,
      ImmutableMap<String, Integer> blockIds) {
    this.blocks = blocks;
    this.states = states;
    this.blockIds = blockIds;
    ImmutableMap.Builder<String, Integer> names = ImmutableMap.builder();
    states.forEach(state -> names.put(state.name(), state.id()));
    for (BlockType block : blocks) {
      if (!block.defaultState().name().equals(block.name())) {
        names.put(block.name(), block.defaultState().id());
      }
    }
    stateIds = names.buildOrThrow();
  }

  /** The id of a state, its properties in any order, those left out by default. */
  int id(String name) {
    Integer id = stateIds.get(name);
    return id != null ? id : idByParts(name);
  }

  private int idByParts(String name) {
    int bracket = name.indexOf('[');
    Integer blockId = bracket < 0 ? null : blockIds.get(name.substring(0, bracket));
    if (blockId == null || !name.endsWith("]")) {
      throw UnknownNameException.of("block state", name, stateIds.keySet());
    }
    BlockType block = blocks.get(blockId);
    int id = block.defaultState().id();
    Set<String> given = new HashSet<>();
    for (String part : Splitter.on(',').split(name.substring(bracket + 1, name.length() - 1))) {
      int equals = part.indexOf('=');
      String property = equals < 0 ? part : part.substring(0, equals);
      ImmutableList<String> values = block.properties().getOrDefault(property, ImmutableList.of());
      if (!values.contains(part.substring(equals + 1)) || !given.add(property)) {
        throw UnknownNameException.of("block state", name, stateIds.keySet());
      }
      id = withProperty(id, property, part.substring(equals + 1));
    }
    return id;
  }

  /** The state of the same block that differs in one property. */
  int withProperty(int stateId, String property, String value) {
    BlockState state = states.get(stateId);
    BlockType block = blocks.get(state.blockId());
    ImmutableList<String> values = block.properties().getOrDefault(property, ImmutableList.of());
    int wanted = values.indexOf(value);
    if (wanted < 0) {
      throw new IllegalArgumentException(
          "%s has no state with %s=%s; its properties are %s"
              .formatted(block.name(), property, value, block.properties()));
    }
    int stride = 1; // states in a row that share a value: no list is made, placing calls this
    while (block.states().get(stride).properties().get(property).equals(values.getFirst())) {
      stride++;
    }
    return stateId + (wanted - values.indexOf(state.properties().get(property))) * stride;
  }
}
