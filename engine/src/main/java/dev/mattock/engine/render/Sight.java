package dev.mattock.engine.render;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.sim.World;

/**
 * All that one view is made of, gathered before its rays are cast, and how what a ray met becomes
 * depth, segmentation and colour. Shared by the ray casters on the Java heap.
 */
final class Sight {
  private static final float REACH = 4.5f;

  private final Content content;
  final RenderSettings settings;
  final Camera camera;
  SectionWindow window;
  private final UniformCells uniform;
  final BlockLooks looks;
  final TextureAtlas atlas;
  final VoxelWalk walk;
  final BoxGroups groups;
  final Shading shading;
  private final Bodies bodies;

  /** One ray, used by whoever casts rays one at a time. */
  final Ray ray = new Ray();

  /** How far rays go in this view, blocks. */
  float farthest;

  private int outlinedX;
  private int outlinedY;
  private int outlinedZ;
  private int outlinedState;

  /**
   * A sight to be gathered.
   *
   * @param spares whether rays into the open sky are told at once; false walks every ray
   */
  Sight(Content content, TextureAtlas atlas, RenderSettings settings, boolean spares) {
    this.content = content;
    this.atlas = atlas;
    this.settings = settings;
    camera = new Camera(settings);
    looks = new BlockLooks(content, atlas);
    uniform = new UniformCells(looks);
    walk = new VoxelWalk(looks, atlas, spares ? new Skyline(settings.viewDistance()) : null);
    bodies = new Bodies(content, atlas, looks, camera, settings);
    groups = bodies.groups();
    shading = new Shading(atlas, settings);
  }

  /** Gathers what a view may show. */
  void begin(View view) {
    World world = view.world();
    if (world.content() != content) {
      throw new IllegalArgumentException(
          "the view's world has another content than the ray caster was made for");
    }
    camera.look(view);
    window = view.window(settings.viewDistance());
    window.gather(world.terrain(), camera.blockX, camera.blockY, camera.blockZ, uniform);
    walk.begin(camera, window);
    bodies.gather(world, view.viewer());
    shading.begin(world.timeOfDay(), world.rules().nightVision(), world.weather(), light(0, 0, 0));
    shading.dive(walk.eyeInMolten());
    farthest =
        walk.eyeInFluid()
            ? Math.min(shading.sight(), settings.viewDistance())
            : settings.viewDistance();
    ray.originX = camera.fractionX;
    ray.originY = camera.fractionY;
    ray.originZ = camera.fractionZ;
    outlinedState = Ray.NOTHING;
    if (settings.blockOutline()) {
      findOutlined();
    }
  }

  private void findOutlined() {
    ray.point(camera.forwardX, camera.forwardY, camera.forwardZ);
    walk.walk(ray, REACH);
    boolean molten = ray.state >= 0 && looks.kind[ray.state] == BlockLooks.MOLTEN;
    outlinedState = molten ? Ray.NOTHING : ray.state;
    outlinedX = ray.cellX;
    outlinedY = ray.cellY;
    outlinedZ = ray.cellZ;
  }

  private static boolean metSomething(Ray ray) {
    return ray.state != Ray.NOTHING || ray.body >= 0;
  }

  /** Distance to what was met first, blocks. */
  float depth(Ray ray) {
    float solid = metSomething(ray) ? ray.distance : settings.viewDistance();
    return Math.min(solid, ray.fluidDistance) + 0f; // never -0
  }

  /** Segmentation of what was met first. */
  int segmentation(Ray ray) {
    if (ray.fluidDistance != Float.POSITIVE_INFINITY) {
      return ray.fluidState;
    }
    if (ray.body >= 0) {
      return groups.id(ray.body);
    }
    return Math.max(0, ray.state);
  }

  /** Leaves the colour of what was met in {@link #shading}. */
  void shade(Ray ray) {
    if (ray.body >= 0) {
      shadeBody(ray);
    } else if (ray.state != Ray.NOTHING) {
      shadeBlock(ray);
    } else {
      shading.sky(ray.directionX, ray.directionY, ray.directionZ);
    }
    if (walk.eyeInFluid()) {
      shading.submerge(metSomething(ray) ? ray.distance : shading.sight());
    } else if (ray.fluidDistance != Float.POSITIVE_INFINITY) {
      shadeFluid(ray);
    } else if (metSomething(ray)) {
      shading.haze(ray.distance, ray.directionX, ray.directionY, ray.directionZ);
    }
  }

