package dev.mattock.engine.render;

import dev.mattock.engine.content.BlockState;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.entity.ItemEntities;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.World;
import java.util.Arrays;

/**
 * The boxes of players and items that one view may show, with the part of the picture where each
 * can appear. Positions are relative to the camera's block.
 */
final class Bodies {
  private static final double HALF_WIDTH = 0.3;
  private static final double HALF_DEPTH = 0.3;
  private static final double HALF_HEAD = 0.25;
  private static final double STANDING = 1.8;
  private static final double SNEAKING = 1.5;
  private static final int FACES = 6;

  private final Camera camera;
  private final int viewDistance;
  private final double tangentX;
  private final double tangentY;
  private final int[] itemTextures;

  /** By item: whether it lies about as a small block, or else as two pictures that cross. */
  private final boolean[] solid;

  private final int[] skins;
  private int size;

  /** Six numbers a box: least x, y, z and greatest x, y, z. */
  private float[] boxes = new float[FACES * 16];

  /** Six textures a box. */
  private int[] textures = new int[FACES * 16];

  /** One segmentation id a box. */
  private int[] ids = new int[16];

  /** First and last column and row, four numbers a box. */
  private int[] spans = new int[4 * 16];

  private int[] inRow = new int[16];
  private int rowSize;

  Bodies(Content content, TextureAtlas atlas, Camera camera, RenderSettings settings) {
    this.camera = camera;
    viewDistance = settings.viewDistance();
    tangentX = -camera.u[0] * settings.width() / (settings.width() - 1.0);
    tangentY = camera.v[0] * settings.height() / (settings.height() - 1.0);
    itemTextures = new int[FACES * content.items().size()];
    solid = new boolean[content.items().size()];
    for (Item item : content.items()) {
      solid[item.id()] = isSolid(content, item);
      for (int face = 0; face < FACES; face++) {
        itemTextures[FACES * item.id() + face] = atlas.index(pictureOf(content, item, face));
      }
    }
    skins =
        new int[] {
          atlas.index("player_trousers"),
          atlas.index("player_shirt"),
          atlas.index("player_head"),
          atlas.index("player_face"),
          atlas.index("player_hair"),
          atlas.index("player_skin")
        };
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

  /** Gathers what a view may show. */
  void gather(World world, int viewer) {
    size = 0;
    ItemEntities items = world.items();
    for (int i = 0; i < items.size(); i++) {
      if (items.count(i) > 0) {
        addItem(items, i);
      }
    }
    for (int i = 0; i < world.playerCount(); i++) {
      if (i != viewer && world.player(i).alive()) {
        addPlayer(world.player(i), FrameTarget.PLAYER + i);
      }
    }
  }

  private void addItem(ItemEntities items, int index) {
    double half = ItemEntities.SIZE / 2;
    double x = items.x(index) - camera.blockX;
    double y = items.y(index) - camera.blockY;
    double z = items.z(index) - camera.blockZ;
    int item = items.item(index);
    if (solid[item]) {
      addItemBox(x, y, z, half, half, item);
    } else {
      addItemBox(x, y, z, half, 0, item);
      addItemBox(x, y, z, 0, half, item);
    }
  }

  private void addItemBox(double x, double y, double z, double halfX, double halfZ, int item) {
    if (add(x, y, z, halfX, halfZ, ItemEntities.SIZE, FrameTarget.ITEM_ENTITY + item)) {
      System.arraycopy(itemTextures, FACES * item, textures, FACES * (size - 1), FACES);
    }
  }

  private void addPlayer(Player player, int id) {
    double x = player.x - camera.blockX;
    double y = player.y - camera.blockY;
    double z = player.z - camera.blockZ;
    double height = player.sneaking ? SNEAKING : STANDING;
    double legs = height - 1.1;
    if (add(x, y, z, HALF_WIDTH * 0.8, HALF_DEPTH * 0.6, legs, id)) {
      Arrays.fill(textures, FACES * (size - 1), FACES * size, skins[0]);
    }
    if (add(x, y + legs, z, HALF_WIDTH, HALF_DEPTH * 0.7, 0.6, id)) {
      Arrays.fill(textures, FACES * (size - 1), FACES * size, skins[1]);
    }
    if (add(x, y + legs + 0.6, z, HALF_HEAD, HALF_HEAD, 0.5, id)) {
      int at = FACES * (size - 1);
      Arrays.fill(textures, at, at + FACES, skins[2]);
      textures[at + 2] = skins[5];
      textures[at + 3] = skins[4];
      textures[at + faceTowards(player.yaw)] = skins[3];
    }
  }

  /** The side of a head that is nearest to where it looks, in the order of faces. */
  private static int faceTowards(double yaw) {
    return switch (Math.floorMod((int) Math.floor(yaw / 90 + 0.5), 4)) {
      case 0 -> 5;
      case 1 -> 0;
      case 2 -> 4;
      default -> 1;
    };
  }

  private boolean add(
      double x, double y, double z, double halfX, double halfZ, double height, int id) {
    double centreY = y + height / 2;
    double toX = x - camera.fractionX;
    double toY = centreY - camera.fractionY;
    double toZ = z - camera.fractionZ;
    double radius = Math.sqrt(halfX * halfX + halfZ * halfZ + height * height / 4);
    double reach = viewDistance + radius;
    if (toX * toX + toY * toY + toZ * toZ > reach * reach) {
      return false;
    }
    if (size == ids.length) {
      grow();
    }
    if (!span(toX, toY, toZ, radius)) {
      return false;
    }
    int at = FACES * size;
    boxes[at] = (float) (x - halfX);
    boxes[at + 1] = (float) y;
    boxes[at + 2] = (float) (z - halfZ);
    boxes[at + 3] = (float) (x + halfX);
    boxes[at + 4] = (float) (y + height);
    boxes[at + 5] = (float) (z + halfZ);
    ids[size++] = id;
    return true;
  }

  private void grow() {
    int capacity = 2 * ids.length;
    boxes = Arrays.copyOf(boxes, FACES * capacity);
    textures = Arrays.copyOf(textures, FACES * capacity);
    ids = Arrays.copyOf(ids, capacity);
    spans = Arrays.copyOf(spans, 4 * capacity);
    inRow = new int[capacity];
  }

  /** Finds the columns and rows that a ball can cover, generously; false if none. */
  private boolean span(double toX, double toY, double toZ, double radius) {
    double ahead = toX * camera.forwardX + toY * camera.forwardY + toZ * camera.forwardZ;
    double aside = toX * camera.rightX + toY * camera.rightY + toZ * camera.rightZ;
    double above = toX * camera.upX + toY * camera.upY + toZ * camera.upZ;
    int columns = camera.u.length;
    int rows = camera.v.length;
    int at = 4 * size;
    if (ahead < -radius) {
      return false;
    }
    if (ahead <= radius * 1.01) {
      spans[at] = 0;
      spans[at + 1] = columns - 1;
      spans[at + 2] = 0;
      spans[at + 3] = rows - 1;
      return true;
    }
    spans[at] = pixel(least(aside, ahead, radius) / tangentX, columns) - 1;
    spans[at + 1] = pixel(-least(-aside, ahead, radius) / tangentX, columns) + 1;
    spans[at + 2] = pixel(least(-above, ahead, radius) / tangentY, rows) - 1;
    spans[at + 3] = pixel(-least(above, ahead, radius) / tangentY, rows) + 1;
    return spans[at] < columns && spans[at + 1] >= 0 && spans[at + 2] < rows && spans[at + 3] >= 0;
  }

  /** The least slope at which a box around the ball is seen. */
  private static double least(double aside, double ahead, double radius) {
    double edge = aside - radius;
    return edge / (edge < 0 ? ahead - radius : ahead + radius);
  }

  private static int pixel(double along, int count) {
    return (int) Math.floor(Math.clamp((along + 1) / 2, -1, 2) * count);
  }

  /** Prepares a row of pixels; false if nothing can appear in it. */
  boolean beginRow(int row) {
    rowSize = 0;
    for (int body = 0; body < size; body++) {
      if (row >= spans[4 * body + 2] && row <= spans[4 * body + 3]) {
        inRow[rowSize++] = body;
      }
    }
    return rowSize > 0;
  }

  /**
   * The nearest box that a ray through a column of the row meets, or -1; the ray then knows the
   * distance, the face, and the texel, which runs over the whole side of the box.
   */
  int meet(Ray ray, int column, TextureAtlas atlas) {
    int met = -1;
    float nearest = Float.POSITIVE_INFINITY;
    for (int i = 0; i < rowSize; i++) {
      int body = inRow[i];
      if (column < spans[4 * body] || column > spans[4 * body + 1]) {
        continue;
      }
      int at = FACES * body;
      float distance =
          ray.enter(
              boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3], boxes[at + 4], boxes[at + 5]);
      if (distance < nearest) {
        ray.aimAtBox(distance, boxes, at);
        if (!atlas.isHole(textures[at + ray.face], ray.texelX, ray.texelY)) {
          nearest = distance;
          met = body;
        }
      }
    }
    if (met >= 0) {
      int at = FACES * met;
      ray.enter(
          boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3], boxes[at + 4], boxes[at + 5]);
      ray.aimAtBox(nearest, boxes, at);
    }
    return met;
  }

  /** The texture of a side of a box. */
  int texture(int body, int face) {
    return textures[FACES * body + face];
  }

  /** The segmentation id of a box. */
  int id(int body) {
    return ids[body];
  }

  /** The block, relative to the camera's, that holds the centre of a box. */
  int blockX(int body) {
    return (int) Math.floor((boxes[FACES * body] + boxes[FACES * body + 3]) / 2);
  }

  /** The block, relative to the camera's, that holds the centre of a box. */
  int blockY(int body) {
    return (int) Math.floor((boxes[FACES * body + 1] + boxes[FACES * body + 4]) / 2);
  }

  /** The block, relative to the camera's, that holds the centre of a box. */
  int blockZ(int body) {
    return (int) Math.floor((boxes[FACES * body + 2] + boxes[FACES * body + 5]) / 2);
  }
}
