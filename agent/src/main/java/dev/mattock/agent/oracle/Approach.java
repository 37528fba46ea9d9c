package dev.mattock.agent.oracle;

import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import java.util.Optional;

/** Finds a way to a destination and follows it, finding another where it fails. */
final class Approach implements Activity {
  private static final int MOST_PATHS = 8;

  /** Ticks after which another path is looked for: what was learnt on the way may change it. */
  private static final int PATIENCE_TICKS = 400;

  private final Body body;
  private final Aim aim;
  private final PathFinder finder;
  private final Destination destination;
  private Walker walker;
  private Path path;
  private int paths;
  private int ticks;

  Approach(Body body, Aim aim, PathFinder finder, Destination destination) {
    this.body = body;
    this.aim = aim;
    this.finder = finder;
    this.destination = destination;
  }

  /** The path being followed; null before the first decision. */
  Path path() {
    return path;
  }

  @Override
  public Progress act(Action action) {
    ticks += body.ticks();
    if (walker == null || ticks > PATIENCE_TICKS) {
      return set(action);
    }
    Progress progress = walker.act(action);
    if (progress == Progress.FAILED) {
      walker = null;
      return set(action.clear());
    }
    return progress;
  }

  private Progress set(Action action) {
    Player player = body.player();
    if (player.inWater) {
      action.press(Keys.JUMP);
    } else if (!player.onGround) {
      return Progress.RUNNING;
    }
    Moves moves = body.moves();
    Optional<Path> found = finder.find(moves, body.standing(moves), destination);
    if (found.isEmpty() || ++paths > MOST_PATHS) {
      return Progress.FAILED;
    }
    ticks = 0;
    path = found.get();
    walker = new Walker(body, aim, path);
    return walker.act(action.clear());
  }
}