  private void shadeBody(Ray ray) {
    int light = light(groups.lightX(ray.body), groups.lightY(ray.body), groups.lightZ(ray.body));
    int texture = groups.texture(ray.body, ray.face);
    shading.surface(texture, ray.face, ray.texelX, ray.texelY, ray.distance, light);
    shading.tint(groups.tint(ray.body));
  }

  private void shadeBlock(Ray ray) {
    int state = ray.state;
    int face = ray.face;
    int light =
        ray.within && looks.litWithin[state]
            ? light(ray.cellX, ray.cellY, ray.cellZ)
            : lightBefore(face, ray.cellX, ray.cellY, ray.cellZ);
    int texture = looks.texture[state * BlockLooks.FACES + face];
    shading.surface(texture, face, ray.texelX, ray.texelY, ray.distance, light);
    if (outlined(state, ray.cellX, ray.cellY, ray.cellZ)
        && looks.atRim(state, face, ray.texelX, ray.texelY)) {
      shading.darken();
    }
  }

  private void shadeFluid(Ray ray) {
    float red = shading.red;
    float green = shading.green;
    float blue = shading.blue;
    float behind = metSomething(ray) ? ray.distance - ray.fluidDistance : VoxelWalk.FLUID_CLEARNESS;
    int face = ray.fluidFace;
    int light = lightBefore(face, ray.fluidCellX, ray.fluidCellY, ray.fluidCellZ);
    int texture = looks.texture[ray.fluidState * BlockLooks.FACES + face];
    shading.surface(texture, face, ray.fluidTexelX, ray.fluidTexelY, ray.fluidDistance, light);
    shading.cover(red, green, blue, behind);
    shading.haze(ray.fluidDistance, ray.directionX, ray.directionY, ray.directionZ);
  }

  /** Packed light of what a lane met: of its cell if it is lit within, else of the one before. */
  int blockLight(TileHits hits, int lane) {
    int state = hits.state[lane];
    boolean within =
        looks.kind[state] == BlockLooks.BOXES || looks.kind[state] == BlockLooks.MOLTEN;
    return within && looks.litWithin[state]
        ? light(hits.cellX(lane), hits.cellY(lane), hits.cellZ(lane))
        : lightBefore(hits, lane);
  }

  /** Packed light of the cell in front of what a lane met. */
  int lightBefore(TileHits hits, int lane) {
    return lightBefore(hits.face[lane], hits.cellX(lane), hits.cellY(lane), hits.cellZ(lane));
  }

  /** The lanes that met the rim of the block in the crosshair, a bit each. */
  long outlinedLanes(TileHits hits) {
    long lanes = 0;
    if (outlinedState != Ray.NOTHING) {
      for (int lane = 0; lane < TileRays.LANES; lane++) {
        if (outlined(hits.state[lane], hits.cellX(lane), hits.cellY(lane), hits.cellZ(lane))
            && looks.atRim(outlinedState, hits.face[lane], hits.texelX[lane], hits.texelY[lane])) {
          lanes |= 1L << lane;
        }
      }
    }
    return lanes;
  }

  private boolean outlined(int state, int x, int y, int z) {
    return state == outlinedState && x == outlinedX && y == outlinedY && z == outlinedZ;
  }

  /** Packed light of the cell in front of a face. */
  private int lightBefore(int face, int x, int y, int z) {
    int step = (face & 1) * 2 - 1;
    return switch (face >> 1) {
      case 0 -> light(x + step, y, z);
      case 1 -> light(x, y + step, z);
      default -> light(x, y, z + step);
    };
  }

  /** Packed light of a cell relative to the camera's block. */
  int light(int x, int y, int z) {
    return window.packedLight(
        window.localX(camera.blockX) + x,
        window.localY(camera.blockY) + y,
        window.localZ(camera.blockZ) + z);
  }
}
