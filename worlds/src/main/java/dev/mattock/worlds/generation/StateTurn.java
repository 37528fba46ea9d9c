package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Content;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns block states about the vertical axis, as templates are turned. */
final class StateTurn {
  private static final ImmutableList<String> ROUND =
      ImmutableList.of("north", "east", "south", "west");
  private static final int ROTATIONS = 16;

  private final Content content;

  StateTurn(Content content) {
    this.content = content;
  }

  /**
   * The state after some quarter turns, clockwise as seen from above: what faced north then faces
   * east. Whatever has no direction stays as it is.
   *
   * @param quarters 0..3
   */
  int turn(int stateId, int quarters) {
    ImmutableMap<String, String> properties = content.state(stateId).properties();
    Map<String, String> turned = new LinkedHashMap<>();
    properties.forEach(
        (property, value) ->
            turned.put(turnedProperty(property, quarters), turnedValue(property, value, quarters)));
    int state = stateId;
    for (Map.Entry<String, String> entry : turned.entrySet()) {
      if (!entry.getValue().equals(content.state(state).properties().get(entry.getKey()))) {
        state = content.withProperty(state, entry.getKey(), entry.getValue());
      }
    }
    return state;
  }

  /** The fence's arm to the north becomes its arm to the east. */
  private static String turnedProperty(String property, int quarters) {
    return ROUND.contains(property) ? direction(property, quarters) : property;
  }

  private static String turnedValue(String property, String value, int quarters) {
    return switch (property) {
      case "facing" -> ROUND.contains(value) ? direction(value, quarters) : value;
      case "axis" -> quarters % 2 == 0 ? value : otherAxis(value);
      case "rotation" ->
          Integer.toString((Integer.parseInt(value) + quarters * ROTATIONS / 4) % ROTATIONS);
      case "shape" -> shape(value, quarters);
      default -> value;
    };
  }

  private static String direction(String name, int quarters) {
    return ROUND.get((ROUND.indexOf(name) + quarters) % ROUND.size());
  }

  private static String otherAxis(String axis) {
    return switch (axis) {
      case "x" -> "z";
      case "z" -> "x";
      default -> axis;
    };
  }

  /** The shape of a rail; that of stairs knows only their own left and right. */
  private static String shape(String shape, int quarters) {
    if (shape.startsWith("ascending_")) {
      return "ascending_" + direction(shape.substring("ascending_".length()), quarters);
    }
    return switch (shape) {
      case "north_south" -> quarters % 2 == 0 ? shape : "east_west";
      case "east_west" -> quarters % 2 == 0 ? shape : "north_south";
      default -> shape;
    };
  }
}
