// From what a ray met to a colour: Shading, Sky and the shade methods of ReferenceRayCaster.

// Distances beyond which the smaller versions of a texture are taken.
uniform vec4 coarser;

exact vec3 color;

// The colour of the sky in a direction; that of the haze is without sun and moon.
vec3 skyColor(vec3 to, bool haze) {
  vec4 sun = uintBitsToFloat(viewTexel(5));
  vec3 zenith = uintBitsToFloat(viewTexel(6)).xyz;
  vec3 horizon = uintBitsToFloat(viewTexel(7)).xyz;
  float height = max(0.0, to.y);
  exact float rise = height * (2.0 - height);
  exact vec3 found = horizon + (zenith - horizon) * rise;
  if (sun.z > 0.0) {
    exact float near = 0.5 + 0.5 * (sun.x > 0.0 ? to.x : -to.x);
    exact float high = abs(to.y) * 1.6;
    exact float low = 1.0 - min(1.0, high);
    exact float part = sun.z * near * near * low * 0.85;
    exact vec3 glowing = found + (vec3(250.0, 132.0, 58.0) - found) * part;
    found = glowing;
  }
  exact float toSun = to.x * sun.x + to.y * sun.y;
  if (haze || abs(toSun) <= 0.5) {
    return found;
  }
  exact float across = (to.y * sun.x - to.x * sun.y) / toSun;
  exact float aside = to.z / toSun;
  float size = toSun > 0.0 ? 0.095 : 0.065;
  if (abs(across) <= size && abs(aside) <= size) {
    vec3 disc = toSun > 0.0 ? vec3(255.0, 248.0, 196.0) : vec3(226.0, 230.0, 240.0);
    exact vec3 shone = found + (disc - found) * sun.w;
    found = shone;
  }
  return found;
}

// The colour of a texel under a light.
void surface(int texture, int face, ivec2 texel, float distance, int packedLight) {
  int level = 0;
  if (distance > coarser.x) {
    level =
        distance > coarser.z ? (distance > coarser.w ? 4 : 3) : (distance > coarser.y ? 2 : 1);
  }
  int start = (1024 - (1024 >> (2 * level))) / 3;
  int at =
      texture * TEXTURE_WORDS + start + (texel.y >> level) * (16 >> level) + (texel.x >> level);
  uint painted = texelFetch(atlas, at).r;
  vec3 base = vec3(uvec3(painted >> 16, painted >> 8, painted) & 0xFFu);
  vec3 factors = texelFetch(daylight, int(viewTexel(4).w) + packedLight).xyz;
  float side = face < 2 ? 0.6 : face == 2 ? 0.5 : face == 3 ? 1.0 : 0.8;
  exact vec3 lit = factors * side;
  exact vec3 shown = base * lit;
  color = shown;
}

// Mixes the colour so far with haze by distance.
void addHaze(float distance) {
  if (distance > reach.x) {
    exact float grown = (distance - reach.x) * reach.y;
    float part = min(1.0, grown);
    vec3 sky = skyColor(direction, true);
    exact vec3 mixed = color + (sky - color) * part;
    color = mixed;
  }
}

void shadeBody() {
  uvec4 lit = texelFetch(bodies, metGroup + 5);
  surface(boxTexture(metBody, metFace), metFace, metTexel, metDistance, lightAt(ivec3(lit.xyz)));
  int tint = int(texelFetch(bodies, metGroup + 4).w);
  if (tint == 1) {
    exact float red = color.r + (210.0 - color.r) * 0.45;
    exact vec2 others = color.gb * (1.0 - 0.45);
    color = vec3(red, others);
  } else if (tint == 2) {
    exact vec3 white = color + (vec3(255.0) - color) * 0.6;
    color = white;
  }
}

bool atRim(int state, int face, ivec2 texel) {
  uint rims = texelFetch(faces, state * 6 + face).g;
  uvec2 t = uvec2(texel);
  return t.x == (rims & 0xFFu)
      || t.x == ((rims >> 8) & 0xFFu)
      || t.y == ((rims >> 16) & 0xFFu)
      || t.y == (rims >> 24);
}

