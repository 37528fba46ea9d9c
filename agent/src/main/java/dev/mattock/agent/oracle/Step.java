package dev.mattock.agent.oracle;

import java.util.BitSet;

/** A step of a plan, which an activity carries out. */
sealed interface Step {
  /** Break blocks for items, or pick them up, until so many more are carried. */
  record Gather(BitSet blocks, BitSet items, int more) implements Step {}

  /** Craft a recipe so many times. */
  record Craft(int recipe, int times) implements Step {}

  /** Place an item as a block. */
  record Place(int item) implements Step {}

  /** Walk to a crafting station that stands somewhere. */
  record Visit(String station) implements Step {}
}
