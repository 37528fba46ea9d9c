package dev.mattock.engine.sim;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.BlockType.Placement;
import dev.mattock.engine.content.Box;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.content.StateProperty;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.terrain.Chunk;
import dev.mattock.engine.terrain.Terrain;
import java.util.function.BiConsumer;

/** Placing blocks against the block in the crosshair, with the use key or by command. */
final class Placing {
  private final World world;
  private final Content content;
  private final Terrain terrain;
  private final Support support;
  private final Belongings belongings;
  private final Fluids fluids;

  /** Where and what the plan in hand places. */
  private int x;

  private int y;
  private int z;
  private int state;

  /** The second cell of what takes two, and what comes there; 0 for what takes one. */
  private int otherX;

  private int otherY;
  private int otherZ;
  private int otherState;

  private final Shapes shapes;
  private final Stacking stacking;
  private final DoorHinges hinges;
  private final StateProperty half;
  private final StateProperty part;
  private final StateProperty level;

  /** What the walk over a block's placement rules works on; bound once, it allocates nothing. */
  private final BiConsumer<String, Placement> orient = this::orient;

  private int orientedState;
  private Player placer;
  private Crosshair target;

  Placing(World world, Support support, Shapes shapes, Belongings belongings, Fluids fluids) {
    this.world = world;
    this.content = world.content();
    this.terrain = world.terrain();
    this.support = support;
    this.belongings = belongings;
    this.fluids = fluids;
    this.shapes = shapes;
    stacking = new Stacking(content);
    hinges = new DoorHinges(content, terrain);
    half = content.property("half");
    part = content.property("part");
    level = content.property("level");
  }

  /**
   * Places what lies in a slot.
   *
   * @return null, or why it cannot be placed
   */
  Refusal place(int index, Player p, Crosshair crosshair, int slot) {
    Refusal refusal = plan(p, crosshair, p.inventory().item(slot));
    if (refusal == null) {
      carryOut(index, p, slot);
    }
    return refusal;
  }

  /** The place command: takes an item into the hand and places it; all or nothing. */
  void obey(int index, Player p, Crosshair crosshair, int item) {
    p.useDelay = Using.USE_DELAY_TICKS;
    if (item <= 0 || item >= content.items().size()) {
      world.refuse(index, Refusal.NO_SUCH_TARGET);
      return;
    }
    int slot = p.inventory().find(item);
    Refusal refusal = slot < 0 ? Refusal.NO_ITEM : plan(p, crosshair, item);
    if (refusal == null) {
      belongings.takeInHand(index, p, slot);
      carryOut(index, p, p.selectedSlot);
    } else {
      world.refuse(index, refusal);
    }
  }

  private void carryOut(int index, Player p, int slot) {
    Inventory inventory = p.inventory();
    int item = inventory.item(slot);
    inventory.take(slot, 1);
    world.setState(x, y, z, state);
    if (otherState != 0) {
      world.setState(otherX, otherY, otherZ, otherState);
    }
    world.events().append(EventType.PLACE_BLOCK, index, x, y, z, state, 1);
    world.report(EventType.USE_ITEM, index, item, 1);
  }

  /** Finds out where and as what an item would be placed, or why it cannot be. */
  private Refusal plan(Player p, Crosshair crosshair, int item) {
    int blockId = content.item(item).placesBlock();
    if (blockId < 0) {
      return Refusal.NOT_PLACEABLE;
    }
    if (floats(blockId)) {
      crosshair.lookAtFluids(content, terrain, fluids, p);
    }
    if (!crosshair.hit()) {
      return Refusal.OUT_OF_REACH;
    }
    otherState = 0;
    if (stacks(blockId, crosshair)) {
      return meetsBody(x, y, z, state) ? Refusal.CELL_OCCUPIED : null;
    }
    if (y < 0 || y >= Chunk.HEIGHT) {
      return Refusal.OUTSIDE_WORLD;
    }
    if (!isFree(blockId, x, y, z)) {
      return Refusal.CELL_OCCUPIED;
    }
    if (!chooseState(content.blocks().get(blockId), p, crosshair)) {
      return Refusal.NO_SUPPORT;
    }
    Refusal refusal = planOther(blockId);
    if (refusal == null && meetsBody(x, y, z, state)) {
      refusal = Refusal.CELL_OCCUPIED;
    }
    return refusal;
  }

  /**
   * Chooses the cell: the one looked at if it takes more of the block or may be overwritten, else
   * the one before the face looked at; whether what is there grows.
   */
  private boolean stacks(int blockId, Crosshair crosshair) {
    x = crosshair.x();
    y = crosshair.y();
    z = crosshair.z();
    if (fluids.kind(crosshair.state()) == Fluids.WATER && floats(blockId)) {
      y++;
      return false;
    }
    int more = stacking.more(crosshair.state(), blockId, crosshair, true);
    if (more < 0 && !isFree(blockId, x, y, z)) {
      x += crosshair.face().stepX();
      y += crosshair.face().stepY();
      z += crosshair.face().stepZ();
      more = stacking.more(terrain.state(x, y, z), blockId, crosshair, false);
    }
    state = more;
    return more >= 0;
  }

