package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.BlockState;
import dev.mattock.engine.content.Box;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.terrain.Terrain;

/** What cells are to who walks, swims or breathes there: bits by state, found once. */
final class CellKinds {
  static final int WATER = 1;
  static final int LAVA = 2;

  /** Burns or pricks: fire, lit campfires, cactus, berry bushes. */
  static final int HARMS = 4;

  static final int CLIMBABLE = 8;
  static final int WEB = 16;

  /** Bodies are stopped by some of it. */
  static final int BLOCKS = 32;

  /** Reaches higher than a jump: fences, walls. */
  static final int TALL = 64;

  /** A whole cube that shuts out the air. */
  static final int SOLID = 128;

  /** Flames: fire and lit campfires. */
  static final int FLAMES = 256;

  /** Cactus, which stops bodies and pricks them. */
  static final int CACTUS = 512;

  private static final int FLUID = WATER | LAVA;

  /** Some box fills the whole cell: nothing is seen through it. */
  static final int FULL = 1024;

  private final Terrain terrain;
  private final short[] bits;
  private final float[] tops;

  CellKinds(Content content, Terrain terrain) {
    this.terrain = terrain;
    Table table = content.derived(Table.class, Table::new);
    bits = table.bits;
    tops = table.tops;
  }

  /** What is found once for all worlds. */
  private static final class Table {
    private final short[] bits;
    private final float[] tops;

    Table(Content content) {
      bits = new short[content.states().size()];
      tops = new float[bits.length];
      for (BlockState state : content.states()) {
        bits[state.id()] = (short) bitsOf(content, state);
        for (Box box : state.collision()) {
          tops[state.id()] = Math.max(tops[state.id()], (float) box.maxY());
        }
      }
    }

    private static int bitsOf(Content content, BlockState state) {
      int id = state.id();
      boolean water =
          content.behaves(id, Behaviour.WATER) || content.behaves(id, Behaviour.IN_WATER);
      boolean fire =
          content.behaves(id, Behaviour.FIRE)
              || (content.behaves(id, Behaviour.CAMPFIRE)
                  && "true".equals(state.properties().get("lit")));
      boolean cactus = content.behaves(id, Behaviour.CACTUS);
      boolean thorns = content.behaves(id, Behaviour.BERRY_BUSH);
      int bits = content.behaves(id, Behaviour.LAVA) ? LAVA : water ? WATER : 0;
      bits |= fire ? FLAMES : 0;
      bits |= cactus ? CACTUS : 0;
      bits |= fire || cactus || thorns ? HARMS : 0;
      bits |= content.behaves(id, Behaviour.CLIMBABLE) ? CLIMBABLE : 0;
      bits |= content.behaves(id, Behaviour.STICKY) ? WEB : 0;
      bits |= content.collides(id) ? BLOCKS : 0;
      bits |= content.opaqueCube(id) ? SOLID : 0;
      bits |= state.collision().stream().anyMatch(Table::fills) ? FULL : 0;
      boolean tall = state.collision().stream().anyMatch(box -> box.maxY() > 1);
      return bits | (tall ? TALL : 0);
    }

    private static boolean fills(Box box) {
      return box.minX() <= 0
          && box.minY() <= 0
          && box.minZ() <= 0
          && box.maxX() >= 1
          && box.maxY() >= 1
          && box.maxZ() >= 1;
    }
  }

  /** The bits of a cell. */
  int at(int x, int y, int z) {
    return bits[terrain.state(x, y, z)] & 0xFFFF;
  }

  /** The bits of the cell that a point is in. */
  int at(double x, double y, double z) {
    return at(Collider.floor(x), Collider.floor(y), Collider.floor(z));
  }

  /** How high the boxes of a cell reach above its floor, blocks; 0 for none. */
  double top(int x, int y, int z) {
    return tops[terrain.state(x, y, z)];
  }

  /** Whether bits say that the cell is fluid. */
  static boolean fluid(int bits) {
    return (bits & FLUID) != 0;
  }
}
