package dev.mattock.engine.render;

import java.util.Arrays;

/**
 * One tile of 8x8 rays on its way through the land: meets, slab by slab, the few cells that its
 * {@link Beam} crosses, with all rays at once. What was met is left in {@link #solid}, {@link
 * #fluid} and {@link #bodies()}.
 */
final class Tile {
  /** Widest that the beam of a tile may become, in cells of a slab. */
  private static final int MOST_CELLS = 160;

  private static final int ALL_QUARTERS = 15;

  private final Sight sight;
  private final BlockLooks looks;
  private final TextureAtlas atlas;
  private final VoxelWalk walk;
  private final TileBodies bodies;
  private final TileBeam beam;
  final TileRays rays;

  /** Where rays end at a block, or, without a state and a cell, at a body. */
  final TileHits solid = new TileHits();

  /** Where rays dive into water that they see from outside; infinitely far if they do not. */
  final TileHits fluid = new TileHits();

  private final Ray ray = new Ray();

  /** Whether rays of this view have to be walked one by one. */
  private boolean alone;

  /** Whether there is something to be met in the eye's own cell. */
  private boolean besideEye;

  /** Lanes whose rays end at bodies, not at blocks. */
  private long embodied;

  /** Lanes whose rays end within a cell, at a box or at lava, not at its border. */
  private long boxed;

  /** Lanes that are below the surface of water that they dived into. */
  private long dived;

  /** Whether any ray may have dived. */
  private boolean wet;

  /** Lanes that may have dived in this slab, and how they came into that cell. */
  private long diving;

  private final float[] diveReach = new float[TileRays.LANES];
  private final int[] diveAxis = new int[TileRays.LANES];
  private final float[] nearest = new float[TileRays.LANES];
  private final TileHits trial = new TileHits();

  Tile(Sight sight, int columns, int rows) {
    this.sight = sight;
    looks = sight.looks;
    atlas = sight.atlas;
    walk = sight.walk;
    rays = new TileRays(sight.camera, columns, rows);
    bodies = new TileBodies(sight.groups, sight.atlas, rays, rows);
    beam = new TileBeam(sight.camera, sight.looks);
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
    beam.begin(sight.window, walk.passing());
    RenderSettings settings = sight.settings;
    int left = column * TileRays.EDGE;
    int top = row * TileRays.EDGE;
    beam.aim(
        left,
        top,
        Math.min(settings.width(), left + TileRays.EDGE) - 1,
        Math.min(settings.height(), top + TileRays.EDGE) - 1);
    beam.aimQuarters(left, top);
    if (beam.axis == Beam.NONE || alone) {
      walkOn(TileRays.ALL, 0);
    } else {
      if (besideEye) {
        meetBesideEye();
      }
      meetSlabs(wider.axis == Beam.NONE ? 0 : beam.slabAfter(wider, clear));
    }
    settle();
    solid.aim(rays);
    if (wet) {
      fluid.aim(rays);
    }
    embodied = bodies.sortOut(solid, fluid);
    if (embodied != 0) {
      Lanes.copy(embodied, bodies.hits.distance, solid.distance);
      Lanes.copy(embodied, bodies.hits.face, solid.face);
      Lanes.copy(embodied, bodies.hits.texelX, solid.texelX);
      Lanes.copy(embodied, bodies.hits.texelY, solid.texelY);
    }
  }

  /** Takes over what was met at the border of a cell; what was met within is there already. */
  private void settle() {
    System.arraycopy(rays.metState, 0, solid.state, 0, TileRays.LANES);
    System.arraycopy(rays.metCell, 0, solid.cell, 0, TileRays.LANES);
    Lanes.copy(~boxed, rays.reach, solid.distance);
    Lanes.copy(~boxed, rays.reachAxis, solid.axis);
  }

  /** Begins a view. */
  void begin() {
    alone = walk.eyeInCube() || sight.camera.onBorder();
    besideEye = walk.somethingBesideEye();
    bodies.begin();
  }

  /** Meets what is in the eye's own cell. */
  private void meetBesideEye() {
    diving = 0;
    Lanes.fill(rays.visitReach, 0);
    Lanes.fill(rays.visitAxis, 0);
    visitOdd(TileRays.ALL, beam.state(0, 0, 0), TileHits.packed(0, 0, 0), 0, 0, 0);
    if (diving != 0) {
      dive();
    }
  }

