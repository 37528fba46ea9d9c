package dev.mattock.engine.render;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * The colours of a tile, a lane a pixel: the sums of {@link Shading} and {@link Sky} in their
 * order.
 */
final class TileColors {
  private static final int LANES = TileRays.LANES;
  private static final int STEP = Lanes.FLOATS.length();
  private static final float BEHIND = (1 - Shading.FLUID_COLOR) / VoxelWalk.FLUID_CLEARNESS;

  private final Sight sight;
  private final Tile tile;
  private final TileRays rays;
  private final BlockLooks looks;
  private final Shading shading;
  private final Sky sky;
  private final int[] texels;
  private final boolean planar;
  private final int pixels;
  private final int width;

  private final float[] red = new float[LANES];
  private final float[] green = new float[LANES];
  private final float[] blue = new float[LANES];

  /** What the surfaces seen are made of, and how light falls on them. */
  private final int[] texture = new int[LANES];

  private final int[] texel = new int[LANES];
  private final float[] lightRed = new float[LANES];
  private final float[] lightGreen = new float[LANES];
  private final float[] lightBlue = new float[LANES];

  /** The surfaces' colours. */
  private final float[] surfaceRed = new float[LANES];

  private final float[] surfaceGreen = new float[LANES];
  private final float[] surfaceBlue = new float[LANES];

  private final float[] skyRed = new float[LANES];
  private final float[] skyGreen = new float[LANES];
  private final float[] skyBlue = new float[LANES];

  private final int[] wholeRed = new int[LANES];
  private final int[] wholeGreen = new int[LANES];
  private final int[] wholeBlue = new int[LANES];

  /** How deep what is behind the surface of water lies, blocks. */
  private final float[] behind = new float[LANES];

  TileColors(Sight sight, Tile tile) {
    this.sight = sight;
    this.tile = tile;
    rays = tile.rays;
    looks = sight.looks;
    shading = sight.shading;
    sky = shading.sky;
    texels = sight.atlas.texels();
    RenderSettings settings = sight.settings;
    planar = settings.layout() == RenderSettings.PixelLayout.CHW;
    pixels = settings.width() * settings.height();
    width = settings.width();
  }

  /** Finds the colours of the tile cast last. */
  void find() {
    long blocks = tile.blocked();
    long bodies = tile.embodied();
    long wet = tile.wet();
    long solid = blocks | bodies;
    if (solid != 0) {
      shadeSolid(blocks, bodies);
    }
    if (solid != TileRays.ALL) {
      shadeSky(TileRays.ALL & ~solid);
    }
    if (sight.walk.eyeInFluid()) {
      submerge(solid);
      return;
    }
    long dry = hazy(tile.solid, solid & ~wet);
    if (dry != 0) {
      findSky();
      haze(tile.solid, dry);
    }
    if (wet != 0) {
      shadeFluid(wet, solid);
      findSky();
      haze(tile.fluid, hazy(tile.fluid, wet));
    }
  }

  private void shadeSolid(long blocks, long bodies) {
    putBlocks(blocks, tile.solid, true);
    for (long left = bodies; left != 0; left &= left - 1) {
      putBody(Long.numberOfTrailingZeros(left));
    }
    findSurfaces(tile.solid, red, green, blue);
    for (long left = blocks & sight.outlinedLanes(tile.solid); left != 0; left &= left - 1) {
      int lane = Long.numberOfTrailingZeros(left);
      red[lane] *= Shading.OUTLINE;
      green[lane] *= Shading.OUTLINE;
      blue[lane] *= Shading.OUTLINE;
    }
    for (long left = bodies; left != 0; left &= left - 1) {
      tint(Long.numberOfTrailingZeros(left));
    }
  }

  /**
   * Finds texture and light of lanes; neighbours often share them.
   *
   * @param within whether the light of a cell itself may count
   */
  private void putBlocks(long lanes, TileHits hits, boolean within) {
    int knownState = Ray.NOTHING;
    int knownFace = 0;
    int knownCell = 0;
    int knownTexture = 0;
    int light = 0;
    float[] factors = shading.daylight.factors;
    for (long left = lanes; left != 0; left &= left - 1) {
      int lane = Long.numberOfTrailingZeros(left);
      int state = hits.state[lane];
      int face = hits.face[lane];
      int cell = hits.cell[lane];
      if (state != knownState || face != knownFace || cell != knownCell) {
        knownState = state;
        knownFace = face;
        knownCell = cell;
        knownTexture = looks.texture[state * BlockLooks.FACES + face];
        light = 3 * (within ? sight.blockLight(hits, lane) : sight.lightBefore(hits, lane));
      }
      texture[lane] = knownTexture;
      lightRed[lane] = factors[light];
      lightGreen[lane] = factors[light + 1];
      lightBlue[lane] = factors[light + 2];
    }
  }

