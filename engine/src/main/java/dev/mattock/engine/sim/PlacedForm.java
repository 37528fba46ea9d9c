package dev.mattock.engine.sim;

import dev.mattock.engine.content.BlockType.Placement;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.entity.Player;

/** Which value a property of a placed block gets: how it follows from the click and the view. */
final class PlacedForm {
  /** Steeper views than this place what faces up or down. */
  private static final float STEEP_DEGREES = 45;

  private static final double SIXTEENTH_DEGREES = 22.5;
  private static final String[] ROTATIONS = {
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"
  };

  private PlacedForm() {}

  /** The value of {@code property} by a rule. */
  static String value(Placement rule, String property, Player p, Crosshair crosshair) {
    Face face = crosshair.face();
    Face view = Directions.alongView(p.yaw);
    return switch (rule) {
      case CLICKED_AXIS -> Directions.axis(face);
      case CLICKED_SIDE, CLICKED_SIDE_OR_TOWARD_PLAYER ->
          Directions.name(side(face, Directions.opposite(view)));
      case ALONG_VIEW -> Directions.name(view);
      case TOWARD_PLAYER -> Directions.name(Directions.opposite(view));
      case CLICKED_HALF -> upperHalf(crosshair) ? "top" : "bottom";
      case TOWARD_EYE -> Directions.name(towardEye(p, view));
      case CLICKED_SIDE_OR_ALONG_VIEW -> Directions.name(side(face, view));
      case CLICKED_FACE ->
          switch (face) {
            case UP -> "floor";
            case DOWN -> "ceiling";
            default -> "wall";
          };
      case INTO_CLICKED ->
          Directions.name(Directions.horizontal(face) ? Directions.opposite(face) : Face.DOWN);
      case INTO_CLICKED_SIDE ->
          Directions.name(Directions.horizontal(face) ? Directions.opposite(face) : view);
      case RIGHT_OF_VIEW -> Directions.name(Directions.alongView(p.yaw + 90));
      case ROTATION -> ROTATIONS[sixteenths(p.yaw + 180)];
      case BELOW_CLICKED -> face == Face.DOWN ? "true" : "false";
      case AGAINST -> Directions.face(property) == Directions.opposite(face) ? "true" : "false";
      case RAIL -> view.stepZ() != 0 ? "north_south" : "east_west";
      case PLACED -> "true";
      case HINGE -> rightHalf(view, crosshair) ? "right" : "left";
    };
  }

  /** The clicked face if it is a side, else {@code otherwise}. */
  private static Face side(Face face, Face otherwise) {
    return Directions.horizontal(face) ? face : otherwise;
  }

  private static Face towardEye(Player p, Face view) {
    if (Math.abs(p.pitch) <= STEEP_DEGREES) {
      return Directions.opposite(view);
    }
    return p.pitch > 0 ? Face.UP : Face.DOWN;
  }

  private static int sixteenths(float yaw) {
    return Collider.floor(yaw / SIXTEENTH_DEGREES + 0.5) & 15;
  }

  private static boolean upperHalf(Crosshair crosshair) {
    return switch (crosshair.face()) {
      case UP -> false;
      case DOWN -> true;
      default -> crosshair.heightInCell() > 0.5;
    };
  }

  /** Whether the line of sight meets the half of the cell that is to the right of the view. */
  private static boolean rightHalf(Face view, Crosshair crosshair) {
    double east = crosshair.eastInCell();
    double south = crosshair.southInCell();
    return switch (view) {
      case NORTH -> east > 0.5;
      case SOUTH -> east < 0.5;
      case EAST -> south > 0.5;
      default -> south < 0.5;
    };
  }
}
