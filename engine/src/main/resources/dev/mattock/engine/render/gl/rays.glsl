// Rays through the sections: VoxelWalk, Ray and BlockLooks in the shader's language. The order of
// operations is that of the Java classes; "exact" keeps the compiler from fusing them. What is
// fetched from where is said in GlSlice, GlLooks and SlotPool.

#define NOTHING (-1)
#define INFINITE uintBitsToFloat(0x7F800000u)
#define UNIFORM 0x80000000u
#define OPEN_SKY 0xF0

#define PASS 0
#define FLUID 1
#define MOLTEN 2
#define HOLED_CUBE 4
#define BOXES 5

const float FLUID_CLEARNESS = 12.0;
const float HOLES_END = 20.0;
const int SECTION_WORDS = 2048;
const int LIGHT_WORDS = 1024;
const int TEXTURE_WORDS = 512;
const int VIEW_TEXELS = 11;

uniform usamplerBuffer views;
uniform usamplerBuffer windows;
uniform usamplerBuffer states;
uniform usamplerBuffer lights;
uniform usamplerBuffer looks;
uniform usamplerBuffer faces;
uniform usamplerBuffer atlas;
uniform usamplerBuffer tiles;
uniform usamplerBuffer bodies;
uniform samplerBuffer boxes;
uniform samplerBuffer rays;
uniform samplerBuffer daylight;

// width, height, sections along an edge of the window
uniform ivec3 frame;
// tile width, tile height, tiles a row
uniform ivec3 tiling;
// where haze begins, how it grows, view distance
uniform vec3 reach;

// The view.
int viewAt;
ivec3 eye;
int eyeFluid;
int lowest;
int highest;
int windowAt;

// The ray, relative to the camera's block.
exact vec3 origin;
exact vec3 direction;
exact vec3 inverse;
exact float limit;
int passing;

// What it met.
int metState;
int metBody;
int metGroup;
exact float metDistance;
int metFace;
ivec3 metCell;
bool metWithin;
ivec2 metTexel;

// The surface of a fluid that it passed.
exact float fluidDistance;
int fluidState;
int fluidFace;
ivec3 fluidCell;
ivec2 fluidTexel;

uvec4 viewTexel(int which) {
  return texelFetch(views, viewAt + which);
}

vec3 nonZero(vec3 v) {
  return mix(v, vec3(1e-20), lessThan(abs(v), vec3(1e-20)));
}

void point(vec3 towards) {
  direction = nonZero(towards);
  inverse = vec3(1.0) / direction;
}

bool isHole(int texture, ivec2 at) {
  return (texelFetch(atlas, texture * TEXTURE_WORDS + at.y * 16 + at.x).r & 0x1000000u) == 0u;
}

int textureOf(int state, int face) {
  return int(texelFetch(faces, state * 6 + face).r);
}

int faceOf(int axis, vec3 along) {
  float part = axis == 0 ? along.x : axis == 1 ? along.y : along.z;
  return 2 * axis + (part > 0.0 ? 0 : 1);
}

// The texel of a face from the point in the cell or box, each coordinate in [0, 1].
ivec2 texelAt(int axis, vec3 along, vec3 p) {
  exact vec3 mirrored = vec3(1.0) - p;
  vec2 at;
  if (axis == 0) {
    at = vec2(along.x > 0.0 ? p.z : mirrored.z, mirrored.y);
  } else if (axis == 1) {
    at = vec2(p.x, along.y > 0.0 ? mirrored.z : p.z);
  } else {
    at = vec2(along.z > 0.0 ? mirrored.x : p.x, mirrored.y);
  }
  return clamp(ivec2(at * 16.0), ivec2(0), ivec2(15));
}

void aim(float at, int axis, vec3 cell) {
  exact vec3 p = origin + at * direction - cell;
  metDistance = at;
  metCell = ivec3(cell);
  metFace = faceOf(axis, direction);
  metTexel = texelAt(axis, direction, p);
}

