package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.BlockState;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.content.StateProperty;
import dev.mattock.engine.content.StateSet;
import dev.mattock.engine.terrain.Terrain;

/** What each kind of block can stand on: one method a rule of {@link BlockType.Support}. */
final class Grounds {
  private static final Face[] FACES = Face.values();
  private static final Face[] SIDES = {Face.WEST, Face.EAST, Face.NORTH, Face.SOUTH};

  /** Mushrooms off their own ground bear light up to here. */
  private static final int MUSHROOM_LIGHT = 12;

  /** Crops in less light by day fall out. */
  private static final int CROP_LIGHT = 8;

  private static final int FULL_SNOW = 8;
  private static final int FARTHEST_SCAFFOLD = 6;

  private final Content content;
  private final Terrain terrain;
  private final StateSet dryGround;
  private final StateSet mushroomGround;
  private final StateSet caneGround;
  private final StateSet bambooGround;
  private final StateSet cactusGround;
  private final StateSet jungleLogs;
  private final StateSet ice;
  private final StateProperty level;
  private final StateProperty layers;
  private final StateProperty distance;

  Grounds(Content content, Terrain terrain) {
    this.content = content;
    this.terrain = terrain;
    dryGround = content.statesInTag("dead_bush_ground");
    mushroomGround = content.statesInTag("mushroom_ground");
    caneGround = content.statesInTag("cane_ground");
    bambooGround = content.statesInTag("bamboo_ground");
    cactusGround = content.statesInTag("cactus_ground");
    jungleLogs = content.statesInTag("jungle_logs");
    ice = content.statesInTag("ice");
    level = content.property("level");
    layers = content.property("layers");
    distance = content.property("distance");
  }

  /** Whether a block state would hold at a place. */
  boolean hold(int stateId, int x, int y, int z) {
    BlockState state = content.state(stateId);
    int below = y > 0 ? terrain.state(x, y - 1, z) : 0;
    return switch (content.blockOf(stateId).support()) {
      case NONE -> true;
      case SOIL -> content.soil(below);
      case ATTACHED -> solidToward(x, y, z, behind(state));
      case FLOOR -> content.solidFace(below, Face.UP);
      case FACE -> solidToward(x, y, z, clung(state));
      case HANGING -> hangs(state, x, y, z, below);
      case HELD -> collidesToward(x, y, z, behind(state));
      case ANYTHING -> below != 0;
      case SNOW -> snowHolds(below);
      case FARMLAND ->
          content.behaves(below, Behaviour.FARMLAND)
              && (!content.behaves(stateId, Behaviour.CROP) || light(x, y, z) >= CROP_LIGHT);
      case DRY_GROUND -> dryGround.contains(below);
      case MUSHROOM -> mushroomHolds(below, x, y, z);
      case CACTUS -> cactusHolds(stateId, below, x, y, z);
      case CANE -> sameBlock(stateId, below) || (caneGround.contains(below) && moist(x, y - 1, z));
      case BAMBOO -> bambooGround.contains(below);
      case WATER_SURFACE -> ice.contains(below) || (isSource(below) && !isFluid(x, y, z));
      case UNDER_WATER -> growsOn(stateId, below) || content.solidFace(below, Face.UP);
      case VINE -> vineHolds(state, x, y, z);
      case COCOA -> jungleLogs.contains(toward(x, y, z, facing(state)));
      case TALL_PLANT -> halfHolds(state, content.soil(below), x, y, z);
      case DOOR -> halfHolds(state, content.solidFace(below, Face.UP), x, y, z);
      case BED -> bedHolds(state, x, y, z);
      case SCAFFOLDING -> scaffoldHolds(below, x, y, z);
      case FIRE -> content.solidFace(below, Face.UP) || burnsBeside(x, y, z);
    };
  }

  private int toward(int x, int y, int z, Face face) {
    return terrain.state(x + face.stepX(), y + face.stepY(), z + face.stepZ());
  }

  private boolean solidToward(int x, int y, int z, Face face) {
    return content.solidFace(toward(x, y, z, face), Directions.opposite(face));
  }

  private boolean collidesToward(int x, int y, int z, Face face) {
    return content.collides(toward(x, y, z, face));
  }

  private static Face facing(BlockState state) {
    return Directions.face(state.properties().getOrDefault("facing", "down"));
  }

  /** Where what has a facing is held: behind; all else: below. */
  private static Face behind(BlockState state) {
    return state.properties().containsKey("facing")
        ? Directions.opposite(facing(state))
        : Face.DOWN;
  }

  private static Face clung(BlockState state) {
    return switch (state.properties().getOrDefault("face", "wall")) {
      case "floor" -> Face.DOWN;
      case "ceiling" -> Face.UP;
      default -> Directions.opposite(facing(state));
    };
  }

