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

  private final Scene scene;
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

  /** What the surfaces seen are made of: distance, texture and texel, how light falls on them. */
  private final float[] distance = new float[LANES];

  private final int[] texture = new int[LANES];
  private final int[] texelX = new int[LANES];
  private final int[] texelY = new int[LANES];
  private final int[] texel = new int[LANES];
  private final float[] lightRed = new float[LANES];
  private final float[] lightGreen = new float[LANES];
  private final float[] lightBlue = new float[LANES];
  private final float[] side = new float[LANES];

  /** The surfaces' colours. */
  private final float[] surfaceRed = new float[LANES];

  private final float[] surfaceGreen = new float[LANES];
  private final float[] surfaceBlue = new float[LANES];

  TileColors(Scene scene, Tile tile) {
    this.scene = scene;
    this.tile = tile;
    rays = tile.rays;
    looks = scene.looks;
    shading = scene.shading;
    sky = shading.sky;
    texels = scene.atlas.texels();
    RenderSettings settings = scene.settings;
    planar = settings.layout() == RenderSettings.PixelLayout.CHW;
    pixels = settings.width() * settings.height();
    width = settings.width();
  }

  /** Finds the colours of the tile cast last. */
  void find() {
    int blocks = 0;
    int bodies = 0;
    int wet = 0;
    for (int lane = 0; lane < LANES; lane++) {
      int bit = 1 << lane;
      if (tile.bodies().box[lane] >= 0) {
        bodies |= bit;
      } else if (tile.solid.state[lane] != Ray.NOTHING) {
        blocks |= bit;
      }
      if (tile.fluid.distance[lane] != Float.POSITIVE_INFINITY) {
        wet |= bit;
      }
    }
    int solid = blocks | bodies;
    if (solid != 0) {
      shadeSolid(blocks, bodies);
    }
    if (solid != TileRays.ALL) {
      shadeSky(TileRays.ALL & ~solid);
    }
    if (scene.walk.eyeInFluid()) {
      submerge(solid);
      return;
    }
    if (wet != 0) {
      shadeFluid(wet, solid);
    }
    haze(wet, solid);
  }

  private void shadeSolid(int blocks, int bodies) {
    for (int left = blocks; left != 0; left &= left - 1) {
      int lane = Integer.numberOfTrailingZeros(left);
      putSurface(lane, tile.solid, looks.texture);
      light(lane, scene.blockLight(tile.solid, lane));
    }
    for (int left = bodies; left != 0; left &= left - 1) {
      putBody(Integer.numberOfTrailingZeros(left));
    }
    findSurfaces();
    Lanes.copy(blocks | bodies, surfaceRed, red);
    Lanes.copy(blocks | bodies, surfaceGreen, green);
    Lanes.copy(blocks | bodies, surfaceBlue, blue);
    for (int left = blocks & scene.outlinedLanes(tile.solid); left != 0; left &= left - 1) {
      int lane = Integer.numberOfTrailingZeros(left);
      red[lane] *= Shading.OUTLINE;
      green[lane] *= Shading.OUTLINE;
      blue[lane] *= Shading.OUTLINE;
    }
    for (int left = bodies; left != 0; left &= left - 1) {
      tint(Integer.numberOfTrailingZeros(left));
    }
  }

  private void putSurface(int lane, TileHits hits, int[] textures) {
    int face = hits.face[lane];
    distance[lane] = hits.distance[lane];
    texture[lane] = textures[hits.state[lane] * BlockLooks.FACES + face];
    texelX[lane] = hits.texelX[lane];
    texelY[lane] = hits.texelY[lane];
    side[lane] = Shading.SIDES[face];
  }

  private void putBody(int lane) {
    TileHits hits = tile.bodies().hits;
    int box = tile.bodies().box[lane];
    BoxGroups groups = scene.groups;
    distance[lane] = hits.distance[lane];
    texture[lane] = groups.texture(box, hits.face[lane]);
    texelX[lane] = hits.texelX[lane];
    texelY[lane] = hits.texelY[lane];
    side[lane] = Shading.SIDES[hits.face[lane]];
    light(lane, scene.light(groups.lightX(box), groups.lightY(box), groups.lightZ(box)));
  }

  private void light(int lane, int packed) {
    float[] factors = shading.daylight.factors;
    lightRed[lane] = factors[3 * packed];
    lightGreen[lane] = factors[3 * packed + 1];
    lightBlue[lane] = factors[3 * packed + 2];
  }

  private void tint(int lane) {
    int tint = scene.groups.tint(tile.bodies().box[lane]);
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
  private void findSurfaces() {
    for (int i = 0; i < LANES; i += STEP) {
      FloatVector at = FloatVector.fromArray(Lanes.FLOATS, distance, i);
      IntVector one = IntVector.broadcast(Lanes.INTS, 1);
      IntVector level =
          IntVector.zero(Lanes.INTS)
              .add(one, beyond(at, shading.half))
              .add(one, beyond(at, shading.quarter))
              .add(one, beyond(at, shading.eighth))
              .add(one, beyond(at, shading.whole));
      // where a level begins: (1024 - (1024 >> 2 * level)) / 3
      IntVector start =
          IntVector.zero(Lanes.INTS)
              .blend(TextureAtlas.start(1), level.compare(VectorOperators.EQ, 1))
              .blend(TextureAtlas.start(2), level.compare(VectorOperators.EQ, 2))
              .blend(TextureAtlas.start(3), level.compare(VectorOperators.EQ, 3))
              .blend(TextureAtlas.start(4), level.compare(VectorOperators.EQ, 4));
      IntVector x =
          IntVector.fromArray(Lanes.INTS, texelX, i).lanewise(VectorOperators.LSHR, level);
      IntVector y =
          IntVector.fromArray(Lanes.INTS, texelY, i).lanewise(VectorOperators.LSHR, level);
      IntVector edgeBits = IntVector.broadcast(Lanes.INTS, 4).sub(level);
      IntVector.fromArray(Lanes.INTS, texture, i)
          .mul(TextureAtlas.STRIDE)
          .add(start)
          .add(y.lanewise(VectorOperators.LSHL, edgeBits))
          .add(x)
          .intoArray(texel, i);
    }
    for (int lane = 0; lane < LANES; lane++) {
      texel[lane] = texels[texel[lane]];
    }
    for (int i = 0; i < LANES; i += STEP) {
      IntVector packed = IntVector.fromArray(Lanes.INTS, texel, i);
      FloatVector sides = FloatVector.fromArray(Lanes.FLOATS, side, i);
      lit(packed.lanewise(VectorOperators.LSHR, 16), lightRed, sides, i).intoArray(surfaceRed, i);
      lit(packed.lanewise(VectorOperators.LSHR, 8), lightGreen, sides, i)
          .intoArray(surfaceGreen, i);
      lit(packed, lightBlue, sides, i).intoArray(surfaceBlue, i);
    }
  }

  private static VectorMask<Integer> beyond(FloatVector at, float distance) {
    return at.compare(VectorOperators.GT, distance).cast(Lanes.INTS);
  }

  private static FloatVector lit(IntVector channel, float[] light, FloatVector sides, int i) {
    FloatVector value =
        (FloatVector) channel.and(0xFF).convertShape(VectorOperators.I2F, Lanes.FLOATS, 0);
    return value.mul(FloatVector.fromArray(Lanes.FLOATS, light, i).mul(sides));
  }

  private void shadeSky(int lanes) {
    boolean sun = false;
    for (int i = 0; i < LANES; i += STEP) {
      FloatVector x = FloatVector.fromArray(Lanes.FLOATS, rays.directionX, i);
      FloatVector y = FloatVector.fromArray(Lanes.FLOATS, rays.directionY, i);
      VectorMask<Float> chosen = VectorMask.fromLong(Lanes.FLOATS, lanes >>> i);
      FloatVector rise = rise(y);
      FloatVector glow = sky.glow > 0 ? glow(x, y) : null;
      blend(red, chosen, tone(rise, glow, sky.horizonRed, sky.zenithRed, Sky.GLOW_RED), i);
      blend(green, chosen, tone(rise, glow, sky.horizonGreen, sky.zenithGreen, Sky.GLOW_GREEN), i);
      blend(blue, chosen, tone(rise, glow, sky.horizonBlue, sky.zenithBlue, Sky.GLOW_BLUE), i);
      sun |=
          x.mul(sky.sunX)
              .add(y.mul(sky.sunY))
              .abs()
              .compare(VectorOperators.GT, 0.5f)
              .and(chosen)
              .anyTrue();
    }
    if (sun) {
      for (int left = lanes; left != 0; left &= left - 1) {
        int lane = Integer.numberOfTrailingZeros(left);
        shading.sky(rays.directionX[lane], rays.directionY[lane], rays.directionZ[lane]);
        take(lane);
      }
    }
  }

  private static FloatVector rise(FloatVector y) {
    FloatVector height = y.blend(0, y.compare(VectorOperators.LT, 0));
    return height.mul(FloatVector.broadcast(Lanes.FLOATS, 2).sub(height));
  }

  /** How much of the glow around a low sun is in a direction. */
  private FloatVector glow(FloatVector x, FloatVector y) {
    FloatVector side = sky.sunX > 0 ? x : x.neg();
    FloatVector near = side.mul(0.5f).add(0.5f);
    FloatVector far = y.abs().mul(1.6f);
    FloatVector one = FloatVector.broadcast(Lanes.FLOATS, 1);
    FloatVector low = one.sub(far.blend(1, far.compare(VectorOperators.GT, 1)));
    return near.mul(sky.glow).mul(near).mul(low).mul(0.85f);
  }

  private static FloatVector tone(
      FloatVector rise, FloatVector glow, float horizon, float zenith, float glowing) {
    FloatVector tone = rise.mul(zenith - horizon).add(horizon);
    return glow == null
        ? tone
        : tone.add(FloatVector.broadcast(Lanes.FLOATS, glowing).sub(tone).mul(glow));
  }

  private static void blend(float[] into, VectorMask<Float> chosen, FloatVector value, int i) {
    FloatVector.fromArray(Lanes.FLOATS, into, i).blend(value, chosen).intoArray(into, i);
  }

  /** Sees the colours through the fluid around the eye: {@link Shading#submerge}. */
  private void submerge(int solid) {
    for (int i = 0; i < LANES; i += STEP) {
      FloatVector far =
          FloatVector.broadcast(Lanes.FLOATS, shading.sight)
              .blend(
                  FloatVector.fromArray(Lanes.FLOATS, distance, i),
                  VectorMask.fromLong(Lanes.FLOATS, solid >>> i));
      FloatVector part = atMostOne(far.mul(0.85f / shading.sight).add(0.15f));
      mix(red, part, FloatVector.broadcast(Lanes.FLOATS, shading.deepRed), i);
      mix(green, part, FloatVector.broadcast(Lanes.FLOATS, shading.deepGreen), i);
      mix(blue, part, FloatVector.broadcast(Lanes.FLOATS, shading.deepBlue), i);
    }
  }

  private static FloatVector atMostOne(FloatVector part) {
    return part.blend(1, part.compare(VectorOperators.GT, 1));
  }

  /** Goes part of the way from the colour so far to another. */
  private static void mix(float[] into, FloatVector part, FloatVector other, int i) {
    FloatVector before = FloatVector.fromArray(Lanes.FLOATS, into, i);
    before.add(other.sub(before).mul(part)).intoArray(into, i);
  }

  /** Lays the surface of water over what is behind it: {@link Shading#cover}. */
  private void shadeFluid(int wet, int solid) {
    for (int left = wet; left != 0; left &= left - 1) {
      int lane = Integer.numberOfTrailingZeros(left);
      boolean ends = (solid & 1 << lane) != 0;
      float behind =
          ends
              ? tile.distance(lane) - tile.fluid.distance[lane]
              : VoxelWalk.FLUID_CLEARNESS;
      cover[lane] = behind;
      putSurface(lane, tile.fluid, looks.texture);
      light(lane, scene.lightBefore(tile.fluid, lane));
    }
    findSurfaces();
    for (int i = 0; i < LANES; i += STEP) {
      VectorMask<Float> chosen = VectorMask.fromLong(Lanes.FLOATS, wet >>> i);
      FloatVector part =
          atMostOne(
              FloatVector.fromArray(Lanes.FLOATS, cover, i)
                  .mul(BEHIND)
                  .add(Shading.FLUID_COLOR));
      cover(red, surfaceRed, part, chosen, i);
      cover(green, surfaceGreen, part, chosen, i);
      cover(blue, surfaceBlue, part, chosen, i);
    }
  }

  private final float[] cover = new float[LANES];

  private static void cover(
      float[] into, float[] surface, FloatVector part, VectorMask<Float> chosen, int i) {
    FloatVector below = FloatVector.fromArray(Lanes.FLOATS, into, i);
    FloatVector above = FloatVector.fromArray(Lanes.FLOATS, surface, i);
    blend(into, chosen, below.add(above.sub(below).mul(part)), i);
  }

  /** Mixes colours with haze by distance: {@link Shading#haze}. */
  private void haze(int wet, int solid) {
    int hazy = wet | solid;
    for (int i = 0; i < LANES; i += STEP) {
      FloatVector at = FloatVector.fromArray(Lanes.FLOATS, distance, i);
      VectorMask<Float> far =
          at.compare(VectorOperators.GT, shading.fogStart)
              .and(VectorMask.fromLong(Lanes.FLOATS, hazy >>> i));
      if (far.anyTrue()) {
        FloatVector part = atMostOne(at.sub(shading.fogStart).mul(shading.fogScale));
        FloatVector x = FloatVector.fromArray(Lanes.FLOATS, rays.directionX, i);
        FloatVector y = FloatVector.fromArray(Lanes.FLOATS, rays.directionY, i);
        FloatVector rise = rise(y);
        FloatVector glow = sky.glow > 0 ? glow(x, y) : null;
        FloatVector tone = tone(rise, glow, sky.horizonRed, sky.zenithRed, Sky.GLOW_RED);
        haze(red, tone, part, far, i);
        tone = tone(rise, glow, sky.horizonGreen, sky.zenithGreen, Sky.GLOW_GREEN);
        haze(green, tone, part, far, i);
        tone = tone(rise, glow, sky.horizonBlue, sky.zenithBlue, Sky.GLOW_BLUE);
        haze(blue, tone, part, far, i);
      }
    }
  }

  private static void haze(
      float[] into, FloatVector tone, FloatVector part, VectorMask<Float> far, int i) {
    FloatVector before = FloatVector.fromArray(Lanes.FLOATS, into, i);
    blend(into, far, before.add(tone.sub(before).mul(part)), i);
  }

  /** Puts the colours of so many columns and rows of the tile into a frame. */
  void put(byte[] frame, int left, int top, int columns, int rows) {
    for (int j = 0; j < rows; j++) {
      int pixel = (top + j) * width + left;
      for (int i = 0; i < columns; i++, pixel++) {
        int lane = j * TileRays.EDGE + i;
        int at = planar ? pixel : 3 * pixel;
        int step = planar ? pixels : 1;
        frame[at] = Shading.toByte(red[lane]);
        frame[at + step] = Shading.toByte(green[lane]);
        frame[at + 2 * step] = Shading.toByte(blue[lane]);
      }
    }
  }
}
