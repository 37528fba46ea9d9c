package dev.mattock.engine.render;

import dev.mattock.engine.content.BlockState;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.entity.ItemEntities;

/** How items lie about: as small blocks, or as two pictures that cross. */
final class ItemLooks {
  private static final int FACES = 6;
  private static final double[] UPRIGHT = {1, 0, 0, 0, 1, 0, 0, 0, 1};

  /** By item * 6 + face. */
  private final int[] textures;

  /** By item: whether it lies about as a small block. */
  private final boolean[] solid;

  ItemLooks(Content content, TextureAtlas atlas) {
    textures = new int[FACES * content.items().size()];
    solid = new boolean[content.items().size()];
    for (Item item : content.items()) {
      solid[item.id()] = isSolid(content, item);
      for (int face = 0; face < FACES; face++) {
        textures[FACES * item.id() + face] = atlas.index(pictureOf(content, item, face));
      }
    }
  }

  private static boolean isSolid(Content content, Item item) {
    return item.placesBlock() >= 0
        && content.blocks().get(item.placesBlock()).defaultState().model().stream()
            .anyMatch(box -> box.maxX() - box.minX() > 0.5 && box.maxZ() - box.minZ() > 0.5);
  }

  private static String pictureOf(Content content, Item item, int face) {
    if (item.placesBlock() < 0) {
      return item.name();
    }
    BlockState state = content.blocks().get(item.placesBlock()).defaultState();
    return state.textures().isEmpty() ? item.name() : state.textures().get(face);
  }

  /** Copies the six textures of an item. */
  void copyTextures(int item, int[] into, int at) {
    System.arraycopy(textures, FACES * item, into, at, FACES);
  }

  /**
   * Puts up an item, a quarter of a block large, over a point relative to the camera's block.
   *
   * @param id its segmentation id
   */
  void put(BoxGroups groups, int item, int id, double x, double y, double z) {
    double half = ItemEntities.SIZE / 2;
    groups.open(UPRIGHT, x, y, z);
    if (solid[item]) {
      box(groups, half, half, item);
    } else {
      box(groups, half, 0, item);
      box(groups, 0, half, item);
    }
    groups.close(
        id, BoxGroups.PLAIN, (int) Math.floor(x), (int) Math.floor(y + half), (int) Math.floor(z));
  }

  private void box(BoxGroups groups, double halfX, double halfZ, int item) {
    groups.box(-halfX, 0, -halfZ, halfX, ItemEntities.SIZE, halfZ, textures, FACES * item);
  }
}