  private void putBody(int lane) {
    int box = tile.bodies().box[lane];
    BoxGroups groups = sight.groups;
    texture[lane] = groups.texture(box, tile.solid.face[lane]);
    int packed = sight.light(groups.lightX(box), groups.lightY(box), groups.lightZ(box));
    float[] factors = shading.daylight.factors;
    lightRed[lane] = factors[3 * packed];
    lightGreen[lane] = factors[3 * packed + 1];
    lightBlue[lane] = factors[3 * packed + 2];
  }

  private void tint(int lane) {
    int tint = sight.groups.tint(tile.bodies().box[lane]);
    if (tint != BoxGroups.PLAIN) {
      shading.red = red[lane];
      shading.green = green[lane];
      shading.blue = blue[lane];
      shading.tint(tint);
      take(lane);
    }
  }

  private void take(int lane) {
    red[lane] = shading.red;
    green[lane] = shading.green;
    blue[lane] = shading.blue;
  }

  /** Texture by distance, light and side: {@link Shading#surface}. */
  private void findSurfaces(TileHits hits, float[] intoRed, float[] intoGreen, float[] intoBlue) {
    for (int i = 0; i < LANES; i += STEP) {
      FloatVector at = FloatVector.fromArray(Lanes.FLOATS, hits.distance, i);
      IntVector one = IntVector.broadcast(Lanes.INTS, 1);
      IntVector level = IntVector.zero(Lanes.INTS);
      IntVector start = IntVector.zero(Lanes.INTS);
      VectorMask<Integer> beyond = at.compare(VectorOperators.GT, shading.half).cast(Lanes.INTS);
      level = level.add(one, beyond);
      start = start.blend(TextureAtlas.start(1), beyond);
      beyond = at.compare(VectorOperators.GT, shading.quarter).cast(Lanes.INTS);
      level = level.add(one, beyond);
      start = start.blend(TextureAtlas.start(2), beyond);
      beyond = at.compare(VectorOperators.GT, shading.eighth).cast(Lanes.INTS);
      level = level.add(one, beyond);
      start = start.blend(TextureAtlas.start(3), beyond);
      beyond = at.compare(VectorOperators.GT, shading.whole).cast(Lanes.INTS);
      level = level.add(one, beyond);
      start = start.blend(TextureAtlas.start(4), beyond);
      IntVector x = IntVector.fromArray(Lanes.INTS, hits.texelX, i);
      IntVector y = IntVector.fromArray(Lanes.INTS, hits.texelY, i);
      IntVector edgeBits = IntVector.broadcast(Lanes.INTS, 4).sub(level);
      IntVector.fromArray(Lanes.INTS, texture, i)
          .mul(IntVector.broadcast(Lanes.INTS, TextureAtlas.STRIDE))
          .add(start)
          .add(y.lanewise(VectorOperators.LSHR, level).lanewise(VectorOperators.LSHL, edgeBits))
          .add(x.lanewise(VectorOperators.LSHR, level))
          .intoArray(texel, i);
    }
    for (int lane = 0; lane < LANES; lane++) {
      texel[lane] = texels[texel[lane]];
    }
    light(hits.face, intoRed, intoGreen, intoBlue);
  }

  /** Lights the texels. Moving a channel down by a power of two is exact. */
  private void light(int[] faces, float[] intoRed, float[] intoGreen, float[] intoBlue) {
    for (int i = 0; i < LANES; i += STEP) {
      IntVector packed = IntVector.fromArray(Lanes.INTS, texel, i);
      IntVector face = IntVector.fromArray(Lanes.INTS, faces, i);
      FloatVector sides =
          FloatVector.broadcast(Lanes.FLOATS, Shading.SIDES[0])
              .blend(Shading.SIDES[2], face.compare(VectorOperators.EQ, 2).cast(Lanes.FLOATS))
              .blend(Shading.SIDES[3], face.compare(VectorOperators.EQ, 3).cast(Lanes.FLOATS))
              .blend(Shading.SIDES[4], face.compare(VectorOperators.GT, 3).cast(Lanes.FLOATS));
      packed
          .and(IntVector.broadcast(Lanes.INTS, 0xFF0000))
          .convertShape(VectorOperators.I2F, Lanes.FLOATS, 0)
          .reinterpretAsFloats()
          .mul(FloatVector.broadcast(Lanes.FLOATS, 0x1p-16f))
          .mul(FloatVector.fromArray(Lanes.FLOATS, lightRed, i).mul(sides))
          .intoArray(intoRed, i);
      packed
          .and(IntVector.broadcast(Lanes.INTS, 0xFF00))
          .convertShape(VectorOperators.I2F, Lanes.FLOATS, 0)
          .reinterpretAsFloats()
          .mul(FloatVector.broadcast(Lanes.FLOATS, 0x1p-8f))
          .mul(FloatVector.fromArray(Lanes.FLOATS, lightGreen, i).mul(sides))
          .intoArray(intoGreen, i);
      packed
          .and(IntVector.broadcast(Lanes.INTS, 0xFF))
          .convertShape(VectorOperators.I2F, Lanes.FLOATS, 0)
          .reinterpretAsFloats()
          .mul(FloatVector.fromArray(Lanes.FLOATS, lightBlue, i).mul(sides))
          .intoArray(intoBlue, i);
    }
  }

