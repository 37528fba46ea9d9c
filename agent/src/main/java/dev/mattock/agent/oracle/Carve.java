package dev.mattock.agent.oracle;

import com.google.common.primitives.ImmutableIntArray;
import dev.mattock.agent.goal.Cause;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import java.util.BitSet;

/** Uses a carried tool on the nearest block of a kind, once: strips a log, carves a pumpkin. */
final class Carve implements Activity {
  private static final int MOST_CELLS = 16;
  private static final int USE_TICKS = 40;

  private final Means means;
  private final BitSet blocks;
  private final int radius;
  private final ImmutableIntArray tools;
  private final long deedsBefore;
  private Workplaces places;
  private Approach approach;
  private boolean there;
  private long target;
  private int ticks;
  private Cause cause = Cause.OUT_OF_REACH;

  /**
   * A use of a tool on a block.
   *
   * @param blocks states on which it is used
   * @param radius blocks within which they are looked for
   * @param tools items of which one is carried
   */
  Carve(Means means, BitSet blocks, int radius, ImmutableIntArray tools) {
    this.means = means;
    this.blocks = blocks;
    this.radius = radius;
    this.tools = tools;
    deedsBefore = means.journal().deeds();
  }

  @Override
  public Progress act(Action action) {
    if (means.journal().deeds() > deedsBefore) {
      return Progress.DONE;
    }
    if (there) {
      return use(action);
    }
    if (approach == null && !setOut()) {
      cause = Cause.NOT_FOUND;
      return Progress.FAILED;
    }
    Progress progress = approach.act(action);
    if (progress == Progress.DONE) {
      there = true;
      target = places.blockAt(approach.path().end());
      return use(action.clear());
    }
    cause = Cause.NO_PATH;
    return progress;
  }

  private boolean setOut() {
    places = new Workplaces(means.body(), means.aim(), MOST_CELLS, 1);
    Survey survey = Survey.of(means.body(), radius, blocks, MOST_CELLS);
    for (int i = 0; i < survey.size(); i++) {
      places.addBlock(survey.cell(i), 1);
    }
    approach = means.approach(places);
    return survey.size() > 0;
  }

  private Progress use(Action action) {
    ticks += means.body().ticks();
    means.aim().from(means.body());
    if (ticks > USE_TICKS || !means.aim().find(Cells.x(target), Cells.y(target), Cells.z(target))) {
      cause = Cause.OUT_OF_REACH;
      return Progress.FAILED;
    }
    Player p = means.body().player();
    means.aim().turn(p, action);
    if (!tools.contains(p.heldItem())) {
      for (int i = 0; i < tools.length(); i++) {
        if (p.inventory().find(tools.get(i)) >= 0) {
          action.equip(tools.get(i));
        }
      }
    } else if (!Keys.has(p.lastKeys, Keys.USE)) {
      action.press(Keys.USE);
    }
    return Progress.RUNNING;
  }

  @Override
  public Cause cause() {
    return cause;
  }

  @Override
  public String why() {
    return cause == Cause.NOT_FOUND
        ? "nothing to use the tool on is within %d blocks".formatted(radius)
        : "the block to use the tool on could not be got at";
  }
}
