package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import java.util.regex.Pattern;

/**
 * How the boxes and textures of a state are turned from the way the data writes them: blocks with a
 * {@code facing} are written as they face north, blocks with an {@code axis} as they stand upright.
 * A {@code rotation}, in sixteenths of a circle, is drawn at the nearest quarter.
 */
enum Turn {
  NONE(Face.WEST, Face.EAST, Face.DOWN, Face.UP, Face.NORTH, Face.SOUTH),
  NORTH_TO_EAST(Face.NORTH, Face.SOUTH, Face.DOWN, Face.UP, Face.EAST, Face.WEST),
  NORTH_TO_SOUTH(Face.EAST, Face.WEST, Face.DOWN, Face.UP, Face.SOUTH, Face.NORTH),
  NORTH_TO_WEST(Face.SOUTH, Face.NORTH, Face.DOWN, Face.UP, Face.WEST, Face.EAST),
  UP_TO_EAST(Face.DOWN, Face.UP, Face.WEST, Face.EAST, Face.NORTH, Face.SOUTH),
  UP_TO_SOUTH(Face.WEST, Face.EAST, Face.NORTH, Face.SOUTH, Face.DOWN, Face.UP),
  NORTH_TO_UP(Face.WEST, Face.EAST, Face.NORTH, Face.SOUTH, Face.UP, Face.DOWN),
  NORTH_TO_DOWN(Face.WEST, Face.EAST, Face.SOUTH, Face.NORTH, Face.DOWN, Face.UP);

  private static final Pattern ROTATION = Pattern.compile("[0-9]|1[0-5]");

  private final ImmutableList<Face> targets;

  Turn(Face... targets) {
    this.targets = ImmutableList.copyOf(targets);
  }

  /** The turn that brings the written form to a property's value; NONE for all other values. */
  static Turn of(String value) {
    return switch (ROTATION.matcher(value).matches() ? quarter(value) : value) {
      case "east" -> NORTH_TO_EAST;
      case "south" -> NORTH_TO_SOUTH;
      case "west" -> NORTH_TO_WEST;
      case "x" -> UP_TO_EAST;
      case "z" -> UP_TO_SOUTH;
      case "up" -> NORTH_TO_UP;
      case "down" -> NORTH_TO_DOWN;
      default -> NONE;
    };
  }

  /** The direction nearest to a rotation in sixteenths of a circle, 0 south, 4 west. */
  private static String quarter(String rotation) {
    return switch ((Integer.parseInt(rotation) + 2) / 4 % 4) {
      case 0 -> "south";
      case 1 -> "west";
      case 2 -> "north";
      default -> "east";
    };
  }

  /** Whether {@code value} is a direction or axis that blocks can be turned to. */
  static boolean knows(String value) {
    return of(value) != NONE
        || value.equals("north")
        || value.equals("y")
        || ROTATION.matcher(value).matches();
  }

  /** Where a face of the written form ends up. */
  Face apply(Face face) {
    return targets.get(face.ordinal());
  }

  /** The box turned about the middle of its cell. */
  Box apply(Box box) {
    double[] bounds = {
      box.minX(), 1 - box.maxX(), box.minY(), 1 - box.maxY(), box.minZ(), 1 - box.maxZ()
    };
    double[] turned = new double[6];
    for (Face face : Face.values()) {
      turned[apply(face).ordinal()] = bounds[face.ordinal()];
    }
    return new Box(turned[0], turned[2], turned[4], 1 - turned[1], 1 - turned[3], 1 - turned[5]);
  }
}
