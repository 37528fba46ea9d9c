layout(location = 0) out uint packedColor;

uniform usampler2D casted;
// pixels a row of the pictures, words a row of the target
uniform ivec2 rows;

uint colorAt(int index) {
  int y = index / rows.x;
  return texelFetch(casted, ivec2(index - y * rows.x, y), 0).r;
}

#include "pack.glsl"

void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  packedColor = packedWord(at.y * rows.y + at.x);
}
