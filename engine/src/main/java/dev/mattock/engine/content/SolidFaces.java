package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;

/** Finds the faces of a cell that boxes fill together, to the sixteenth of a block. */
final class SolidFaces {
  private static final int GRID = 16;

  private SolidFaces() {}

  /** Bit {@link Face#ordinal} is set for each face that is filled. */
  static byte of(ImmutableList<Box> boxes) {
    int bits = 0;
    for (Face face : Face.values()) {
      if (filled(boxes, face)) {
        bits |= 1 << face.ordinal();
      }
    }
    return (byte) bits;
  }

  private static boolean filled(ImmutableList<Box> boxes, Face face) {
    for (int row = 0; row < GRID; row++) {
      for (int column = 0; column < GRID; column++) {
        double a = (column + 0.5) / GRID;
        double b = (row + 0.5) / GRID;
        if (boxes.stream().noneMatch(box -> touches(box, face, a, b))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean touches(Box box, Face face, double a, double b) {
    return switch (face) {
      case WEST -> box.minX() <= 0 && withinY(box, a) && withinZ(box, b);
      case EAST -> box.maxX() >= 1 && withinY(box, a) && withinZ(box, b);
      case DOWN -> box.minY() <= 0 && withinX(box, a) && withinZ(box, b);
      case UP -> box.maxY() >= 1 && withinX(box, a) && withinZ(box, b);
      case NORTH -> box.minZ() <= 0 && withinX(box, a) && withinY(box, b);
      case SOUTH -> box.maxZ() >= 1 && withinX(box, a) && withinY(box, b);
    };
  }

  private static boolean withinX(Box box, double x) {
    return box.minX() <= x && x <= box.maxX();
  }

  private static boolean withinY(Box box, double y) {
    return box.minY() <= y && y <= box.maxY();
  }

  private static boolean withinZ(Box box, double z) {
    return box.minZ() <= z && z <= box.maxZ();
  }
}
