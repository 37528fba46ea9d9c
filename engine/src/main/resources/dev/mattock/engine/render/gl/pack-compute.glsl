layout(local_size_x = 64) in;

layout(std430, binding = 0) readonly buffer Colors { uint colors[]; };
layout(std430, binding = 1) writeonly buffer Packed { uint packedColors[]; };

uniform int words;

uint colorAt(int index) {
  return colors[index];
}

#include "pack.glsl"

void main() {
  // Rows of 65,535 groups of 64.
  int index = int(gl_GlobalInvocationID.y) * 4194240 + int(gl_GlobalInvocationID.x);
  if (index < words) {
    packedColors[index] = packedWord(index);
  }
}
