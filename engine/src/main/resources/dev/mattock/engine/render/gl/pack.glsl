// Four bytes of colour at a time, in the layout that the caller wants.

// bytes a frame, pixels a frame, 1 if each channel stands for itself, else 0
uniform ivec3 packing;

uint byteAt(int index) {
  int view = index / packing.x;
  int rest = index - view * packing.x;
  int channel;
  int pixel;
  if (packing.z == 1) {
    channel = rest / packing.y;
    pixel = rest - channel * packing.y;
  } else {
    pixel = rest / 3;
    channel = rest - pixel * 3;
  }
  return (colorAt(view * packing.y + pixel) >> (8 * channel)) & 0xFFu;
}

uint packedWord(int index) {
  int at = 4 * index;
  return byteAt(at) | (byteAt(at + 1) << 8) | (byteAt(at + 2) << 16) | (byteAt(at + 3) << 24);
}