  private void shadeSky(long lanes) {
    findSky();
    Lanes.copy(lanes, skyRed, red);
    Lanes.copy(lanes, skyGreen, green);
    Lanes.copy(lanes, skyBlue, blue);
    long shining = shining(lanes);
    for (long left = shining; left != 0; left &= left - 1) {
      int lane = Long.numberOfTrailingZeros(left);
      shading.sky(rays.directionX[lane], rays.directionY[lane], rays.directionZ[lane]);
      take(lane);
    }
  }

  /** The lanes that may see sun or moon. */
  private long shining(long lanes) {
    long shining = 0;
    for (int lane = 0; lane < LANES; lane++) {
      float toSun = rays.directionX[lane] * sky.sunX + rays.directionY[lane] * sky.sunY;
      shining |= Math.abs(toSun) > 0.5f ? 1L << lane : 0;
    }
    return shining & lanes;
  }

  /** Finds the colour of the sky in all directions, without sun and moon: {@link Sky#find}. */
  private void findSky() {
    for (int i = 0; i < LANES; i += STEP) {
      FloatVector one = FloatVector.broadcast(Lanes.FLOATS, 1);
      FloatVector x = FloatVector.fromArray(Lanes.FLOATS, rays.directionX, i);
      FloatVector y = FloatVector.fromArray(Lanes.FLOATS, rays.directionY, i);
      FloatVector height = y.blend(0, y.compare(VectorOperators.LT, 0));
      FloatVector rise = height.mul(FloatVector.broadcast(Lanes.FLOATS, 2).sub(height));
      FloatVector near = x.mul(sky.sunX > 0 ? 1f : -1f).mul(0.5f).add(0.5f);
      FloatVector far = y.abs().mul(1.6f);
      FloatVector low = one.sub(far.blend(one, far.compare(VectorOperators.GT, one)));
      FloatVector glow = near.mul(sky.glow).mul(near).mul(low).mul(0.85f);
      FloatVector tone = rise.mul(sky.zenithRed - sky.horizonRed).add(sky.horizonRed);
      tone.add(FloatVector.broadcast(Lanes.FLOATS, Sky.GLOW_RED).sub(tone).mul(glow))
          .intoArray(skyRed, i);
      tone = rise.mul(sky.zenithGreen - sky.horizonGreen).add(sky.horizonGreen);
      tone.add(FloatVector.broadcast(Lanes.FLOATS, Sky.GLOW_GREEN).sub(tone).mul(glow))
          .intoArray(skyGreen, i);
      tone = rise.mul(sky.zenithBlue - sky.horizonBlue).add(sky.horizonBlue);
      tone.add(FloatVector.broadcast(Lanes.FLOATS, Sky.GLOW_BLUE).sub(tone).mul(glow))
          .intoArray(skyBlue, i);
    }
  }

  /** Mixes in as much of the sky as there is haze: {@link Shading#haze}. */
  private void haze(TileHits hits, long lanes) {
    for (int i = 0; i < LANES; i += STEP) {
      FloatVector one = FloatVector.broadcast(Lanes.FLOATS, 1);
      VectorMask<Float> chosen = VectorMask.fromLong(Lanes.FLOATS, lanes >>> i);
      FloatVector part =
          FloatVector.fromArray(Lanes.FLOATS, hits.distance, i)
              .sub(shading.fogStart)
              .mul(shading.fogScale);
      part = part.blend(one, part.compare(VectorOperators.GT, one));
      FloatVector before = FloatVector.fromArray(Lanes.FLOATS, red, i);
      FloatVector tone = FloatVector.fromArray(Lanes.FLOATS, skyRed, i);
      before.blend(before.add(tone.sub(before).mul(part)), chosen).intoArray(red, i);
      before = FloatVector.fromArray(Lanes.FLOATS, green, i);
      tone = FloatVector.fromArray(Lanes.FLOATS, skyGreen, i);
      before.blend(before.add(tone.sub(before).mul(part)), chosen).intoArray(green, i);
      before = FloatVector.fromArray(Lanes.FLOATS, blue, i);
      tone = FloatVector.fromArray(Lanes.FLOATS, skyBlue, i);
      before.blend(before.add(tone.sub(before).mul(part)), chosen).intoArray(blue, i);
    }
  }

