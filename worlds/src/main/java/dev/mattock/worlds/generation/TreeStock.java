package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.TreeType;
import dev.mattock.engine.terrain.TreeShape;
import dev.mattock.engine.terrain.TreeShapes;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Shapes of trees, some of each kind, each made when it is first wanted. Which thread makes it does
 * not matter: a shape is a pure function of its kind and number.
 */
final class TreeStock {
  private static final long PURPOSE = Hash64.of("tree stock");
  private static final int VARIANTS = 64;

  private final TreeShapes shapes;
  private final ImmutableMap<TreeType, AtomicReferenceArray<TreeShape>> stock;

  TreeStock(Content content) {
    shapes = new TreeShapes(content);
    stock =
        content.trees().values().stream()
            .collect(
                ImmutableMap.toImmutableMap(
                    type -> type, type -> new AtomicReferenceArray<>(VARIANTS)));
  }

  /** The shape of a kind that a draw falls on. */
  TreeShape shape(TreeType type, long hash) {
    int variant = Hash64.toBounded(hash, VARIANTS);
    AtomicReferenceArray<TreeShape> made = stock.get(type);
    TreeShape shape = made.get(variant);
    if (shape == null) {
      shape = shapes.shape(type, Hash64.of(PURPOSE, variant));
      made.set(variant, shape);
    }
    return shape;
  }

  /** Whether a tree grows through a state. */
  boolean givesWay(int stateId) {
    return shapes.givesWay(stateId);
  }
}
