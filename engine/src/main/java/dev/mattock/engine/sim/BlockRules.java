package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.terrain.Terrain;
import java.util.List;
import java.util.Map;

/** Which rules apply to which block, and who is told when a block changes. */
final class BlockRules {
  private static final Face[] FACES = Face.values();
  private static final BlockRule[] NONE = {};

  private final Content content;
  private final Terrain terrain;
  private final BlockUpdates updates;

  /** By block id. */
  private final BlockRule[][] rules;

  /** By block id: whether it is told of its neighbours. */
  private final boolean[] watches;

  BlockRules(World world, List<Map<Behaviour, BlockRule>> groups) {
    content = world.content();
    terrain = world.terrain();
    updates = world.updates();
    rules = new BlockRule[content.blocks().size()][];
    watches = new boolean[rules.length];
    for (BlockType block : content.blocks()) {
      BlockRule[] found =
          block.behaviours().stream()
              .flatMap(
                  behaviour ->
                      groups.stream()
                          .filter(group -> group.containsKey(behaviour))
                          .map(group -> group.get(behaviour)))
              .toArray(BlockRule[]::new);
      rules[block.id()] = found.length == 0 ? NONE : found;
      watches[block.id()] =
          block.support() != BlockType.Support.NONE
              || List.of(found).stream().anyMatch(BlockRule::watchesNeighbours);
    }
  }

  /** The rules of the block of a state, in the order of its behaviours. */
  BlockRule[] of(int stateId) {
    return rules[content.blockIdOf(stateId)];
  }

  /** Tells rules and neighbours that a cell has changed. */
  void changed(int x, int y, int z, int oldState, int newState) {
    if (content.blockIdOf(oldState) != content.blockIdOf(newState)) {
      for (BlockRule rule : of(oldState)) {
        rule.removed(x, y, z, oldState, newState);
      }
      for (BlockRule rule : of(newState)) {
        rule.placed(x, y, z, newState);
      }
    }
    for (Face face : FACES) {
      update(x + face.stepX(), y + face.stepY(), z + face.stepZ());
    }
  }

  /** Lets a cell be looked at again: in this tick if its updates are still to come. */
  void update(int x, int y, int z) {
    int state = terrain.state(x, y, z);
    if (state != 0 && watches[content.blockIdOf(state)]) {
      updates.add(x, y, z);
    }
  }

  void neighbourChanged(int x, int y, int z, int state) {
    for (BlockRule rule : of(state)) {
      rule.neighbourChanged(x, y, z, state);
    }
  }

  void scheduledTick(int x, int y, int z, int state) {
    for (BlockRule rule : of(state)) {
      rule.scheduledTick(x, y, z, state);
    }
  }

  void randomTick(int x, int y, int z, int state) {
    for (BlockRule rule : of(state)) {
      rule.randomTick(x, y, z, state);
    }
  }

  boolean exploded(int x, int y, int z, int state) {
    boolean dealtWith = false;
    for (BlockRule rule : of(state)) {
      dealtWith |= rule.exploded(x, y, z, state);
    }
    return dealtWith;
  }
}
