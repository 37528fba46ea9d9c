package dev.mattock.agent.oracle;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.BlockState;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Box;
import dev.mattock.engine.content.Content;

/** What block states mean to somebody on foot. Made once for a content, then shared. */
final class Kinds {
  /** Bodies are stopped by it. */
  static final int SOLID = 1;

  /** One can stand on it. */
  static final int FLOOR = 2;

  static final int WATER = 4;
  static final int LAVA = 8;

  /** One can climb in it: ladders, vines. */
  static final int CLIMB = 16;

  /** It must be broken before a body enters its cell. */
  static final int BLOCKED = 32;

  /** So low that one steps onto it without a jump: slabs, carpets, thin snow. */
  static final int LOW = 64;

  /** Falls when nothing is below it. */
  static final int LOOSE = 128;

  /** Nobody goes into it: fire. */
  static final int BURNS = 256;

  /** Nobody breaks it on his way: crafting stations, and what holds things. */
  static final int KEPT = 512;

  /** Placing a block may overwrite it. */
  static final int REPLACEABLE = 1024;

  private static final double STEP = 0.6;
  private static final double NEARLY_FULL = 0.87;

  private final short[] bits;
  private final boolean[] station;

  Kinds(Content content) {
    int count = content.states().size();
    bits = new short[count];
    station = new boolean[count];
    for (int state = 0; state < count; state++) {
      bits[state] = (short) bitsOf(content, content.state(state));
      station[state] = !content.blockOf(state).station().isEmpty();
    }
  }

  private static int bitsOf(Content content, BlockState state) {
    int id = state.id();
    BlockType block = content.blockOf(id);
    double top = 0;
    boolean floor = false;
    for (Box box : state.collision()) {
      top = Math.max(top, box.maxY());
      floor |= box.maxY() >= NEARLY_FULL && box.maxY() <= 1 && isBroad(box);
    }
    boolean pricks =
        content.behaves(id, Behaviour.CACTUS) || content.behaves(id, Behaviour.CAMPFIRE);
    boolean holds =
        content.behaves(id, Behaviour.STICKY) || content.behaves(id, Behaviour.BERRY_BUSH);
    boolean climbs = content.behaves(id, Behaviour.CLIMBABLE);
    boolean low = top > 0 && top <= STEP && !pricks;
    int found = top > 0 ? SOLID : 0;
    found |= floor && top <= 1 && !pricks && !climbs ? FLOOR : 0;
    found |= low ? LOW : 0;
    found |= (top > 0 && !low && !climbs) || holds || pricks ? BLOCKED : 0;
    boolean water = content.behaves(id, Behaviour.WATER) || content.behaves(id, Behaviour.IN_WATER);
    found |= content.behaves(id, Behaviour.LAVA) ? LAVA : water ? WATER : 0;
    found |= climbs ? CLIMB : 0;
    found |= content.behaves(id, Behaviour.FALLING) ? LOOSE : 0;
    found |= content.behaves(id, Behaviour.FIRE) ? BURNS : 0;
    found |= !block.station().isEmpty() || block.slots() > 0 ? KEPT : 0;
    return found | (content.replaceable(id) ? REPLACEABLE : 0);
  }

  private static boolean isBroad(Box box) {
    return box.maxX() - box.minX() >= NEARLY_FULL && box.maxZ() - box.minZ() >= NEARLY_FULL;
  }

  /** All that holds of a state, as bits. */
  int bits(int state) {
    return bits[state];
  }

  /** Whether bodies are stopped by it. */
  boolean solid(int state) {
    return (bits[state] & SOLID) != 0;
  }

  /** Whether one can stand on it. */
  boolean floor(int state) {
    return (bits[state] & FLOOR) != 0;
  }

  /** Whether one swims in it. */
  boolean fluid(int state) {
    return (bits[state] & (WATER | LAVA)) != 0;
  }

  /** Whether it is a crafting station, which nobody breaks on his way. */
  boolean station(int state) {
    return station[state];
  }
}
