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

  private final Scene scene;
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

  Tile(Scene scene, int columns, int rows) {
    this.scene = scene;
    looks = scene.looks;
    atlas = scene.atlas;
    walk = scene.walk;
    rays = new TileRays(scene.camera, columns, rows);
    bodies = new TileBodies(scene.groups, scene.atlas, rays);
    beam = new Beam(scene.window, scene.camera, scene.looks);
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
    rays.point(scene.camera, number, scene.farthest);
    solid.clear();
    fluid.clear();
    dived = 0;
    wet = false;
    bodies.meet(column, row, scene.farthest);
    beam.begin(walk.passing());
    RenderSettings settings = scene.settings;
    int left = column * TileRays.EDGE;
    int top = row * TileRays.EDGE;
    beam.aim(
        left,
        top,
        Math.min(settings.width(), left + TileRays.EDGE) - 1,
        Math.min(settings.height(), top + TileRays.EDGE) - 1);
    if (beam.axis == Beam.NONE || walk.somethingBesideEye()) {
      walkOn(TileRays.ALL, 0);
    } else {
      meetSlabs(wider.axis == Beam.NONE ? 0 : beam.slabAfter(wider, clear));
    }
    solid.aim(rays);
    if (wet) {
      fluid.aim(rays);
    }
    bodies.sortOut(solid, fluid);
  }

  private void meetSlabs(int first) {
    int slab = first;
    while (true) {
      slab = beam.advance(slab, scene.farthest, MOST_CELLS);
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
    int met = 0;
    for (int y = beam.fromY; y <= beam.toY; y++) {
      for (int z = beam.fromZ; z <= beam.toZ; z++) {
        for (int x = beam.fromX; x <= beam.toX; x++) {
          int state = beam.state(x, y, z);
          if (beam.stops(state) && (x | y | z) != 0) {
            int lanes = rays.visit(x, y, z);
            if (lanes != 0) {
              met |= visit(lanes, state, x, y, z);
            }
          }
        }
      }
    }
    if (diving != 0) {
      wet = true;
      dive();
    }
    for (int left = met; left != 0; left &= left - 1) {
      rays.finish(Integer.numberOfTrailingZeros(left));
    }
  }

  /** Meets what is in a cell that some lanes have entered; returns those that end there. */
  private int visit(int lanes, int state, int x, int y, int z) {
    int met;
    switch (looks.kind[state]) {
      case BlockLooks.CUBE -> met = lanes;
      case BlockLooks.HOLED_CUBE -> met = lanes & ~throughHoles(lanes, state, x, y, z);
      case BlockLooks.FLUID -> {
        return enterFluid(lanes & ~dived, state, x, y, z);
      }
      case BlockLooks.MOLTEN -> {
        return enterFluid(lanes, state, x, y, z);
      }
      default -> {
        int molten =
            looks.fluid[state] > walk.passing() ? enterFluid(lanes & ~dived, state, x, y, z) : 0;
        return molten | meetBoxes(lanes & ~molten, state, x, y, z);
      }
    }
    rays.meet(met);
    Lanes.copy(met, rays.visitReach, solid.distance);
    Lanes.copy(met, rays.visitAxis, solid.axis);
    solid.put(met, state, x, y, z);
    return met;
  }

  /** The lanes that enter a cube with holes through a hole. */
  private int throughHoles(int lanes, int state, int x, int y, int z) {
    Lanes.copy(lanes, rays.visitReach, trial.distance);
    Lanes.copy(lanes, rays.visitAxis, trial.axis);
    int through = 0;
    holes(lanes, state, x, y, z);
    for (int left = lanes; left != 0; left &= left - 1) {
      int lane = Integer.numberOfTrailingZeros(left);
      if (trial.distance[lane] < VoxelWalk.HOLES_END && isHole(lane, state)) {
        through |= 1 << lane;
      }
    }
    return through;
  }

  private void holes(int lanes, int state, int x, int y, int z) {
    trial.put(lanes, state, x, y, z);
    trial.aim(rays);
  }

  private boolean isHole(int lane, int state) {
    int texture = looks.texture[state * BlockLooks.FACES + trial.face[lane]];
    return atlas.isHole(texture, trial.texelX[lane], trial.texelY[lane]);
  }

  private int meetBoxes(int lanes, int state, int x, int y, int z) {
    Arrays.fill(nearest, Float.POSITIVE_INFINITY);
    int met = 0;
    int end = looks.firstBox[state + 1];
    for (int box = looks.firstBox[state]; box < end; box++) {
      int entered = lanes & rays.tryBox(x, y, z, looks.boxes, 6 * box, nearest);
      if (entered != 0 && looks.holed[state]) {
        entered &= ~throughSheet(entered, state, x, y, z);
      }
      if (entered != 0) {
        Lanes.copy(entered, rays.boxReach, nearest);
        Lanes.copy(entered, rays.boxAxis, nearestAxis);
        met |= entered;
      }
    }
    if (met != 0) {
      rays.meet(met);
      Lanes.copy(met, nearest, solid.distance);
      Lanes.copy(met, nearestAxis, solid.axis);
      solid.put(met, state, x, y, z);
    }
    return met;
  }

  private int throughSheet(int lanes, int state, int x, int y, int z) {
    Lanes.copy(lanes, rays.boxReach, trial.distance);
    Lanes.copy(lanes, rays.boxAxis, trial.axis);
    holes(lanes, state, x, y, z);
    int through = 0;
    for (int left = lanes; left != 0; left &= left - 1) {
      int lane = Integer.numberOfTrailingZeros(left);
      if (isHole(lane, state)) {
        through |= 1 << lane;
      }
    }
    return through;
  }

  /** Lets lanes enter a cell with fluid; returns those that end at its surface. */
  private int enterFluid(int lanes, int state, int x, int y, int z) {
    int met = 0;
    for (int left = lanes; left != 0; left &= left - 1) {
      int lane = Integer.numberOfTrailingZeros(left);
      rays.load(lane, ray);
      float reach = rays.visitReach[lane];
      int axis = rays.visitAxis[lane];
      if (walk.meetsFluid(ray, state, rays.limit[lane], reach, axis, x, y, z)) {
        met |= 1 << lane;
        rays.reach[lane] = reach;
        rays.reachAxis[lane] = axis;
        solid.putLane(lane, ray.distance, ray.face >> 1, state, x, y, z);
      } else if (ray.fluidDistance != Float.POSITIVE_INFINITY && divesFirst(lane, reach, axis)) {
        diving |= 1 << lane;
        diveReach[lane] = reach;
        diveAxis[lane] = axis;
        fluid.putLane(lane, ray.fluidDistance, ray.fluidFace >> 1, ray.fluidState, x, y, z);
      }
    }
    return met;
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
    return body >= 0 ? scene.groups.id(body) : Math.max(0, solid.state[lane]);
  }

  /** Sends lanes on their own way from where a slab begins. */
  private void walkOn(int lanes, int slab) {
    for (int left = lanes; left != 0; left &= left - 1) {
      int lane = Integer.numberOfTrailingZeros(left);
      rays.load(lane, ray);
      boolean wet = (dived & 1 << lane) != 0;
      walk.walkFrom(ray, rays.limit[lane], beam.axis, slab, wet);
      if (ray.state != Ray.NOTHING) {
        solid.putLane(
            lane, ray.distance, ray.face >> 1, ray.state, ray.cellX, ray.cellY, ray.cellZ);
      }
      if (ray.fluidDistance != Float.POSITIVE_INFINITY) {
        wet = true;
        fluid.putLane(
            lane,
            ray.fluidDistance,
            ray.fluidFace >> 1,
            ray.fluidState,
            ray.fluidCellX,
            ray.fluidCellY,
            ray.fluidCellZ);
      }
    }
  }
}
