package dev.mattock.engine.render;

import dev.mattock.engine.terrain.Section;

/**
 * Follows a ray from cell to cell (Amanatides and Woo 1987) until it meets something. The distance
 * of the plane between two cells is computed afresh from its number, {@code (plane - origin) *
 * inverse}, never by adding up, so that it does not depend on where a walk began. Where planes of
 * several axes are equally far, x is crossed first, then y, then z.
 */
final class VoxelWalk {
  /** How far one sees into a fluid, in blocks. */
  static final float FLUID_CLEARNESS = 12;

  /** Cubes with holes are solid from here on, in blocks: what is behind would only flicker. */
  static final float HOLES_END = 20;

  private static final int AIR = 0;

  /** The parts of {@link Section#index}. */
  private static final int X_BITS = 0x00F;

  private static final int Y_BITS = 0xF00;
  private static final int Z_BITS = 0x0F0;

  private SectionWindow window;
  private final BlockLooks looks;
  private final TextureAtlas atlas;
  private final byte[] kinds;
  private final Skyline skyline;

  /** Window coordinates of the camera's block. */
  private int eyeX;

  private int eyeY;
  private int eyeZ;

  /** The fluid around the eye: {@link BlockLooks#FLUID} or {@link BlockLooks#MOLTEN}, or none. */
  private byte eyeFluid;

  private float limit;

  /** The cell in which the ray is picked up, relative to the eye's. */
  private int startX;

  private int startY;
  private int startZ;

  /** The highest kind that the ray passes without a further look. */
  private byte passing;

  /** Whether the ray points up, how much of its direction does not, and its sector. */
  private boolean rising;

  private float ahead;
  private int sector;

  /**
   * Makes a walk.
   *
   * @param skyline spares rays that are sure to meet nothing; null to walk them all the same
   */
  VoxelWalk(BlockLooks looks, TextureAtlas atlas, Skyline skyline) {
    this.looks = looks;
    this.atlas = atlas;
    kinds = looks.kind;
    this.skyline = skyline;
  }

  /** Begins a view: all rays start at this eye. */
  void begin(Camera camera, SectionWindow gathered) {
    window = gathered;
    eyeX = window.localX(camera.blockX);
    eyeY = window.localY(camera.blockY);
    eyeZ = window.localZ(camera.blockZ);
    if (skyline != null) {
      skyline.measure(
          window, eyeX + camera.fractionX, eyeY + camera.fractionY, eyeZ + camera.fractionZ);
    }
    int state = window.state(eyeX, eyeY, eyeZ);
    byte fluid = looks.fluid[state];
    boolean below = fluid != BlockLooks.PASS && camera.fractionY < height(state, eyeX, eyeY, eyeZ);
    eyeFluid = below ? fluid : BlockLooks.PASS;
  }

  /** Whether the eye is below the surface of a fluid. */
  boolean eyeInFluid() {
    return eyeFluid != BlockLooks.PASS;
  }

  /** Whether the eye is in lava. */
  boolean eyeInMolten() {
    return eyeFluid == BlockLooks.MOLTEN;
  }

  /** Height of the surface of a state's fluid, by window coordinates of its cell. */
  private float height(int state, int x, int y, int z) {
    boolean covered = looks.fluid[window.state(x, y + 1, z)] == looks.fluid[state];
    return covered ? 1 : looks.surface[state];
  }

  /** Walks until something is met or {@code farthest} blocks are behind; fills in the ray. */
  void walk(Ray ray, float farthest) {
    ray.state = Ray.NOTHING;
    ray.fluidDistance = Float.POSITIVE_INFINITY;
    limit = farthest;
    passing = eyeFluid;
    rising = skyline != null && ray.directionY > 0;
    if (rising) {
      ahead = (float) Math.sqrt(ray.directionX * ray.directionX + ray.directionZ * ray.directionZ);
      sector = Skyline.sector(ray.directionX, ray.directionZ);
      if (skyline.clear(sector, ray.directionY, ahead, 0)) {
        return;
      }
    }
    startX = 0;
    startY = 0;
    startZ = 0;
    int section = window.sectionAt(eyeX, eyeY, eyeZ);
    if (!leavesLand(section, ray.directionY > 0) && !meetsBesideEye(ray)) {
      walkOn(ray, section);
    }
  }

