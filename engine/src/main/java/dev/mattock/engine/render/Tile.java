package dev.mattock.engine.render;

import java.util.Arrays;

/**
 * One tile of 4x4 rays on its way through the land: meets, slab by slab, the few cells that its
 * {@link Beam} crosses, with all rays at once. What was met is left in {@link #solid}, {@link
 * #fluid} and {@link #body}.
 */
final class Tile {
  /** Widest that the beam of a tile may become, in cells of a slab. */
  private static final int MOST_CELLS = 20;

  private final Sight sight;
  private final BlockLooks looks;
  private final TextureAtlas atlas;
  private final VoxelWalk walk;
  private final TileBodies bodies;
  private final Beam beam;
  final TileRays rays;

  /** Where rays end at a block. */
  final TileHits solid = new TileHits();

  /** Where rays dive into water that they see from outside; infinitely far if they do not. */
  final TileHits fluid = new TileHits();

  private final Ray ray = new Ray();

  /** Lanes whose rays end within a cell, at a box or at lava, not at its border. */
  private int boxed;

  /** Lanes that are below the surface of water that they dived into. */
  private int dived;

  /** Whether any ray may have dived. */
  private boolean wet;

  /** Lanes that may have dived in this slab, and how they came into that cell. */
  private int diving;

  private final float[] diveReach = new float[TileRays.LANES];
  private final int[] diveAxis = new int[TileRays.LANES];
  private final float[] nearest = new float[TileRays.LANES];
  private final int[] nearestAxis = new int[TileRays.LANES];
  private final TileHits trial = new TileHits();

  Tile(Sight sight, int columns, int rows) {
    this.sight = sight;
    looks = sight.looks;
    atlas = sight.atlas;
    walk = sight.walk;
    rays = new TileRays(sight.camera, columns, rows);
    bodies = new TileBodies(sight.groups, sight.atlas, rays);
    beam = new Beam(sight.window, sight.camera, sight.looks);
    Arrays.fill(fluid.distance, Float.POSITIVE_INFINITY);
  }

  /** What of bodies the rays meet instead of blocks. */
  TileBodies bodies() {
    return bodies;
  }

  /**
   * Casts the rays of a tile.
   *
   * @param wider a beam around this tile that is clear before {@code clear}, a slab of its own
   */
  void cast(int column, int row, int number, Beam wider, int clear) {
    rays.point(sight.camera, number, sight.farthest);
    if (wet) {
      Arrays.fill(fluid.distance, Float.POSITIVE_INFINITY);
      wet = false;
    }
    dived = 0;
    boxed = 0;
    bodies.meet(column, row, sight.farthest);
    beam.begin(walk.passing());
    RenderSettings settings = sight.settings;
    int left = column * TileRays.EDGE;
    int top = row * TileRays.EDGE;
    beam.aim(
        left,
        top,
        Math.min(settings.width(), left + TileRays.EDGE) - 1,
        Math.min(settings.height(), top + TileRays.EDGE) - 1);
    if (beam.axis == Beam.NONE || walk.somethingBesideEye() || sight.camera.onBorder()) {
      walkOn(TileRays.ALL, 0);
    } else {
      meetSlabs(wider.axis == Beam.NONE ? 0 : beam.slabAfter(wider, clear));
    }
    settle();
    solid.aim(rays);
    if (wet) {
      fluid.aim(rays);
    }
    bodies.sortOut(solid, fluid);
  }

  /** Takes over what was met at the border of a cell; what was met within is there already. */
  private void settle() {
    System.arraycopy(rays.metState, 0, solid.state, 0, TileRays.LANES);
    System.arraycopy(rays.metCell, 0, solid.cell, 0, TileRays.LANES);
    Lanes.copy(~boxed, rays.reach, solid.distance);
    Lanes.copy(~boxed, rays.reachAxis, solid.axis);
  }

