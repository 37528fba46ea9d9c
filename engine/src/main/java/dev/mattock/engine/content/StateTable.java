package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What hot loops ask of block states, in flat arrays by state id. */
final class StateTable {
  /** Tag of the blocks that flowers, grass and saplings stand on. */
  private static final String SOIL_TAG = "soil";

  /** Tag of the blocks that nothing can hold on to, whatever their boxes. */
  private static final String HOLDS_NOTHING_TAG = "holds_nothing";

  /** Tag of the blocks that a sword cuts faster than a hand. */
  private static final String SWORD_TAG = "sword_efficient";

  /** Tag of the blocks that a sword cuts as if they were nothing. */
  private static final String SWORD_SHREDS_TAG = "sword_shredded";

  /** Tag of the blocks that shears cut as if they were nothing, and bring home. */
  private static final String SHEARS_SHRED_TAG = "shears_shredded";

  final byte[] lightOpacity;
  final byte[] lightEmission;
  final boolean[] opaqueCube;
  final boolean[] collides;
  final boolean[] replaceable;
  final boolean[] randomTicks;
  final long[] stateHash;
  final int[] blockIds;

  /** Bit {@link Face#ordinal} for each face that collision boxes fill. */
  final byte[] solidFaces;

  /** Bit {@link Behaviour#ordinal} for each behaviour. */
  final long[] behaviours;

  final boolean[] soil;
  final boolean[] swordCuts;
  final boolean[] swordShreds;
  final boolean[] shearsShred;

  StateTable(
      ImmutableList<BlockType> blocks,
      ImmutableList<BlockState> states,
      ImmutableSetMultimap<String, String> blockTags) {
    int count = states.size();
    lightOpacity = new byte[count];
    lightEmission = new byte[count];
    opaqueCube = new boolean[count];
    collides = new boolean[count];
    replaceable = new boolean[count];
    randomTicks = new boolean[count];
    stateHash = new long[count];
    blockIds = new int[count];
    solidFaces = new byte[count];
    behaviours = new long[count];
    soil = new boolean[count];
    swordCuts = new boolean[count];
    swordShreds = new boolean[count];
    shearsShred = new boolean[count];
    Map<ImmutableList<Box>, Byte> faces = new HashMap<>();
    for (BlockState state : states) {
      putLook(state);
      boolean holdsNothing = blockTags.containsEntry(HOLDS_NOTHING_TAG, state.blockName());
      solidFaces[state.id()] =
          holdsNothing ? 0 : faces.computeIfAbsent(state.collision(), SolidFaces::of);
      putNature(state, blocks.get(state.blockId()), blockTags);
    }
  }

  private void putLook(BlockState state) {
    int id = state.id();
    lightOpacity[id] = (byte) state.lightOpacity();
    lightEmission[id] = (byte) state.lightEmission();
    opaqueCube[id] = state.opaqueCube();
    collides[id] = !state.collision().isEmpty();
    replaceable[id] = state.replaceable();
    randomTicks[id] = state.randomTicks();
    stateHash[id] = Hash64.of(state.name());
    blockIds[id] = state.blockId();
  }

  private void putNature(
      BlockState state, BlockType block, ImmutableSetMultimap<String, String> tags) {
    int id = state.id();
    behaviours[id] = bits(block.behaviours());
    soil[id] = tags.containsEntry(SOIL_TAG, block.name());
    swordCuts[id] = tags.containsEntry(SWORD_TAG, block.name());
    swordShreds[id] = tags.containsEntry(SWORD_SHREDS_TAG, block.name());
    shearsShred[id] = tags.containsEntry(SHEARS_SHRED_TAG, block.name());
  }

  private static long bits(Set<Behaviour> behaviours) {
    long bits = 0;
    for (Behaviour behaviour : behaviours) {
      bits |= 1L << behaviour.ordinal();
    }
    return bits;
  }
}
