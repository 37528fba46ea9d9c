package dev.mattock.engine.sim;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.BlockType.Placement;
import dev.mattock.engine.content.Box;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.Inventory;
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

  /** Where and what the plan in hand places. */
  private int x;

  private int y;
  private int z;
  private int state;

  /** What the walk over a block's placement rules works on; bound once, it allocates nothing. */
  private final BiConsumer<String, Placement> orient = this::orient;

  private int orientedState;
  private Player placer;
  private Crosshair target;

  Placing(World world, Support support, Belongings belongings) {
    this.world = world;
    this.content = world.content();
    this.terrain = world.terrain();
    this.support = support;
    this.belongings = belongings;
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
    world.events().append(EventType.PLACE_BLOCK, index, x, y, z, state, 1);
    world.report(EventType.USE_ITEM, index, item, 1);
  }

  /** Finds out where and as what an item would be placed, or why it cannot be. */
  private Refusal plan(Player p, Crosshair crosshair, int item) {
    int blockId = content.item(item).placesBlock();
    if (blockId < 0) {
      return Refusal.NOT_PLACEABLE;
    }
    if (!crosshair.hit()) {
      return Refusal.OUT_OF_REACH;
    }
    chooseCell(crosshair);
    if (y < 0 || y >= Chunk.HEIGHT) {
      return Refusal.OUTSIDE_WORLD;
    }
    if (!content.replaceable(terrain.state(x, y, z))) {
      return Refusal.CELL_OCCUPIED;
    }
    if (!chooseState(content.blocks().get(blockId), p, crosshair)) {
      return Refusal.NO_SUPPORT;
    }
    return meetsBody() ? Refusal.CELL_OCCUPIED : null;
  }

  /** The cell looked at if it may be overwritten, else the one before the face looked at. */
  private void chooseCell(Crosshair crosshair) {
    x = crosshair.x();
    y = crosshair.y();
    z = crosshair.z();
    if (!content.replaceable(crosshair.state())) {
      x += crosshair.face().stepX();
      y += crosshair.face().stepY();
      z += crosshair.face().stepZ();
    }
  }

  /** Chooses the state, the wall form first at a side; false if none would hold. */
  private boolean chooseState(BlockType block, Player p, Crosshair crosshair) {
    if (!block.wallForm().isEmpty() && Directions.horizontal(crosshair.face())) {
      BlockType wallForm = content.blocks().get(content.blockId(block.wallForm()));
      state = oriented(wallForm, p, crosshair);
      if (support.holds(state, x, y, z)) {
        return true;
      }
    }
    state = oriented(block, p, crosshair);
    return support.holds(state, x, y, z);
  }

  /** The default state, each property that has a rule set by it. */
  private int oriented(BlockType block, Player p, Crosshair crosshair) {
    orientedState = block.defaultState().id();
    placer = p;
    target = crosshair;
    block.placement().forEach(orient);
    return orientedState;
  }

  private void orient(String property, Placement rule) {
    String value = PlacedForm.value(rule, property, placer, target);
    orientedState = content.withProperty(orientedState, property, value);
  }

  private boolean meetsBody() {
    ImmutableList<Box> boxes = content.state(state).collision();
    for (int i = 0; i < boxes.size(); i++) {
      for (int k = 0; k < world.playerCount(); k++) {
        if (world.player(k).alive() && overlaps(boxes.get(i), world.player(k))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean overlaps(Box box, Player p) {
    double half = Player.WIDTH / 2 - Collider.EPSILON;
    return x + box.minX() < p.x + half
        && x + box.maxX() > p.x - half
        && y + box.minY() < p.y + p.height() - Collider.EPSILON
        && y + box.maxY() > p.y + Collider.EPSILON
        && z + box.minZ() < p.z + half
        && z + box.maxZ() > p.z - half;
  }
}
