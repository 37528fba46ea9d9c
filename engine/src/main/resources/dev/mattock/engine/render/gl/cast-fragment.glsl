layout(location = 0) out uint shownColor;
layout(location = 1) out float shownDepth;
layout(location = 2) out uint shownSegment;

uniform bvec3 wanted;

// Frames stand one above the other; the first row of the first one is row 0 of the target.
void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  int view = at.y / frame.y;
  picture(
      ivec2(at.x, at.y - view * frame.y), view, wanted.x, shownColor, shownDepth, shownSegment);
}