// The distance at which a ray enters a box from outside, and through which axis.
float enter(vec3 from, vec3 along, vec3 inverted, vec3 least, vec3 most, out int axis) {
  bvec3 ahead = greaterThan(along, vec3(0.0));
  exact vec3 near = (mix(most, least, ahead) - from) * inverted;
  exact vec3 far = (mix(least, most, ahead) - from) * inverted;
  float nearest = near.x;
  axis = 0;
  if (near.y > nearest) {
    nearest = near.y;
    axis = 1;
  }
  if (near.z > nearest) {
    nearest = near.z;
    axis = 2;
  }
  bool met = nearest >= 0.0 && nearest <= far.x && nearest <= far.y && nearest <= far.z;
  return met ? nearest : INFINITE;
}

// Index of the section that holds a cell, by window coordinates.
int sectionAt(ivec3 at) {
  return ((at.y >> 4) * frame.z + (at.z >> 4)) * frame.z + (at.x >> 4);
}

int cellIndex(ivec3 at) {
  return ((at.y & 15) << 8) | ((at.z & 15) << 4) | (at.x & 15);
}

int stateIn(uint section, ivec3 at) {
  if ((section & UNIFORM) != 0u) {
    return int(section & 0xFFFFu);
  }
  int index = cellIndex(at);
  uint pair = texelFetch(states, int(section) * SECTION_WORDS + (index >> 1)).r;
  return int((index & 1) == 0 ? pair & 0xFFFFu : pair >> 16);
}

uint sectionOf(int index) {
  return texelFetch(windows, windowAt + index).r;
}

int stateAt(ivec3 at) {
  return stateIn(sectionOf(sectionAt(at)), at);
}

// Packed light of a cell relative to the camera's block.
int lightAt(ivec3 cell) {
  ivec3 at = clamp(eye + cell, ivec3(0), ivec3(16 * frame.z - 1));
  uint section = texelFetch(windows, windowAt + sectionAt(at)).g;
  if ((section & UNIFORM) != 0u) {
    return int(section & 0xFFu);
  }
  int index = cellIndex(at);
  uint four = texelFetch(lights, int(section) * LIGHT_WORDS + (index >> 2)).r;
  return int((four >> ((index & 3) * 8)) & 0xFFu);
}

int lightBefore(int face, ivec3 cell) {
  cell[face >> 1] += (face & 1) * 2 - 1;
  return lightAt(cell);
}

// Whether there is only air from a height on, upwards or downwards.
bool leavesLand(int y, bool upwards) {
  return upwards ? y >= highest : y < lowest;
}

int kindOf(uvec4 look) {
  return int(look.x & 0xFFu);
}

int fluidOf(uvec4 look) {
  return int((look.x >> 8) & 0xFFu);
}

void dive(int state) {
  fluidState = state;
  fluidDistance = metDistance;
  fluidFace = metFace;
  fluidCell = metCell;
  fluidTexel = metTexel;
  exact float end = metDistance + FLUID_CLEARNESS;
  limit = min(limit, end);
  passing = FLUID;
}

// Meets the surface of a fluid in a cell just entered, unless the ray passes over it; true if the
// ray ends there.
bool meetsFluid(int state, uvec4 look, float distance, int axis, vec3 cell) {
  int fluid = fluidOf(look);
  ivec3 above = eye + ivec3(cell) + ivec3(0, 1, 0);
  bool covered = fluidOf(texelFetch(looks, stateAt(above))) == fluid;
  float height = covered ? 1.0 : uintBitsToFloat(look.w);
  float at = distance;
  int through = axis;
  bool up = direction.y > 0.0;
  exact float entered = origin.y + at * direction.y - cell.y;
  if (height < 1.0 && (axis != 1 || !up) && entered > height) {
    exact float surface = (cell.y + height - origin.y) * inverse.y;
    exact float endX = (cell.x + (direction.x > 0.0 ? 1.0 : 0.0) - origin.x) * inverse.x;
    exact float endZ = (cell.z + (direction.z > 0.0 ? 1.0 : 0.0) - origin.z) * inverse.z;
    at = surface;
    through = 1;
    if (up || at > endX || at > endZ || at > limit) {
      return false;
    }
  }
  aim(at, through, cell);
  if (fluid == MOLTEN) {
    metState = state;
    metWithin = true;
    return true;
  }
  dive(kindOf(look) == FLUID ? state : STILL_WATER);
  return false;
}

