package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.StateProperty;
import dev.mattock.engine.content.ToolClass;
import dev.mattock.engine.entity.Player;

/** Breaking blocks with the attack key: the genre's mining times, tool wear and drops. */
final class Mining {
  /** Divides the progress a tick with what brings the drops home. */
  private static final double HARVEST_DIVISOR = 30;

  /** Divides the progress a tick with what does not. */
  private static final double WASTE_DIVISOR = 100;

  private static final double HANDICAP = 5;

  /** Ticks of rest after a block that took time. */
  private static final int REST_TICKS = 5;

  /** Progress counts as complete a little early, against the rounding of its sum. */
  private static final double COMPLETE = 1 - 1e-6;

  private static final int SWORD_WEAR = 2;

  private final World world;
  private final Content content;
  private final Fluids fluids;
  private final Drops drops;
  private final Combat combat;
  private final StateProperty half;

  Mining(World world, Fluids fluids, Drops drops, Combat combat) {
    this.world = world;
    this.content = world.content();
    this.fluids = fluids;
    this.drops = drops;
    this.combat = combat;
    half = content.property("half");
  }

  /** Lets go of the block being mined. */
  static void release(Player p) {
    p.mining = false;
    p.miningProgress = 0;
  }

  /**
   * One tick with the attack key held.
   *
   * @param pressed whether the key went down in this tick
   */
  void attack(int index, Player p, Crosshair crosshair, boolean pressed) {
    if (p.attackDelay > 0) {
      p.attackDelay--;
      return;
    }
    if (!crosshair.hit()) {
      release(p);
      refuse(index, Refusal.OUT_OF_REACH, pressed);
      return;
    }
    boolean same =
        p.mining
            && p.miningX == crosshair.x()
            && p.miningY == crosshair.y()
            && p.miningZ == crosshair.z();
    double progress = progressPerTick(p, crosshair.state());
    if (!same) {
      start(p, crosshair);
      if (progress == 0) {
        refuse(index, Refusal.UNBREAKABLE, true);
      }
    }
    if (progress >= 1) {
      breakBlock(index, p, crosshair.state());
    } else if (same || pressed) {
      p.miningProgress += progress;
      if (p.miningProgress >= COMPLETE) {
        breakBlock(index, p, crosshair.state());
        p.attackDelay = REST_TICKS;
      }
    }
  }

  private void refuse(int index, Refusal why, boolean now) {
    if (now) {
      world.refuse(index, why);
    }
  }

  private static void start(Player p, Crosshair crosshair) {
    p.mining = true;
    p.miningProgress = 0;
    p.miningX = crosshair.x();
    p.miningY = crosshair.y();
    p.miningZ = crosshair.z();
  }

  /** The share of a block that one tick breaks: the genre's formula; 0 if it cannot be broken. */
  double progressPerTick(Player p, int stateId) {
    BlockType block = content.blockOf(stateId);
    if (block.unbreakable()) {
      return 0;
    }
    if (block.hardness() == 0) {
      return 1;
    }
    double speed = content.miningSpeed(p.heldItem(), stateId) * StatusEffects.miningFactor(p);
    if (fluids.coversEye(p)) {
      speed /= HANDICAP;
    }
    if (!p.onGround) {
      speed /= HANDICAP;
    }
    double divisor = content.harvests(p.heldItem(), stateId) ? HARVEST_DIVISOR : WASTE_DIVISOR;
    return speed / block.hardness() / divisor * world.rules().breakSpeed();
  }

  /** What is two cells high breaks whole: the state that its loot is drawn for. */
  private int withLowerHalf(int x, int y, int z, int stateId) {
    if (!content.behaves(stateId, Behaviour.TWO_HIGH) || half.index(stateId) == 0) {
      return stateId;
    }
    int lower = world.state(x, y - 1, z);
    if (content.state(lower).blockId() != content.state(stateId).blockId()) {
      return stateId;
    }
    world.setState(x, y - 1, z, 0);
    return lower;
  }

  private void breakBlock(int index, Player p, int stateId) {
    BlockType block = content.blockOf(stateId);
    Item tool = content.item(p.heldItem());
    int x = p.miningX;
    int y = p.miningY;
    int z = p.miningZ;
    release(p);
    combat.exertion().exert(p, Exertion.MINING);
    world.setState(x, y, z, 0);
    int whole = withLowerHalf(x, y, z, stateId);
    world.events().append(EventType.MINE_BLOCK, index, x, y, z, stateId, 1);
    if (content.harvests(tool.id(), stateId)) {
      drops.fromBlock(x, y, z, whole, tool.tool());
      giveExperience(x, y, z, block);
    } else {
      world.refuse(index, Refusal.WRONG_TOOL);
    }
    if (block.hardness() > 0) {
      wear(index, p, tool);
    }
  }

  /** Wears the tool in hand; a sword doubly, as it is none for blocks. */
  private void wear(int index, Player p, Item tool) {
    if (tool.tool() != ToolClass.NONE) {
      int uses = tool.tool() == ToolClass.SWORD ? SWORD_WEAR : 1;
      combat.wear().spend(index, p, p.selectedSlot, uses);
    }
  }

  private void giveExperience(int x, int y, int z, BlockType block) {
    int span = block.maxExperience() - block.minExperience() + 1;
    long draw = world.draw(Randomness.Purpose.EXPERIENCE, Randomness.place(x, y, z), 0);
    int points = block.minExperience() + Hash64.toBounded(draw, span);
    combat.experience().spill(x + 0.5, y + 0.5, z + 0.5, points);
  }
}
