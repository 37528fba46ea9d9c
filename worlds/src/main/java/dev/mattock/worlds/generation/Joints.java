package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.BlockState;
import dev.mattock.engine.content.Content;
import dev.mattock.worlds.generation.StructureTemplate.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins the fences, walls and panes of a template to their neighbours in it, so that nobody has to
 * write their arms down. Only blocks that always stand join and are joined.
 */
final class Joints {
  private static final ImmutableList<String> SIDES =
      ImmutableList.of("north", "east", "south", "west");
  private static final int[] EAST = {0, 1, 0, -1};
  private static final int[] SOUTH = {-1, 0, 1, 0};

  private final Content content;
  private final StateTurn turns;
  private final StructureTemplate template;
  private final byte[] cells;
  private final List<Cell> legend;
  private final Map<Integer, Integer> joined = new HashMap<>();

  private Joints(Content content, StateTurn turns, StructureTemplate template) {
    this.content = content;
    this.turns = turns;
    this.template = template;
    cells = template.cells().clone();
    legend = new ArrayList<>(template.legend());
  }

  /** The template with all joints made. */
  static StructureTemplate join(Content content, StateTurn turns, StructureTemplate template) {
    Joints joints = new Joints(content, turns, template);
    for (int y = 0; y < template.height(); y++) {
      for (int z = 0; z < template.depth(); z++) {
        for (int x = 0; x < template.width(); x++) {
          joints.joinCell(x, y, z);
        }
      }
    }
    return new StructureTemplate(
        template.name(),
        template.width(),
        template.height(),
        template.depth(),
        joints.cells,
        ImmutableList.copyOf(joints.legend),
        template.base());
  }

  private void joinCell(int x, int y, int z) {
    int state = only(x, y, z);
    if (state == 0 || !content.behaves(state, Behaviour.CONNECTS)) {
      return;
    }
    for (int side = 0; side < SIDES.size(); side++) {
      if (reaches(state, x + EAST[side], y, z + SOUTH[side])) {
        state = withArm(state, SIDES.get(side));
      }
    }
    int at = (y * template.depth() + z) * template.width() + x;
    cells[at] = joined.computeIfAbsent(state, this::newCell).byteValue();
  }

  private int newCell(int state) {
    ImmutableList<int[]> turned =
        ImmutableList.of(
            new int[] {state},
            new int[] {turns.turn(state, 1)},
            new int[] {turns.turn(state, 2)},
            new int[] {turns.turn(state, 3)});
    legend.add(new Cell(turned, 1, StructureTemplate.Into.ANY, "", ImmutableList.of()));
    return legend.size() - 1;
  }

  /** The one state that always stands in a cell; 0 if there is none. */
  private int only(int x, int y, int z) {
    boolean inside = x >= 0 && z >= 0 && x < template.width() && z < template.depth();
    if (!inside) {
      return 0;
    }
    Cell cell = template.cell(x, y, z);
    boolean sure =
        !cell.keeps()
            && cell.chance() == 1
            && cell.into() == StructureTemplate.Into.ANY
            && Arrays.stream(cell.states().getFirst()).distinct().count() == 1;
    return sure ? cell.states().getFirst()[0] : 0;
  }

  private boolean reaches(int state, int x, int y, int z) {
    int other = only(x, y, z);
    if (other == 0) {
      return false;
    }
    boolean gate = content.state(other).blockName().endsWith("_fence_gate");
    return content.opaqueCube(other)
        || (content.behaves(other, Behaviour.CONNECTS) && alike(state, other))
        || (gate && content.state(state).blockName().endsWith("_fence"));
  }

  /** Fences join fences; panes, bars and walls join each other. */
  private boolean alike(int state, int other) {
    boolean fence = content.state(state).blockName().endsWith("_fence");
    return fence == content.state(other).blockName().endsWith("_fence");
  }

  private int withArm(int state, String side) {
    BlockState from = content.state(state);
    ImmutableMap<String, String> properties = from.properties();
    if (!properties.containsKey(side)) {
      return state;
    }
    ImmutableList<String> values = content.blockOf(state).properties().get(side);
    return content.withProperty(state, side, values.contains("true") ? "true" : "low");
  }
}