// Meets the nearest of a state's boxes; of equally near ones, the first.
bool meetsBoxes(int state, uvec4 look, vec3 cell) {
  bool holed = (look.x & 0x20000u) != 0u;
  float nearest = INFINITE;
  int nearestAxis = 0;
  for (int box = int(look.y); box < int(look.z); box++) {
    exact vec3 least = cell + texelFetch(boxes, 2 * box).xyz;
    exact vec3 most = cell + texelFetch(boxes, 2 * box + 1).xyz;
    int axis;
    float distance = enter(origin, direction, inverse, least, most, axis);
    if (distance < nearest && distance <= limit) {
      bool hole = false;
      if (holed) {
        aim(distance, axis, cell);
        hole = isHole(textureOf(state, metFace), metTexel);
      }
      if (!hole) {
        nearest = distance;
        nearestAxis = axis;
      }
    }
  }
  if (nearest == INFINITE) {
    return false;
  }
  aim(nearest, nearestAxis, cell);
  metState = state;
  metWithin = true;
  return true;
}

// Whether the ray ends in a cell that it has just entered through a plane of an axis.
bool meets(int state, uvec4 look, float distance, int axis, vec3 cell) {
  int kind = kindOf(look);
  if (kind == BOXES) {
    if (fluidOf(look) > passing) {
      meetsFluid(state, look, distance, axis, cell);
    }
    return meetsBoxes(state, look, cell);
  }
  if (kind == FLUID || kind == MOLTEN) {
    return meetsFluid(state, look, distance, axis, cell);
  }
  aim(distance, axis, cell);
  if (kind == HOLED_CUBE && distance < HOLES_END && isHole(textureOf(state, metFace), metTexel)) {
    return false;
  }
  metState = state;
  metWithin = false;
  return true;
}

// From border to border, first through the nearest plane: x before y before z where equally near.
// The inner loop goes through air alone and does nothing else, for all rays that work together wait
// until each has found something to look at.
void walkOn(uint section) {
  bvec3 ahead = greaterThan(direction, vec3(0.0));
  ivec3 stride = ivec3(ahead) * 2 - 1;
  vec3 plane = vec3(ahead);
  exact vec3 next = (plane - origin) * inverse;
  ivec3 at = eye;
  // No ray crosses more planes than the window has.
  int left = 48 * frame.z;
  while (left > 0) {
    float distance = 0.0;
    bool alongX = false;
    bool alongY = false;
    int state = 0;
    while (state == 0 && left > 0) {
      left--;
      alongX = next.x <= next.y && next.x <= next.z;
      alongY = !alongX && next.y <= next.z;
      distance = alongX ? next.x : alongY ? next.y : next.z;
      ivec3 before = at;
      ivec3 moved = stride * ivec3(alongX, alongY, !alongX && !alongY);
      at += moved;
      plane += vec3(moved);
      // The two planes that were not crossed stay where they are, to the bit.
      exact vec3 further = (plane - origin) * inverse;
      next = further;
      if (distance > limit || leavesLand(at.y, ahead.y)) {
        left = 0;
      } else {
        if ((((at.x ^ before.x) | (at.y ^ before.y) | (at.z ^ before.z)) & ~15) != 0) {
          section = sectionOf(sectionAt(at));
        }
        state = stateIn(section, at);
      }
    }
    if (state != 0) {
      uvec4 look = texelFetch(looks, state);
      if (kindOf(look) > passing) {
        int axis = alongX ? 0 : alongY ? 1 : 2;
        if (meets(state, look, distance, axis, plane - vec3(ahead))) {
          left = 0;
        }
      }
    }
  }
}

// Walks until something is met or that many blocks are behind.
void walk(float farthest) {
  metState = NOTHING;
  fluidDistance = INFINITE;
  limit = farthest;
  passing = eyeFluid;
  if (leavesLand(eye.y, direction.y > 0.0)) {
    return;
  }
  uint section = sectionOf(sectionAt(eye));
  int state = stateIn(section, eye);
  uvec4 look = texelFetch(looks, state);
  if (fluidOf(look) > passing && meetsFluid(state, look, 0.0, 0, vec3(0.0))) {
    return;
  }
  if (kindOf(look) == BOXES && meetsBoxes(state, look, vec3(0.0))) {
    return;
  }
  walkOn(section);
}
