package dev.mattock.engine.render;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.World;
import dev.mattock.engine.terrain.Chunk;

/**
 * What the player holds, at the lower right: the boxes of a block, a picture as thick as its
 * texels, or the bare arm, seen as if before the camera with a field of view of 70 degrees and lit
 * as the eye's cell is. It strikes while a block is mined and after a blow.
 *
 * <p>Camera space has x to the right, y up and z forward, in blocks.
 */
final class HeldItem {
  /** Tangent of half the field of view. */
  private static final double TANGENT = 0.7002075382097097;

  /** No corner counts as nearer than this, blocks. */
  private static final double NEAREST = 0.05;

  private static final double ROOT = 0.7071067811865476;

  /** How far a stroke goes down and forward, blocks, by tick. */
  private static final double[] STROKE = {0, 0.05, 0.11, 0.14, 0.1, 0.04};

  /** Axes of the thing in camera space, three numbers each for its x, y and z. */
  private static final double[] BLOCK_AXES = {-ROOT, 0, ROOT, 0, 1, 0, ROOT, 0, ROOT};

  /** A picture: its right side points forward and to the left. */
  private static final double[] PICTURE_AXES = {-0.6, 0, 0.8, 0, 1, 0, -0.8, 0, -0.6};

  /** The arm: its length (z) points forward, up and to the left. */
  private static final double[] ARM_AXES = {
    0.924678098474716, 0.0, 0.3807498052542948,
    0.15192059418492887, 0.9169493006161777, -0.368950014449113,
    -0.3491282676376715, 0.3990037344430532, 0.847882935691488
  };

  /** Small things are shown larger, at most by this. */
  private static final double LARGEST = 1.6;

  private final Content content;
  private final ItemShape shape;
  private final int skin;
  private final Daylight daylight = new Daylight();
  private final int width;
  private final int height;
  private final double rightmost;
  private final int[] light = new int[3];

  private double[] axes = BLOCK_AXES;
  private double size;

  /** What the thing turns about, in its own space, and where that is in camera space. */
  private final double[] middle = new double[3];

  private double atX;
  private double atY;
  private double atZ;
  private int areaLeft;
  private int areaTop;
  private int areaRight;
  private int areaBottom;

  HeldItem(Content content, ItemIcons icons, int width, int height) {
    this.content = content;
    this.width = width;
    this.height = height;
    shape = icons.shape();
    skin = icons.texture("player_skin");
    rightmost = TANGENT * width / height;
  }

  /** No column left of this is touched. */
  int left() {
    return Math.clamp(width - height * 11L / 16, 0, width / 2);
  }

  /** No row above this is touched. */
  int top() {
    return height * 3 / 8;
  }

  /** Takes up what a player holds, and finds out which pixels it may cover. */
  void aim(World world, int index) {
    Player p = world.player(index);
    int id = p.inventory().item(p.selectedSlot);
    double stroke = stroke(world, p);
    if (id == 0) {
      shape.setBox(skin, 0.125, 0.125, 0.375);
      put(ARM_AXES, 0.8, 0.62, -0.52, 0.72, stroke);
    } else if (shape.set(content.item(id))) {
      put(BLOCK_AXES, 0.4, 0.52, -0.5, 0.85, stroke);
    } else {
      put(PICTURE_AXES, 0.62, 0.44, -0.3, 0.8, stroke);
    }
    takeLight(world, p);
    findArea();
  }

  /** First column of the area that what was taken up may cover. */
  int areaLeft() {
    return areaLeft;
  }

  /** First row of the area. */
  int areaTop() {
    return areaTop;
  }

  /** The column behind the area; not left of {@link #areaLeft}. */
  int areaRight() {
    return Math.max(areaLeft, areaRight);
  }

  /** The row below the area; not above {@link #areaTop}. */
  int areaBottom() {
    return Math.max(areaTop, areaBottom);
  }

  private static double stroke(World world, Player p) {
    if (p.mining) {
      return STROKE[(int) (world.tick() % STROKE.length)];
    }
    return p.ticksSinceAttack < STROKE.length ? STROKE[Math.max(0, p.ticksSinceAttack)] : 0;
  }