  private void meetSlabs(int first) {
    int slab = first;
    while (true) {
      slab = beam.advance(slab, sight.farthest, MOST_CELLS);
      int open = rays.reaching(beam.axis, beam.nearSide(slab));
      if (open == 0) {
        return;
      }
      if (beam.tooWide) {
        walkOn(open, slab);
        return;
      }
      meetSlab();
      if (dived == TileRays.ALL) {
        beam.begin(BlockLooks.FLUID);
      }
      slab++;
    }
  }

  private void meetSlab() {
    diving = 0;
    for (int y = beam.fromY; y <= beam.toY; y++) {
      for (int z = beam.fromZ; z <= beam.toZ; z++) {
        for (int x = beam.fromX; x <= beam.toX; x++) {
          int state = beam.state(x, y, z);
          if (beam.stops(state) && (x | y | z) != 0) {
            boolean cube = looks.kind[state] == BlockLooks.CUBE;
            int lanes = rays.visit(x, y, z, state, cube);
            if (cube) {
              boxed &= ~lanes;
            } else if (lanes != 0) {
              visit(lanes, state, x, y, z);
            }
          }
        }
      }
    }
    if (diving != 0) {
      wet = true;
      dive();
    }
  }

  /** Meets what is in a cell that some lanes have entered and that is no plain cube. */
  private void visit(int lanes, int state, int x, int y, int z) {
    int cell = TileHits.packed(x, y, z);
    switch (looks.kind[state]) {
      case BlockLooks.HOLED_CUBE -> {
        int met = lanes & ~throughHoles(lanes, state, cell);
        rays.meet(met, state, cell);
        boxed &= ~met;
      }
      case BlockLooks.FLUID -> enterFluid(lanes & ~dived, state, x, y, z);
      case BlockLooks.MOLTEN -> enterFluid(lanes, state, x, y, z);
      default -> {
        if (looks.fluid[state] > walk.passing()) {
          enterFluid(lanes & ~dived, state, x, y, z);
        }
        meetBoxes(lanes, state, x, y, z);
      }
    }
  }

  /** The lanes that enter a cube with holes through a hole. */
  private int throughHoles(int lanes, int state, int cell) {
    aimAtTrial(rays.visitReach, rays.visitAxis, cell);
    int through = 0;
    for (int left = lanes; left != 0; left &= left - 1) {
      int lane = Integer.numberOfTrailingZeros(left);
      if (trial.distance[lane] < VoxelWalk.HOLES_END && isHole(lane, state)) {
        through |= 1 << lane;
      }
    }
    return through;
  }

  private void aimAtTrial(float[] distance, int[] axis, int cell) {
    System.arraycopy(distance, 0, trial.distance, 0, TileRays.LANES);
    System.arraycopy(axis, 0, trial.axis, 0, TileRays.LANES);
    Arrays.fill(trial.cell, cell);
    trial.aim(rays);
  }

  private boolean isHole(int lane, int state) {
    int texture = looks.texture[state * BlockLooks.FACES + trial.face[lane]];
    return atlas.isHole(texture, trial.texelX[lane], trial.texelY[lane]);
  }

  private void meetBoxes(int lanes, int state, int x, int y, int z) {
    Arrays.fill(nearest, Float.POSITIVE_INFINITY);
    int cell = TileHits.packed(x, y, z);
    int met = 0;
    int end = looks.firstBox[state + 1];
    for (int box = looks.firstBox[state]; box < end; box++) {
      int entered = lanes & rays.tryBox(x, y, z, looks.boxes, 6 * box, nearest);
      if (entered != 0 && looks.holed[state]) {
        entered &= ~throughSheet(entered, state, cell);
      }
      for (int left = entered; left != 0; left &= left - 1) {
        int lane = Integer.numberOfTrailingZeros(left);
        nearest[lane] = rays.boxReach[lane];
        solid.distance[lane] = rays.boxReach[lane];
        solid.axis[lane] = rays.boxAxis[lane];
      }
      met |= entered;
    }
    if (met != 0) {
      rays.meet(met, state, cell);
      boxed |= met;
    }
  }

  private int throughSheet(int lanes, int state, int cell) {
    aimAtTrial(rays.boxReach, rays.boxAxis, cell);
    int through = 0;
    for (int left = lanes; left != 0; left &= left - 1) {
      int lane = Integer.numberOfTrailingZeros(left);
      if (isHole(lane, state)) {
        through |= 1 << lane;
      }
    }
    return through;
  }

