package dev.mattock.engine.render;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.BlockState;
import dev.mattock.engine.content.Box;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;

/** How each block state is drawn, in flat arrays for the inner loops. */
final class BlockLooks {
  /** Nothing is drawn: a ray passes. */
  static final byte PASS = 0;

  /** A full cube without holes: every ray ends. */
  static final byte CUBE = 1;

  /** A full cube whose texture may have a hole where the ray enters. */
  static final byte HOLED_CUBE = 2;

  /** Some boxes within the cell. */
  static final byte BOXES = 3;

  /** A fluid that fills the cell: a ray is tinted by its surface and passes. */
  static final byte FLUID = 4;

  /** Thickest that a box with holes may be to be drawn as a plane in its middle. */
  private static final double SHEET = 2.0 / 16;

  /** By state: one of the constants of this class. */
  final byte[] kind;

  /** By state * 6 + face: index of the texture in the atlas. */
  final int[] texture;

  /** By state: index of its first box; the boxes end where the next state's begin. */
  final int[] firstBox;

  /** Six numbers a box: least x, y, z and greatest x, y, z within the cell. */
  final float[] boxes;

  /** By state: whether its own cell's light falls on it rather than the light of the cell before. */
  final boolean[] litWithin;

  /** By state: whether its textures have holes. */
  final boolean[] holed;

  BlockLooks(Content content, TextureAtlas atlas) {
    ImmutableList<BlockState> states = content.states();
    kind = new byte[states.size()];
    texture = new int[states.size() * Face.values().length];
    firstBox = new int[states.size() + 1];
    boxes = new float[6 * states.stream().mapToInt(state -> state.model().size()).sum()];
    litWithin = new boolean[states.size()];
    holed = new boolean[states.size()];
    int next = 0;
    for (BlockState state : states) {
      int id = state.id();
      kind[id] = kindOf(state, content.blockOf(id).fluid());
      litWithin[id] = state.lightOpacity() < 15;
      holed[id] = state.cutout();
      firstBox[id] = next;
      for (Box box : state.model()) {
        put(box, state.cutout(), 6 * next++);
      }
      for (int face = 0; face < state.textures().size(); face++) {
        texture[id * 6 + face] = atlas.index(textureName(state, Face.values()[face]));
      }
    }
    firstBox[states.size()] = next;
  }

  private static byte kindOf(BlockState state, boolean fluid) {
    if (state.model().isEmpty()) {
      return PASS;
    }
    if (fluid) {
      return FLUID;
    }
    if (state.model().size() == 1 && state.model().getFirst().isFullCube()) {
      return state.cutout() ? HOLED_CUBE : CUBE;
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
    for (int axis = 0; axis < 3; axis++) {
      boolean sheet = cutout && greatest[axis] - least[axis] <= SHEET;
      double middle = (least[axis] + greatest[axis]) / 2;
      boxes[at + axis] = (float) (sheet ? middle : least[axis]);
      boxes[at + 3 + axis] = (float) (sheet ? middle : greatest[axis]);
    }
  }
}