  /** Where narrow frames end, so does the arm reach. */
  private void put(double[] newAxes, double newSize, double x, double y, double z, double stroke) {
    axes = newAxes;
    double extent = 0;
    for (int axis = 0; axis < middle.length; axis++) {
      double least = shape.bound(axis);
      double most = shape.bound(axis + 3);
      middle[axis] = (least + most) / 2;
      extent = Math.max(extent, most - least);
    }
    size = newSize * Math.min(LARGEST, 1 / extent);
    atX = Math.min(x, rightmost * z * 0.85) - stroke;
    atY = y - stroke;
    atZ = z + stroke;
  }

  private void takeLight(World world, Player p) {
    daylight.set(
        world.timeOfDay(),
        world.rules().nightVision(),
        world.weather().rainLevel(),
        world.weather().thunderLevel());
    int y = (int) Math.floor(p.y + p.eyeHeight());
    int packed =
        world
            .terrain()
            .packedLight(
                (int) Math.floor(p.x), Math.clamp(y, 0, Chunk.HEIGHT - 1), (int) Math.floor(p.z));
    for (int channel = 0; channel < light.length; channel++) {
      light[channel] = (int) (daylight.factors[3 * packed + channel] * 256);
    }
  }

  /** Draws what was taken up. */
  void draw(Canvas canvas) {
    double fromX = toThing(0, -atX, -atY, -atZ) + middle[0];
    double fromY = toThing(1, -atX, -atY, -atZ) + middle[1];
    double fromZ = toThing(2, -atX, -atY, -atZ) + middle[2];
    for (int j = areaTop; j < areaBottom; j++) {
      double v = (height - 1 - 2 * j) * TANGENT / height;
      for (int i = areaLeft; i < areaRight; i++) {
        double u = (2 * i + 1 - width) * TANGENT / height;
        double dx = toThing(0, u, v, 1);
        double dy = toThing(1, u, v, 1);
        int rgb = shape.along(fromX, fromY, fromZ, dx, dy, toThing(2, u, v, 1));
        if (rgb != ItemShape.NOTHING) {
          canvas.fill(i, j, 1, 1, 0xFF000000 | lit(rgb));
        }
      }
    }
  }

  /** The pixels that the corners of the thing lie around. */
  private void findArea() {
    areaLeft = width;
    areaRight = left();
    areaTop = height;
    areaBottom = top();
    for (int corner = 0; corner < 8; corner++) {
      double x = (shape.bound((corner & 1) * 3) - middle[0]) * size;
      double y = (shape.bound((corner >> 1 & 1) * 3 + 1) - middle[1]) * size;
      double z = (shape.bound((corner >> 2) * 3 + 2) - middle[2]) * size;
      double depth = Math.max(NEAREST, atZ + axes[2] * x + axes[5] * y + axes[8] * z);
      double across = (atX + axes[0] * x + axes[3] * y + axes[6] * z) / (depth * TANGENT);
      double up = (atY + axes[1] * x + axes[4] * y + axes[7] * z) / (depth * TANGENT);
      double column = (width + across * height) / 2;
      double row = (height - up * height) / 2;
      areaLeft = Math.clamp((long) Math.floor(column), left(), areaLeft);
      areaRight = Math.clamp((long) Math.ceil(column), areaRight, width);
      areaTop = Math.clamp((long) Math.floor(row), top(), areaTop);
      areaBottom = Math.clamp((long) Math.ceil(row), areaBottom, height);
    }
  }

  /** A component, along an axis of the thing, of a vector in camera space, in sizes of it. */
  private double toThing(int axis, double x, double y, double z) {
    return (axes[3 * axis] * x + axes[3 * axis + 1] * y + axes[3 * axis + 2] * z) / size;
  }

  private int lit(int rgb) {
    int red = ((rgb >> 16) * light[0]) >> 8;
    int green = ((rgb >> 8 & 0xFF) * light[1]) >> 8;
    return red << 16 | green << 8 | ((rgb & 0xFF) * light[2]) >> 8;
  }
}
