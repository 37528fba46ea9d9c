package dev.mattock.agent.oracle;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.worlds.task.Selection;

/** What would bring the goal nearer now. */
sealed interface Wish {
  /** To carry so many more of the items. */
  record Carry(Selection items, int more) implements Wish {}

  /** To break one of the blocks. */
  record Break(Selection blocks) implements Wish {}

  /** To craft one of the items. */
  record Make(Selection items) implements Wish {}

  /** To place one of the blocks. */
  record Put(Selection blocks) implements Wish {}

  /** To stand within a distance of one of some points (x, y, z one after the other). */
  record Near(ImmutableDoubleArray points, double distance) implements Wish {}

  /** To let time pass. */
  record Wait() implements Wish {}
}
