package dev.mattock.engine.sim;

import dev.mattock.engine.content.Face;

/** Names of directions in block states. */
final class Directions {
  /** By quarter turns of the yaw from 0. */
  private static final Face[] BY_QUARTER = {Face.SOUTH, Face.WEST, Face.NORTH, Face.EAST};

  private Directions() {}

  /** The horizontal direction nearest to a yaw. */
  static Face alongView(float yaw) {
    return BY_QUARTER[Collider.floor(yaw / 90.0 + 0.5) & 3];
  }

  /** The face of a direction's name. */
  static Face face(String name) {
    return switch (name) {
      case "west" -> Face.WEST;
      case "east" -> Face.EAST;
      case "down" -> Face.DOWN;
      case "up" -> Face.UP;
      case "north" -> Face.NORTH;
      case "south" -> Face.SOUTH;
      default -> throw new IllegalArgumentException("no direction is called \"" + name + "\"");
    };
  }

  /** The name of a face as a direction. */
  static String name(Face face) {
    return switch (face) {
      case WEST -> "west";
      case EAST -> "east";
      case DOWN -> "down";
      case UP -> "up";
      case NORTH -> "north";
      case SOUTH -> "south";
    };
  }

  /** The yaw that looks along a horizontal direction, degrees. */
  static float yaw(Face face) {
    return switch (face) {
      case WEST -> 90;
      case EAST -> -90;
      case NORTH -> -180;
      default -> 0;
    };
  }

  /** The name of a face's axis. */
  static String axis(Face face) {
    return switch (face) {
      case WEST, EAST -> "x";
      case DOWN, UP -> "y";
      case NORTH, SOUTH -> "z";
    };
  }

  /** The other side. */
  static Face opposite(Face face) {
    return switch (face) {
      case WEST -> Face.EAST;
      case EAST -> Face.WEST;
      case DOWN -> Face.UP;
      case UP -> Face.DOWN;
      case NORTH -> Face.SOUTH;
      case SOUTH -> Face.NORTH;
    };
  }

  /** Whether a face is a side. */
  static boolean horizontal(Face face) {
    return face.stepY() == 0;
  }
}