void shadeBlock() {
  uvec4 look = texelFetch(looks, metState);
  bool litWithin = metWithin && (look.x & 0x10000u) != 0u;
  int light = litWithin ? lightAt(metCell) : lightBefore(metFace, metCell);
  surface(textureOf(metState, metFace), metFace, metTexel, metDistance, light);
  ivec4 outlined = ivec4(viewTexel(9));
  if (metState == outlined.w && metCell == outlined.xyz && atRim(metState, metFace, metTexel)) {
    exact vec3 dark = color * 0.35;
    color = dark;
  }
}

void shadeFluid() {
  exact vec3 below = color;
  exact float apart = metDistance - fluidDistance;
  float depth = metState != NOTHING || metBody != NOTHING ? apart : FLUID_CLEARNESS;
  int light = lightBefore(fluidFace, fluidCell);
  surface(textureOf(fluidState, fluidFace), fluidFace, fluidTexel, fluidDistance, light);
  exact float thick = 0.55 + depth * ((1.0 - 0.55) / FLUID_CLEARNESS);
  float part = min(1.0, thick);
  exact vec3 covered = below + (color - below) * part;
  color = covered;
  addHaze(fluidDistance);
}

// Sees the colour so far through the fluid around the eye.
void submerge(float distance) {
  vec4 deep = uintBitsToFloat(viewTexel(8));
  exact float thick = 0.15 + distance * deep.w;
  float part = min(1.0, thick);
  exact vec3 seen = color + (deep.xyz - color) * part;
  color = seen;
}

void shade(float sight) {
  bool met = metState != NOTHING || metBody != NOTHING;
  if (metBody != NOTHING) {
    shadeBody();
  } else if (metState != NOTHING) {
    shadeBlock();
  } else {
    color = skyColor(direction, false);
  }
  if (eyeFluid != PASS) {
    submerge(met ? metDistance : sight);
  } else if (fluidDistance != INFINITE) {
    shadeFluid();
  } else if (met) {
    addHaze(metDistance);
  }
}

uint packedColor() {
  exact vec3 rounded = color + vec3(0.5);
  uvec3 channels = min(uvec3(rounded), uvec3(255u));
  return channels.r | (channels.g << 8) | (channels.b << 16);
}

// The whole of a pixel: colour 0xBBGGRR, depth, segmentation.
void picture(ivec2 pixel, int view, bool colored, out uint shown, out float depth, out uint what) {
  viewAt = view * VIEW_TEXELS;
  vec4 forward = uintBitsToFloat(viewTexel(0));
  vec4 up = uintBitsToFloat(viewTexel(1));
  vec4 right = uintBitsToFloat(viewTexel(2));
  uvec4 where = viewTexel(3);
  eye = ivec3(where.xyz);
  eyeFluid = int(where.w);
  ivec4 land = ivec4(viewTexel(4));
  lowest = land.x;
  highest = land.y;
  windowAt = land.z;
  origin = vec3(forward.w, up.w, right.w);
  float u = texelFetch(rays, pixel.x).r;
  float v = texelFetch(rays, frame.x + pixel.y).r;
  float scale = texelFetch(rays, frame.x + frame.y + pixel.y * frame.x + pixel.x).r;
  exact vec3 base = forward.xyz + v * up.xyz;
  exact vec3 towards = (base + u * right.xyz) * scale;
  point(towards);

  float sight = uintBitsToFloat(viewTexel(6).w);
  meetAll(pixel, eyeFluid != PASS ? min(sight, reach.z) : reach.z);

  bool met = metState != NOTHING || metBody != NOTHING;
  float seen = min(met ? metDistance : reach.z, fluidDistance);
  depth = uintBitsToFloat(floatBitsToUint(seen) & 0x7FFFFFFFu); // never -0
  what = uint(max(0, metState));
  if (fluidDistance != INFINITE) {
    what = uint(fluidState);
  } else if (metBody != NOTHING) {
    what = texelFetch(bodies, metGroup + 4).z;
  }
  shown = 0u;
  if (colored) {
    shade(sight);
    shown = packedColor();
  }
}