  /** Sees the colours through the fluid around the eye: {@link Shading#submerge}. */
  private void submerge(long solid) {
    for (int lane = 0; lane < LANES; lane++) {
      shading.red = red[lane];
      shading.green = green[lane];
      shading.blue = blue[lane];
      shading.submerge((solid & (1L << lane)) != 0 ? tile.solid.distance[lane] : shading.sight);
      take(lane);
    }
  }

  /** Lays the surface of water over what is behind it. */
  private void shadeFluid(long wet, long solid) {
    for (long left = wet; left != 0; left &= left - 1) {
      int lane = Long.numberOfTrailingZeros(left);
      boolean ends = (solid & (1L << lane)) != 0;
      behind[lane] =
          ends ? tile.solid.distance[lane] - tile.fluid.distance[lane] : VoxelWalk.FLUID_CLEARNESS;
    }
    putBlocks(wet, tile.fluid, false);
    findSurfaces(tile.fluid, surfaceRed, surfaceGreen, surfaceBlue);
    cover(wet);
  }

  /** Lays surfaces over the colours so far, as far as what is behind is deep: {@link Shading}. */
  private void cover(long lanes) {
    for (int i = 0; i < LANES; i += STEP) {
      FloatVector one = FloatVector.broadcast(Lanes.FLOATS, 1);
      VectorMask<Float> chosen = VectorMask.fromLong(Lanes.FLOATS, lanes >>> i);
      FloatVector part =
          FloatVector.fromArray(Lanes.FLOATS, behind, i)
              .mul(FloatVector.broadcast(Lanes.FLOATS, BEHIND))
              .add(FloatVector.broadcast(Lanes.FLOATS, Shading.FLUID_COLOR));
      part = part.blend(one, part.compare(VectorOperators.GT, one));
      FloatVector below = FloatVector.fromArray(Lanes.FLOATS, red, i);
      FloatVector above = FloatVector.fromArray(Lanes.FLOATS, surfaceRed, i);
      below.blend(below.add(above.sub(below).mul(part)), chosen).intoArray(red, i);
      below = FloatVector.fromArray(Lanes.FLOATS, green, i);
      above = FloatVector.fromArray(Lanes.FLOATS, surfaceGreen, i);
      below.blend(below.add(above.sub(below).mul(part)), chosen).intoArray(green, i);
      below = FloatVector.fromArray(Lanes.FLOATS, blue, i);
      above = FloatVector.fromArray(Lanes.FLOATS, surfaceBlue, i);
      below.blend(below.add(above.sub(below).mul(part)), chosen).intoArray(blue, i);
    }
  }

  /** The lanes beyond which there is haze. */
  private long hazy(TileHits hits, long lanes) {
    long hazy = 0;
    for (int i = 0; i < LANES; i += STEP) {
      FloatVector at = FloatVector.fromArray(Lanes.FLOATS, hits.distance, i);
      hazy |= at.compare(VectorOperators.GT, shading.fogStart).toLong() << i;
    }
    return hazy & lanes;
  }

  /** Puts the colours of so many columns and rows of the tile into a frame. */
  void put(byte[] frame, int left, int top, int columns, int rows) {
    round(red, wholeRed);
    round(green, wholeGreen);
    round(blue, wholeBlue);
    for (int j = 0; j < rows; j++) {
      int pixel = (top + j) * width + left;
      if (planar) {
        putRow(frame, pixel, wholeRed, j, columns);
        putRow(frame, pixel + pixels, wholeGreen, j, columns);
        putRow(frame, pixel + 2 * pixels, wholeBlue, j, columns);
      } else {
        for (int i = 0; i < columns; i++) {
          int lane = TileRays.laneOf(i, j);
          frame[3 * (pixel + i)] = (byte) wholeRed[lane];
          frame[3 * (pixel + i) + 1] = (byte) wholeGreen[lane];
          frame[3 * (pixel + i) + 2] = (byte) wholeBlue[lane];
        }
      }
    }
  }

  private static void putRow(byte[] frame, int at, int[] values, int row, int columns) {
    for (int i = 0; i < columns; i++) {
      frame[at + i] = (byte) values[TileRays.laneOf(i, row)];
    }
  }

  /** {@link Shading#toByte}. */
  private static void round(float[] channel, int[] into) {
    FloatVector most = FloatVector.broadcast(Lanes.FLOATS, 255);
    for (int i = 0; i < LANES; i += STEP) {
      FloatVector raised = FloatVector.fromArray(Lanes.FLOATS, channel, i).add(0.5f);
      raised
          .blend(most, raised.compare(VectorOperators.GT, most))
          .convertShape(VectorOperators.F2I, Lanes.INTS, 0)
          .reinterpretAsInts()
          .intoArray(into, i);
    }
  }
}
