// Groups of boxes that stand, turned and tilted, in the view: BoxGroups. The picture is cut into
// tiles, each with the list of the groups that may appear in it.

const int GROUP_TEXELS = 6;
const int BOX_TEXELS = 3;

int boxTexture(int box, int face) {
  uvec4 pairs = texelFetch(bodies, box + (face < 4 ? 1 : 2));
  uint pair = face < 2 ? pairs.z : face < 4 ? pairs.w : pairs.x;
  return int((face & 1) == 0 ? pair & 0xFFFFu : pair >> 16);
}

// The nearest box that the ray meets; of equally near ones, the first.
void meetBodies(ivec2 pixel) {
  metBody = NOTHING;
  uvec4 place = viewTexel(10);
  if (place.x == 0u) {
    return;
  }
  int tile = int(place.y) + (pixel.y / tiling.y) * tiling.z + pixel.x / tiling.x;
  int end = int(texelFetch(tiles, tile + 1).r);
  float nearest = INFINITE;
  for (int i = int(texelFetch(tiles, tile).r); i < end; i++) {
    int group = int(texelFetch(tiles, i).r);
    ivec4 span = ivec4(texelFetch(bodies, group + 3));
    if (pixel.x < span.x || pixel.x > span.y || pixel.y < span.z || pixel.y > span.w) {
      continue;
    }
    vec4 left = uintBitsToFloat(texelFetch(bodies, group));
    vec4 up = uintBitsToFloat(texelFetch(bodies, group + 1));
    vec4 front = uintBitsToFloat(texelFetch(bodies, group + 2));
    vec3 from = vec3(left.w, up.w, front.w);
    exact vec3 turned =
        vec3(
            left.x * direction.x + left.y * direction.y + left.z * direction.z,
            up.x * direction.x + up.y * direction.y + up.z * direction.z,
            front.x * direction.x + front.y * direction.y + front.z * direction.z);
    vec3 along = nonZero(turned);
    exact vec3 inverted = vec3(1.0) / along;
    uvec4 about = texelFetch(bodies, group + 4);
    for (int box = int(about.x); box < int(about.y); box += BOX_TEXELS) {
      vec4 first = uintBitsToFloat(texelFetch(bodies, box));
      vec4 second = uintBitsToFloat(texelFetch(bodies, box + 1));
      vec3 least = first.xyz;
      vec3 most = vec3(first.w, second.xy);
      int axis;
      float distance = enter(from, along, inverted, least, most, axis);
      if (distance < nearest) {
        exact vec3 p = (from + distance * along - least) / (most - least);
        int face = faceOf(axis, along);
        ivec2 texel = texelAt(axis, along, p);
        if (!isHole(boxTexture(box, face), texel)) {
          nearest = distance;
          metBody = box;
          metGroup = group;
          metDistance = distance;
          metFace = face;
          metTexel = texel;
        }
      }
    }
  }
}

// Finds what the ray meets, of bodies and blocks.
void meetAll(ivec2 pixel, float farthest) {
  meetBodies(pixel);
  if (metBody == NOTHING || metDistance > farthest) {
    metBody = NOTHING;
    walk(farthest);
    return;
  }
  float distance = metDistance;
  int face = metFace;
  ivec2 texel = metTexel;
  walk(distance);
  exact float clear = fluidDistance + FLUID_CLEARNESS;
  if (metState == NOTHING && distance <= clear) {
    metDistance = distance;
    metFace = face;
    metTexel = texel;
  } else {
    metBody = NOTHING;
  }
}