  /** The highest kind that rays pass without a further look. */
  byte passing() {
    return eyeFluid;
  }

  /** Whether the eye is within a cube. */
  boolean eyeInCube() {
    return kinds[window.state(eyeX, eyeY, eyeZ)] == BlockLooks.CUBE;
  }

  /** Whether there is something to be met in the eye's own cell. */
  boolean somethingBesideEye() {
    int state = window.state(eyeX, eyeY, eyeZ);
    return kinds[state] == BlockLooks.BOXES || looks.fluid[state] > eyeFluid;
  }

  /**
   * The same for a ray that is known to have met nothing before it enters a slab: a layer of cells
   * that lies {@code slab} blocks from the eye's along an axis.
   *
   * @param wet whether the ray is below the surface of water that it dived into
   */
  void walkFrom(Ray ray, float farthest, int axis, int slab, boolean wet) {
    if (slab == 0) {
      walk(ray, farthest);
      return;
    }
    ray.state = Ray.NOTHING;
    ray.fluidDistance = Float.POSITIVE_INFINITY;
    limit = farthest;
    passing = wet ? BlockLooks.FLUID : eyeFluid;
    rising = false;
    float at = entry(ray, axis, slab);
    startX =
        axis == 0
            ? before(ray.directionX, slab)
            : passed(ray.originX, ray.directionX, ray.inverseX, at, true);
    startY =
        axis == 1
            ? before(ray.directionY, slab)
            : passed(ray.originY, ray.directionY, ray.inverseY, at, axis == 2);
    startZ =
        axis == 2
            ? before(ray.directionZ, slab)
            : passed(ray.originZ, ray.directionZ, ray.inverseZ, at, false);
    walkOn(ray, window.sectionAt(eyeX + startX, eyeY + startY, eyeZ + startZ));
  }

  private static int before(float direction, int slab) {
    return direction > 0 ? slab - 1 : 1 - slab;
  }

  private static float entry(Ray ray, int axis, int slab) {
    return switch (axis) {
      case 0 -> ((ray.directionX > 0 ? slab : 1 - slab) - ray.originX) * ray.inverseX;
      case 1 -> ((ray.directionY > 0 ? slab : 1 - slab) - ray.originY) * ray.inverseY;
      default -> ((ray.directionZ > 0 ? slab : 1 - slab) - ray.originZ) * ray.inverseZ;
    };
  }

  /**
   * The cell on another axis in which a ray is at a distance.
   *
   * @param first whether planes of this axis are crossed before others that are equally far
   */
  private static int passed(float origin, float direction, float inverse, float at, boolean first) {
    int step = direction > 0 ? 1 : -1;
    int border = direction > 0 ? 1 : 0;
    int cell = (int) Math.floor(origin + at * direction);
    if (cell * step < 0) {
      cell = 0;
    }
    while (crossed((cell + border - origin) * inverse, at, first)) {
      cell += step;
    }
    while (cell != 0 && !crossed((cell - step + border - origin) * inverse, at, first)) {
      cell -= step;
    }
    return cell;
  }

  private static boolean crossed(float plane, float at, boolean first) {
    return first ? plane <= at : plane < at;
  }

  /** Whether the ray ends at one of the small boxes, or at lava, in the eye's own cell. */
  private boolean meetsBesideEye(Ray ray) {
    int state = window.state(eyeX, eyeY, eyeZ);
    if (looks.fluid[state] > passing && meetsFluid(ray, state, 0, 0, 0, 0, 0)) {
      return true;
    }
    return kinds[state] == BlockLooks.BOXES && meetsBoxes(ray, state, 0, 0, 0);
  }

  /** Whether there is only air from a section's row on, upwards or downwards. */
  private boolean leavesLand(int section, boolean upwards) {
    int row = section / (window.edge * window.edge);
    return upwards ? row > window.highestRow : row < window.lowestRow;
  }