  private void meetSlabs(int first) {
    int slab = first;
    int quarters = ALL_QUARTERS;
    while (true) {
      slab = beam.advance(slab, sight.farthest, MOST_CELLS, true);
      long open = rays.reaching(beam.axis, beam.nearSide(slab));
      if (open == 0) {
        return;
      }
      int openQuarters = quarters(open);
      if (openQuarters != quarters) {
        quarters = openQuarters;
        beam.narrow(quarters);
        continue; // fewer may see farther
      }
      if (beam.tooWide) {
        walkOn(open, slab);
        return;
      }
      if (dived != 0 && (open & ~dived) == 0) {
        beam.begin(sight.window, BlockLooks.FLUID);
      }
      meetSlab(slab, open);
      slab++;
    }
  }

  private void meetSlab(int slab, long open) {
    int openQuarters = quarters(open);
    int dryQuarters = quarters(open & ~dived);
    beam.enterQuarters(slab, openQuarters);
    diving = 0;
    for (int i = 0; i < beam.size; i++) {
      int x = beam.cellsX[i];
      int y = beam.cellsY[i];
      int z = beam.cellsZ[i];
      int quarters = openQuarters & beam.quarters(x, y, z);
      if (dived != 0 && looks.kind[beam.state(x, y, z)] == BlockLooks.FLUID) {
        quarters &= dryQuarters;
      }
      if (quarters != 0) {
        long lanes = rays.visit(x, y, z, quarters);
        if (lanes != 0) {
          visit(lanes, beam.state(x, y, z), x, y, z);
        }
      }
    }
    if (diving != 0) {
      dive();
    }
  }

  /** The quarters of the tile in which any of some lanes are. */
  private static int quarters(long lanes) {
    int quarters = 0;
    for (int quarter = 0; quarter < 4; quarter++) {
      quarters |= ((lanes >>> (16 * quarter)) & 0xFFFF) != 0 ? 1 << quarter : 0;
    }
    return quarters;
  }

  /** Meets what is in a cell that some lanes have entered and that is no plain cube. */
  private void visit(long lanes, int state, int x, int y, int z) {
    int cell = TileHits.packed(x, y, z);
    byte kind = looks.kind[state];
    if (kind == BlockLooks.CUBE) {
      meet(lanes, state, cell);
    } else if (kind == BlockLooks.HOLED_CUBE) {
      meet(lanes & ~throughHoles(lanes, state, cell), state, cell);
    } else if (kind > beam.passing()) {
      visitOdd(lanes, state, cell, x, y, z);
    }
  }

  private void meet(long lanes, int state, int cell) {
    rays.meet(lanes, state, cell);
    boxed &= ~lanes;
  }

  private void visitOdd(long lanes, int state, int cell, int x, int y, int z) {
    byte fluidKind = looks.fluid[state];
    if (fluidKind == BlockLooks.MOLTEN) {
      long met = rays.meetSurface(lanes, x, y, z, beam.fluidHeight(state, x, y, z));
      Lanes.copy(met, rays.boxReach, solid.distance);
      Lanes.copy(met, rays.boxAxis, solid.axis);
      rays.meet(met, state, cell);
      boxed |= met;
      return;
    }
    if (fluidKind > walk.passing()) {
      int shown = looks.kind[state] == BlockLooks.FLUID ? state : looks.water;
      enterWater(lanes & ~dived, shown, cell, x, y, z, beam.fluidHeight(state, x, y, z));
    }
    if (looks.kind[state] == BlockLooks.BOXES) {
      meetBoxes(lanes, state, x, y, z);
    }
  }

  /** The lanes that enter a cube with holes through a hole. */
  private long throughHoles(long lanes, int state, int cell) {
    aimAtTrial(lanes, rays.visitReach, rays.visitAxis, cell);
    long through = 0;
    for (long left = lanes; left != 0; left &= left - 1) {
      int lane = Long.numberOfTrailingZeros(left);
      if (rays.visitReach[lane] < VoxelWalk.HOLES_END && isHole(lane, state)) {
        through |= 1L << lane;
      }
    }
    return through;
  }

  private void aimAtTrial(long lanes, float[] distance, int[] axis, int cell) {
    Lanes.fill(trial.cell, cell);
    trial.aim(rays, lanes, distance, axis, trial.cell);
  }