  private boolean hangs(BlockState state, int x, int y, int z, int below) {
    return "true".equals(state.properties().get("hanging"))
        ? collidesToward(x, y, z, Face.UP)
        : content.collides(below);
  }

  private boolean snowHolds(int below) {
    return layers.isIn(below)
        ? layers.number(below) == FULL_SNOW
        : (content.solidFace(below, Face.UP) && !ice.contains(below))
            || content.behaves(below, Behaviour.LEAVES);
  }

  private boolean mushroomHolds(int below, int x, int y, int z) {
    return mushroomGround.contains(below)
        || (content.opaqueCube(below) && light(x, y, z) <= MUSHROOM_LIGHT);
  }

  private int light(int x, int y, int z) {
    return Math.max(terrain.skyLight(x, y, z), terrain.blockLight(x, y, z));
  }

  private boolean cactusHolds(int stateId, int below, int x, int y, int z) {
    if (!(sameBlock(stateId, below) || cactusGround.contains(below)) || isFluid(x, y + 1, z)) {
      return false;
    }
    for (Face side : SIDES) {
      int beside = toward(x, y, z, side);
      if (content.collides(beside) || content.behaves(beside, Behaviour.LAVA)) {
        return false;
      }
    }
    return true;
  }

  /** Whether water or ice is at a side of a cell. */
  private boolean moist(int x, int y, int z) {
    for (Face side : SIDES) {
      int beside = toward(x, y, z, side);
      if (isWater(beside) || ice.contains(beside)) {
        return true;
      }
    }
    return false;
  }

  private boolean isWater(int state) {
    return content.behaves(state, Behaviour.WATER) || content.behaves(state, Behaviour.IN_WATER);
  }

  private boolean isSource(int state) {
    return (content.behaves(state, Behaviour.WATER) && level.number(state) == 0)
        || content.behaves(state, Behaviour.IN_WATER);
  }

  private boolean isFluid(int x, int y, int z) {
    return content.blockOf(terrain.state(x, y, z)).fluid();
  }

  private boolean sameBlock(int stateId, int other) {
    return content.state(stateId).blockId() == content.state(other).blockId();
  }

  /** Kelp stands on its own stem, tall seagrass on its lower half. */
  private boolean growsOn(int stateId, int below) {
    return sameBlock(stateId, below)
        || (content.behaves(stateId, Behaviour.KELP) && content.behaves(below, Behaviour.KELP));
  }

  /** Vines cling to full faces and to leaves. */
  private boolean vineClings(int x, int y, int z, Face face) {
    return solidToward(x, y, z, face) || content.behaves(toward(x, y, z, face), Behaviour.LEAVES);
  }

  private boolean vineHolds(BlockState state, int x, int y, int z) {
    BlockState above = content.state(terrain.state(x, y + 1, z));
    if (state.properties().get("up").equals("true") && vineClings(x, y, z, Face.UP)) {
      return true;
    }
    for (Face side : SIDES) {
      String name = Directions.name(side);
      if (state.properties().get(name).equals("true")
          && (vineClings(x, y, z, side)
              || (above.blockId() == state.blockId()
                  && above.properties().get(name).equals("true")))) {
        return true;
      }
    }
    return false;
  }

  /** Two cells high: the lower half needs ground and the upper half, the upper the lower. */
  private boolean halfHolds(BlockState state, boolean ground, int x, int y, int z) {
    boolean lower = state.properties().get("half").equals("lower");
    BlockState other = content.state(terrain.state(x, lower ? y + 1 : y - 1, z));
    boolean whole =
        other.blockId() == state.blockId()
            && !other.properties().get("half").equals(state.properties().get("half"));
    return whole && (ground || !lower);
  }

  private boolean bedHolds(BlockState state, int x, int y, int z) {
    Face facing = facing(state);
    boolean foot = state.properties().get("part").equals("foot");
    BlockState other = content.state(toward(x, y, z, foot ? facing : Directions.opposite(facing)));
    return other.blockId() == state.blockId()
        && facing(other) == facing
        && !other.properties().get("part").equals(state.properties().get("part"));
  }

  private boolean scaffoldHolds(int below, int x, int y, int z) {
    if (content.solidFace(below, Face.UP) || content.behaves(below, Behaviour.SCAFFOLDING)) {
      return true;
    }
    for (Face side : SIDES) {
      int beside = toward(x, y, z, side);
      if (content.behaves(beside, Behaviour.SCAFFOLDING)
          && distance.number(beside) < FARTHEST_SCAFFOLD) {
        return true;
      }
    }
    return false;
  }

  private boolean burnsBeside(int x, int y, int z) {
    for (Face face : FACES) {
      if (content.behaves(toward(x, y, z, face), Behaviour.FLAMMABLE)) {
        return true;
      }
    }
    return false;
  }
}