  /** Whether a ray that has come to the border of a section will meet no more block. */
  private boolean seesSky(Ray ray, float distance) {
    return rising && skyline.clear(sector, ray.directionY, ahead, distance);
  }

  /**
   * The kernel: from border to border, first through the nearest plane. Each axis has the number of
   * its next plane, that plane's distance, and the part of {@code cell} that says where in a
   * section the ray is.
   */
  private void walkOn(Ray ray, int firstSection) {
    final short[][] sections = window.cells;
    final int edge = window.edge;
    final float originX = ray.originX;
    final float originY = ray.originY;
    final float originZ = ray.originZ;
    final float inverseX = ray.inverseX;
    final float inverseY = ray.inverseY;
    final float inverseZ = ray.inverseZ;
    final int stepX = ray.directionX > 0 ? 1 : -1;
    final int stepY = ray.directionY > 0 ? 1 : -1;
    final int stepZ = ray.directionZ > 0 ? 1 : -1;
    final int lastX = stepX > 0 ? X_BITS : 0;
    final int lastY = stepY > 0 ? Y_BITS : 0;
    final int lastZ = stepZ > 0 ? Z_BITS : 0;
    float planeX = stepX > 0 ? startX + 1 : startX;
    float planeY = stepY > 0 ? startY + 1 : startY;
    float planeZ = stepZ > 0 ? startZ + 1 : startZ;
    float nextX = (planeX - originX) * inverseX;
    float nextY = (planeY - originY) * inverseY;
    float nextZ = (planeZ - originZ) * inverseZ;
    int cell = Section.index((eyeX + startX) & 15, (eyeY + startY) & 15, (eyeZ + startZ) & 15);
    int section = firstSection;
    short[] cells = sections[section];
    float end = limit;
    while (true) {
      float distance;
      int axis;
      if (nextX <= nextY && nextX <= nextZ) {
        distance = nextX;
        if (distance > end) {
          return;
        }
        axis = 0;
        planeX += stepX;
        nextX = (planeX - originX) * inverseX;
        if ((cell & X_BITS) != lastX) {
          cell += stepX;
        } else {
          if (seesSky(ray, distance)) {
            return;
          }
          cell ^= X_BITS;
          section += stepX;
          cells = sections[section];
        }
      } else if (nextY <= nextZ) {
        distance = nextY;
        if (distance > end) {
          return;
        }
        axis = 1;
        planeY += stepY;
        nextY = (planeY - originY) * inverseY;
        if ((cell & Y_BITS) != lastY) {
          cell += stepY << 8;
        } else {
          cell ^= Y_BITS;
          section += stepY * edge * edge;
          if (leavesLand(section, stepY > 0)) {
            return;
          }
          cells = sections[section];
        }
      } else {
        distance = nextZ;
        if (distance > end) {
          return;
        }
        axis = 2;
        planeZ += stepZ;
        nextZ = (planeZ - originZ) * inverseZ;
        if ((cell & Z_BITS) != lastZ) {
          cell += stepZ << 4;
        } else {
          if (seesSky(ray, distance)) {
            return;
          }
          cell ^= Z_BITS;
          section += stepZ * edge;
          cells = sections[section];
        }
      }
      int state = cells[cell] & 0xFFFF;
      if (state != AIR && kinds[state] > passing) {
        float cellX = stepX > 0 ? planeX - 1 : planeX;
        float cellY = stepY > 0 ? planeY - 1 : planeY;
        float cellZ = stepZ > 0 ? planeZ - 1 : planeZ;
        if (meets(ray, state, distance, axis, cellX, cellY, cellZ)) {
          return;
        }
        end = limit;
      }
    }
  }