  private boolean isHole(int lane, int state) {
    int texture = looks.texture[state * BlockLooks.FACES + trial.face[lane]];
    return atlas.isHole(texture, trial.texelX[lane], trial.texelY[lane]);
  }

  private void meetBoxes(long lanes, int state, int x, int y, int z) {
    Lanes.fill(nearest, Float.POSITIVE_INFINITY);
    int cell = TileHits.packed(x, y, z);
    long met = 0;
    int end = looks.firstBox[state + 1];
    for (int box = looks.firstBox[state]; box < end; box++) {
      long entered = rays.tryBox(lanes, x, y, z, looks.boxes, 6 * box, nearest);
      if (entered != 0 && looks.holed[state]) {
        entered &= ~throughSheet(entered, state, cell);
      }
      if (entered != 0) {
        Lanes.copy(entered, rays.boxReach, nearest);
        Lanes.copy(entered, rays.boxReach, solid.distance);
        Lanes.copy(entered, rays.boxAxis, solid.axis);
      }
      met |= entered;
    }
    if (met != 0) {
      rays.meet(met, state, cell);
      boxed |= met;
    }
  }

  private long throughSheet(long lanes, int state, int cell) {
    aimAtTrial(lanes, rays.boxReach, rays.boxAxis, cell);
    long through = 0;
    for (long left = lanes; left != 0; left &= left - 1) {
      int lane = Long.numberOfTrailingZeros(left);
      if (isHole(lane, state)) {
        through |= 1L << lane;
      }
    }
    return through;
  }

  /** Lets lanes enter a cell with water, into which they may dive if it is the first of them. */
  private void enterWater(long lanes, int shown, int cell, int x, int y, int z, float height) {
    long entering = rays.meetSurface(lanes, x, y, z, height);
    for (long left = entering & diving; left != 0; left &= left - 1) {
      int lane = Long.numberOfTrailingZeros(left);
      float reach = rays.visitReach[lane];
      if (reach > diveReach[lane]
          || (reach == diveReach[lane] && rays.visitAxis[lane] >= diveAxis[lane])) {
        entering &= ~(1L << lane);
      }
    }
    if (entering != 0) {
      diving |= entering;
      Lanes.copy(entering, rays.visitReach, diveReach);
      Lanes.copy(entering, rays.visitAxis, diveAxis);
      Lanes.copy(entering, rays.boxReach, fluid.distance);
      Lanes.copy(entering, rays.boxAxis, fluid.axis);
      Lanes.set(entering, shown, fluid.state);
      Lanes.set(entering, cell, fluid.cell);
    }
  }

  /** Lets those lanes dive that came into water before anything else. */
  private void dive() {
    wet = true;
    for (long left = diving; left != 0; left &= left - 1) {
      int lane = Long.numberOfTrailingZeros(left);
      float reach = rays.reach[lane];
      boolean before =
          diveReach[lane] < reach
              || (diveReach[lane] == reach && diveAxis[lane] <= rays.reachAxis[lane]);
      if (before) {
        dived |= 1L << lane;
        float end = fluid.distance[lane] + VoxelWalk.FLUID_CLEARNESS;
        rays.limit[lane] = Math.min(rays.limit[lane], end);
        rays.reach[lane] = Math.min(reach, rays.limit[lane]);
      } else {
        fluid.distance[lane] = Float.POSITIVE_INFINITY;
      }
    }
  }

  /** Lanes whose rays end at bodies. */
  long embodied() {
    return embodied;
  }

  /** Lanes whose rays end at blocks. */
  long blocked() {
    return Lanes.at(solid.state, Ray.NOTHING) ^ TileRays.ALL;
  }

  /** Lanes whose rays dive into water that they see from outside. */
  long wet() {
    return wet ? Lanes.finite(fluid.distance) : 0;
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
  private void walkOn(long lanes, int slab) {
    for (long left = lanes; left != 0; left &= left - 1) {
      int lane = Long.numberOfTrailingZeros(left);
      rays.load(lane, ray);
      boolean below = (dived & (1L << lane)) != 0;
      walk.walkFrom(ray, rays.limit[lane], beam.axis, slab, below);
      if (ray.state != Ray.NOTHING) {
        boxed |= 1L << lane;
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
