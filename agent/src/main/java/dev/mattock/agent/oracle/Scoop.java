package dev.mattock.agent.oracle;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.agent.goal.Cause;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** Fills a carried bucket at the nearest source of a fluid that lies open. */
final class Scoop implements Activity {
  private static final int RADIUS = 64;
  private static final int MOST = 24;
  private static final double NEAR = 3;
  private static final double SURFACE = 0.6;
  private static final int MOST_TRIES = 8;
  private static final int USE_TICKS = 12;

  private final Means means;
  private final int source;
  private final int bucket;
  private final String fluid;
  private final long deedsBefore;
  private final Set<Long> shunned = new HashSet<>();
  private Approach approach;
  private long target;
  private int useTicks;
  private int tries;

  /**
   * A scoop.
   *
   * @param fluid name of the block
   * @param bucket the empty one, carried
   */
  Scoop(Means means, String fluid, int bucket) {
    this.means = means;
    this.fluid = fluid;
    this.bucket = bucket;
    Content content = means.body().content();
    source = content.stateId(fluid);
    deedsBefore = means.journal().deeds();
  }

  @Override
  public Progress act(Action action) {
    if (means.journal().deeds() > deedsBefore) {
      return Progress.DONE;
    }
    if (look()) {
      approach = null;
      return fill(action);
    }
    if (approach == null) {
      if (++tries > MOST_TRIES || !choose()) {
        return Progress.FAILED;
      }
    }
    Progress progress = approach.act(action);
    if (progress != Progress.RUNNING) {
      approach = null;
      shunned.add(target);
      action.clear();
    }
    return Progress.RUNNING;
  }

  private Progress fill(Action action) {
    Player p = means.body().player();
    means.aim().turn(p, action);
    useTicks += means.body().ticks();
    if (useTicks > USE_TICKS) {
      shunned.add(target);
      useTicks = 0;
    } else if (p.heldItem() != bucket) {
      action.equip(bucket);
    } else if (!Keys.has(p.lastKeys, Keys.USE)) {
      action.press(Keys.USE);
    }
    return Progress.RUNNING;
  }

  /** Looks for a source within reach that nothing hides, and keeps the view. */
  private boolean look() {
    Player p = means.body().player();
    int x = Cells.floor(p.x);
    int y = Cells.floor(p.y);
    int z = Cells.floor(p.z);
    means.aim().from(means.body());
    for (int dy = 1; dy >= -3; dy--) {
      for (int dz = -3; dz <= 3; dz++) {
        for (int dx = -3; dx <= 3; dx++) {
          if (means.body().world().state(x + dx, y + dy, z + dz) == source
              && sees(x + dx, y + dy, z + dz)) {
            target = Cells.of(x + dx, y + dy, z + dz);
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean sees(int x, int y, int z) {
    if (shunned.contains(Cells.of(x, y, z))) {
      return false;
    }
    Player p = means.body().player();
    double dx = x + 0.5 - p.x;
    double dy = y + SURFACE - p.y - p.eyeHeight();
    double dz = z + 0.5 - p.z;
    double distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
    boolean hit = means.aim().lookAt(x + 0.5, y + SURFACE, z + 0.5);
    return distance < 4.2 && (!hit || means.aim().crosshair().distance() > distance);
  }

  private boolean choose() {
    BitSet wanted = new BitSet();
    wanted.set(source);
    Survey survey = Survey.of(means.body(), RADIUS, wanted, MOST);
    ImmutableDoubleArray.Builder points = ImmutableDoubleArray.builder();
    boolean any = false;
    for (int i = 0; i < survey.size(); i++) {
      long cell = survey.cell(i);
      boolean open =
          means.body().world().state(Cells.x(cell), Cells.y(cell) + 1, Cells.z(cell)) == 0;
      if (open && !shunned.contains(cell)) {
        points.add(Cells.x(cell) + 0.5).add(Cells.y(cell)).add(Cells.z(cell) + 0.5);
        target = any ? target : cell;
        any = true;
      }
    }
    approach = any ? means.approach(NearPoints.of(means.body(), points.build(), NEAR)) : null;
    return any;
  }

  @Override
  public Cause cause() {
    return tries <= 1 ? Cause.NOT_FOUND : Cause.OUT_OF_REACH;
  }

  @Override
  public String why() {
    return tries <= 1
        ? "there is no open %s within %d blocks".formatted(fluid, RADIUS)
        : "the bucket could not be filled at the %s that was found".formatted(fluid);
  }
}