  private boolean floats(int blockId) {
    return content.blocks().get(blockId).support() == BlockType.Support.WATER_SURFACE;
  }

  /** Whether a cell may be overwritten: not by more of the same. */
  private boolean isFree(int blockId, int cellX, int cellY, int cellZ) {
    int there = terrain.state(cellX, cellY, cellZ);
    return content.replaceable(there) && content.state(there).blockId() != blockId;
  }

  /** Plans the second cell of doors, tall plants and beds. */
  private Refusal planOther(int blockId) {
    otherX = x;
    otherY = y;
    otherZ = z;
    if (content.behaves(state, Behaviour.TWO_HIGH)) {
      otherY++;
      otherState = half.with(state, 1);
    } else if (content.behaves(state, Behaviour.BED)) {
      Face facing = Directions.face(content.state(state).properties().get("facing"));
      otherX += facing.stepX();
      otherZ += facing.stepZ();
      otherState = part.with(state, 1);
    } else {
      return null;
    }
    if (otherY >= Chunk.HEIGHT) {
      return Refusal.OUTSIDE_WORLD;
    }
    return !isFree(blockId, otherX, otherY, otherZ) || meetsBody(otherX, otherY, otherZ, otherState)
        ? Refusal.CELL_OCCUPIED
        : null;
  }

  /** Chooses the state, the wall form first at a side; false if none would hold. */
  private boolean chooseState(BlockType block, Player p, Crosshair crosshair) {
    if (!block.wallForm().isEmpty() && Directions.horizontal(crosshair.face())) {
      BlockType wallForm = content.blocks().get(content.blockId(block.wallForm()));
      state = oriented(wallForm, p, crosshair);
      if (holds(state)) {
        return true;
      }
    }
    state = oriented(block, p, crosshair);
    return holds(state);
  }

  /** The default state, each property that has a rule set by it. */
  private int oriented(BlockType block, Player p, Crosshair crosshair) {
    orientedState = block.defaultState().id();
    placer = p;
    target = crosshair;
    block.placement().forEach(orient);
    return shapes.shaped(hinges.hung(orientedState, x, y, z), x, y, z);
  }

  private void orient(String property, Placement rule) {
    String value = PlacedForm.value(rule, property, placer, target);
    orientedState = content.withProperty(orientedState, property, value);
  }

  /** Whether a state would hold; of what takes two cells, its first half without the other. */
  private boolean holds(int candidate) {
    if (content.behaves(candidate, Behaviour.IN_WATER) && !isSource(terrain.state(x, y, z))) {
      return false;
    }
    int below = y > 0 ? terrain.state(x, y - 1, z) : 0;
    return switch (content.blockOf(candidate).support()) {
      case BED -> true;
      case DOOR -> content.solidFace(below, Face.UP);
      case TALL_PLANT -> content.soil(below);
      default -> support.holds(candidate, x, y, z);
    };
  }

  private boolean isSource(int there) {
    return content.behaves(there, Behaviour.WATER) && level.number(there) == 0;
  }

  private boolean meetsBody(int cellX, int cellY, int cellZ, int candidate) {
    ImmutableList<Box> boxes = content.state(candidate).collision();
    for (int i = 0; i < boxes.size(); i++) {
      if (meetsPlayer(boxes.get(i), cellX, cellY, cellZ)
          || meetsMob(boxes.get(i), cellX, cellY, cellZ)) {
        return true;
      }
    }
    return false;
  }

  private boolean meetsPlayer(Box box, int cellX, int cellY, int cellZ) {
    for (int k = 0; k < world.playerCount(); k++) {
      Player p = world.player(k);
      if (p.alive()
          && overlaps(box, p.x - cellX, p.y - cellY, p.z - cellZ, Player.WIDTH, p.height())) {
        return true;
      }
    }
    return false;
  }

  private boolean meetsMob(Box box, int cellX, int cellY, int cellZ) {
    Mobs mobs = world.mobs();
    for (int k = 0; k < mobs.size(); k++) {
      Mob mob = mobs.get(k);
      if (!mob.gone
          && overlaps(
              box,
              mob.x - cellX,
              mob.y - cellY,
              mob.z - cellZ,
              mobs.width(mob),
              mobs.height(mob))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a body overlaps a box; its feet are at a point relative to the box's cell. */
  private static boolean overlaps(
      Box box, double x, double y, double z, double width, double height) {
    double reach = width / 2 - Collider.EPSILON;
    return box.minX() < x + reach
        && box.maxX() > x - reach
        && box.minY() < y + height - Collider.EPSILON
        && box.maxY() > y + Collider.EPSILON
        && box.minZ() < z + reach
        && box.maxZ() > z - reach;
  }
}
