package dev.mattock.agent.oracle;

import dev.mattock.agent.goal.Cause;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.sim.Action;

/** Gets a crafting station to hand: goes to one that stands near, or places one that is carried. */
final class Bench implements Activity {
  private static final int MOST_TRIES = 8;

  private final Means means;
  private final String station;
  private Activity step;
  private boolean walkFailed;
  private boolean placeFailed;
  private boolean stepsAside;
  private boolean noRoom;
  private int tries;

  Bench(Means means, String station) {
    this.means = means;
    this.station = station;
  }

  /** The carried item that can be placed as a station; 0 if there is none. */
  static int carried(Body body, String station) {
    Inventory inventory = body.player().inventory();
    for (int slot = 0; slot < Inventory.STORAGE; slot++) {
      if (inventory.item(slot) != 0 && offers(body, inventory.item(slot), station)) {
        return inventory.item(slot);
      }
    }
    return 0;
  }

  private static boolean offers(Body body, int item, String station) {
    Item type = body.content().item(item);
    if (type.placesBlock() < 0) {
      return false;
    }
    BlockType block = body.content().blocks().get(type.placesBlock());
    return block.station().equals(station);
  }

  @Override
  public Progress act(Action action) {
    if (step == null) {
      Stations stations = new Stations(means.body(), true);
      if (stations.atHand(station)) {
        return Progress.DONE;
      }
      step = tries++ < MOST_TRIES ? next(stations) : null;
      if (step == null) {
        return Progress.FAILED;
      }
    }
    Progress progress = step.act(action);
    if (progress == Progress.RUNNING) {
      return Progress.RUNNING;
    }
    boolean failed = progress == Progress.FAILED;
    walkFailed |= failed && step instanceof Approach && !stepsAside;
    placeFailed = step instanceof Placer ? failed : placeFailed && !stepsAside;
    noRoom |= placeFailed;
    stepsAside = false;
    step = null;
    action.clear();
    return Progress.RUNNING;
  }

  private Activity next(Stations stations) {
    int item = carried(means.body(), station);
    if (item != 0 && placeFailed) {
      stepsAside = true;
      Body body = means.body();
      return means.approach(new Away(body, body.player().x, body.player().z, 3 * tries));
    }
    if (item != 0) {
      int before = means.carried(item);
      return new Placer(means.body(), means.aim(), item, () -> means.carried(item) < before);
    }
    if (!walkFailed && stations.near(station)) {
      return means.approach(stations.around(station));
    }
    return null;
  }

  @Override
  public Cause cause() {
    return noRoom ? Cause.NO_SPACE : walkFailed ? Cause.NO_PATH : Cause.NO_STATION;
  }

  @Override
  public String why() {
    return noRoom
        ? "there was no room to place the " + station
        : walkFailed
            ? "no way leads to the " + station
            : "there is no %s near, and none is carried".formatted(station);
  }
}
