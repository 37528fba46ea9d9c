package dev.mattock.agent.oracle;

import com.google.common.collect.ImmutableSet;
import dev.mattock.engine.terrain.Generator.RawChunk;
import dev.mattock.engine.terrain.Inhabitant;
import dev.mattock.engine.terrain.Section;
import java.util.BitSet;

/**
 * What a glance at a chunk as generated tells: which block states occur, which mobs live there.
 * Immutable.
 */
final class ChunkSight {
  private final short[] states;
  private final ImmutableSet<String> mobs;
  private final boolean wet;

  private ChunkSight(short[] states, ImmutableSet<String> mobs, boolean wet) {
    this.states = states;
    this.mobs = mobs;
    this.wet = wet;
  }

  /**
   * Reads a chunk.
   *
   * @param seen scratch: all clear, and clear again afterwards
   */
  static ChunkSight of(RawChunk chunk, Kinds kinds, BitSet seen) {
    for (Section section : chunk.sections()) {
      short[] cells = section.cells();
      if (cells == null) {
        seen.set(section.state(0));
        continue;
      }
      short last = 0;
      for (short cell : cells) {
        if (cell != last) {
          seen.set(cell & 0xFFFF);
          last = cell;
        }
      }
    }
    seen.clear(0);
    short[] states = new short[seen.cardinality()];
    int found = 0;
    for (int state = seen.nextSetBit(0); state >= 0; state = seen.nextSetBit(state + 1)) {
      states[found++] = (short) state;
    }
    seen.clear();
    ImmutableSet<String> mobs =
        chunk.inhabitants().stream().map(Inhabitant::mob).collect(ImmutableSet.toImmutableSet());
    return new ChunkSight(states, mobs, isWet(chunk, kinds));
  }

  /** Whether the topmost block in the middle of a chunk is a fluid. */
  private static boolean isWet(RawChunk chunk, Kinds kinds) {
    for (int i = chunk.sections().length - 1; i >= 0; i--) {
      for (int y = Section.SIZE - 1; y >= 0; y--) {
        int state = chunk.sections()[i].state(Section.index(8, y, 8));
        if (state != 0) {
          return kinds.fluid(state);
        }
      }
    }
    return false;
  }

  /** Whether what is searched for occurs; a biome never does. */
  boolean has(Quarry quarry) {
    return switch (quarry) {
      case Quarry.Blocks(BitSet wanted) -> hasOne(wanted);
      case Quarry.Mobs(var kinds) -> kinds.stream().anyMatch(mobs::contains);
      case Quarry.Biomes biomes -> false;
    };
  }

  private boolean hasOne(BitSet wanted) {
    for (short state : states) {
      if (wanted.get(state & 0xFFFF)) {
        return true;
      }
    }
    return false;
  }

  /** Lowers the entries of all states that occur to {@code ticks}. */
  void lower(double[] ticksByState, double ticks) {
    for (short state : states) {
      ticksByState[state & 0xFFFF] = Math.min(ticksByState[state & 0xFFFF], ticks);
    }
  }

  /** Kinds of mobs that live there from the start, by name. */
  ImmutableSet<String> mobs() {
    return mobs;
  }

  /** Whether its middle is under a fluid. */
  boolean isWet() {
    return wet;
  }

  @Override
  public String toString() {
    return "%d states, %s%s".formatted(states.length, mobs, wet ? ", wet" : "");
  }
}