  /** Lets lanes enter a cell with fluid. */
  private void enterFluid(int lanes, int state, int x, int y, int z) {
    int cell = TileHits.packed(x, y, z);
    for (int left = lanes; left != 0; left &= left - 1) {
      int lane = Integer.numberOfTrailingZeros(left);
      rays.load(lane, ray);
      float reach = rays.visitReach[lane];
      int axis = rays.visitAxis[lane];
      if (walk.meetsFluid(ray, state, rays.limit[lane], reach, axis, x, y, z)) {
        rays.meet(1 << lane, state, cell);
        boxed |= 1 << lane;
        solid.distance[lane] = ray.distance;
        solid.axis[lane] = ray.face >> 1;
      } else if (ray.fluidDistance != Float.POSITIVE_INFINITY && divesFirst(lane, reach, axis)) {
        diving |= 1 << lane;
        diveReach[lane] = reach;
        diveAxis[lane] = axis;
        fluid.put(lane, ray.fluidDistance, ray.fluidFace >> 1, ray.fluidState, cell);
      }
    }
  }

  private boolean divesFirst(int lane, float reach, int axis) {
    return (diving & 1 << lane) == 0
        || reach < diveReach[lane]
        || reach == diveReach[lane] && axis < diveAxis[lane];
  }

  /** Lets those lanes dive that came into water before anything else. */
  private void dive() {
    for (int left = diving; left != 0; left &= left - 1) {
      int lane = Integer.numberOfTrailingZeros(left);
      float reach = rays.reach[lane];
      boolean before =
          diveReach[lane] < reach
              || diveReach[lane] == reach && diveAxis[lane] <= rays.reachAxis[lane];
      if (before) {
        dived |= 1 << lane;
        float end = fluid.distance[lane] + VoxelWalk.FLUID_CLEARNESS;
        rays.limit[lane] = Math.min(rays.limit[lane], end);
        rays.reach[lane] = Math.min(reach, rays.limit[lane]);
      } else {
        fluid.distance[lane] = Float.POSITIVE_INFINITY;
      }
    }
  }

  /** Whether a ray ends at a block or a body. */
  boolean metSomething(int lane) {
    return solid.state[lane] != Ray.NOTHING || bodies.box[lane] >= 0;
  }

  /** Distance to the block or body at which a ray ends. */
  float distance(int lane) {
    return bodies.box[lane] >= 0 ? bodies.hits.distance[lane] : solid.distance[lane];
  }

  /** Segmentation of what a ray meets first, as in {@link FrameTarget}. */
  int segmentation(int lane) {
    if (fluid.distance[lane] != Float.POSITIVE_INFINITY) {
      return fluid.state[lane];
    }
    int body = bodies.box[lane];
    return body >= 0 ? sight.groups.id(body) : Math.max(0, solid.state[lane]);
  }

  /** Sends lanes on their own way from where a slab begins. */
  private void walkOn(int lanes, int slab) {
    for (int left = lanes; left != 0; left &= left - 1) {
      int lane = Integer.numberOfTrailingZeros(left);
      rays.load(lane, ray);
      boolean below = (dived & 1 << lane) != 0;
      walk.walkFrom(ray, rays.limit[lane], beam.axis, slab, below);
      if (ray.state != Ray.NOTHING) {
        boxed |= 1 << lane;
        rays.metState[lane] = ray.state;
        rays.metCell[lane] = TileHits.packed(ray.cellX, ray.cellY, ray.cellZ);
        solid.distance[lane] = ray.distance;
        solid.axis[lane] = ray.face >> 1;
      }
      if (ray.fluidDistance != Float.POSITIVE_INFINITY) {
        wet = true;
        int cell = TileHits.packed(ray.fluidCellX, ray.fluidCellY, ray.fluidCellZ);
        fluid.put(lane, ray.fluidDistance, ray.fluidFace >> 1, ray.fluidState, cell);
      }
    }
  }
}