  /** Whether the ray ends in a cell that it has just entered through a plane of {@code axis}. */
  private boolean meets(
      Ray ray, int state, float distance, int axis, float cellX, float cellY, float cellZ) {
    switch (kinds[state]) {
      case BlockLooks.BOXES -> {
        if (looks.fluid[state] > passing) {
          meetsFluid(ray, state, distance, axis, cellX, cellY, cellZ);
        }
        return meetsBoxes(ray, state, cellX, cellY, cellZ);
      }
      case BlockLooks.FLUID, BlockLooks.MOLTEN -> {
        return meetsFluid(ray, state, distance, axis, cellX, cellY, cellZ);
      }
      default -> {
        ray.aim(distance, axis, cellX, cellY, cellZ);
        if (kinds[state] == BlockLooks.HOLED_CUBE
            && distance < HOLES_END
            && atlas.isHole(
                looks.texture[state * BlockLooks.FACES + ray.face], ray.texelX, ray.texelY)) {
          return false;
        }
        ray.state = state;
        ray.within = false;
        return true;
      }
    }
  }

  /**
   * Meets the surface of a fluid in a cell that the ray has just entered, unless the ray passes
   * over it; true if the ray ends there.
   */
  private boolean meetsFluid(
      Ray ray, int state, float distance, int axis, float cellX, float cellY, float cellZ) {
    float height = height(state, eyeX + (int) cellX, eyeY + (int) cellY, eyeZ + (int) cellZ);
    float at = distance;
    int through = axis;
    boolean up = ray.directionY > 0;
    boolean above =
        height < 1 && (axis != 1 || !up) && ray.originY + at * ray.directionY - cellY > height;
    if (above) {
      at = (cellY + height - ray.originY) * ray.inverseY;
      through = 1;
      float endX = (cellX + (ray.directionX > 0 ? 1 : 0) - ray.originX) * ray.inverseX;
      float endZ = (cellZ + (ray.directionZ > 0 ? 1 : 0) - ray.originZ) * ray.inverseZ;
      if (up || at > endX || at > endZ || at > limit) {
        return false;
      }
    }
    ray.aim(at, through, cellX, cellY, cellZ);
    if (looks.fluid[state] == BlockLooks.MOLTEN) {
      ray.state = state;
      ray.within = true;
      return true;
    }
    dive(ray, kinds[state] == BlockLooks.FLUID ? state : looks.water);
    return false;
  }

  private void dive(Ray ray, int state) {
    ray.fluidState = state;
    ray.fluidDistance = ray.distance;
    ray.fluidFace = ray.face;
    ray.fluidCellX = ray.cellX;
    ray.fluidCellY = ray.cellY;
    ray.fluidCellZ = ray.cellZ;
    ray.fluidTexelX = ray.texelX;
    ray.fluidTexelY = ray.texelY;
    limit = Math.min(limit, ray.distance + FLUID_CLEARNESS);
    passing = BlockLooks.FLUID;
  }

  /** Meets the nearest of a state's boxes; of equally near ones, the first. */
  private boolean meetsBoxes(Ray ray, int state, float cellX, float cellY, float cellZ) {
    float nearest = Float.POSITIVE_INFINITY;
    int nearestAxis = 0;
    int end = looks.firstBox[state + 1];
    float[] boxes = looks.boxes;
    boolean holed = looks.holed[state];
    for (int box = looks.firstBox[state]; box < end; box++) {
      int at = box * 6;
      float distance =
          ray.enter(
              cellX + boxes[at],
              cellY + boxes[at + 1],
              cellZ + boxes[at + 2],
              cellX + boxes[at + 3],
              cellY + boxes[at + 4],
              cellZ + boxes[at + 5]);
      if (distance < nearest && distance <= limit) {
        int axis = ray.enteredAxis;
        ray.aim(distance, axis, cellX, cellY, cellZ);
        if (!holed
            || !atlas.isHole(
                looks.texture[state * BlockLooks.FACES + ray.face], ray.texelX, ray.texelY)) {
          nearest = distance;
          nearestAxis = axis;
        }
      }
    }
    if (nearest == Float.POSITIVE_INFINITY) {
      return false;
    }
    ray.aim(nearest, nearestAxis, cellX, cellY, cellZ);
    ray.state = state;
    ray.within = true;
    return true;
  }
}
