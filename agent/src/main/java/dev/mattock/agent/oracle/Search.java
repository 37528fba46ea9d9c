package dev.mattock.agent.oracle;

import com.google.common.collect.ImmutableSet;
import dev.mattock.agent.goal.Cause;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.terrain.Terrain;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * Goes where something is that lies too far off to be seen: asks the {@link FarLook} for the
 * nearest place, goes there, and looks around anew on the way. Done when something of the kind is
 * near; fails when nothing is found or no place can be reached.
 */
final class Search implements Activity {
  /** Ticks between two looks around. */
  private static final int LOOK_TICKS = 40;

  /** Blocks around a place where nothing was, in which no other is tried. */
  private static final double SHUNNED = 24;

  /** Blocks from a place at which one has come to it. */
  private static final double MOST_ARRIVED = 12;

  private static final int MOST_PLACES = 8;

  private final Body body;
  private final Aim aim;
  private final PathFinder finder;
  private final Quarry quarry;
  private final double near;
  private final LongPredicate refused;
  private final List<Prospect> shunned = new ArrayList<>();
  private Prospect place;
  private Activity journey;
  private int ticks = LOOK_TICKS;
  private int unreached;

  /**
   * A search.
   *
   * @param near blocks on the level within which something is near
   */
  Search(Body body, Aim aim, PathFinder finder, Quarry quarry, double near) {
    this(body, aim, finder, quarry, near, _ -> false);
  }

  /**
   * A search for better ones.
   *
   * @param near blocks on the level within which something is near
   * @param refused packed cells of blocks that are as good as not there
   */
  Search(Body body, Aim aim, PathFinder finder, Quarry quarry, double near, LongPredicate refused) {
    this.refused = refused;
    this.body = body;
    this.aim = aim;
    this.finder = finder;
    this.quarry = quarry;
    this.near = near;
  }

  @Override
  public Progress act(Action action) {
    ticks += body.ticks();
    if (ticks >= LOOK_TICKS) {
      ticks = 0;
      if (isNear(body, quarry, near, refused)) {
        return Progress.DONE;
      }
    }
    if (journey == null && !setOut()) {
      return Progress.FAILED;
    }
    Progress progress = journey.act(action);
    if (progress != Progress.RUNNING) {
      unreached += progress == Progress.FAILED ? 1 : 0;
      shunned.add(place);
      journey = null;
      ticks = LOOK_TICKS;
    }
    return Progress.RUNNING;
  }

  private boolean setOut() {
    if (shunned.size() >= MOST_PLACES) {
      return false;
    }
    Optional<Prospect> found = nearest();
    found.ifPresent(
        chosen -> {
          place = chosen;
          journey =
              new Journey(
                  body, aim, finder, chosen.x(), chosen.z(), Math.min(near / 2, MOST_ARRIVED));
        });
    return found.isPresent();
  }

  private boolean isAccepted(Prospect prospect) {
    return shunned.stream().noneMatch(one -> one.isAt(prospect, SHUNNED));
  }

  private Optional<Prospect> nearest() {
    if (quarry instanceof Quarry.Mobs(var kinds)) {
      Optional<Prospect> close = Herds.nearest(body, kinds, this::isAccepted);
      if (close.isPresent()) {
        return close;
      }
    }
    return FarLook.around(body).nearest(quarry, Herds.RINGS, this::isAccepted);
  }

  /** Whether something is within so many blocks on the level, at whatever height. */
  static boolean isNear(Body body, Quarry quarry, double near) {
    return isNear(body, quarry, near, _ -> false);
  }

  private static boolean isNear(Body body, Quarry quarry, double near, LongPredicate refused) {
    return switch (quarry) {
      case Quarry.Blocks(BitSet states) -> isNear(body, states, near, refused);
      case Quarry.Mobs(var kinds) -> isNear(body, kinds, near);
      case Quarry.Biomes(var names) -> names.contains(biome(body));
    };
  }

  private static boolean isNear(Body body, BitSet states, double near, LongPredicate refused) {
    Survey survey = Survey.wide(body, (int) near, states, 1, refused);
    return survey.size() > 0
        && body.distance(Cells.x(survey.cell(0)) + 0.5, Cells.z(survey.cell(0)) + 0.5) <= near;
  }

  private static boolean isNear(Body body, ImmutableSet<String> kinds, double near) {
    return Herds.living(body, kinds).anyMatch(mob -> body.distance(mob.x, mob.z) <= near);
  }

  private static String biome(Body body) {
    Terrain terrain = body.terrain();
    return terrain.biomeName(Cells.floor(body.player().x), Cells.floor(body.player().z));
  }

  @Override
  public Cause cause() {
    return unreached > 0 ? Cause.NO_PATH : Cause.NOT_FOUND;
  }

  @Override
  public String why() {
    return shunned.isEmpty()
        ? "none was found within %d blocks".formatted(FarLook.BLOCKS)
        : "%d places were tried, %d of them not reached".formatted(shunned.size(), unreached);
  }
}
