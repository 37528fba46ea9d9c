package dev.mattock.engine.render;

import dev.mattock.engine.entity.Weather;

/**
 * From what a ray met to a colour: texture by distance, light, the side of the block, haze. All in
 * float, in the order written here.
 */
final class Shading {
  /** How bright each side of a block is, in the order of faces. */
  static final float[] SIDES = {0.6f, 0.6f, 0.5f, 1, 0.8f, 0.8f};

  /** What is left of light at the rim of the block in the crosshair. */
  static final float OUTLINE = 0.35f;

  private static final float FOG_BEGINS = 0.75f;
  static final float FLUID_COLOR = 0.55f;

  /** How far one sees with the eye in a fluid, in blocks. */
  static final float FLUID_SIGHT = 24;

  /** The same in lava. */
  private static final float MOLTEN_SIGHT = 2.5f;

  private static final float MOLTEN_RED = 214;
  private static final float MOLTEN_GREEN = 88;
  private static final float MOLTEN_BLUE = 12;

  private static final float DEEP_RED = 34;
  private static final float DEEP_GREEN = 86;
  private static final float DEEP_BLUE = 205;

  private static final float HURT_RED = 210;
  private static final float HURT_PART = 0.45f;
  private static final float FLASH_PART = 0.6f;

  private final TextureAtlas atlas;
  final Daylight daylight = new Daylight();
  final Sky sky = new Sky();
  final float fogStart;
  final float fogScale;

  /** Distances beyond which the smaller versions of a texture are taken. */
  final float half;

  final float quarter;
  final float eighth;
  final float whole;

  float sight = FLUID_SIGHT;
  float deepRed;
  float deepGreen;
  float deepBlue;

  /** The colour so far, 0..255 each. */
  float red;

  float green;
  float blue;

  Shading(TextureAtlas atlas, RenderSettings settings) {
    this.atlas = atlas;
    fogStart = settings.viewDistance() * FOG_BEGINS;
    fogScale = 1 / (settings.viewDistance() - fogStart);
    double tangent = StrictMath.tan(StrictMath.toRadians(settings.fovDegrees()) / 2);
    half = (float) (settings.height() / (TextureAtlas.SIZE * tangent));
    quarter = 2 * half;
    eighth = 4 * half;
    whole = 8 * half;
  }

  /** Takes over the hour of a world; {@code eyeLight} is the packed light where the eye is. */
  void begin(int timeOfDay, boolean nightVision, Weather weather, int eyeLight) {
    daylight.set(timeOfDay, nightVision, weather.rainLevel(), weather.thunderLevel());
    sky.set(timeOfDay, weather.rainLevel(), weather.thunderLevel());
    deepRed = DEEP_RED * daylight.factors[3 * eyeLight];
    deepGreen = DEEP_GREEN * daylight.factors[3 * eyeLight + 1];
    deepBlue = DEEP_BLUE * daylight.factors[3 * eyeLight + 2];
  }

  /** Says what the eye is in, should it be in a fluid. */
  void dive(boolean molten) {
    sight = molten ? MOLTEN_SIGHT : FLUID_SIGHT;
    if (molten) {
      deepRed = MOLTEN_RED;
      deepGreen = MOLTEN_GREEN;
      deepBlue = MOLTEN_BLUE;
    }
  }

  /** How bright things are now, by packed light. */
  Daylight daylight() {
    return daylight;
  }

  /** Hands over what is the same for all views. */
  void setUniforms(GlProgram program, int viewDistance) {
    program.set("reach", fogStart, fogScale, viewDistance);
    program.set("coarser", half, quarter, eighth, whole);
  }

  /** Puts the sky, how far one sees in the fluid around the eye, and its colour: four texels. */
  void putInto(GlStaging staging) {
    sky.putInto(staging, sight);
    staging.put(deepRed, deepGreen, deepBlue, 0.85f / sight);
  }

  /** How far one sees in the fluid around the eye, blocks. */
  float sight() {
    return sight;
  }

  /** The colour of a texel under a light. */
  void surface(int texture, int face, int texelX, int texelY, float distance, int packedLight) {
    int level = 0;
    if (distance > half) {
      level = distance > eighth ? (distance > whole ? 4 : 3) : (distance > quarter ? 2 : 1);
    }
    int color = atlas.texel(texture, level, texelX, texelY);
    float[] factors = daylight.factors;
    int at = 3 * packedLight;
    float side = SIDES[face];
    red = ((color >> 16) & 0xFF) * (factors[at] * side);
    green = ((color >> 8) & 0xFF) * (factors[at + 1] * side);
    blue = (color & 0xFF) * (factors[at + 2] * side);
  }

  /** The colour of the sky. */
  void sky(float x, float y, float z) {
    sky.find(x, y, z, false);
    red = sky.red;
    green = sky.green;
    blue = sky.blue;
  }

  /** Mixes the colour so far with haze by distance. */
  void haze(float distance, float x, float y, float z) {
    if (distance > fogStart) {
      float part = Math.min(1, (distance - fogStart) * fogScale);
      sky.find(x, y, z, true);
      red += (sky.red - red) * part;
      green += (sky.green - green) * part;
      blue += (sky.blue - blue) * part;
    }
  }

  /** Sees the colour so far through a fluid around the eye. */
  void submerge(float distance) {
    float part = Math.min(1, 0.15f + distance * (0.85f / sight));
    red += (deepRed - red) * part;
    green += (deepGreen - green) * part;
    blue += (deepBlue - blue) * part;
  }

  /** Lays the surface of a fluid over what lies {@code depth} blocks behind it. */
  void cover(float belowRed, float belowGreen, float belowBlue, float depth) {
    float part = Math.min(1, FLUID_COLOR + depth * ((1 - FLUID_COLOR) / VoxelWalk.FLUID_CLEARNESS));
    red = belowRed + (red - belowRed) * part;
    green = belowGreen + (green - belowGreen) * part;
    blue = belowBlue + (blue - belowBlue) * part;
  }

  /** Darkens the colour so far: the rim of the block in the crosshair. */
  void darken() {
    red *= OUTLINE;
    green *= OUTLINE;
    blue *= OUTLINE;
  }

  /** Lays the colour of a body's state over the colour so far: see {@link BoxGroups}. */
  void tint(int tint) {
    if (tint == BoxGroups.HURT) {
      red += (HURT_RED - red) * HURT_PART;
      green *= 1 - HURT_PART;
      blue *= 1 - HURT_PART;
    } else if (tint == BoxGroups.FLASH) {
      red += (255 - red) * FLASH_PART;
      green += (255 - green) * FLASH_PART;
      blue += (255 - blue) * FLASH_PART;
    }
  }

  /** A channel as a byte: rounded, and cut off at white. */
  static byte toByte(float channel) {
    return (byte) Math.min(255, (int) (channel + 0.5f));
  }
}
