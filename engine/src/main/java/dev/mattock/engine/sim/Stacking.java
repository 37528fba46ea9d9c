package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.content.StateProperty;

/** Blocks that grow in their own cell when more of them are placed there: slabs and snow. */
final class Stacking {
  private static final int BOTTOM = 0;
  private static final int TOP = 1;
  private static final int DOUBLE = 2;

  private final Content content;
  private final StateProperty type;
  private final StateProperty layers;

  Stacking(Content content) {
    this.content = content;
    type = content.property("type");
    layers = content.property("layers");
  }

  /**
   * What a cell becomes when one more of a block is placed into it.
   *
   * @param there the state in the cell
   * @param looked whether the cell itself is looked at, and not the block behind it
   * @return -1 if it takes no more
   */
  int more(int there, int blockId, Crosshair crosshair, boolean looked) {
    if (content.state(there).blockId() != blockId) {
      return -1;
    }
    if (content.behaves(there, Behaviour.SLAB) && type.index(there) != DOUBLE) {
      return !looked || openSide(there, crosshair) ? type.with(there, DOUBLE) : -1;
    }
    if (content.behaves(there, Behaviour.SNOW) && layers.isIn(there)) {
      int now = layers.index(there);
      boolean room = now + 1 < layers.count(there) && (!looked || crosshair.face() == Face.UP);
      return room ? layers.with(there, now + 1) : -1;
    }
    return -1;
  }

  /** Whether the half that is looked at is the one that is free. */
  private boolean openSide(int slab, Crosshair crosshair) {
    boolean upper = crosshair.heightInCell() > 0.5;
    Face face = crosshair.face();
    return type.index(slab) == BOTTOM
        ? face == Face.UP || (upper && Directions.horizontal(face))
        : type.index(slab) == TOP && (face == Face.DOWN || (!upper && Directions.horizontal(face)));
  }
}
