layout(local_size_x = 8, local_size_y = 8) in;

layout(std430, binding = 0) writeonly buffer Colors { uint colors[]; };
layout(std430, binding = 1) writeonly buffer Depths { float depths[]; };
layout(std430, binding = 2) writeonly buffer Segments { uint segments[]; };

// Whether colour, depth and segmentation are asked for.
uniform bvec3 wanted;

void main() {
  ivec2 pixel = ivec2(gl_GlobalInvocationID.xy);
  int view = int(gl_GlobalInvocationID.z);
  if (pixel.x >= frame.x || pixel.y >= frame.y) {
    return;
  }
  uint shown;
  float depth;
  uint what;
  picture(pixel, view, wanted.x, shown, depth, what);
  int at = (view * frame.y + pixel.y) * frame.x + pixel.x;
  if (wanted.x) {
    colors[at] = shown;
  }
  if (wanted.y) {
    depths[at] = depth;
  }
  if (wanted.z) {
    segments[at] = what;
  }
}
