package dev.mattock.engine.render;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.BlockState;
import dev.mattock.engine.content.Box;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;

/** How each block state is drawn, in flat arrays for the inner loops. */
final class BlockLooks {
  /** Nothing is drawn: a ray passes. */
  static final byte PASS = 0;

  /** Water: a ray is tinted by its surface and passes. */
  static final byte FLUID = 1;

  /** Lava: every ray ends at its surface. */
  static final byte MOLTEN = 2;

  /** A full cube without holes: every ray ends. */
  static final byte CUBE = 3;

  /** A full cube whose texture may have a hole where the ray enters. */
  static final byte HOLED_CUBE = 4;

  /** Some boxes within the cell. */
  static final byte BOXES = 5;

  /** Faces of a block. */
  static final int FACES = 6;

  /** Levels of a fluid from here on fall. */
  private static final int FALLING = 8;

  /** Thickest that a box with holes may be to be drawn as a plane in its middle; posts are not. */
  private static final double SHEET = 2.0 / 16;

  /** By state: one of the constants of this class. */
  final byte[] kind;

  /** By state * 6 + face: index of the texture in the atlas. */
  final int[] texture;

  /** By state: index of its first box; the boxes end where the next state's begin. */
  final int[] firstBox;

  /** Six numbers a box: least x, y, z and greatest x, y, z within the cell. */
  final float[] boxes;

  /**
   * By state: whether its own cell's light falls on it rather than the light of the cell before.
   */
  final boolean[] litWithin;

  /** By state: whether its textures have holes. */
  final boolean[] holed;

  /** By state: the fluid in its cell, {@link #FLUID} or {@link #MOLTEN}; {@link #PASS} for none. */
  final byte[] fluid;

  /** By state: height of the fluid's surface where none of it lies above, blocks. */
  final float[] surface;

  /** The state of still water: that around plants. */
  final int water;

  /** By state * 6 + face: first and last column and row of the texels within its boxes. */
  private final byte[] rims;

  BlockLooks(Content content, TextureAtlas atlas) {
    ImmutableList<BlockState> states = content.states();
    kind = new byte[states.size()];
    texture = new int[states.size() * FACES];
    firstBox = new int[states.size() + 1];
    boxes = new float[6 * states.stream().mapToInt(state -> state.model().size()).sum()];
    litWithin = new boolean[states.size()];
    holed = new boolean[states.size()];
    fluid = new byte[states.size()];
    surface = new float[states.size()];
    water = content.stateId("water");
    rims = new byte[4 * texture.length];
    int next = 0;
    for (BlockState state : states) {
      int id = state.id();
      fluid[id] = fluidOf(content, id);
      surface[id] = surfaceOf(state);
      kind[id] = kindOf(state, fluid[id]);
      litWithin[id] = state.lightOpacity() < 15;
      holed[id] = state.cutout();
      firstBox[id] = next;
      for (Box box : state.model()) {
        put(box, state.cutout(), 6 * next++);
      }
      if (!state.model().isEmpty()) {
        putRims(state);
      }
      for (int face = 0; face < state.textures().size(); face++) {
        texture[id * FACES + face] = atlas.index(textureName(state, Face.values()[face]));
      }
    }
    firstBox[states.size()] = next;
  }

  private static byte fluidOf(Content content, int id) {
    if (content.behaves(id, Behaviour.LAVA)) {
      return MOLTEN;
    }
    boolean wet = content.behaves(id, Behaviour.WATER) || content.behaves(id, Behaviour.IN_WATER);
    return wet ? FLUID : PASS;
  }

  /**
   * Sources are eight ninths of a block high, what flows a ninth less each level, falls are full.
   */
  private static float surfaceOf(BlockState state) {
    int level = Integer.parseInt(state.properties().getOrDefault("level", "0"));
    return level >= FALLING ? 1 : (float) ((FALLING - level) / 9.0);
  }

  private static byte kindOf(BlockState state, byte fluid) {
    if (state.model().isEmpty()) {
      return PASS;
    }
    if (state.model().size() == 1 && state.model().getFirst().isFullCube()) {
      return fluid != PASS ? fluid : state.cutout() ? HOLED_CUBE : CUBE;
    }
    return BOXES;
  }

  /** Bark and grain follow the axis of a lying log. */
  private static String textureName(BlockState state, Face face) {
    String name = state.textures().get(face.ordinal());
    String axis = state.properties().getOrDefault("axis", "y");
    boolean turned =
        switch (axis) {
          case "x" -> face != Face.WEST && face != Face.EAST;
          case "z" -> face == Face.WEST || face == Face.EAST;
          default -> false;
        };
    return turned ? TextureAtlas.turned(name) : name;
  }

  private void put(Box box, boolean cutout, int at) {
    double[] least = {box.minX(), box.minY(), box.minZ()};
    double[] greatest = {box.maxX(), box.maxY(), box.maxZ()};
    int thin = 0;
    for (int axis = 0; axis < 3; axis++) {
      thin += greatest[axis] - least[axis] <= SHEET ? 1 : 0;
    }
    for (int axis = 0; axis < 3; axis++) {
      boolean sheet = cutout && thin == 1 && greatest[axis] - least[axis] <= SHEET;
      double middle = (least[axis] + greatest[axis]) / 2;
      boxes[at + axis] = (float) (sheet ? middle : least[axis]);
      boxes[at + 3 + axis] = (float) (sheet ? middle : greatest[axis]);
    }
  }

  private void putRims(BlockState state) {
    double[] least = {1, 1, 1};
    double[] most = {0, 0, 0};
    for (Box box : state.model()) {
      double[] from = {box.minX(), box.minY(), box.minZ()};
      double[] to = {box.maxX(), box.maxY(), box.maxZ()};
      for (int axis = 0; axis < 3; axis++) {
        least[axis] = Math.min(least[axis], from[axis]);
        most[axis] = Math.max(most[axis], to[axis]);
      }
    }
    int at = state.id() * FACES * 4;
    putRim(at, least[2], most[2], 1 - most[1], 1 - least[1]);
    putRim(at + 4, 1 - most[2], 1 - least[2], 1 - most[1], 1 - least[1]);
    putRim(at + 8, least[0], most[0], 1 - most[2], 1 - least[2]);
    putRim(at + 12, least[0], most[0], least[2], most[2]);
    putRim(at + 16, 1 - most[0], 1 - least[0], 1 - most[1], 1 - least[1]);
    putRim(at + 20, least[0], most[0], 1 - most[1], 1 - least[1]);
  }

  private void putRim(int at, double left, double right, double top, double bottom) {
    rims[at] = (byte) Math.floor(left * TextureAtlas.SIZE);
    rims[at + 1] = (byte) (Math.ceil(right * TextureAtlas.SIZE) - 1);
    rims[at + 2] = (byte) Math.floor(top * TextureAtlas.SIZE);
    rims[at + 3] = (byte) (Math.ceil(bottom * TextureAtlas.SIZE) - 1);
  }

  /** The rims of a face, a byte each from the lowest on: first and last column, then row. */
  int rim(int state, int face) {
    int at = 4 * (state * FACES + face);
    return (rims[at] & 0xFF)
        | (rims[at + 1] & 0xFF) << 8
        | (rims[at + 2] & 0xFF) << 16
        | (rims[at + 3] & 0xFF) << 24;
  }

  /** Whether a texel of a face lies at the rim of the state's boxes. */
  boolean atRim(int state, int face, int texelX, int texelY) {
    int at = 4 * (state * FACES + face);
    return texelX == rims[at]
        || texelX == rims[at + 1]
        || texelY == rims[at + 2]
        || texelY == rims[at + 3];
  }
}
