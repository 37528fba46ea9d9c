package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;

/**
 * One property of block states by name, for every block that has it: read and changed by arithmetic
 * on ids, without texts and without allocation. Immutable; ask {@link Content#property} once and
 * keep it.
 */
public final class StateProperty {
  private final String name;
  private final ImmutableList<BlockState> states;
  private final int[] first;
  private final int[] stride;
  private final int[] count;
  private final int[] base;

  StateProperty(String name, ImmutableList<BlockType> blocks, ImmutableList<BlockState> states) {
    this.name = name;
    this.states = states;
    first = new int[blocks.size()];
    stride = new int[blocks.size()];
    count = new int[blocks.size()];
    base = new int[blocks.size()];
    for (BlockType block : blocks) {
      ImmutableList<String> values = block.properties().getOrDefault(name, ImmutableList.of());
      first[block.id()] = block.defaultState().id();
      count[block.id()] = values.size();
      stride[block.id()] = strideOf(block);
      base[block.id()] = values.isEmpty() ? 0 : number(values.getFirst());
    }
  }

  /** How many states in a row share a value: the product of the counts of later properties. */
  private int strideOf(BlockType block) {
    int product = 1;
    ImmutableList<String> names = block.properties().keySet().asList();
    for (int i = names.size() - 1; i >= 0 && !names.get(i).equals(name); i--) {
      product *= block.properties().get(names.get(i)).size();
    }
    return product;
  }

  private static int number(String value) {
    return value.chars().allMatch(Character::isDigit) ? Integer.parseInt(value) : 0;
  }

  /** Name of the property. */
  public String name() {
    return name;
  }

  /** Whether the block of that state has the property. */
  public boolean isIn(int stateId) {
    return count[states.get(stateId).blockId()] > 0;
  }

  /** How many values the block of that state knows; 0 if it lacks the property. */
  public int count(int stateId) {
    return count[states.get(stateId).blockId()];
  }

  /** Place of the state's value among the values of its block, 0 the default; -1 if it has none. */
  public int index(int stateId) {
    int block = states.get(stateId).blockId();
    return count[block] == 0 ? -1 : (stateId - first[block]) / stride[block] % count[block];
  }

  /** The value as a number, for {@code age}, {@code level} and the like; -1 if it has none. */
  public int number(int stateId) {
    int index = index(stateId);
    return index < 0 ? -1 : index + base[states.get(stateId).blockId()];
  }

  /** Whether the value is the second of two, which is {@code true} for false and true. */
  public boolean isTrue(int stateId) {
    return index(stateId) == 1;
  }

  /**
   * The state that differs in this property alone.
   *
   * @param index place of the wanted value among the values of the block
   * @throws IllegalArgumentException if the block has no such value
   */
  public int with(int stateId, int index) {
    int block = states.get(stateId).blockId();
    if (index < 0 || index >= count[block]) {
      throw new IllegalArgumentException(
          "index of %s must be 0..%d for %s, but is %d"
              .formatted(name, count[block] - 1, states.get(stateId).name(), index));
    }
    return stateId + (index - index(stateId)) * stride[block];
  }

  /** The same by the number itself. */
  public int withNumber(int stateId, int number) {
    return with(stateId, number - base[states.get(stateId).blockId()]);
  }

  /** The same for false and true. */
  public int with(int stateId, boolean value) {
    return with(stateId, value ? 1 : 0);
  }
}
