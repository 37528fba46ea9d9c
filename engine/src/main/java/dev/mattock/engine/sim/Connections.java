package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.content.StateProperty;
import dev.mattock.engine.content.StateSet;
import dev.mattock.engine.terrain.Terrain;

/**
 * What joins its neighbours: fences each other, gates and full sides; panes and bars each other,
 * walls and full sides; walls all of these; dust itself and what has to do with signals; string
 * itself and its hooks.
 */
final class Connections {
  private static final Face[] SIDES = {Face.NORTH, Face.EAST, Face.SOUTH, Face.WEST};

  /** What kind of block joins. */
  private enum Kind {
    NONE,
    FENCE,
    PANE,
    WALL,
    WIRE,
    STRING
  }

  private final Content content;
  private final Terrain terrain;
  private final Kind[] kinds;
  private final StateProperty[] sides;
  private final StateProperty up;
  private final StateProperty facing;
  private final StateSet lonely;
  private final StateSet gates;
  private final StateSet signals;
  private final int hook;

  Connections(Content content, Terrain terrain) {
    this.content = content;
    this.terrain = terrain;
    kinds = new Kind[content.blocks().size()];
    for (BlockType block : content.blocks()) {
      kinds[block.id()] = kind(content, block);
    }
    sides =
        new StateProperty[] {
          content.property("north"),
          content.property("east"),
          content.property("south"),
          content.property("west")
        };
    up = content.property("up");
    facing = content.property("facing");
    lonely = content.statesInTag("joins_nothing");
    gates = content.statesInTag("fence_gates");
    signals = content.statesInTag("signals");
    hook = content.blockId("tripwire_hook");
  }

  private static Kind kind(Content content, BlockType block) {
    if (!block.behaviours().contains(Behaviour.CONNECTS)) {
      return Kind.NONE;
    }
    if (content.blockTags().containsEntry("walls", block.name())) {
      return Kind.WALL;
    }
    if (content.blockTags().containsEntry("wooden_fences", block.name())) {
      return Kind.FENCE;
    }
    return switch (block.name()) {
      case "redstone_wire" -> Kind.WIRE;
      case "tripwire" -> Kind.STRING;
      default -> Kind.PANE;
    };
  }

  /** The state joined to what is around a place. */
  int joined(int state, int x, int y, int z) {
    Kind kind = kinds[content.state(state).blockId()];
    int result = state;
    int joins = 0;
    for (int i = 0; i < SIDES.length; i++) {
      boolean joinsSide = joins(kind, SIDES[i], x, y, z);
      joins |= joinsSide ? 1 << i : 0;
      result = sides[i].with(result, joinsSide ? 1 : 0);
    }
    return switch (kind) {
      case WALL -> up.with(result, post(joins, x, y, z) ? 0 : 1);
      case WIRE -> straightened(result, joins);
      default -> result;
    };
  }

  private boolean joins(Kind kind, Face side, int x, int y, int z) {
    int beside = terrain.state(x + side.stepX(), y, z + side.stepZ());
    Kind other = kinds[content.state(beside).blockId()];
    return switch (kind) {
      case FENCE -> other == Kind.FENCE || gateJoins(beside, side) || sturdy(beside, side);
      case PANE -> other == Kind.PANE || other == Kind.WALL || sturdy(beside, side);
      case WALL ->
          other == Kind.WALL
              || other == Kind.PANE
              || gateJoins(beside, side)
              || sturdy(beside, side);
      case WIRE -> wireJoins(beside, other, side, x, y, z);
      case STRING ->
          other == Kind.STRING
              || (content.state(beside).blockId() == hook
                  && content
                      .state(beside)
                      .properties()
                      .get("facing")
                      .equals(Directions.name(Directions.opposite(side))));
      case NONE -> false;
    };
  }

  private boolean sturdy(int beside, Face side) {
    return !lonely.contains(beside) && content.solidFace(beside, Directions.opposite(side));
  }

  /** Gates are joined at their posts. */
  private boolean gateJoins(int beside, Face side) {
    if (!gates.contains(beside)) {
      return false;
    }
    boolean alongZ = facing.index(beside) < 2; // north and south come first
    return alongZ == (side.stepX() != 0);
  }

  /** Dust climbs one block, unless a full cube is in the way. */
  private boolean wireJoins(int beside, Kind other, Face side, int x, int y, int z) {
    if (other == Kind.WIRE || signals.contains(beside)) {
      return true;
    }
    boolean climbs =
        content.solidFace(beside, Face.UP)
            && !content.opaqueCube(terrain.state(x, y + 1, z))
            && isWire(x + side.stepX(), y + 1, z + side.stepZ());
    boolean descends =
        !content.opaqueCube(beside) && isWire(x + side.stepX(), y - 1, z + side.stepZ());
    return climbs || descends;
  }

  private boolean isWire(int x, int y, int z) {
    return kinds[content.state(terrain.state(x, y, z)).blockId()] == Kind.WIRE;
  }

  /** Dust that joins one side runs on to the other; dust that joins none is a cross. */
  private int straightened(int state, int joins) {
    int result = state;
    for (int i = 0; i < SIDES.length; i++) {
      boolean opposite = joins == 1 << ((i + 2) & 3);
      if (joins == 0 || opposite) {
        result = sides[i].with(result, 1);
      }
    }
    return result;
  }

  /** A wall has a post unless it runs straight on or crosses, with nothing on top. */
  private boolean post(int joins, int x, int y, int z) {
    boolean straight = joins == 0b0101 || joins == 0b1010 || joins == 0b1111;
    if (!straight) {
      return true;
    }
    int above = terrain.state(x, y + 1, z);
    if (kinds[content.state(above).blockId()] == Kind.WALL) {
      return up.index(above) == 0;
    }
    return above != 0 && !content.blockOf(above).fluid() && !content.replaceable(above);
  }
}
