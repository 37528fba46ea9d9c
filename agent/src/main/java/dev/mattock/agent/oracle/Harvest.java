package dev.mattock.agent.oracle;

import dev.mattock.agent.goal.Cause;
import dev.mattock.engine.entity.ItemEntities;
import dev.mattock.engine.sim.Action;
import java.util.BitSet;
import java.util.function.BooleanSupplier;

/**
 * Breaks blocks and picks up what falls out of them, nearest first, until somebody is content:
 * walks or digs to where one is within reach, breaks it, walks over what lies there. Where nothing
 * is around, it searches further off.
 */
final class Harvest implements Activity {
  private static final int MOST_FAILURES = 16;

  /** Times that no way leads to any of the candidates before it looks elsewhere, and gives up. */
  private static final int MOST_DEAD_ENDS = 3;

  private static final int MOST_SEARCHES = 3;

  /** Blocks down that are looked at for lava below an item. */
  private static final int DEEPEST_LOOK = 8;

  private static final int PICKUP_TICKS = 60;

  private final Body body;
  private final Aim aim;
  private final PathFinder finder;
  private final BitSet blocks;
  private final BooleanSupplier content;
  private final Candidates candidates;
  private Workplaces places;
  private Approach approach;
  private Miner miner;
  private Search search;
  private long target;
  private int item = -1;
  private int itemTicks;
  private int failures;
  private int deadEnds;
  private int searches;
  private Cause cause = Cause.NOT_FOUND;
  private String why = "";

  /**
   * A harvest.
   *
   * @param blocks states to break
   * @param items to pick up
   * @param content whether it is enough
   */
  Harvest(
      Body body, Aim aim, PathFinder finder, BitSet blocks, BitSet items, BooleanSupplier content) {
    this.body = body;
    this.aim = aim;
    this.finder = finder;
    this.blocks = blocks;
    this.content = content;
    candidates = new Candidates(body, blocks, items);
  }

  @Override
  public Progress act(Action action) {
    if (content.getAsBoolean()) {
      return Progress.DONE;
    }
    if (failures > MOST_FAILURES) {
      return Progress.FAILED;
    }
    if (miner != null) {
      return mine(action);
    }
    if (item >= 0) {
      return pickUp(action);
    }
    if (search != null) {
      return search(action);
    }
    if (approach == null) {
      places = candidates.find(aim);
      if (places.isEmpty()) {
        return searchElsewhere();
      }
      approach = new Approach(body, aim, finder, places);
    }
    return walk(action);
  }

  private Progress searchElsewhere() {
    if (blocks.isEmpty() || searches == MOST_SEARCHES) {
      return deadEnds > 0 ? Progress.FAILED : fail(Cause.NOT_FOUND, "nothing of it lies around");
    }
    searches++;
    search =
        new Search(
            body,
            aim,
            finder,
            new Quarry.Blocks(blocks),
            Candidates.RADII[0],
            candidates::isShunned);
    return Progress.RUNNING;
  }

  private Progress search(Action action) {
    Progress progress = search.act(action);
    if (progress == Progress.FAILED) {
      return fail(search.cause(), search.why());
    }
    if (progress == Progress.DONE) {
      search = null;
      deadEnds = 0;
    }
    return Progress.RUNNING;
  }

  private Progress fail(Cause newCause, String newWhy) {
    cause = newCause;
    why = newWhy;
    return Progress.FAILED;
  }

  private Progress walk(Action action) {
    Progress progress = approach.act(action);
    if (progress == Progress.RUNNING) {
      return Progress.RUNNING;
    }
    Path path = approach.path();
    approach = null;
    if (progress == Progress.FAILED || path == null) {
      return deadEnd();
    }
    item = places.itemAt(path.end());
    itemTicks = 0;
    if (item >= 0) {
      return pickUp(action.clear());
    }
    target = places.blockAt(path.end());
    miner = new Miner(body, aim, target);
    return mine(action.clear());
  }

  /** No way led to any of the candidates: others are tried, then other land. */
  private Progress deadEnd() {
    fail(Cause.NO_PATH, "no way leads to %s".formatted(places));
    places.forEachBlock(candidates::shun);
    places.forEachItem(candidates::shunItem);
    deadEnds++;
    return deadEnds < MOST_DEAD_ENDS ? Progress.RUNNING : searchElsewhere();
  }

  private Progress mine(Action action) {
    Progress progress = miner.act(action);
    if (progress != Progress.RUNNING) {
      miner = null;
      if (progress == Progress.FAILED) {
        candidates.shun(target);
        failures++;
        fail(
            Cause.OUT_OF_REACH,
            "the block at %d %d %d could not be broken"
                .formatted(Cells.x(target), Cells.y(target), Cells.z(target)));
      } else {
        failures = Math.max(0, failures - 1);
      }
    }
    return Progress.RUNNING;
  }

  /** Whether one who goes to where an item is falls into lava there. */
  private boolean liesOverLava(ItemEntities lying, int index) {
    int x = Cells.floor(lying.x(index));
    int z = Cells.floor(lying.z(index));
    int lowest = Math.max(0, Cells.floor(body.player().y) - DEEPEST_LOOK);
    for (int y = Cells.floor(body.player().y + 0.1); y >= lowest; y--) {
      int bits = body.kinds().bits(body.world().state(x, y, z));
      if ((bits & (Kinds.LAVA | Kinds.FLOOR)) != 0) {
        return (bits & Kinds.LAVA) != 0;
      }
    }
    return false;
  }

  /** Walks over an item until it is gone. */
  private Progress pickUp(Action action) {
    ItemEntities lying = body.world().items();
    int index = indexOf(lying, item);
    itemTicks += body.ticks();
    if (index < 0) {
      item = -1;
    } else if (itemTicks > PICKUP_TICKS || liesOverLava(lying, index)) {
      candidates.shunItem(item);
      failures++;
      fail(Cause.OUT_OF_REACH, "an item could not be picked up");
      item = -1;
    } else if (body.distance(lying.x(index), lying.z(index)) > 2.5 || restsAbove(lying, index)) {
      item = -1;
    } else if (lying.y(index) < body.player().y - 0.5) {
      Steering.towards(body, lying.x(index), lying.z(index), action);
    } else if (lying.onGround(index) || itemTicks > PICKUP_TICKS / 2) {
      Steering.settle(body, lying.x(index), lying.z(index), 0.3, action);
    }
    return Progress.RUNNING;
  }

  /** Whether an item has come to lie on something too high up to be picked up from here. */
  private boolean restsAbove(ItemEntities lying, int index) {
    return lying.onGround(index)
        && lying.y(index) - body.player().y > Workplaces.PICKUP_ABOVE
        && body.player().onGround;
  }

  private static int indexOf(ItemEntities lying, int id) {
    for (int i = 0; i < lying.size(); i++) {
      if (lying.id(i) == id && lying.count(i) > 0) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public Cause cause() {
    return cause;
  }

  @Override
  public String why() {
    return why;
  }
}
